import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commune, neighbour, province, RunningLedger } from './support/running-ledger.js';

let ledger: RunningLedger;
let officer: string;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  officer = await ledger.grant('officer', 'COMMUNE_OFFICER', commune);
  await issuePlan();
}, 120_000);

afterAll(async () => {
  await ledger.stop();
}, 60_000);

async function issuePlan(): Promise<void> {
  const { status, text } = await ledger.post(
    {
      type: 'DisclosableDocumentIssued',
      unit: { id: commune },
      body: 'UBND_XA',
      occurredOn: '2026-01-05',
      data: { disclosureItem: 6, documentKind: 'OTHER', subject: 'Kế hoạch' },
    },
    { token: officer },
  );
  if (status !== 201) throw new Error(text);
}

interface Area {
  unit: { id: string };
  silent: number;
  pillars: Record<string, { counts: Record<string, number> }>;
}

const scorecards = async (query = '', headers: Record<string, string> = {}) => {
  const minPosition = String(await ledger.headPosition());
  return ledger.ask(`/v1/units/${province}/scorecards?minPosition=${minPosition}${query}`, { headers });
};

describe('all communes of a province in one call', () => {
  it('are each what their own scorecard and the roll-up say, silent ones counting nothing', async () => {
    const { body } = await scorecards();
    const items = body['items'] as Area[];
    expect(items.map(({ unit }) => unit.id).sort()).toEqual([commune, neighbour].sort());
    const rollup = await ledger.ask(`/v1/units/${province}/rollup`);
    expect(items).toEqual(rollup.body['items']);
    expect(body['total']).toEqual(rollup.body['total']);
    expect(items.find(({ unit }) => unit.id === neighbour)?.silent).toBe(1);
    const own = await ledger.ask(`/v1/units/${commune}/scorecard`);
    expect(items.find(({ unit }) => unit.id === commune)?.pillars).toEqual(own.body['pillars']);
  });

  it('are not sent again while nothing was recorded', async () => {
    const first = await scorecards();
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    for (const held of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await scorecards('', { 'If-None-Match': held });
      expect([held, again.status, again.text]).toEqual([held, 304, '']);
      expect(again.headers.get('etag')).toBe(tag);
    }
    expect(await scorecards('&period=2026', { 'If-None-Match': tag })).toMatchObject({ status: 200 });
    expect(await scorecards('&asOf=2026-01-04', { 'If-None-Match': tag })).toMatchObject({ status: 200 });
    await issuePlan();
    const after = await scorecards('', { 'If-None-Match': tag });
    expect(after.status).toBe(200);
    expect(after.headers.get('etag')).not.toBe(tag);
  });

  it('may be kept when both clocks are named', async () => {
    const fixed = `&asOf=2026-02-01&knownAt=position:${String(await ledger.headPosition())}`;
    expect((await scorecards(fixed)).headers.get('cache-control')).toBe('public, max-age=3600');
  });

  it.each([
    ['asOf=2026-02-30', '/asOf'],
    ['asOf=0001-01-01', '/asOf'],
    ['knownAt=position:99999999', '/knownAt'],
    ['period=Q1', '/period'],
    ['limit=5', '/limit'],
    ['x=1', '/x'],
  ])('refuse %s, with a tag and without', async (query, pointer) => {
    for (const headers of [{}, { 'If-None-Match': '"x"' }]) {
      const { status, body } = await ledger.ask(`/v1/units/${province}/scorecards?${query}`, { headers });
      expect([status, (body['errors'] as { pointer: string }[])[0]?.pointer]).toEqual([400, pointer]);
    }
  });

  it('are those of a unit that the registry has', async () => {
    expect((await ledger.ask('/v1/units/nowhere/scorecards')).status).toBe(404);
  });
});
