import type { AccessRole, AccountTokens, Vault } from '@app/access';

import { type Recorder } from '../recorder/recorder.js';
import { RecordingError } from '../recorder/refusal.js';
import { type Ledger, NATION_UNIT_ID } from './ledger-info.js';

/** Units of the sample that its accounts act in. */
export interface SamplePlaces {
  provinceId: string;
  communeId: string;
  /** A village of the commune. */
  villageId: string;
}

export interface SampleAccount {
  account: string;
  role: AccessRole;
  body: string | undefined;
  unitId: string;
  vi: string;
  en: string;
  token: string;
}

type Definition = Omit<SampleAccount, 'token' | 'unitId' | 'body'> & {
  body?: string;
  at: 'nation' | 'province' | 'commune' | 'village';
};

const definitions: readonly Definition[] = [
  {
    account: 'mau-can-bo-xa',
    role: 'COMMUNE_OFFICER',
    body: 'UBND_XA',
    at: 'commune',
    vi: 'Cán bộ xã',
    en: 'Commune officer',
  },
  {
    account: 'mau-truong-thon',
    role: 'VILLAGE_HEAD',
    body: 'TRUONG_THON',
    at: 'village',
    vi: 'Trưởng thôn',
    en: 'Village head',
  },
  {
    account: 'mau-chu-tich-xa',
    role: 'COMMUNE_CHAIR',
    body: 'CHU_TICH_UBND_XA',
    at: 'commune',
    vi: 'Chủ tịch xã',
    en: 'Commune chair',
  },
  {
    account: 'mau-mat-tran',
    role: 'FRONT',
    body: 'MTTQ_XA',
    at: 'commune',
    vi: 'Mặt trận xã',
    en: 'Fatherland Front of the commune',
  },
  {
    account: 'mau-tinh',
    role: 'PROVINCE_VIEWER',
    at: 'province',
    vi: 'Theo dõi cấp tỉnh',
    en: 'Province viewer',
  },
  {
    account: 'mau-quan-tri',
    role: 'ADMINISTRATOR',
    body: 'SYSTEM',
    at: 'nation',
    vi: 'Quản trị',
    en: 'Administrator',
  },
];

/**
 * Grants the sample's accounts, one per role that matters, and answers them with their tokens, at every start anew:
 * the tokens are derived from the vault's key, so that they can be printed again without being kept.
 * @throws RangeError in a ledger that is no SAMPLE
 */
export async function openSampleAccounts(
  parts: {
    ledger: Pick<Ledger, 'get'>;
    recorder: Recorder;
    tokens: Pick<AccountTokens, 'keep'>;
    vault: Pick<Vault, 'hmac'>;
  },
  places: SamplePlaces,
): Promise<readonly SampleAccount[]> {
  const { purpose } = await parts.ledger.get();
  if (purpose !== 'SAMPLE') throw new RangeError('sample accounts exist only in a SAMPLE ledger');
  const accounts: SampleAccount[] = [];
  for (const definition of definitions) {
    const { account } = definition;
    const token = sampleToken(parts.vault, account);
    await parts.tokens.keep(account, token);
    const { at, body, ...shown } = definition;
    const unitId = unitOf(at, places);
    await grant(parts.recorder, definition, unitId, places);
    accounts.push({ ...shown, body, unitId, token });
  }
  return accounts;
}

function sampleToken(vault: Pick<Vault, 'hmac'>, account: string): string {
  const secret = vault.hmac(Buffer.from(`sdc/sample-token/1\0${account}`));
  return `sdc_${Buffer.from(secret).toString('base64url')}`;
}

function unitOf(at: Definition['at'], { provinceId, communeId }: SamplePlaces): string {
  if (at === 'nation') return NATION_UNIT_ID;
  return at === 'province' ? provinceId : communeId;
}

async function grant(
  recorder: Recorder,
  { account, role, body, at }: Definition,
  unitId: string,
  { villageId }: SamplePlaces,
): Promise<void> {
  const occurredOn = recorder.today();
  const data = {
    account,
    role,
    ...(body !== undefined && { forBody: body }),
    subtree: at === 'nation' || at === 'province',
    ...(at === 'village' && { village: villageId }),
    validFrom: occurredOn,
  };
  const action = { type: 'AccessGranted', unit: { id: unitId }, body: 'SYSTEM', occurredOn, data };
  try {
    await recorder.record({ sender: { job: 'sample-account', key: account }, action });
  } catch (error) {
    // Granted on the first start; the day of a later one makes another body of it.
    if (!(error instanceof RecordingError && error.code === 'idempotency/key-reused')) throw error;
  }
}
