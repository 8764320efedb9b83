import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccountRights, AccountTokens, accessMigrations, loadVaultKey, Vault } from '@app/access';
import { unitIdOf, villageIdOf } from '@app/domain';
import {
  createPool,
  eventStoreMigrations,
  migrate,
  PostgresEventStore,
  ProjectionRunner,
  postgresStreams,
  readPlaces,
} from '@app/event-store';
import { decodeStored } from '@app/access';
import { EventDirectory, projectionMigrations, projections, UnitDirectory } from '@app/projections';
import {
  Ledger,
  ManualClock,
  NATION_UNIT_ID,
  openLedger,
  Recorder,
  recordingMigrations,
  type RecorderParts,
} from '@app/recording';
import { calendarDecisions, catalogue } from '@app/regulation';
import { createTestDatabase } from '@app/testing';
import { createApi } from '../../apps/api/src/create-api.js';

export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed JSON, or the text where it is none. */
  body: Readonly<Record<string, unknown>>;
  text: string;
}

interface Sending {
  token?: string;
  key?: string;
  headers?: Readonly<Record<string, string>>;
}

/** Units of the tests, under a registry that no official list uses. */
export const province = unitIdOf('sample', '991', '2020-01-01');
export const commune = unitIdOf('sample', '99101', '2020-01-01');
export const neighbour = unitIdOf('sample', '99102', '2020-01-01');
export const village = villageIdOf(commune, 'Thôn Một', '2020-01-01');

type Opening = { clock?: 'SYSTEM' | 'MANUAL'; now?: string };

/** The whole application on a database of its own, asked over real HTTP. Closed by `stop`. */
export class RunningLedger {
  private readonly closing: (() => Promise<unknown>)[] = [];
  address = '';
  /** Of its database, as the owner of the tables. */
  databaseUrl = '';
  administrator = '';
  store!: PostgresEventStore;
  /** What a recorder of one's own is made of: for what no HTTP call does, such as an import. */
  parts!: RecorderParts;

  static async start(opening: Opening = {}): Promise<RunningLedger> {
    const running = new RunningLedger();
    try {
      await running.open(opening);
      return running;
    } catch (error) {
      await running.stop();
      throw error;
    }
  }

  /** Posts an action; without a key a fresh one. A text or bytes go as they are. */
  async post(
    action: unknown,
    { token = this.administrator, key, headers = {} }: Sending = {},
  ): Promise<Answer> {
    const body =
      typeof action === 'string' || ArrayBuffer.isView(action) ? (action as string) : JSON.stringify(action);
    return this.ask('/v1/actions', {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': key ?? randomUUID(),
        ...(token !== '' && { Authorization: `Bearer ${token}` }),
        ...headers,
      },
    });
  }

  async ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const answer = await fetch(new URL(path, this.address), init);
    const text = await answer.text();
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    return {
      status: answer.status,
      headers: answer.headers,
      body: (isJson ? JSON.parse(text) : {}) as Answer['body'],
      text,
    };
  }

  /** Grants an account its first right and answers its token. */
  async grant(
    account: string,
    role: string,
    unit: string,
    more: Record<string, unknown> = {},
  ): Promise<string> {
    const data = { account, role, subtree: false, validFrom: '2020-01-01', ...more };
    const answer = await this.post({
      type: 'AccessGranted',
      unit: { id: unit },
      body: 'SYSTEM',
      occurredOn: '2026-01-01',
      data,
    });
    if (answer.status !== 201 || typeof answer.body['token'] !== 'string') throw new Error(answer.text);
    return answer.body['token'];
  }

  async headPosition(): Promise<number> {
    return (await this.store.head()).position;
  }

  async stop(): Promise<void> {
    for (const close of this.closing.splice(0).reverse()) await close();
  }

  private async open({ clock: kind = 'SYSTEM', now }: Opening): Promise<void> {
    const database = await createTestDatabase();
    this.closing.push(() => database.drop());
    const { url } = database;
    this.databaseUrl = url;
    await migrate(url, [
      ...eventStoreMigrations,
      ...accessMigrations,
      ...recordingMigrations,
      ...projectionMigrations,
    ]);
    const pool = createPool(url, { role: 'sdc_app', max: 12 });
    this.closing.push(() => pool.end());
    const vaultPool = createPool(url, { role: 'sdc_vault' });
    this.closing.push(() => vaultPool.end());
    const folder = mkdtempSync(join(tmpdir(), 'sdc-e2e-'));
    this.closing.push(() => rm(folder, { recursive: true }));
    const clock = await ManualClock.load(pool);
    const store = new PostgresEventStore({ url, clock });
    this.store = store;
    this.closing.push(() => store.close());
    const runner = new ProjectionRunner({
      store,
      pool,
      decode: decodeStored,
      readStreams: postgresStreams(pool),
      projections,
      onProblem: (projection, error) => {
        console.error(projection, error);
      },
    });
    runner.start();
    this.closing.push(() => runner.stop());
    const ports = {
      store,
      pool,
      clock,
      ledger: new Ledger(store),
      rights: new AccountRights(store),
      tokens: new AccountTokens(pool),
      vault: await Vault.open(vaultPool, loadVaultKey(join(folder, 'vault.key'))),
      units: new UnitDirectory(pool),
      events: new EventDirectory(pool),
    };
    this.parts = ports;
    const recorder = new Recorder(ports);
    const opened = await openLedger(
      { purpose: 'TEST', clock: kind, ...(now !== undefined && { now }), law },
      { ...ports, recorder },
    );
    this.administrator = opened.administrator.token;
    const readiness = async () => ({
      ready: true,
      projections: (await readPlaces(pool)).map(({ projection, position, stoppedReason }) => ({
        name: projection,
        position,
        stopped: stoppedReason,
      })),
    });
    const { app, listener } = await createApi({ ...ports, recorder, readiness });
    this.closing.push(() => app.close());
    await this.listen(createServer(listener));
    await this.registerUnits();
  }

  private async listen(server: Server): Promise<void> {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const bound = server.address();
    if (bound === null || typeof bound === 'string') throw new Error('no port');
    this.address = `http://127.0.0.1:${String(bound.port)}`;
    this.closing.push(() => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    });
  }

  private async registerUnits(): Promise<void> {
    await this.register('NATION', 'KHAC', NATION_UNIT_ID, 'VN');
    await this.register('PROVINCE', 'TINH', NATION_UNIT_ID, '991');
    await this.register('COMMUNE', 'XA', province, '99101');
    await this.register('COMMUNE', 'XA', province, '99102');
    await this.recorded({
      type: 'VillageRegistered',
      unit: { id: commune },
      occurredOn: '2026-01-01',
      data: { name: 'Thôn Một', villageKind: 'THON', validFrom: '2020-01-01' },
    });
  }

  private async register(level: string, unitKind: string, parent: string, code: string): Promise<void> {
    const nation = level === 'NATION';
    const data = {
      level,
      unitKind,
      name: `Đơn vị ${code}`,
      code,
      registry: nation ? 'vn-gso' : 'sample',
      ...(!nation && { parent }),
      validFrom: nation ? '1945-09-02' : '2020-01-01',
    };
    await this.recorded({ type: 'UnitRegistered', unit: { id: parent }, occurredOn: '2026-01-01', data });
  }

  private async recorded(action: Record<string, unknown>): Promise<void> {
    const answer = await this.post({ body: 'SYSTEM', ...action });
    if (answer.status !== 201) throw new Error(answer.text);
  }
}

const law = {
  catalogue: { version: catalogue.version, digest: catalogue.digest, validFrom: '2022-07-01' },
  calendar: calendarDecisions.map((decision) => ({ ...decision })),
};
