import { writeFileSync } from 'node:fs';
import { localDateOf } from '@app/domain';
import { simulate } from '@app/simulation';
import type { Config } from '../config.js';
import { exitCodes } from '../exit-codes.js';
import { CommandFailed } from '../failures.js';
import { print } from '../print.js';
import { withProgress } from '../progress.js';
import { recordSimulation } from '../sample/record-simulation.js';
import { withLedger } from '../with-ledger.js';

export interface SimulateOptions {
  communes: number;
  years: number;
  seed: number;
  /** File for the ground truth, as JSON. */
  truth?: string;
}

/** Records a simulated province into a ledger on a manual clock, and writes down what every duty must be. */
export async function simulateCommand(config: Config, options: SimulateOptions): Promise<void> {
  const { truth: truthFile, ...size } = options;
  await withLedger(config, async (parts) => {
    const { ledgerId, clock, openedAt } = await parts.ledger.get();
    if (clock !== 'MANUAL') {
      throw new CommandFailed(
        'Mô phỏng cần sổ có đồng hồ đặt tay. / A simulation needs a ledger on a manual clock: init --purpose TEST --clock MANUAL',
        exitCodes.wrongInput,
      );
    }
    const { actions, truth, from, until, plants } = simulate({
      ...size,
      ledgerId,
      from: nextHalfYear(localDateOf(openedAt)),
    });
    const receipt = await withProgress('Mô phỏng / Simulation', (onProgress) =>
      recordSimulation(parts, actions, onProgress, parts.signal),
    );
    const projector = await parts.project();
    await projector.runner.waitFor((await parts.store.head()).position, { timeoutMs: catchUpMs });
    const duties = truth.all();
    if (truthFile !== undefined) {
      const { positions } = receipt;
      writeFileSync(
        truthFile,
        JSON.stringify({ ...size, from, until, plants: [...plants], positions, duties }),
      );
    }
    print(`${from} … ${until}: ${actions.length} hành vi / actions, ${duties.length} nghĩa vụ / duties`);
    print(`Ghi mới / stored: ${receipt.stored} · đã có / replayed: ${receipt.replayed}`);
  });
}

/** A large simulation is folded in minutes, not seconds. */
const catchUpMs = 3_600_000;

/** The first day from which a simulation may run on a ledger opened that day: the first of January or of July. */
function nextHalfYear(day: string): string {
  const year = Number(day.slice(0, 4));
  if (day <= `${year}-01-01`) return `${year}-01-01`;
  return day <= `${year}-07-01` ? `${year}-07-01` : `${year + 1}-01-01`;
}
