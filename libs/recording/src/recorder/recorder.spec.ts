import { beforeEach, describe, expect, it } from '@jest/globals';
import { decodeStored } from '@app/access';
import { codesOf, DomainError } from '@app/domain';
import type { Receipt } from './receipt.js';
import { commune, neighbour, RecordingFixture, village } from './recorder.fixture.js';
import { ActionInvalid, RecordingError } from './refusal.js';

let ledger: RecordingFixture;

beforeEach(async () => {
  ledger = await new RecordingFixture().settle();
  await ledger.grant('officer', 'COMMUNE_OFFICER', commune.id);
  await ledger.grant('front', 'FRONT', commune.id);
});

const counted = (households: number): Record<string, unknown> => ({
  type: 'HouseholdCountRecorded',
  unit: { id: commune.id },
  subject: `village-${village}`,
  occurredOn: '2026-03-01',
  data: { householdsTotal: households },
});

const record = (account: string, key: string, action: unknown, more = {}): Promise<Receipt> =>
  ledger.recorder.record({ sender: { account, key }, action, ...more });

async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof RecordingError || error instanceof DomainError) return error.code;
    if (error instanceof ActionInvalid)
      return error.errors.map(({ pointer, rule }) => `${pointer} ${rule}`).join();
    throw error;
  }
  return 'none';
}

describe('recording an action', () => {
  it('stores it as one event of the unit that bore the code, for the account’s own body', async () => {
    const receipt = await record('officer', 'key-00000001', counted(120));
    const [event] = receipt.events;
    expect(receipt).toMatchObject({
      replayed: false,
      events: [{ type: 'HouseholdCountRecorded', revision: 1 }],
    });
    const stored = (await ledger.store.readStream(event?.stream ?? '')).map(decodeStored);
    expect(stored.at(-1)).toMatchObject({
      unitId: commune.id,
      body: 'UBND_XA',
      actor: 'officer',
      occurredPrecision: 'DAY',
      data: { householdsTotal: 120 },
      meta: { commandId: 'officer:key-00000001', correlationId: 'officer:key-00000001' },
    });
  });

  it('answers a repeated command with its first receipt and stores nothing', async () => {
    const first = await record('officer', 'key-00000001', counted(120));
    await record('officer', 'key-00000002', counted(121));
    const before = await ledger.count();
    const again = await record('officer', 'key-00000001', counted(120));
    expect(again).toEqual({ ...first, replayed: true });
    expect(await ledger.count()).toBe(before);
  });

  it('takes the texts of NFC and NFD, and a default written out, for one body', async () => {
    const named = (name: string): Record<string, unknown> => ({
      type: 'VillageRegistered',
      unit: { id: commune.id },
      occurredOn: '2026-03-01',
      data: { name, villageKind: 'THON', validFrom: '2026-01-01' },
    });
    await record('officer', 'key-00000001', named('Thôn Hoà'.normalize('NFC')));
    const again = await record('officer', 'key-00000001', {
      ...named('Thôn Hoà'.normalize('NFD')),
      occurredPrecision: 'DAY',
      evidence: [],
    });
    expect(again.replayed).toBe(true);
  });

  it('refuses a key that was used for another body', async () => {
    await record('officer', 'key-00000001', counted(120));
    expect(await refusal(record('officer', 'key-00000001', counted(121)))).toBe('idempotency/key-reused');
  });

  it('gives two commands at once their turns, and one command sent twice one event', async () => {
    const many = Array.from({ length: 4 }, (_, index) =>
      record('officer', `key-1000000${index}`, counted(index)),
    );
    const twice = [0, 1].map(() => record('officer', 'key-20000000', counted(9)));
    const receipts = await Promise.all([...many, ...twice]);
    const ids = receipts.map(({ events }) => events[0]?.id);
    expect(new Set(ids).size).toBe(5);
  });

  it('decides on the newest state unless the caller says which state it saw', async () => {
    const first = await record('officer', 'key-00000001', counted(120), { expectedRevision: 0 });
    expect(first.events[0]?.revision).toBe(1);
    expect(await refusal(record('officer', 'key-00000002', counted(121), { expectedRevision: 0 }))).toBe(
      'revision/stale',
    );
    expect(await refusal(record('officer', 'key-00000003', counted(121), { expectedRevision: 7 }))).toBe(
      'revision/stale',
    );
  });
});

describe('who may record', () => {
  it.each([
    ['an account without a grant', 'stranger', {}, 'access/nothing-granted'],
    ['somebody else’s unit', 'officer', { unit: { id: neighbour.id } }, 'access/unit-not-yours'],
    [
      'the Council, of which the executive is no part',
      'officer',
      { body: 'HDND_XA' },
      'access/body-not-yours',
    ],
    ['the Front, of which the executive is no part', 'officer', { body: 'MTTQ_XA' }, 'access/body-not-yours'],
    ['a body that does not record this type', 'front', { body: 'MTTQ_XA' }, 'access/body-not-for-type'],
  ])('is not %s', async (_, account, more, code) => {
    const before = await ledger.count();
    const registered = {
      type: 'VillageRegistered',
      unit: { code: commune.code, on: '2026-03-01' },
      occurredOn: '2026-03-01',
      data: { name: 'Thôn Hai', villageKind: 'THON', validFrom: '2026-01-01' },
    };
    expect(await refusal(record(account, 'key-00000001', { ...registered, ...more }))).toBe(code);
    expect(await ledger.count()).toBe(before);
  });

  it('is only an administrator where rights are given', async () => {
    await ledger.grant('delegate', 'COMMUNE_OFFICER', commune.id, { forBody: 'UBND_TINH' });
    const grant = {
      type: 'AccessGranted',
      unit: { id: commune.id },
      occurredOn: '2026-03-01',
      data: { account: 'friend', role: 'COMMUNE_OFFICER', subtree: false, validFrom: '2026-03-01' },
    };
    expect(await refusal(record('delegate', 'key-00000001', grant))).toBe('access/administrators-only');
  });

  it('ends with the grant', async () => {
    await ledger.grant('past', 'COMMUNE_OFFICER', commune.id, { validTo: '2026-03-01' });
    expect(await refusal(record('past', 'key-00000001', counted(1)))).toBe('access/nothing-granted');
    await ledger.bySystem('AccessRevoked', commune.id, {
      account: 'officer',
      role: 'COMMUNE_OFFICER',
      validTo: '2026-03-01',
    });
    expect(await refusal(record('officer', 'key-00000002', counted(1)))).toBe('access/nothing-granted');
  });
});

describe('whose word it was', () => {
  it('decides who may take it back: the executive does not withdraw what the Front recorded', async () => {
    const said = {
      type: 'MatterProposed',
      unit: { id: commune.id },
      occurredOn: '2026-03-01',
      data: {
        village,
        matterItem: 1,
        matterScope: codesOf('facts.MATTER_SCOPE')[0],
        subject: 'Đường làng',
        proposer: codesOf('matterProposers')[0],
        voteForm: codesOf('facts.VOTE_FORM')[0],
      },
    };
    const receipt = await record('front', 'key-00000001', said);
    const withdrawal = {
      ...said,
      data: {},
      corrects: { event: receipt.events[0]?.id, how: 'WITHDRAW', reason: 'DUPLICATE' },
    };
    expect(await refusal(record('officer', 'key-00000002', withdrawal))).toBe('access/body-not-yours');
    expect(await refusal(record('front', 'key-00000003', withdrawal))).toBe('none');
  });

  it('cannot be a second opening', async () => {
    const opened = {
      ledgerId: 'a'.repeat(26),
      purpose: 'TEST',
      clock: 'SYSTEM',
      zone: 'Asia/Ho_Chi_Minh',
      format: 1,
    };
    expect(await refusal(ledger.bySystem('LedgerOpened', commune.id, opened))).toBe('ledger/already-open');
  });
});

describe('what an action refers to', () => {
  it.each([
    ['an unknown unit', { unit: { id: `u${'a'.repeat(20)}` } }, 'unit/unknown'],
    ['an unknown code', { unit: { code: '00000', on: '2026-03-01' } }, 'unit/code-unknown'],
    ['a code without a date', { unit: { code: commune.code } }, '/unit/on required'],
    ['a day that is not there', { occurredOn: '2026-02-30' }, '/occurredOn date'],
    ['tomorrow', { occurredOn: '2026-03-03' }, 'occurred-on/in-future'],
    ['a stream that is not there', { subject: 'village-vaaaaaaaaaaaaaaaaaaaa' }, 'village/not-registered'],
    [
      'a process under a name of one’s own',
      {
        type: 'ReportSubmitted',
        subject: 'report-of-my-own',
        data: { reportKind: 'OTHER', subject: 'Dân chủ ở cơ sở', to: ['HDND_XA'], resubmission: false },
      },
      'reference/stream-unknown',
    ],
  ])('must exist: %s', async (_, more, code) => {
    expect(await refusal(record('officer', 'key-00000001', { ...counted(1), ...more }))).toBe(code);
  });

  it('must be the unit’s own business: a neighbour’s stream is refused', async () => {
    await ledger.grant('next-door', 'COMMUNE_OFFICER', neighbour.id);
    const outcome = await refusal(
      record('next-door', 'key-00000001', { ...counted(1), unit: { id: neighbour.id } }),
    );
    expect(outcome).toBe('reference/other-unit');
  });

  it('must be a process: neither rights nor readings of an account are a case, and none is told to exist', async () => {
    for (const stream of ['access-officer', 'access-nobody', 'privacy-subject-1']) {
      const data = { case: stream, personFact: 'STATE_SECRET', holds: true, ground: 'Theo danh mục' };
      const claimed = { type: 'FactClaimed', unit: { id: commune.id }, occurredOn: '2026-03-01', data };
      expect(await refusal(record('officer', 'key-00000001', claimed))).toBe('reference/stream-unknown');
    }
  });

  it.each(['garbage', '2026-13', '2026-Q5', '2026-W60', '9999-Q4', '0001', '2026-Q1~more', ''])(
    'must name a duty that there can be: no period %j',
    async (period) => {
      const duty = `L10-2022.A13.K2.S3~${commune.id}~${period}`;
      const data = { duty, personFact: 'STATE_SECRET', holds: true, ground: 'Theo danh mục' };
      const claimed = { type: 'FactClaimed', unit: { id: commune.id }, occurredOn: '2026-03-01', data };
      expect(await refusal(record('officer', 'key-00000001', claimed))).toBe('reference/duty-unknown');
    },
  );

  it('must be the unit’s own business: nobody judges a neighbour’s duty', async () => {
    await ledger.grant('next-front', 'FRONT', neighbour.id);
    const word = {
      type: 'VerdictConfirmed',
      unit: { id: neighbour.id },
      occurredOn: '2026-03-01',
      data: { duty: `L10-2022.A13.K2.S1~${commune.id}~2026-Q1`, state: 'BREACHED', ground: 'Không niêm yết' },
    };
    expect(await refusal(record('next-front', 'key-00000001', word))).toBe('reference/duty-of-other-unit');
  });
});

describe('corrections and personal values', () => {
  it('lets an event be withdrawn by its id alone', async () => {
    const first = await record('officer', 'key-00000001', counted(120));
    const withdrawal = {
      type: 'HouseholdCountRecorded',
      unit: { id: commune.id },
      occurredOn: '2026-03-01',
      data: {},
      corrects: { event: first.events[0]?.id, how: 'WITHDRAW', reason: 'TYPING_ERROR' },
    };
    const second = await record('officer', 'key-00000002', withdrawal);
    expect(second.events[0]).toMatchObject({ stream: `village-${village}`, revision: 2 });
    expect(await refusal(record('officer', 'key-00000003', withdrawal))).toBe('correction/withdrawn');
  });

  it('lets no village replace what another one recorded in the same matter by naming itself', async () => {
    const second = { name: 'Thôn Hai', villageKind: 'THON', validFrom: '2020-01-01' };
    const { events } = await ledger.bySystem('VillageRegistered', commune.id, second);
    const other = events[0]?.stream.slice('village-'.length) ?? '';
    await ledger.grant('head-1', 'VILLAGE_HEAD', commune.id, { village });
    await ledger.grant('head-2', 'VILLAGE_HEAD', commune.id, { village: other });
    const act = (type: string, data: object, more: object = {}): Record<string, unknown> => ({
      type,
      unit: { id: commune.id },
      occurredOn: '2026-03-01',
      data,
      ...more,
    });
    const proposal = {
      matterItem: 1,
      matterScope: 'COMMUNE',
      subject: 'Góp vốn làm đường',
      proposer: 'COMMUNE_CHAIR',
      voteForm: 'COMMUNITY_MEETING',
    };
    const opened = await record('officer', 'key-00000001', act('MatterProposed', proposal));
    const subject = opened.events[0]?.stream;
    const failed = { matterItem: 1, householdsTotal: 100, householdsPresent: 20 };
    const theirs = act('MeetingFailed', { ...failed, village: other }, { subject });
    const recorded = await record('head-2', 'key-00000001', theirs);
    const corrects = { event: recorded.events[0]?.id, how: 'REPLACE', reason: 'TYPING_ERROR' };
    const replaced = act('MeetingFailed', { ...failed, village }, { subject, corrects });
    expect(await refusal(record('head-1', 'key-00000001', replaced))).toBe('access/unit-not-yours');
    const own = act(
      'MeetingFailed',
      { ...failed, village: other, householdsPresent: 30 },
      { subject, corrects },
    );
    expect((await record('head-2', 'key-00000002', own)).events).toHaveLength(1);
  });

  it('keeps a name in the vault and only its commitment in the event', async () => {
    const appointed = (name: string): Record<string, unknown> => ({
      type: 'BodyMemberAppointed',
      unit: { id: commune.id },
      occurredOn: '2026-03-01',
      data: { memberRole: 'MEMBER', validFrom: '2026-03-01' },
      personal: { '/person': { value: name } },
    });
    const receipt = await record('officer', 'key-00000001', appointed('Nguyễn Văn A'));
    expect(ledger.kept).toMatchObject([
      { path: '/person', value: 'Nguyễn Văn A', retentionGround: 'PUBLIC_OFFICE' },
    ]);
    const [stored] = await ledger.store.readStream(receipt.events[0]?.stream ?? '');
    const payload = Buffer.from(stored?.payload ?? []).toString();
    expect(payload).not.toContain('Nguyễn');
    expect(payload).toContain('"personal":{"/person":"');
    expect((await record('officer', 'key-00000001', appointed('Nguyễn Văn A'))).replayed).toBe(true);
    expect(await refusal(record('officer', 'key-00000001', appointed('Nguyễn Văn B')))).toBe(
      'idempotency/key-reused',
    );
  });

  it('gives an account its token with the first grant, and never again', async () => {
    const grant = { account: 'new', role: 'AUDITOR', subtree: true, validFrom: '2026-03-01' };
    const first = await ledger.bySystem('AccessGranted', commune.id, grant);
    const second = await ledger.bySystem('AccessGranted', neighbour.id, grant);
    expect([first.token, second.token]).toEqual(['token of new', undefined]);
  });
});
