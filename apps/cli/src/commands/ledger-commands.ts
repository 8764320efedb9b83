import { openLedger, type LedgerPurpose } from '@app/recording';
import type { Config } from '../config.js';
import { lawInForce } from '../law-in-force.js';
import { print } from '../print.js';
import { migratedDatabase, untilStopped, withLedger } from '../with-ledger.js';
import { loadOfficialUnits } from './units-command.js';

export async function migrateCommand(config: Config): Promise<void> {
  await untilStopped((shutdown) => migratedDatabase(config, shutdown));
  print('Cơ sở dữ liệu đã cập nhật. / The database is up to date.');
}

export interface InitOptions {
  purpose: LedgerPurpose;
  clock: 'SYSTEM' | 'MANUAL';
  now?: string;
}

/**
 * Opens an empty ledger and shows its administrator's token, which is never shown again. The official units follow,
 * but in a TEST ledger, whose units are its own; `sdc units import` goes on with a loading that was cut off.
 */
export async function initCommand(config: Config, { purpose, clock, now }: InitOptions): Promise<void> {
  await withLedger(config, async (parts) => {
    const request = { purpose, clock, ...(now !== undefined && { now }), law: lawInForce };
    const { ledgerId, administrator } = await openLedger(request, parts);
    print(`Sổ / Ledger: ${ledgerId} (${purpose}, ${clock})`);
    print(`Tài khoản quản trị / Administrator's account: ${administrator.account}`);
    print(`Mã truy cập (chỉ hiện một lần) / Token (shown once): ${administrator.token}`);
    if (purpose !== 'TEST') await loadOfficialUnits(parts);
  });
}
