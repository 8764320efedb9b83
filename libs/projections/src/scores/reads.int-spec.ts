import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { catalogue } from '@app/regulation';
import { createTestDatabase } from '@app/testing';
import { TrackedLedger } from '../trackers/tracked.fixture.js';
import { DutiesHandler, DutiesQuery, DutyHandler, DutyQuery } from '../duties/duty-queries.js';
import type { DutiesParameters } from '../duties/duty-filter.js';
import type { DutyView } from '../duties/duty-views.js';
import { COMMUNES, SILENT_COMMUNE, writeRandomHistory } from '../duties/random-history.fixture.js';
import { RecordingDelayHandler, RecordingDelayQuery } from '../entries/recording-delay.js';
import { CalendarHandler, CalendarQuery } from '../law/calendar-query.js';
import { BindingsHandler, BindingsQuery, ObligationsHandler, ObligationsQuery } from '../law/law-queries.js';
import { AreaRollupHandler, AreaRollupQuery, ScorecardHandler, ScorecardQuery } from './score-queries.js';

const tried = new TrackedLedger();
const { ledger } = tried;
let head: number;
const [FIRST = '', SECOND = ''] = COMMUNES;

beforeAll(async () => {
  await tried.start(await createTestDatabase());
  await writeRandomHistory(ledger, 11, 160);
  head = (await tried.store.head()).position;
  await tried.reach();
}, 90_000);

afterAll(() => tried.stop());

const duties = (parameters: DutiesParameters) =>
  new DutiesHandler(tried.model).execute(new DutiesQuery(parameters));
const duty = (id: string, parameters = {}) =>
  new DutyHandler(tried.model).execute(new DutyQuery(id, parameters));
const scorecard = (id: string, parameters = {}) =>
  new ScorecardHandler(tried.model).execute(new ScorecardQuery(id, parameters));
const rollup = (id: string, parameters = {}) =>
  new AreaRollupHandler(tried.model).execute(new AreaRollupQuery(id, parameters));

async function allDuties(parameters: DutiesParameters): Promise<DutyView[]> {
  const found: DutyView[] = [];
  let cursor: string | undefined;
  do {
    const page = await duties({ limit: 100, ...parameters, cursor });
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return found;
}

describe('duties', () => {
  it('come page by page, touched and untouched in one order, each once', async () => {
    const found = await allDuties({ unit: FIRST, limit: 25 });
    const ids = found.map(({ dutyId }) => dutyId);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.length).toBeGreaterThan(20);
    const lists = found.filter(({ obligationId }) => obligationId === 'L10-2022.A13.K2.S3');
    expect(lists.map(({ period }) => period).slice(0, 3)).toEqual(['2025-Q3', '2025-Q4', '2026-Q1']);
  });

  it('are the same on the province’s page and on the communes’ together', async () => {
    const each = await Promise.all([...COMMUNES, SILENT_COMMUNE].map((unit) => allDuties({ unit })));
    // What binds provinces is the province's own.
    const ofCommunes = (list: readonly DutyView[]) => list.filter(({ unitId }) => unitId !== 'uprovince');
    const together = ofCommunes(await allDuties({ unit: 'uprovince' }));
    const sorted = (list: readonly DutyView[]) => list.map(({ dutyId }) => dutyId).sort();
    expect(sorted(together)).toEqual(sorted(each.flat()));
    expect(sorted(ofCommunes(await allDuties({})))).toEqual(sorted(together));
  });

  it.each(['NO_EVIDENCE', 'MET', 'PENDING', 'NEEDS_REVIEW'])(
    'are filtered by the state %s of the day',
    async (state) => {
      const asOf = '2026-06-15';
      const all = await allDuties({ unit: SECOND, asOf });
      expect(await allDuties({ unit: SECOND, asOf, state })).toEqual(
        all.filter((one) => one.state === state),
      );
    },
  );

  it('are filtered by what opened them, by case, pillar, obligation and period', async () => {
    const all = await allDuties({ unit: FIRST });
    const one = all.find(({ openedBy }) => openedBy !== null);
    const ids = async (parameters: DutiesParameters) =>
      (await allDuties(parameters)).map(({ dutyId }) => dutyId);
    const where = (keep: (view: DutyView) => boolean) => all.filter(keep).map(({ dutyId }) => dutyId);
    expect(await ids({ openedBy: one?.openedBy ?? '' })).toContain(one?.dutyId);
    expect(await ids({ unit: FIRST, subject: one?.subject ?? '' })).toEqual(
      where((view) => view.subject === one?.subject),
    );
    expect(await ids({ unit: FIRST, pillar: 'DISCUSS' })).toEqual(where((view) => view.pillar === 'DISCUSS'));
    expect(await ids({ unit: FIRST, obligation: 'L10-2022.A12.K3' })).toEqual(
      where((view) => view.obligationId === 'L10-2022.A12.K3'),
    );
    expect(await ids({ unit: FIRST, obligation: 'L10-2022.A13.K2.S3', period: '2026-Q1' })).toEqual([
      `L10-2022.A13.K2.S3~${FIRST}~2026-Q1`,
    ]);
  });

  it('answer one by one with checks, explanation and steps, touched or not', async () => {
    const some = (await allDuties({ unit: FIRST })).filter((_, n) => n % 7 === 0);
    for (const one of some) {
      const detail = await duty(one.dutyId);
      expect(detail).toMatchObject({ state: one.state, reason: one.reason, dueOn: one.dueOn });
      expect(detail.steps.at(0)?.from).toBe(one.opensOn);
    }
    const untouched = await duty(`L10-2022.A13.K2.S3~${SILENT_COMMUNE}~2026-Q1`, { asOf: '2026-04-01' });
    expect(untouched).toMatchObject({ state: 'NO_EVIDENCE', dueOn: '2026-03-31', subject: null });
  });

  it('asked by name say why they do not apply', async () => {
    const { rows } = await tried.pool.query<{ chain: string; how: string | null }>(
      `select distinct on (chain) chain, how from projection.entry
       where chain in (select chain from projection.entry where type = 'DisclosableDocumentIssued')
       order by chain, position desc`,
    );
    const withdrawn = rows.find(({ how }) => how === 'WITHDRAW');
    const standing = rows.find(({ how }) => how !== 'WITHDRAW');
    expect(await duty(`L10-2022.A12.K3~${withdrawn?.chain ?? ''}`)).toMatchObject({
      state: 'NOT_APPLICABLE',
      reason: 'TRIGGER_WITHDRAWN',
    });
    expect(await duty(`L10-2022.A21.K1.S1~${standing?.chain ?? ''}`)).toMatchObject({
      state: 'NOT_APPLICABLE',
      reason: 'NOT_COVERED',
    });
  });

  it('tell nothing that happened after the day asked', async () => {
    const late = (await allDuties({ unit: FIRST })).find(
      ({ dischargedOn, opensOn }) => dischargedOn !== null && dischargedOn > opensOn,
    );
    expect(await duty(late?.dutyId ?? '', { asOf: late?.opensOn })).toMatchObject({
      dischargedOn: null,
      dischargedBy: [],
    });
  });

  it('say what is wrong with a question', async () => {
    await expect(duties({ state: 'GOOD' })).rejects.toThrow('state is one of');
    await expect(duties({ unit: 'unowhere' })).rejects.toThrow('not known');
    await expect(duties({ limit: 0 })).rejects.toThrow('1 to 500');
    await expect(duties({ cursor: 'x' })).rejects.toThrow('cursor');
    await expect(duties({ period: '2026-Q5' })).rejects.toThrow('period');
    await expect(duties({ asOf: '2026-02-30' })).rejects.toThrow('must exist');
    await expect(duties({ knownAt: 'yesterday' })).rejects.toThrow('position:N');
    await expect(duties({ minPosition: '999999' })).rejects.toThrow('not reached');
    await expect(duty('L10-2022.A12.K3~nothing')).rejects.toThrow('not known');
  });
});

describe('the two clocks', () => {
  it('are answered as they were resolved, and give the same answer when asked with them', async () => {
    const page = await duties({ unit: FIRST });
    expect(page).toMatchObject({
      knownAt: `position:${String(head)}`,
      position: String(head),
      projected: false,
    });
    const { asOf, knownAt } = page;
    expect(await duties({ unit: FIRST, asOf, knownAt })).toEqual(page);
    expect(await duties({ unit: FIRST, asOf: '2030-01-01' })).toMatchObject({ projected: true });
  });

  it('take a day of knowledge as its end in Vietnam', async () => {
    const { position } = await duties({ unit: FIRST, knownAt: '2026-01-05' });
    const { events } = await tried.store.readLog({ after: 0, limit: 5_000 });
    const last = events.findLast(({ recordedAt }) => recordedAt < '2026-01-05T17:00:00.000Z');
    expect(position).toBe(String(last?.position ?? 0));
  });
});

describe('scores', () => {
  it.each(['2026-03-15', '2026-06-30', '2026-12-31'])(
    'of an area are the sums of its communes’ cards on %s, silent ones apart',
    async (asOf) => {
      const cards = await Promise.all(COMMUNES.map((id) => scorecard(id, { asOf })));
      const area = await rollup('uprovince', { asOf });
      for (const [n, id] of COMMUNES.entries()) {
        const item = area.items.find(({ unit }) => unit.id === id);
        expect({ pillars: item?.pillars, onTime: item?.onTime }).toEqual({
          pillars: cards[n]?.pillars,
          onTime: cards[n]?.onTime,
        });
      }
      expect(area.total).toMatchObject({ communes: 3, silent: 1 });
      const nation = await rollup('unation', { asOf });
      expect(nation.items).toMatchObject([{ unit: { id: 'uprovince' }, ...area.total }]);
      const whole = await scorecard('unation', { asOf });
      expect(whole).toMatchObject({
        pillars: area.total.pillars,
        onTime: area.total.onTime,
        silentCommunes: 1,
      });
    },
  );

  it('of a period are sums too', async () => {
    const parameters = { asOf: '2026-12-31', period: '2026-H1' };
    const card = await scorecard(FIRST, parameters);
    const item = (await rollup('uprovince', parameters)).items.find(({ unit }) => unit.id === FIRST);
    expect(item?.pillars).toEqual(card.pillars);
  });

  it('know a commune that recorded nothing of its own as silent, and answer its duties all the same', async () => {
    const card = await scorecard(SILENT_COMMUNE, { asOf: '2026-06-30' });
    expect(card).toMatchObject({ silent: true, communes: 1, silentCommunes: 1 });
    expect(card.pillars['KNOW']?.counts.NO_EVIDENCE).toBeGreaterThan(0);
    expect(await scorecard(FIRST)).toMatchObject({ silent: false });
  });
});

describe('other reads', () => {
  it('tell how long after the deed a commune writes it down', async () => {
    const delay = await new RecordingDelayHandler(tried.model).execute(new RecordingDelayQuery(FIRST, {}));
    expect(delay.entries).toBe(delay.months.reduce((sum, { entries }) => sum + entries, 0));
    expect(delay.longestDays).toBeGreaterThan(7);
    expect(delay.late).toBeGreaterThan(0);
  });

  it('give the newest calendar of a year at a position', async () => {
    const calendar = (parameters = {}) =>
      new CalendarHandler(tried.model).execute(new CalendarQuery({ year: '2026', ...parameters }));
    const first = await calendar({ knownAt: 'position:15' });
    expect(first.items).toHaveLength(1);
    expect((await calendar()).items[0]?.event).not.toBe(first.items[0]?.event);
    expect((await new CalendarHandler(tried.model).execute(new CalendarQuery({}))).items).toHaveLength(10);
  });

  it('page through the catalogue and the bindings', async () => {
    const first = await new ObligationsHandler(tried.model).execute(new ObligationsQuery({ limit: 400 }));
    const second = await new ObligationsHandler(tried.model).execute(
      new ObligationsQuery({ limit: 400, cursor: first.next ?? '' }),
    );
    expect(first.items.length + second.items.length).toBe(429);
    const bound = await new ObligationsHandler(tried.model).execute(
      new ObligationsQuery({ bound: 'true', limit: 500 }),
    );
    expect(bound.items).toHaveLength(catalogue.boundObligations.length);
    const bindings = await new BindingsHandler(tried.model).execute(new BindingsQuery({ limit: 500 }));
    expect(bindings.items.find(({ type }) => type === 'VoteTallied')?.catalogue).not.toEqual([]);
  });
});
