import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DutiesQuery, DutyQuery, ReadModel } from '@app/projections';
import { openLedger } from '@app/recording';
import { simulate, type Simulation, type SimulationOptions, type TrueStep } from '@app/simulation';
import { createTestDatabase } from '@app/testing';
import { lawInForce } from '../../../apps/cli/src/law-in-force.js';
import { connectLedger, migrateAll, type LedgerParts } from '../../../apps/cli/src/ledger-parts.js';
import { recordSimulation } from '../../../apps/cli/src/sample/record-simulation.js';
import { Shutdown } from '../../../apps/cli/src/shutdown.js';
import { DutiesHandler, DutyHandler } from '../../../libs/projections/src/duties/duty-queries.js';
import { Projector } from '../../../apps/projector/src/projector.js';

/** A simulated province in a ledger of its own on real PostgreSQL: recorded by the recorder, projected, asked by queries. */
export class SimulatedLedger {
  private constructor(
    readonly simulation: Simulation,
    /** Position of the last event of each action. */
    readonly positions: readonly number[],
    private readonly duties: DutiesHandler,
    private readonly duty: DutyHandler,
    private readonly shutdown: Shutdown,
  ) {}

  static async record(options: Omit<SimulationOptions, 'ledgerId'>): Promise<SimulatedLedger> {
    const shutdown = new Shutdown();
    const database = await createTestDatabase();
    await shutdown.onClose(() => database.drop());
    const { url } = database;
    await migrateAll(url);
    const folder = mkdtempSync(join(tmpdir(), 'sdc-truth-'));
    await shutdown.onClose(() => rm(folder, { recursive: true }));
    const parts = await connectLedger(url, join(folder, 'vault.key'), shutdown);
    const problems: unknown[] = [];
    const projector = Projector.start({
      url,
      store: parts.store,
      onProblem: (projection, error) => problems.push(projection, error),
    });
    await shutdown.onClose(() => projector.stop());
    const from = options.from ?? `${String(2026 - options.years)}-07-01`;
    const { ledgerId } = await openLedger(
      {
        purpose: 'TEST',
        clock: 'MANUAL',
        now: new Date(`${from}T00:00:00+07:00`).toISOString(),
        law: lawInForce,
      },
      parts,
    );
    const simulation = simulate({ ...options, from, ledgerId });
    const { positions } = await recordSimulation(parts, simulation.actions, () => undefined);
    await projector.runner.waitFor((await parts.store.head()).position, { timeoutMs: 600_000 });
    if (problems.length > 0) throw new AggregateError(problems, 'a projection failed');
    const model = readModelOf(parts);
    return new SimulatedLedger(
      simulation,
      positions,
      new DutiesHandler(model),
      new DutyHandler(model),
      shutdown,
    );
  }

  /** What the list of duties answers for a unit (all of them when absent), page by page. */
  async states(asOf: string, knownAt: string, unit?: string): Promise<Map<string, string>> {
    const states = new Map<string, string>();
    for (let cursor: string | undefined; ;) {
      const page = await this.duties.execute(new DutiesQuery({ asOf, knownAt, unit, cursor, limit: 500 }));
      for (const { dutyId, state } of page.items) states.set(dutyId, state);
      if (page.next === null) return states;
      cursor = page.next;
    }
  }

  /** All steps of one duty, as its page shows them. */
  async steps(dutyId: string, asOf: string): Promise<readonly TrueStep[]> {
    return (await this.duty.execute(new DutyQuery(dutyId, { asOf }))).steps;
  }

  close(): Promise<void> {
    return this.shutdown.close();
  }
}

function readModelOf({ pool, store, clock, units }: LedgerParts): ReadModel {
  return new ReadModel({ pool, store, clock, directory: units });
}
