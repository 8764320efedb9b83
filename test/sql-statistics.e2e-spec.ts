import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createPool } from '@app/event-store';
import { refreshReadViews } from '@app/projections';
import type { Pool } from 'pg';
import { commune, neighbour, province, RunningLedger } from './support/running-ledger.js';

jest.setTimeout(60_000);

let ledger: RunningLedger;
let pool: Pool;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  ledger = await RunningLedger.start({ clock: 'MANUAL', now: '2026-07-01T02:00:00.000Z' });
  pool = createPool(ledger.databaseUrl, { role: 'sdc_app', max: 3 });
  for (const unit of [commune, neighbour])
    tokens[unit] = await ledger.grant(`officer-${unit}`, 'COMMUNE_OFFICER', unit);
  tokens[province] = ledger.administrator;
}, 120_000);

afterAll(async () => {
  await pool.end();
  await ledger.stop();
}, 60_000);

async function record(
  type: string,
  unit: string,
  data: object,
  more: object = {},
): Promise<{ id: string; stream: string }> {
  const answer = await ledger.post(
    { type, unit: { id: unit }, body: 'UBND_XA', occurredOn: '2026-02-10', data, ...more },
    { token: tokens[unit] ?? '' },
  );
  const [event] = (answer.body['events'] ?? []) as { id: string; stream: string }[];
  if (event === undefined) throw new Error(answer.text);
  return event;
}

const claim = (claimedValue: string, comparator = 'EQ') => ({
  metric: 'contribution.value.total',
  claimedValue,
  measuredIn: 'VND',
  comparator,
  flowOrStock: 'FLOW',
  period: { from: '2026-01-01', to: '2026-03-31' },
});

const given = (amount: string) => ({ donorKind: 'PEOPLE', contributionKind: 'MONEY', amount });

interface Row {
  claim_id: string;
  unit_id: string;
  claimed: string;
  counted: string | null;
  gap: string | null;
  borne_out: boolean | null;
  reason: string | null;
}

/** The view after a refresh, by claims; and proof that it says what the list of claims says. */
async function rows(): Promise<Row[]> {
  const position = String(await ledger.headPosition());
  const { body } = await ledger.ask(`/v1/statistics?limit=500&minPosition=${position}`);
  await ledger.ask(`/v1/duties?unit=${commune}&minPosition=${position}`);
  await refreshReadViews(pool);
  const found = await pool.query<Row>(
    `select claim_id, unit_id, claimed::text, counted::text, gap::text, borne_out, reason
     from read.statistics_v1 order by claim_id, counted_type, counted_as`,
  );
  const items = body['items'] as {
    id: string;
    value: string;
    reason: string | null;
    counted: { value: string; gap: string | null; holds: boolean | null }[];
  }[];
  const expected = items.flatMap(({ id, value, reason, counted }) =>
    (counted.length === 0 ? [{ value: null, gap: null, holds: null }] : counted).map((one) =>
      [id, value, one.value, one.gap, one.holds, reason].map(String),
    ),
  );
  const shown = found.rows.map((row) =>
    [row.claim_id, row.claimed, row.counted, row.gap, row.borne_out, row.reason].map(String),
  );
  expect(shown.sort()).toEqual(expected.sort());
  return found.rows;
}

const rowOf = async (id: string): Promise<Row | undefined> =>
  (await rows()).find(({ claim_id }) => claim_id === id);

describe('claims beside counts in SQL', () => {
  let first: { id: string; stream: string };

  it('say what the list of claims says, also where nothing can be counted', async () => {
    first = await record('StatisticReported', commune, claim('300'));
    await record('StatisticReported', neighbour, claim('300'));
    await record('StatisticReported', commune, { ...claim('7'), metric: 'something.else' });
    expect(await rows()).toHaveLength(3);
    expect(await rowOf(first.id)).toMatchObject({ counted: '0', gap: null, reason: 'NO_ENTRIES' });
  });

  it('follow a deed recorded later, in its own unit alone', async () => {
    await record('ContributionReceived', commune, given('250'));
    expect(await rowOf(first.id)).toMatchObject({ counted: '250', gap: '-50', borne_out: false });
    const others = (await rows()).filter(({ unit_id }) => unit_id === neighbour);
    expect(others).toMatchObject([{ counted: '0' }]);
  });

  it('follow the correction and the withdrawal of a deed', async () => {
    const deed = await record('ContributionReceived', commune, given('20'));
    const corrects = { event: deed.id, how: 'REPLACE', reason: 'TYPING_ERROR' };
    const replaced = await record('ContributionReceived', commune, given('50'), {
      subject: deed.stream,
      corrects,
    });
    expect(await rowOf(first.id)).toMatchObject({ counted: '300', borne_out: true });
    await record(
      'ContributionReceived',
      commune,
      {},
      {
        subject: deed.stream,
        corrects: { ...corrects, event: replaced.id, how: 'WITHDRAW' },
      },
    );
    expect(await rowOf(first.id)).toMatchObject({ counted: '250' });
  });

  it('show a corrected claim once, by its newest version', async () => {
    const corrected = await record('StatisticReported', commune, claim('200', 'GT'), {
      subject: first.stream,
      corrects: { event: first.id, how: 'REPLACE', reason: 'TYPING_ERROR' },
    });
    expect(await rowOf(first.id)).toBeUndefined();
    expect(await rowOf(corrected.id)).toMatchObject({ claimed: '200', counted: '250', borne_out: true });
  });

  it('leave nothing waiting, and count nothing again while nothing is recorded', async () => {
    await rows();
    const waiting = await pool.query('select from projection.read_statistic_due');
    expect(waiting.rowCount).toBe(0);
    const before = await pool.query('select max(xmin::text::bigint) from projection.read_statistic');
    await rows();
    const after = await pool.query('select max(xmin::text::bigint) from projection.read_statistic');
    expect(after.rows).toEqual(before.rows);
  });
});
