import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CqrsModule, QueryBus } from '@nestjs/cqrs';
import type { EventStore } from '@app/event-store';
import { DutiesQuery, DutyQuery, queryHandlers, ReadModel } from '@app/projections';
import { openLedger } from '@app/recording';
import {
  firstDayOf,
  simulate,
  type Simulation,
  type SimulationOptions,
  type TrueStep,
} from '@app/simulation';
import { createTestDatabase } from '@app/testing';
import { lawInForce } from '../../../apps/cli/src/law-in-force.js';
import { connectLedger, migrateAll, type LedgerParts } from '../../../apps/cli/src/ledger-parts.js';
import { recordSimulation } from '../../../apps/cli/src/sample/record-simulation.js';
import { Shutdown } from '../../../apps/cli/src/shutdown.js';
import { Projector } from '../../../apps/projector/src/projector.js';

/** A simulated province in a ledger of its own on real PostgreSQL: recorded by the recorder, projected, asked by queries. */
export class SimulatedLedger {
  private constructor(
    readonly simulation: Simulation,
    /** Position of the last event of each action. */
    readonly positions: readonly number[],
    readonly queries: QueryBus,
    /** Of its database, as the owner of the tables. */
    readonly url: string,
    readonly store: EventStore,
    private readonly shutdown: Shutdown,
  ) {}

  static async record(options: Omit<SimulationOptions, 'ledgerId'>): Promise<SimulatedLedger> {
    const shutdown = new Shutdown();
    try {
      return await SimulatedLedger.recordAndProject(options, shutdown);
    } catch (error) {
      await shutdown.close();
      throw error;
    }
  }

  private static async recordAndProject(
    options: Omit<SimulationOptions, 'ledgerId'>,
    shutdown: Shutdown,
  ): Promise<SimulatedLedger> {
    const { url, parts } = await freshLedger(shutdown);
    const problems: unknown[] = [];
    const onProblem = (projection: string, error: unknown) => problems.push(projection, error);
    const projector = Projector.start({ url, store: parts.store, onProblem });
    await shutdown.onClose(() => projector.stop());
    const from = options.from ?? firstDayOf(options.years);
    const now = new Date(`${from}T00:00:00+07:00`).toISOString();
    const { ledgerId } = await openLedger({ purpose: 'TEST', clock: 'MANUAL', now, law: lawInForce }, parts);
    const simulation = simulate({ ...options, from, ledgerId });
    const { positions } = await recordSimulation(parts, simulation.actions, () => undefined);
    const { position } = await parts.store.head();
    await projector.reach(position, 600_000).catch((error: unknown) => {
      throw new AggregateError(
        [error, ...problems],
        `the projections do not arrive: ${problems.map(String).join('; ')}`,
      );
    });
    return new SimulatedLedger(
      simulation,
      positions,
      await queriesOf(parts, shutdown),
      url,
      parts.store,
      shutdown,
    );
  }

  /** What the list of duties answers for a unit (all of them when absent), page by page. */
  async states(asOf: string, knownAt: string, unit?: string): Promise<Map<string, string>> {
    const states = new Map<string, string>();
    for (let cursor: string | undefined; ;) {
      const page = await this.queries.execute(new DutiesQuery({ asOf, knownAt, unit, cursor, limit: 500 }));
      for (const { dutyId, state } of page.items) states.set(dutyId, state);
      if (page.next === null) return states;
      cursor = page.next;
    }
  }

  /** All steps of one duty, as its page shows them. */
  async steps(dutyId: string, asOf: string): Promise<readonly TrueStep[]> {
    return (await this.queries.execute(new DutyQuery(dutyId, { asOf }))).steps;
  }

  close(): Promise<void> {
    return this.shutdown.close();
  }
}

/** An empty, migrated database with a vault of its own; closed by `shutdown`. */
async function freshLedger(shutdown: Shutdown): Promise<{ url: string; parts: LedgerParts }> {
  const database = await createTestDatabase();
  await shutdown.onClose(() => database.drop());
  const { url } = database;
  await migrateAll(url);
  const folder = mkdtempSync(join(tmpdir(), 'sdc-truth-'));
  await shutdown.onClose(() => rm(folder, { recursive: true }));
  return { url, parts: await connectLedger(url, join(folder, 'vault.key'), shutdown) };
}

/** The query side as the API composes it. */
async function queriesOf({ pool, store, clock, units }: LedgerParts, shutdown: Shutdown): Promise<QueryBus> {
  const model = new ReadModel({ pool, store, clock, directory: units });
  const context = await NestFactory.createApplicationContext(
    {
      module: ReadSide,
      imports: [CqrsModule.forRoot()],
      providers: [{ provide: ReadModel, useValue: model }, ...queryHandlers],
    },
    { logger: false },
  );
  await shutdown.onClose(() => context.close());
  return context.get(QueryBus);
}

@Module({})
class ReadSide {}
