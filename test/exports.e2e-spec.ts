import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { commune, province, RunningLedger, village } from './support/running-ledger.js';
import { lists } from '../apps/api/src/reads/exports/export-address.js';
import { wordsFor } from '../apps/api/src/reads/exports/headings.js';

jest.setTimeout(60_000);

let ledger: RunningLedger;
let officer = '';
/** What a spreadsheet would run, and what a careless writer would tear apart. */
const dangerous = ['=1+1', '+84', '-1', '@x', 'Gạo "tám", nếp'];

beforeAll(async () => {
  ledger = await RunningLedger.start();
  officer = await ledger.grant('officer', 'COMMUNE_OFFICER', commune);
  const record = async (type: string, data: object): Promise<void> => {
    const action = { type, unit: { id: commune }, body: 'UBND_XA', occurredOn: '2026-01-05', data };
    const { status, text } = await ledger.post(action, { token: officer });
    if (status !== 201) throw new Error(text);
  };
  await record('DisclosableDocumentIssued', {
    disclosureItem: 6,
    documentKind: 'OTHER',
    subject: 'Kế hoạch',
  });
  for (const title of dangerous) await record('CommendationAwarded', { title });
  for (const amount of ['1500000', '500000'])
    await record('ContributionReceived', { donorKind: 'PEOPLE', contributionKind: 'MONEY', amount, village });
  const { body, text } = await ledger.ask('/v1/imports', {
    method: 'POST',
    body: JSON.stringify({
      key: 'training-1',
      type: 'TrainingHeld',
      unit: { code: '99101', on: '2026-01-01' },
      occurredOn: '2026-03-01',
      data: { traineeGroup: 'FRONTLINE', topic: 'Lớp một', participants: 3 },
    }),
    headers: { 'Content-Type': 'application/x-ndjson', Authorization: `Bearer ${officer}` },
  });
  if (typeof body['batch'] !== 'string' || body['stored'] !== 1) throw new Error(text);
  named['/v1/imports/{batch}'] = body['batch'];
  await ledger.ask(`/v1/duties?minPosition=${String(await ledger.headPosition())}`);
}, 120_000);

afterAll(async () => {
  await ledger.stop();
}, 60_000);

/** What stands for the parameters of a path. */
const named: Record<string, string> = {
  '/v1/units/{id}/scorecards': province,
  '/v1/units/{id}/rollup': province,
  '/v1/units/{id}/history': commune,
  '/v1/registers/{name}': 'contributionLedger',
};

/** As the officer: some lists are for accounts. */
const read = (address: string) => ledger.ask(address, { headers: { Authorization: `Bearer ${officer}` } });

const addressOf = (path: string): string => path.replace(/\{\w+\}/, named[path] ?? '');

/** RFC 4180, as a reader of ours would take it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    else if (end === '') break;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
}

async function itemsOf(address: string, query = ''): Promise<unknown[]> {
  const items: unknown[] = [];
  for (let cursor = ''; ;) {
    const { status, body, text } = await read(`${address}?${query}${cursor}`);
    if (status !== 200) throw new Error(text);
    items.push(...(body['items'] as unknown[]));
    if (typeof body['next'] !== 'string') return items;
    cursor = `&limit=500&cursor=${body['next']}`;
  }
}

async function cellsOf(register: string, column: string): Promise<(string | undefined)[]> {
  const [names = [], ...rows] = readCsv((await ledger.ask(`/v1/registers/${register}.csv`)).text);
  return rows.map((row) => row[names.indexOf(column)]);
}

describe('every list of the API', () => {
  const all = lists();

  it('is among those that are tried here', () => {
    expect(all.length).toBeGreaterThan(12);
    for (const { path } of all) expect([path, addressOf(path).includes('//')]).toEqual([path, false]);
    for (const { path } of all) expect([path, /\/$/.test(addressOf(path))]).toEqual([path, false]);
  });

  it.each(all.map(({ path }) => path))('%s comes as CSV, JSON and XLSX with all rows', async (path) => {
    const address = addressOf(path);
    const items = await itemsOf(address);
    const csv = await read(`${address}.csv`);
    expect([csv.status, csv.headers.get('content-type')]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
    ]);
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.csv"$/);
    const [names = [], ...rows] = readCsv(csv.text);
    expect(rows).toHaveLength(items.length);
    for (const row of rows) expect(row).toHaveLength(names.length);
    const own = all.find((list) => list.path === path)?.columns.map(({ name }) => name) ?? [];
    const data = names.filter((name) => name.startsWith('data.'));
    expect(names).toEqual(data.length > 0 ? [...own.filter((name) => name !== 'data'), ...data] : own);
    const json = await read(`${address}.json`);
    expect((json.body['items'] as unknown[]).length).toBe(items.length);
    const xlsx = await read(`${address}.xlsx`);
    expect([xlsx.status, xlsx.text.slice(0, 2)]).toEqual([200, 'PK']);
  });

  it('shows every value of its items in a column', async () => {
    for (const { path, columns } of all) {
      const [first] = await itemsOf(addressOf(path));
      const names = columns.map(({ name }) => name);
      const missing = Object.keys(first ?? {}).filter(
        (key) => !names.some((name) => name === key || name.startsWith(`${key}.`)),
      );
      expect([path, missing]).toEqual([path, []]);
    }
  });

  it.each(['/v1/duties', '/v1/registers', '/v1/statistics', '/v1/units'])(
    '%s takes headings as a file, and only as a file',
    async (list) => {
      const statusOf = async (path: string) => (await ledger.ask(path)).status;
      expect(await statusOf(`${list}.csv?headings=vi&limit=1`)).toBe(200);
      expect(await statusOf(`${list}?headings=vi`)).toBe(400);
    },
  );

  it('has Vietnamese headings for those who ask', async () => {
    for (const { path, columns } of all) {
      const silent = columns
        .map(({ name }) => name)
        .filter((name) => wordsFor(name.split('.')) === undefined);
      expect([path, silent]).toEqual([path, []]);
    }
    const { text } = await ledger.ask('/v1/registers/contributionLedger.csv?headings=vi');
    expect(readCsv(text)[0]).toEqual(expect.arrayContaining(['Ngày xảy ra', 'Đơn vị: tên đầy đủ']));
  });
});

describe('an exported list', () => {
  it('answers the same question as the list', async () => {
    const query = `unit=${commune}&state=NO_EVIDENCE`;
    const duties = (await itemsOf('/v1/duties', query)) as { dutyId: string }[];
    const { text } = await ledger.ask(`/v1/duties.csv?${query}`);
    const [names = [], ...rows] = readCsv(text);
    expect(rows.map((row) => row[names.indexOf('dutyId')])).toEqual(duties.map(({ dutyId }) => dutyId));
    expect(new Set(rows.map((row) => row[names.indexOf('state')]))).toEqual(new Set(['NO_EVIDENCE']));
  });

  it('gives cells that a spreadsheet does not run, and money as it is', async () => {
    expect(await cellsOf('commendations', 'data.title')).toEqual(
      ["'=1+1", "'+84", "'-1", "'@x", 'Gạo "tám", nếp'].reverse(),
    );
    expect(await cellsOf('contributionLedger', 'data.amount')).toEqual(['500000', '1500000']);
  });

  it.each([
    ['/v1/duties.csv?state=MAYBE', 400],
    ['/v1/duties.csv?headings=fr', 400],
    ['/v1/duties.xlsx?unknown=1', 400],
    ['/v1/registers/nothing.csv', 404],
    ['/v1/units/nowhere/history.json', 404],
    [`/v1/units/${commune}.csv`, 404],
    ['/v1/duties.pdf', 404],
  ])('is refused as the list is: %s', async (address, status) => {
    const answer = await ledger.ask(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringContaining('application/problem+json'),
    ]);
  });
});
