import { createHmac, randomUUID } from 'node:crypto';
import { AccountRights, decodeStored, type PersonalEntry } from '@app/access';
import { localDateOf, unitIdOf, villageIdOf } from '@app/domain';
import { InMemoryEventStore } from '@app/event-store';
import { Ledger, NATION_UNIT_ID } from '../opening/ledger-info.js';
import { openLedger } from '../opening/open-ledger.js';
import { commitmentsOf } from './personal-entries.js';
import { type Receipt } from './receipt.js';
import { Recorder } from './recorder.js';

/** A commune of a province of the nation, with a neighbour, all under the sample's registry. */
const province = { code: '991', id: unitIdOf('sample', '991', '2020-01-01') };
export const commune = { code: '99101', id: unitIdOf('sample', '99101', '2020-01-01') };
export const neighbour = { code: '99102', id: unitIdOf('sample', '99102', '2020-01-01') };
export const village = villageIdOf(commune.id, 'Thôn Một', '2020-01-01');

/** A write side without a database: the in-memory ledger, a clock that stands, a vault that keeps its values in a list. */
export class RecordingFixture {
  now = '2026-03-02T03:00:00.000Z';
  readonly store = new InMemoryEventStore({ now: () => this.now });
  readonly kept: PersonalEntry[] = [];
  readonly tokens = new Map<string, string>();
  readonly rights = new AccountRights(this.store);
  readonly ledger = new Ledger(this.store);
  readonly recorder: Recorder;

  constructor() {
    this.recorder = new Recorder({
      store: this.store,
      clock: { today: () => localDateOf(this.now), refreshIfOld: () => Promise.resolve() },
      ledger: this.ledger,
      rights: this.rights,
      tokens: { issue: (account) => this.issue(account) },
      vault: {
        hmac: (bytes) => createHmac('sha256', 'the key of a test').update(bytes).digest(),
        put: (entries) => {
          this.kept.push(...entries);
          return Promise.resolve(commitmentsOf(entries));
        },
      },
      units: { unitsByCode: (code) => this.unitsByCode(code) },
      events: { findEvent: (id) => this.findEvent(id) },
    });
  }

  /** A ledger with its administrator. */
  async open(): Promise<this> {
    await openLedger(
      { purpose: 'TEST', clock: 'SYSTEM', law: { catalogue: catalogueAdopted, calendar: [] } },
      {
        store: this.store,
        recorder: this.recorder,
        clock: { begin: () => Promise.resolve(), today: () => localDateOf(this.now) },
        tokens: { issue: (account) => this.issue(account) },
      },
    );
    return this;
  }

  /** A ledger with a province, two communes and a village. */
  async settle(): Promise<this> {
    await this.open();
    await this.register('NATION', NATION_UNIT_ID, 'VN', undefined);
    await this.register('PROVINCE', NATION_UNIT_ID, province.code, NATION_UNIT_ID);
    await this.register('COMMUNE', province.id, commune.code, province.id);
    await this.register('COMMUNE', province.id, neighbour.code, province.id);
    await this.bySystem('VillageRegistered', commune.id, {
      name: 'Thôn Một',
      villageKind: 'THON',
      validFrom: '2020-01-01',
    });
    return this;
  }

  async grant(
    account: string,
    role: string,
    unitId: string,
    more: Record<string, unknown> = {},
  ): Promise<void> {
    await this.bySystem('AccessGranted', unitId, {
      account,
      role,
      subtree: false,
      validFrom: '2020-01-01',
      ...more,
    });
  }

  bySystem(type: string, unitId: string, data: Record<string, unknown>): Promise<Receipt> {
    const action = { type, unit: { id: unitId }, body: 'SYSTEM', occurredOn: '2026-03-01', data };
    return this.recorder.record({ sender: { job: 'test', key: randomUUID() }, action });
  }

  async count(): Promise<number> {
    return (await this.store.head()).position;
  }

  private register(
    level: string,
    unitId: string,
    code: string,
    parent: string | undefined,
  ): Promise<Receipt> {
    const nation = level === 'NATION';
    return this.bySystem('UnitRegistered', unitId, {
      level,
      unitKind: level === 'COMMUNE' ? 'XA' : level === 'PROVINCE' ? 'TINH' : 'KHAC',
      name: `Đơn vị ${code}`,
      code,
      registry: nation ? 'vn-gso' : 'sample',
      ...(parent !== undefined && { parent }),
      validFrom: nation ? '1945-09-02' : '2020-01-01',
    });
  }

  private issue(account: string): Promise<string | undefined> {
    if (this.tokens.has(account)) return Promise.resolve(undefined);
    this.tokens.set(account, `token of ${account}`);
    return Promise.resolve(this.tokens.get(account));
  }

  private async unitsByCode(code: string): Promise<string[]> {
    const { events } = await this.store.readLog({ limit: 10_000, filter: { types: ['UnitRegistered'] } });
    return events
      .map(decodeStored)
      .filter(({ data }) => data.code === code)
      .map(({ stream }) => stream.slice('unit-'.length));
  }

  private async findEvent(id: string): Promise<{ stream: string; unitId: string } | undefined> {
    const { events } = await this.store.readLog({ limit: 10_000 });
    return events.find((event) => event.id === id);
  }
}

const catalogueAdopted = {
  version: '2026-11-01',
  digest: 'a'.repeat(64),
  validFrom: '2022-07-01',
};
