import { describe, expect, it } from '@jest/globals';
import { actionTypes, daysBetween } from '@app/domain';
import { importJsonLines } from '../import/import-json-lines.js';
import { NATION_UNIT_ID } from '../opening/ledger-info.js';
import { RecordingFixture } from '../recorder/recorder.fixture.js';
import { recordAll, unitActions } from '../units/load-units.js';
import { unitRecording } from '../units/record-units.js';
import {
  articleBodiesOfRows,
  articleFigures,
  type ArticleRow,
  articleRows,
  IMPORTER,
  openArticles,
  processOf,
} from './articles.fixture.js';
import { articleBodies } from './record-articles.js';

const rows = articleRows();
const figures = articleFigures();

/** How many things to record each article names: S0-01 to S4-35. */
const CHECKLIST = [46, 28, 32, 64, 35];

/** The row whose key ends with the id: of a figure, or of what the article tells. */
function rowOf(id: string): ArticleRow {
  const found = rows.filter(({ key }) => key.endsWith(`:${id}`));
  const [row] = found;
  if (row === undefined || found.length > 1) throw new Error(`${String(found.length)} rows for ${id}`);
  return row;
}

const dataOf = (id: string): Readonly<Record<string, unknown>> => rowOf(id).action.data;
const claimOf = (id: string): number => Number(dataOf(id)['claimedValue']);
const titlesOf = (type: string): unknown[] =>
  rows.filter(({ action }) => action.type === type).map(({ action }) => action.data['title']);

/** The figure as its type keeps it, in the words of the list of figures. */
function valueOf(id: string): string {
  const { action } = rowOf(id);
  const { data } = action;
  switch (action.type) {
    case 'CampaignLaunched':
    case 'CoordinationProgrammeSigned':
    case 'PlanAdopted':
      return years(data['period'] as { from: string; to: string });
    case 'ReviewMeetingHeld':
      return '1';
    case 'ServiceStandardAdopted':
      return String((data['standardItems'] as string[]).length);
    default: {
      const value = ['claimedValue', 'targetValue', 'officers', 'amount', 'rating', 'spanYears']
        .map((field) => data[field])
        .find((held) => held !== undefined);
      return typeof value === 'number' ? String(value) : (value as string);
    }
  }
}

function years({ from, to }: { from: string; to: string }): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}-${last}`;
}

/** A ledger in memory with the units that the rows are of, as they stood before the reform of July 2025. */
async function ledgerOfPlaces(): Promise<RecordingFixture> {
  const ledger = await new RecordingFixture().open();
  const { ledgerId } = await ledger.ledger.get();
  const codes = new Set<unknown>(rows.map(({ action }) => 'code' in action.unit && action.unit.code));
  const places = unitActions({ until: '2025-06-30' }).filter(
    ({ action }) => action.type === 'UnitRegistered' && codes.has(action.data['code']),
  );
  await recordAll(places, unitRecording(ledger.store, ledgerId));
  for (const body of articleBodies)
    await ledger.grant(IMPORTER, 'ADMINISTRATOR', NATION_UNIT_ID, { forBody: body, subtree: true });
  return ledger;
}

describe('the articles as an import file', () => {
  it('is taken by validation, references, rights and deciders, row by row', async () => {
    const { recorder } = await ledgerOfPlaces();
    const receipt = await importJsonLines(openArticles, { recorder, account: IMPORTER });
    expect(receipt.errors).toEqual([]);
    expect(receipt).toMatchObject({ rows: rows.length, stored: rows.length, replayed: 0, refused: 0 });
  }, 60_000);

  it('names in each key the article whose digest is its evidence', () => {
    const digests = new Map<string, Set<string>>();
    for (const { key, action } of rows) {
      const [file = ''] = key.split(':');
      const [evidence] = action.evidence;
      digests.set(file, (digests.get(file) ?? new Set()).add(evidence?.sha256 ?? ''));
    }
    expect([...digests.keys()].sort()).toEqual([
      '000_1a45583c7112d829',
      '001_719ebafe44de3648',
      '002_4c0e8307b2c1b821',
      '003_4b8b88a6ce4de1e0',
      '004_baf2058db140af45',
    ]);
    expect([...digests.values()].map(({ size }) => size)).toEqual([1, 1, 1, 1, 1]);
  });

  it('tells of everything on the checklist, in rows of the article that names it', () => {
    const told = new Set(rows.flatMap(({ key }) => key.match(/S\d-\d\d/g) ?? []));
    const expected = CHECKLIST.flatMap((count, article) =>
      Array.from({ length: count }, (_, n) => `S${String(article)}-${String(n + 1).padStart(2, '0')}`),
    );
    expect([...told].sort()).toEqual(expected);
    for (const { key } of rows)
      for (const [id] of key.matchAll(/S\d-/g)) expect(key.startsWith(`00${id.slice(1, 2)}_`)).toBe(true);
  });

  it('names in each claim the article and the figure that it comes from, as its key does', () => {
    const claims = rows.filter(({ action }) => action.type === 'StatisticReported');
    expect(claims).toHaveLength(24);
    for (const { key, action } of claims) {
      const [file = '', , figure = ''] = key.split(':');
      expect(action.data['breakdown']).toEqual(
        expect.arrayContaining([`source=${file}`, `figure=${figure}`]),
      );
    }
  });

  it('is recorded by the bodies that its account may act for', () => {
    expect([...articleBodiesOfRows()].sort()).toEqual([...articleBodies].sort());
  });

  it('names people only in office, and only where the type keeps their names apart', () => {
    const named = rows.filter(({ action }) => Object.keys(action.personal).length > 0);
    expect(named.map(({ action }) => [action.type, Object.keys(action.personal)])).toEqual(
      Array.from({ length: 4 }, () => ['BodyMemberAppointed', ['/person']]),
    );
    const definition = actionTypes.get('BodyMemberAppointed');
    expect(definition?.fields.find(({ name }) => name === 'person')?.personal).toBe('PUBLIC_OFFICE');
  });

  it('gives no exact day where the article gives none', () => {
    const exact = rows.filter(({ action }) => action.occurredPrecision === 'DAY');
    const days = new Set(exact.map(({ action }) => action.occurredOn));
    expect([...days].sort()).toEqual([
      '2013-06-03',
      '2016-05-15',
      '2018-02-27',
      '2021-07-30',
      '2021-12-08',
      '2022-03-23',
      '2022-04-18',
      '2022-04-19',
      '2024-04-15',
    ]);
  });
});

describe('the figures of the articles', () => {
  it('are all listed', () => {
    expect(figures).toHaveLength(44);
  });

  it.each(figures.map(({ id, value }) => [id, value]))('hold %s as %s', (id, value) => {
    expect(valueOf(id)).toBe(value);
  });

  it('keep their comparator and unit, so that a bound stays a bound', () => {
    for (const { id, comparator, unit } of figures) {
      const { data } = rowOf(id).action;
      if (!('comparator' in data)) continue;
      expect([id, data['comparator'], data['measuredIn']]).toEqual([id, comparator, unit]);
    }
    expect(dataOf('AG18-07')).toMatchObject({ comparator: 'GT', claimedValue: '1870000000000' });
    expect(dataOf('LD-03')).toMatchObject({ comparator: 'GTE', claimedValue: '9' });
  });

  it('say of whom a service reached only the share, since the article counts nobody', () => {
    expect(dataOf('TH-10')).toMatchObject({ claimedValue: '100', measuredIn: 'percent' });
    const { title, served } = dataOf('S3-32:delivered');
    expect(title).toMatch(/cho 100% đối tượng$/);
    expect(served).toEqual({ numerator: 1, denominator: 1 });
  });

  it('add up where the article says so: 652 + 1,545 + 383 + 303 models are 2,883', () => {
    const fields = ['AG18-02', 'AG18-03', 'AG18-04', 'AG18-05'].map(claimOf);
    expect(fields.reduce((sum, models) => sum + models, 0)).toBe(claimOf('AG18-01'));
    expect(fields).toHaveLength(claimOf('AG18-06'));
  });

  it('keep 108 models of the Front and 419 of the town apart, with their scope and verb', () => {
    expect(dataOf('TH-07')).toMatchObject({ claimedValue: '108', scope: 'FRONT_BLOC' });
    expect(dataOf('TH-17')).toMatchObject({ claimedValue: '419', scope: 'WHOLE_UNIT' });
    expect(dataOf('TH-07')['metric']).not.toBe(dataOf('TH-17')['metric']);
    expect(dataOf('TH-07')['verb']).not.toBe(dataOf('TH-17')['verb']);
    expect(rows.filter(({ action }) => action.data['claimedValue'] === String(108 + 419))).toEqual([]);
  });

  it('have -25.5% beside the 137 receptions printed and the 184 that it implies', () => {
    const [now, before] = [claimOf('TH-01'), claimOf('TH-D1')];
    expect((((now - before) / before) * 100).toFixed(1)).toBe(dataOf('TH-02')['claimedValue']);
    expect(dataOf('TH-D1')['inferred']).toBe(true);
    expect(dataOf('TH-01')['inferred']).toBeUndefined();
  });
});

describe('the facts of the articles', () => {
  it('chain 23-QĐ/TW, 07-QC/TU and 04-QC/ThU, 131 and 105 days apart', () => {
    const [decision, province, town] = [
      rowOf('S3-01:23-QD/TW'),
      rowOf('S3-02:07-QC/TU'),
      rowOf('S3-03:04-QC/ThU'),
    ];
    expect(province.action.data['implements']).toBe(`document-${processOf(decision.key)}`);
    expect(town.action.data['implements']).toBe(`document-${processOf(province.key)}`);
    const [first, second, third] = [decision, province, town].map(({ action }) => action.occurredOn);
    expect([daysBetween(first ?? '', second ?? ''), daysBetween(second ?? '', third ?? '')]).toEqual([
      131, 105,
    ]);
  });

  it('have the models by name, and the two systems', () => {
    const named = rows.filter(({ key }) => /:S4-\d\d:model-\d$/.test(key));
    expect(named).toHaveLength(claimOf('LD-03'));
    expect(titlesOf('EmulationModelRegistered')).toContain('Dòng họ Bon Niêng tự quản về an ninh trật tự');
    expect(titlesOf('SystemRegistered')).toEqual(
      expect.arrayContaining([
        'Thái Hòa Smart',
        'Trung tâm Giám sát và Điều hành thông minh huyện Lạc Dương',
      ]),
    );
    expect(dataOf('S3-18:system')['aliases']).toContain('Thái Hòa Smast');
  });

  it('stand in the units of their time: An Giang under 89, closed districts and communes under theirs', () => {
    const places = new Set(rows.map(({ action }) => ('code' in action.unit ? action.unit.code : '')));
    expect([...places].sort()).toEqual(
      ['17005', '24847', '40', '414', '675', '68', '889', '89', '93', '930', 'VN'].sort(),
    );
    expect(rows.every(({ action }) => 'on' in action.unit && action.unit.on < '2025-07-01')).toBe(true);
  });
});
