import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { actionTypes } from '@app/domain';
import { createPool, rebuild } from '@app/event-store';
import {
  DutiesQuery,
  projections,
  projectionSettings,
  readViews,
  RecordingDelayQuery,
  RegisterQuery,
  ScorecardQuery,
  UnitsQuery,
  type DutyView,
} from '@app/projections';
import { simulate } from '@app/simulation';
import pg from 'pg';
import { SimulatedLedger } from './support/ground-truth/simulated-ledger.js';
import { commune, RunningLedger } from './support/running-ledger.js';

const minutes = 60_000;
jest.setTimeout(minutes);

/** A login as an administrator makes it for a dashboard tool. */
class ReadingLogin {
  private constructor(
    readonly name: string,
    private readonly owner: pg.Client,
    readonly client: pg.Client,
  ) {}

  static async make(ownerUrl: string): Promise<ReadingLogin> {
    const name = `dashboard_${randomBytes(4).toString('hex')}`;
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(`create role ${name} login password 'reading' in role sdc_read`);
    const url = new URL(ownerUrl);
    url.username = name;
    url.password = 'reading';
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    return new ReadingLogin(name, owner, client);
  }

  async rows<Row extends pg.QueryResultRow>(query: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.client.query<Row>(query, values)).rows;
  }

  /** SQLSTATE of the refusal; undefined when it was done. */
  async refusal(statement: string): Promise<string | undefined> {
    try {
      await this.client.query(statement);
      return undefined;
    } catch (error) {
      return error instanceof pg.DatabaseError ? error.code : String(error);
    }
  }

  async drop(): Promise<void> {
    await this.client.end();
    await this.owner.query(`drop role ${this.name}`);
    await this.owner.end();
  }
}

const DENIED = '42501';

/** What was opened is closed, the last first, also when the preparation failed half-way. */
const closing: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const close of closing.splice(0).reverse()) await close();
}, minutes);

describe('the role of the views', () => {
  let ledger: RunningLedger;
  let login: ReadingLogin;

  beforeAll(async () => {
    ledger = await RunningLedger.start();
    closing.push(() => ledger.stop());
    const officer = await ledger.grant('officer', 'COMMUNE_OFFICER', commune);
    const restricted = await ledger.post(
      {
        type: 'PetitionReceived',
        unit: { id: commune },
        occurredOn: '2026-01-05',
        data: {
          petitionKind: 'COMPLAINT',
          receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
          petitionChannel: 'RECEPTION',
          complaintInstance: 1,
          forSettlement: true,
        },
      },
      { token: officer },
    );
    const open = await ledger.post(
      {
        type: 'ContributionReceived',
        unit: { id: commune },
        occurredOn: '2026-01-02',
        data: { donorKind: 'PEOPLE', contributionKind: 'MONEY', amount: '1500000' },
        personal: { '/donor': { value: 'Nguyễn Thị Kín', dataSubject: 'subject-1' } },
      },
      { token: officer },
    );
    if (open.status !== 201) throw new Error(open.text);
    if (restricted.status !== 201) throw new Error(restricted.text);
    await ledger.ask(`/v1/duties?minPosition=${String(await ledger.headPosition())}`);
    login = await ReadingLogin.make(ledger.databaseUrl);
    closing.push(() => login.drop());
  }, 2 * minutes);

  it('reads every view, and of all other relations of all schemas none', async () => {
    const relations = await login.rows<{ name: string; ours: boolean }>(`
      select format('%I.%I', n.nspname, c.relname) as name, n.nspname = 'read' as ours
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
        and c.relkind in ('r', 'v', 'm', 'p', 'f', 'S') order by 1`);
    const readable: string[] = [];
    for (const { name } of relations)
      if ((await login.refusal(`select * from ${name} limit 1`)) === undefined) readable.push(name);
    expect(relations.length).toBeGreaterThan(readable.length + 10);
    expect(readable).toEqual(readViews.map(({ name }) => `read.${name}`).sort());
    expect(readable).toEqual(relations.filter(({ ours }) => ours).map(({ name }) => name));
  });

  it('writes nothing, anywhere', async () => {
    const attempts = [
      ...readViews.flatMap(({ name }) => [
        `insert into read.${name} default values`,
        `delete from read.${name}`,
        `truncate read.${name}`,
        `drop view read.${name}`,
      ]),
      `update read.entries_v1 set late = true`,
      'create table read.mine (n int)',
      'create table public.mine (n int)',
      'create temporary table mine (n int)',
      'create schema mine',
      'insert into ledger_head values (1, null)',
      'select lo_create(0)',
      `select lo_from_bytea(0, 'x')`,
      `select pg_logical_emit_message(false, 'a', 'b')`,
      `copy (select 1) to program 'true'`,
      `select pg_read_file('/etc/passwd')`,
      'set role sdc_app',
      'set role sdc_vault',
    ];
    for (const attempt of attempts)
      expect([attempt, await login.refusal(attempt)]).toEqual([
        attempt,
        expect.stringMatching(/^(42501|42809|55000)$/),
      ]);
  });

  it('calls no function of ours but those of the schema, which change nothing', async () => {
    const functions = await login.rows<{ name: string; schema: string; volatile: boolean; may: boolean }>(`
      select p.oid::regprocedure::text as name, n.nspname as schema, p.provolatile = 'v' as volatile,
        has_function_privilege(p.oid, 'execute') as may
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and p.prorettype <> 'trigger'::regtype`);
    const callable = functions.filter(({ may }) => may);
    expect(callable.filter(({ schema }) => schema !== 'read')).toEqual([]);
    expect(callable.filter(({ volatile }) => volatile)).toEqual([]);
    expect(callable.length).toBe(1 + readViews.filter(({ atAnyDay }) => atAnyDay).length);
    expect(await login.refusal('select ledger_refuse_change()')).toBeDefined();
  });

  it('sees nothing restricted and nothing personal, in no column of no view', async () => {
    const restricted = [...actionTypes.values()].filter((type) => type.restricted === true);
    expect(restricted.length).toBeGreaterThan(20);
    const streams = [...new Set(restricted.map(({ stream }) => stream))];
    for (const { name } of readViews) {
      const text = JSON.stringify(await login.rows(`select * from read.${name}`));
      for (const { type } of restricted) expect([name, text.includes(`"${type}"`)]).toEqual([name, false]);
      for (const stream of streams) expect([name, text.includes(`"${stream}-`)]).toEqual([name, false]);
      expect(text).not.toMatch(/Nguyễn Thị Kín|subject-1/);
    }
    expect(await login.rows('select count(*)::int as n from read.entries_v1')).toEqual([
      { n: expect.any(Number) },
    ]);
  });

  it('cannot look behind the barrier with an error of its own', async () => {
    // The condition would stumble over a petition, were it tried on one.
    const peek = `select count(*) from read.entries_v1 where (data ->> 'petitionKind') is null or (data ->> 'petitionKind')::int > 0`;
    expect(await login.refusal(peek)).toBeUndefined();
  });

  it('finds every view and column explained in both languages', async () => {
    const silent = await login.rows(`
      select c.relname, a.attname from pg_class c
      join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'read' and c.relkind = 'v'
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      where coalesce(col_description(c.oid, a.attnum), '') not like '% / %'
        or coalesce(obj_description(c.oid), '') not like '% / %'`);
    expect(silent).toEqual([]);
  });
});

describe('the views over a simulated province', () => {
  const options = {
    communes: 8,
    years: 1,
    seed: 21,
    documentsPerYear: 8,
    mattersPerYear: 8,
    calendarDecision: true,
  };
  let ledger: SimulatedLedger;
  let login: ReadingLogin;
  let moments: { asOf: string; position: number }[];

  beforeAll(async () => {
    ledger = await SimulatedLedger.record(options);
    closing.push(() => ledger.close());
    login = await ReadingLogin.make(ledger.url);
    closing.push(() => login.drop());
    const head = ledger.positions.at(-1) ?? 0;
    const { horizon } = simulate({ ...options, from: '2025-07-01', ledgerId: 'same' });
    moments = [
      { asOf: horizon, position: head },
      { asOf: '2026-02-14', position: head },
      { asOf: '2026-02-14', position: Math.floor(head * 0.6) },
    ];
  }, 8 * minutes);

  async function dutiesByQuery(unit: string, asOf: string, position: number): Promise<DutyView[]> {
    const found: DutyView[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await ledger.queries.execute(
        new DutiesQuery({ unit, asOf, knownAt: `position:${String(position)}`, cursor, limit: 500 }),
      );
      found.push(...page.items);
      if (page.next === null) return found;
      cursor = page.next;
    }
  }

  async function communesOn(asOf: string): Promise<string[]> {
    const { items } = await ledger.queries.execute(new UnitsQuery({ asOf, level: 'COMMUNE', limit: 500 }));
    return items.map(({ id }) => id);
  }

  it(
    'say of every duty what the list of duties says, at both clocks',
    async () => {
      for (const { asOf, position } of moments) {
        const rows = await login.rows<Record<string, unknown>>(
          `select unit_id, duty_id, state, opens_on::text, due_on::text, discharged_on::text, recorded_after_due
         from read.duties_v1_on($1, $2)`,
          [asOf, position],
        );
        const expected: unknown[] = [];
        for (const unit of await communesOn(asOf))
          for (const duty of await dutiesByQuery(unit, asOf, position))
            expected.push([
              unit,
              duty.dutyId,
              duty.state,
              duty.opensOn,
              duty.dueOn,
              duty.dischargedOn,
              duty.flags.includes('recordedAfterDue'),
            ]);
        const seen = rows.map((row) => Object.values(row));
        const communes = new Set(await communesOn(asOf));
        expect(
          seen
            .filter(([unit]) => communes.has(String(unit)))
            .map(String)
            .sort(),
        ).toEqual(expected.map(String).sort());
        expect(seen.length).toBeGreaterThan(100);
      }
    },
    3 * minutes,
  );

  it(
    'count what the scorecard of each commune counts',
    async () => {
      for (const { asOf, position } of moments) {
        const rows = await login.rows<Record<string, unknown>>(
          'select * from read.scorecards_v1_on($1, $2) order by unit_id, pillar',
          [asOf, position],
        );
        const communes = await communesOn(asOf);
        expect(rows).toHaveLength(communes.length * 6);
        for (const unit of communes) {
          const card = await ledger.queries.execute(
            new ScorecardQuery(unit, { asOf, knownAt: `position:${String(position)}` }),
          );
          const settled = rows.filter((row) => row['unit_id'] === unit);
          expect(settled.every((row) => row['silent'] === card.silent)).toBe(true);
          if (card.silent) continue;
          for (const row of settled) {
            const pillar = card.pillars[String(row['pillar'])];
            const counted = Object.entries(pillar?.counts ?? {}).map(([state]) => [
              state,
              Number(row[state.toLowerCase()]),
            ]);
            expect([unit, row['pillar'], Object.fromEntries(counted)]).toEqual([
              unit,
              row['pillar'],
              pillar?.counts,
            ]);
            expect(Number(row['recorded_after_due'])).toBe(pillar?.recordedAfterDue);
          }
        }
      }
    },
    3 * minutes,
  );

  it('list what the registers list', async () => {
    const rows = await login.rows<{ register: string; n: number }>(
      'select register, count(*)::int as n from read.register_entries_v1 group by 1 order by 1',
    );
    expect(rows.length).toBeGreaterThan(2);
    for (const { register, n } of rows) {
      const { totals } = await ledger.queries.execute(new RegisterQuery(register, { limit: '1' }));
      expect([register, n]).toEqual([register, totals?.entries]);
    }
  });

  it('measure the delay as the unit’s own answer does', async () => {
    const rows = await login.rows<Record<string, unknown>>(
      `select unit_id, to_char(month, 'YYYY-MM') as month, entries::int, late::int, median_days
       from read.recording_delays_v1 where median_days is not null order by 1, 2`,
    );
    const units = [...new Set(rows.map((row) => String(row['unit_id'])))];
    for (const unit of units.slice(0, 4)) {
      const { months } = await ledger.queries.execute(new RecordingDelayQuery(unit, {}));
      const own = rows.filter((row) => row['unit_id'] === unit);
      expect(
        own.map(({ month, entries, late, median_days }) => ({
          month,
          entries,
          late,
          medianDays: median_days,
        })),
      ).toEqual(months);
    }
    expect(units.length).toBeGreaterThan(0);
  });

  it('name the units as the registry does', async () => {
    const rows = await login.rows<Record<string, unknown>>(
      'select unit_id, level, code, name, parent_id, province_id from read.units_v1',
    );
    const byId = new Map(rows.map((row) => [row['unit_id'], row]));
    const { items } = await ledger.queries.execute(new UnitsQuery({ limit: 500 }));
    expect(rows).toHaveLength(items.length);
    for (const { id, level, code, name, ancestors } of items)
      expect(byId.get(id)).toEqual({
        unit_id: id,
        level,
        code,
        name,
        parent_id: ancestors[0]?.id ?? null,
        province_id:
          level === 'PROVINCE' ? id : (ancestors.find((one) => one.level === 'PROVINCE')?.id ?? null),
      });
  });

  it(
    'outlive a rebuild of the tables that they read, with their rights',
    async () => {
      const before = await login.rows('select count(*)::int as n from read.duties_v1');
      const pool = createPool(ledger.url, { role: 'sdc_app', max: 4 });
      try {
        for (const projection of projections)
          await rebuild(projection, projectionSettings(ledger.store, pool));
      } finally {
        await pool.end();
      }
      expect(await login.rows('select count(*)::int as n from read.duties_v1')).toEqual(before);
      expect(await login.refusal('select * from projection.duty')).toBe(DENIED);
    },
    2 * minutes,
  );
});
