import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { daysBetween } from '@app/domain';
import { startWithArticles } from './support/articles-ledger.js';
import type { RunningLedger } from './support/running-ledger.js';

jest.setTimeout(60_000);

/** What the five articles say, found again through the public reads of an application that holds them. */
let ledger: RunningLedger;
let position: string;

beforeAll(async () => {
  ledger = await startWithArticles();
  position = String(await ledger.headPosition());
  // Folding the official units takes longer than one test may wait.
  while ((await ledger.ask(`/v1/statistics?minPosition=${position}`)).status === 503) continue;
}, 300_000);

afterAll(async () => {
  await ledger.stop();
}, 60_000);

interface Counted {
  register: string;
  type: string;
  as: string;
  value: string;
  entries: number;
  gap: string | null;
  holds: boolean | null;
}

interface Statistic {
  id: string;
  metric: string;
  metricVi: string;
  value: string;
  measuredIn: string;
  comparator: string;
  flowOrStock: string;
  scope: string | null;
  labels: string[];
  verb: string | null;
  from: string | null;
  to: string | null;
  inferred: boolean;
  unit: { title: string; code: string | null };
  source: { name: string | null; figure: string | null; evidence: unknown[]; imported: { batch: string } };
  counted: Counted[];
  comparable: boolean;
  reason: string | null;
  reasonVi: string | null;
}

interface Derived {
  name: string;
  kind: string;
  value: string;
  formula: string;
  claims: string[];
  claimed: { id: string; value: string; holds: boolean } | null;
}

interface Entry {
  type: string;
  occurredOn: string;
  occurredPrecision: string;
  stream: string;
  imported: boolean;
  unit: { title: string; code: string };
  about: { id: string; title: string | null } | null;
  data: Record<string, unknown>;
}

const read = async (path: string) => {
  const { status, body, text } = await ledger.ask(
    `${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`,
  );
  if (status !== 200) throw new Error(`${path}: ${text}`);
  return body;
};

async function statistics(query: string): Promise<{ items: Statistic[]; derived: Derived[] }> {
  const { items, derived } = await read(`/v1/statistics?limit=500&${query}`);
  return { items: items as Statistic[], derived: derived as Derived[] };
}

async function claim(query: string): Promise<Statistic> {
  const { items } = await statistics(query);
  const [only] = items;
  if (only === undefined || items.length > 1) throw new Error(`${String(items.length)} claims of ${query}`);
  return only;
}

const derivation = (derived: readonly Derived[], name: string): Derived => {
  const found = derived.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no ${name} in ${derived.map((one) => one.name).join(', ')}`);
  return found;
};

async function register(name: string, query: string): Promise<Entry[]> {
  return (await read(`/v1/registers/${name}?limit=500&${query}`))['items'] as Entry[];
}

/** The unit that bore the code on the day. */
async function unitOf(code: string, on: string): Promise<string> {
  const { items } = await read(`/v1/units?code=${code}&asOf=${on}`);
  return (items as { id: string }[])[0]?.id ?? '';
}

const thaiHoa = 'place=414@2022-12-31';

describe('An Giang, 2018', () => {
  it('has 652 + 1,545 + 383 + 303 = 2,883 models in four fields', async () => {
    const { items, derived } = await statistics('place=89&period=2018&metric=emulation.*');
    const total = items.find(({ metric }) => metric === 'emulation.models.total');
    expect(total).toMatchObject({ value: '2883', comparator: 'EQ', unit: { code: '89' } });
    const fields = items.filter(({ metric }) => metric === 'emulation.models.byField');
    expect(fields.map(({ value }) => value).sort()).toEqual(['1545', '303', '383', '652']);
    const sum = derivation(derived, 'emulation.models.byField:SUM');
    expect(sum).toMatchObject({ value: '2883', claimed: { id: total?.id, holds: true } });
    expect([...sum.claims].sort()).toEqual(fields.map(({ id }) => id).sort());
    expect(derivation(derived, 'emulation.models.byField:PARTS')).toMatchObject({
      value: '4',
      claimed: { value: '4', holds: true },
    });
    const share = derivation(derived, 'emulation.models.byField.CULTURE_SOCIETY:SHARE');
    expect(share.value).toBe('53.6');
  });

  it('names both labels with the total, and says that flow or stock is not said', async () => {
    const total = await claim('place=89&period=2018&metric=emulation.models.total');
    expect(total).toMatchObject({
      labels: ['DAN_VAN_KHEO', 'DAN_VAN_KHEO_NTM'],
      flowOrStock: 'UNKNOWN',
      verb: 'xây dựng',
      source: { name: '000_1a45583c7112d829', figure: 'AG18-01' },
    });
    expect(total.counted.map(({ as }) => as)).toEqual(['FLOW', 'STOCK']);
  });

  it('has contributions of strictly more than 1,870 billion đồng: a bound, nowhere a sum', async () => {
    const bound = await claim('place=89&period=2018&metric=contribution.value.total');
    expect(bound).toMatchObject({ comparator: 'GT', value: '1870000000000', measuredIn: 'VND' });
    const { totals } = await read(
      `/v1/registers/contributionLedger?unit=${await unitOf('89', '2018-12-31')}`,
    );
    expect(totals).toMatchObject({ entries: 0, types: [] });
  });

  it('is the province that bore 89 then, not the one that bears 91 now', async () => {
    // In 2018 it was Kiên Giang that bore 91; what bears it now has no claims of its own, only An Giang's.
    for (const place of ['place=91&predecessors=included&period=2018', 'place=91@2026-01-01'])
      expect([place, (await statistics(place)).items]).toEqual([place, []]);
    const heirs = await statistics('place=91@2026-01-01&predecessors=included&period=2018');
    expect(heirs.items.map(({ unit }) => unit.code)).toContain('89');
    expect((await ledger.ask('/v1/statistics?place=89')).status).toBe(404);
  });
});

describe('the town of Thái Hòa, 2022', () => {
  it('received citizens 137 times, 25.5% less than the 184 that alone this allows', async () => {
    const { items, derived } = await statistics('place=414&period=2022&metric=reception.*');
    expect(items.map(({ metric, value }) => [metric, value]).sort()).toEqual([
      ['reception.visits', '137'],
      ['reception.visits.yoy', '-25.5'],
    ]);
    const base = derivation(derived, 'reception.visits:BASE');
    expect(base.value).toBe('184');
    expect([...base.claims].sort()).toEqual(items.map(({ id }) => id).sort());
    const change = derivation(derived, 'reception.visits:CHANGE');
    expect(change).toMatchObject({ value: '-25.5', claimed: { value: '-25.5', holds: true } });
    const before = await claim('place=414&period=2021&metric=reception.visits');
    expect(before).toMatchObject({ value: '184', inferred: true });
  });

  it('cut half a day of a procedure on average: 12.5 / 25', async () => {
    const { derived } = await statistics(`${thaiHoa}&metric=reform.*`);
    const mean = derivation(derived, 'reform.daysPerProcedure:MEAN');
    expect(mean).toMatchObject({ value: '0.5', formula: '12.5 / 25 = 0.5' });
  });

  it('has 33 online services of level 3 and 130 of level 4, 163 together, and no ratio', async () => {
    const { items, derived } = await statistics(`${thaiHoa}&metric=services.*`);
    expect(items.map(({ value }) => value).sort()).toEqual(['130', '33']);
    expect(derived.map(({ name, value }) => [name, value])).toEqual([['services.online:SUM', '163']]);
  });

  it('has 108 models of the Front, 17 of them new, and 419 of the town, 80 recognised: never added', async () => {
    const { items, derived } = await statistics(`${thaiHoa}&metric=emulation.*`);
    expect(items.map(({ value, scope, flowOrStock }) => [value, scope, flowOrStock]).sort()).toEqual([
      ['108', 'FRONT_BLOC', 'STOCK'],
      ['17', 'FRONT_BLOC', 'FLOW'],
      ['419', 'WHOLE_UNIT', 'STOCK'],
      ['80', 'WHOLE_UNIT', 'FLOW'],
    ]);
    expect(derived.map(({ name, value }) => [name, value])).toEqual([
      ['emulation.models.frontEarlier:REMAINDER', '91'],
    ]);
    const { text } = await ledger.ask('/v1/statistics?place=414@2022-12-31&limit=500');
    expect(text).not.toMatch(/"value":"(527|97|436|499)"/);
    const front = await statistics(`${thaiHoa}&metric=emulation.*&scope=FRONT_BLOC`);
    expect(front.items.map(({ value }) => value).sort()).toEqual(['108', '17']);
  });

  it('held 22 supervision sessions', async () => {
    const sessions = await claim(`${thaiHoa}&metric=supervision.sessions`);
    expect(sessions).toMatchObject({
      value: '22',
      scope: 'FRONT_BLOC',
      from: '2022-01-01',
      to: '2022-12-31',
    });
    expect(sessions).toMatchObject({ comparable: false, reason: 'NO_ENTRIES' });
    expect(sessions.reasonVi).toMatch(/Chưa ghi/);
  });

  it('completed 5 roads; each organisation was to build one of 500 m', async () => {
    expect(await claim(`${thaiHoa}&metric=works.modelRoads.completed`)).toMatchObject({ value: '5' });
    const { items } = await read(
      `/v1/units/${await unitOf('414', '2022-12-31')}/history?type=TargetSet&limit=500`,
    );
    const targets = (items as Entry[]).map(({ data }) => [
      data['metric'],
      data['targetValue'],
      data['measuredIn'],
    ]);
    expect(targets).toContainEqual(['works.modelRoads.plannedPerOrg', '1', 'road']);
    expect(targets).toContainEqual(['works.modelRoads.length', '500', 'metre']);
  });

  it('was rated as having fulfilled its tasks excellently in 2022, by the provincial board', async () => {
    const ratings = await register('unitRatings', `unit=${await unitOf('414', '2022-12-31')}&period=2022`);
    expect(ratings.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({
        rating: 'EXCELLENT',
        ratingText: 'Hoàn thành xuất sắc nhiệm vụ',
        ratedBy: 'Ban Dân vận Tỉnh ủy Nghệ An',
        period: { from: '2022-01-01', to: '2022-12-31' },
      }),
    );
  });

  it('counts the two gardens that were recognised, beside the claim of two', async () => {
    const gardens = await claim(`${thaiHoa}&metric=works.modelGardens.recognised`);
    expect(gardens).toMatchObject({
      value: '2',
      comparable: true,
      counted: [{ type: 'StandardRecognised', value: '2', gap: '0', holds: true }],
    });
  });

  it('chains 23-QĐ/TW, 07-QC/TU and 04-QC/ThU, 131 and 105 days apart', async () => {
    const documents: Entry[] = [];
    for (const [code, type] of [
      ['VN', 'LegalDocumentIssued'],
      ['40', 'LegalDocumentIssued'],
      ['414', 'LocalRegulationAdopted'],
    ] as const) {
      const { items } = await read(
        `/v1/units/${await unitOf(code, '2022-12-31')}/history?type=${type}&limit=500&predecessors=own`,
      );
      documents.push(...(items as Entry[]));
    }
    const byNumber = (number: string) => documents.find(({ data }) => data['number'] === number);
    const [first, second, third] = ['23-QĐ/TW', '07-QC/TU', '04-QC/ThU'].map(byNumber);
    expect(second?.data['implements']).toBe(first?.stream);
    expect(third?.data['implements']).toBe(second?.stream);
    const lag = (a?: Entry, b?: Entry): number => daysBetween(a?.occurredOn ?? '', b?.occurredOn ?? '');
    expect([lag(first, second), lag(second, third)]).toEqual([131, 105]);
  });
});

describe('Hậu Giang, 2024', () => {
  it('aims at training 100% and 95%, with the coverage counted from attendance', async () => {
    const unit = await unitOf('93', '2024-04-15');
    const targets = await register('targetProgress', `unit=${unit}`);
    const asked = targets.map(({ data }) => [data['metric'], data['comparator'], data['targetValue']]);
    expect(asked).toContainEqual(['target.training.grassrootsOfficials', 'GTE', '100']);
    expect(asked).toContainEqual(['target.training.frontlineOfficials', 'GTE', '95']);
    const coverage = async () => (await read(`/v1/registers/trainingCoverage?unit=${unit}`))['totals'];
    expect(await coverage()).toMatchObject({ entries: 0, types: [] });
    const province = await ledger.grant('hau-giang', 'ADMINISTRATOR', await unitOf('VN', '2024-04-15'), {
      forBody: 'UBND_TINH',
      subtree: true,
    });
    const record = async (type: string, data: object, more: object = {}): Promise<string> => {
      const place = { unit: { code: '93', on: '2024-06-10' }, occurredOn: '2024-06-10' };
      const answer = await ledger.post({ type, ...place, data, ...more }, { token: province });
      if (answer.status !== 201) throw new Error(answer.text);
      return (answer.body['events'] as { id: string }[])[0]?.id ?? '';
    };
    const group = { traineeGroup: 'GRASSROOTS_MOBILISATION' };
    const training = { ...group, topic: 'Công tác dân vận', participants: 3 };
    const source = await record('TrainingHeld', training);
    for (const dataSubject of ['hoc-vien-1', 'hoc-vien-2', 'hoc-vien-3'])
      await record(
        'TrainingAttended',
        { source, ...group },
        { personal: { '/person': { value: 'kín', dataSubject } } },
      );
    position = String(await ledger.headPosition());
    expect(await coverage()).toMatchObject({
      types: [
        { type: 'TrainingHeld', sums: [{ field: 'participants', total: '3' }] },
        {
          type: 'TrainingAttended',
          entries: 3,
          byCode: [{ field: 'traineeGroup', codes: [{ code: 'GRASSROOTS_MOBILISATION', entries: 3 }] }],
        },
      ],
    });
    const attended = await register('trainingCoverage', `unit=${unit}&type=TrainingAttended`);
    for (const { about } of attended) expect(about).toMatchObject({ id: source, title: 'Công tác dân vận' });
  });

  it('has 1,339 communicators in communes and 2,614 in hamlets, 3,953 together', async () => {
    const { items, derived } = await statistics('place=93@2024-04-15&metric=roster.*');
    expect(items.map(({ value }) => value).sort()).toEqual(['1339', '2614']);
    const both = derivation(derived, 'roster.communicators:SUM');
    expect(both).toMatchObject({ value: '3953', formula: '1339 + 2614 = 3953' });
    const { totals } = await read(
      `/v1/registers/communicatorRoster?unit=${await unitOf('93', '2024-04-15')}`,
    );
    expect(totals).toMatchObject({ types: [{ sums: [{ field: 'officers', total: '3953' }] }] });
  });
});

describe('the district of Lạc Dương, 2023', () => {
  it('has at least nine models, by name, where they stood then', async () => {
    const named = await claim('place=675@2023-12-31&metric=emulation.models.named');
    expect(named).toMatchObject({
      comparator: 'GTE',
      value: '9',
      counted: [{ as: 'STOCK', value: '9', gap: '0', holds: true }],
    });
    const models = await register(
      'emulationModelsByField',
      `unit=${await unitOf('675', '2023-12-31')}&type=EmulationModelRegistered`,
    );
    const titles = models.map(({ data }) => data['title']);
    expect(titles).toHaveLength(9);
    expect(titles).toContain('Dòng họ Bon Niêng tự quản về an ninh trật tự');
    const coffee = models.find(({ data }) => String(data['title']).includes('Arabica Chappi'));
    expect(coffee?.unit).toMatchObject({ code: '24847', title: 'Xã Đạ Chais' });
  });
});

describe('the claims as a list', () => {
  it('name their article, their figure and the import, and are exact about their day', async () => {
    const { items } = await statistics('metric=*');
    const claims = items.filter(({ source }) => source.figure !== null);
    expect(claims).toHaveLength(24);
    for (const { source } of claims) {
      expect(source.name).toMatch(/^00\d_[0-9a-f]{16}$/);
      expect(source.evidence).toHaveLength(1);
      expect(source.imported.batch).toBe('articles.jsonl');
    }
  });

  it('come in pages that hold each claim once', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (let next: unknown = ''; typeof next === 'string'; cursor = `&cursor=${String(next)}`) {
      const page = await read(`/v1/statistics?limit=7${cursor}`);
      seen.push(...(page['items'] as Statistic[]).map(({ id }) => id));
      next = page['next'];
    }
    const { items } = await statistics('metric=*');
    expect(seen).toEqual(items.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('are not known before they were recorded', async () => {
    const { items } = await statistics('knownAt=position:1000');
    expect(items).toEqual([]);
  });

  it.each([
    ['scope=NOBODY', '/scope', 'code'],
    ['below=all', '/below', 'code'],
    ['period=2022-13', '/period', 'period'],
    ['place=414@2022-02-30', '/place', 'date'],
    ['unit=414', '/unit', 'unknown'],
  ])('refuse %s in both languages', async (query, pointer, rule) => {
    const { status, body } = await ledger.ask(`/v1/statistics?${query}`);
    expect([query, status]).toEqual([query, 400]);
    expect(body['errors']).toEqual([{ pointer, rule, message: expect.stringMatching(/.+ \/ .+/) }]);
  });
});
