import type { RecordedEvent } from '@app/domain';
import {
  createPool,
  eventStoreMigrations,
  migrate,
  PostgresEventStore,
  ProjectionRunner,
  type RunnerOptions,
} from '@app/event-store';
import type { Pool } from 'pg';
import { TestLedger, type TestEvent } from '../ledger.fixture.js';
import { ReadModel } from '../reading/read-model.js';
import type { RegisterParameters } from '../registers/register-filter.js';
import type { ReadableUnit } from '../reading/readable-units.js';
import { RegisterHandler, RegisterQuery } from '../registers/register-queries.js';
import { ScoreSheets1764100000900 } from '../scores/migrations.js';
import { projectionSettings } from '../settings.js';
import { UnitDirectory } from '../units/unit-directory.js';
import type { RegisterView } from '../registers/register-views.js';

/** What `createTestDatabase` gives. */
interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A ledger with all its projections running, for specifications of what is folded from several acts. */
export class TrackedLedger {
  pool!: Pool;
  store!: PostgresEventStore;
  model!: ReadModel;
  readonly ledger = new TestLedger(() => this.store);
  private database!: TestDatabase;
  private runner!: ProjectionRunner<RecordedEvent>;

  async start(database: TestDatabase, options: Partial<RunnerOptions<RecordedEvent>> = {}): Promise<void> {
    this.database = database;
    await migrate(this.database.url, [...eventStoreMigrations, ScoreSheets1764100000900]);
    this.pool = createPool(this.database.url, { role: 'sdc_app', max: 12 });
    this.store = new PostgresEventStore({ url: this.database.url, clock: this.ledger.clock });
    this.runner = new ProjectionRunner({
      ...projectionSettings(this.store, this.pool),
      batchSize: 7,
      ...options,
    });
    this.runner.start();
    this.model = new ReadModel({
      pool: this.pool,
      store: this.store,
      clock: this.ledger.clock,
      directory: new UnitDirectory(this.pool),
    });
  }

  async stop(): Promise<void> {
    await this.runner.stop();
    await this.store.close();
    await this.pool.end();
    await this.database.drop();
  }

  /** So that a specification may run the projections by itself. */
  pauseRunner(): Promise<void> {
    return this.runner.stop();
  }

  unit(id: string, level: string, unitKind: string, parent?: string): Promise<unknown> {
    return this.ledger.record({
      type: 'UnitRegistered',
      stream: `unit-${id}`,
      unitId: parent ?? id,
      on: '2021-01-01',
      body: 'SYSTEM',
      data: {
        level,
        unitKind,
        name: id,
        code: id,
        registry: 'vn-gso',
        validFrom: '2004-01-01',
        ...(parent !== undefined && { parent }),
      },
    });
  }

  /** Records acts of one stream of the unit, in order. */
  async acts(
    stream: string,
    unitId: string,
    acts: readonly (readonly [
      type: string,
      on: string,
      data?: TestEvent['data'],
      more?: Partial<TestEvent>,
    ])[],
  ): Promise<{ id: string; position: number }[]> {
    const recorded = [];
    for (const [type, on, data = {}, more] of acts)
      recorded.push(await this.ledger.record({ type, stream, unitId, on, data, ...more }));
    return recorded;
  }

  async reach(): Promise<void> {
    await this.runner.waitFor((await this.store.head()).position, { timeoutMs: 60_000 });
  }

  ask(
    name: string,
    parameters: RegisterParameters = {},
    readable: readonly ReadableUnit[] = [],
  ): Promise<RegisterView> {
    return new RegisterHandler(this.model).execute(new RegisterQuery(name, parameters, readable));
  }
}
