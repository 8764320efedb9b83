import { ClockBackwards, ClockNotManual, type ClockSetting } from '@app/recording';
import type { Config } from '../config.js';
import { exitCodes } from '../exit-codes.js';
import { CommandFailed } from '../failures.js';
import { print } from '../print.js';
import { withLedger } from '../with-ledger.js';

/** Shows where the ledger's clock stands, after setting it when a setting is given. */
export async function clockCommand(config: Config, setting?: ClockSetting): Promise<void> {
  await withLedger(config, async ({ clock }) => {
    if (setting !== undefined) await clock.set(setting).catch(explain);
    print(`${clock.now()} ${clock.kind}${clock.follows ? ' đang chạy / running' : ' đứng yên / standing'}`);
  });
}

function explain(error: unknown): never {
  if (error instanceof ClockBackwards) {
    throw new CommandFailed(
      `Đồng hồ đang ở ${error.now} và chỉ đi tới. / The clock stands at ${error.now} and moves only forward.`,
      exitCodes.wrongInput,
    );
  }
  if (error instanceof ClockNotManual) {
    throw new CommandFailed(
      'Sổ này dùng đồng hồ hệ thống. / This ledger runs on the system clock.',
      exitCodes.wrongInput,
    );
  }
  throw error;
}
