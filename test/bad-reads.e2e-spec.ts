import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commune, RunningLedger, village } from './support/running-ledger.js';

let ledger: RunningLedger;
let officer: string;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  officer = await ledger.grant('officer', 'COMMUNE_OFFICER', commune);
  // A unit that the read models do not know yet is another fault than the one asked about.
  const position = String(await ledger.headPosition());
  for (const read of [`/v1/units/${commune}/history?`, `/v1/duties?unit=${commune}&`])
    while ((await ledger.ask(`${read}minPosition=${position}`)).status === 503) continue;
}, 120_000);

afterAll(async () => {
  await ledger.stop();
}, 60_000);

const cursorOf = (key: unknown): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** A problem that names the parameter and the rule, in both languages. */
async function refused(path: string, pointer: string, rule: string): Promise<void> {
  const { status, headers, body } = await ledger.ask(path);
  expect([path, status]).toEqual([path, 400]);
  expect(headers.get('content-type')).toBe('application/problem+json');
  expect(body['errors']).toEqual([{ pointer, rule, message: expect.stringMatching(/.+ \/ .+/) }]);
}

describe('a read that cannot be understood', () => {
  it.each([
    ['asOf', '9999-12-31'],
    ['asOf', '0001-01-01'],
    ['knownAt', '9999-12-31T23:59:59-23:59'],
    ['period', '9999'],
    ['period', '0001-W01'],
  ])('names the day that cannot be counted with: %s=%s', async (name, value) => {
    await refused(`/v1/duties?unit=${commune}&${name}=${value}`, `/${name}`, 'year-range');
    if (name === 'period') return;
    await refused(`/v1/units/${commune}/history?${name}=${value}`, `/${name}`, 'year-range');
  });

  it.each([
    ['/v1/duties/a%00b', '/dutyId'],
    [`/v1/units/${commune}/history?type=%00`, '/type'],
    [`/v1/units/${commune}/history?village=a%00`, '/village'],
    ['/v1/duties?subject=%00', '/subject'],
    ['/v1/duties?openedBy=%00', '/openedBy'],
    [`/don-vi/${commune}/nghia-vu/%00`, '/duty'],
  ])('names the part of the address that holds NUL: %s', async (path, pointer) => {
    await refused(path, pointer, 'json/nul');
  });

  it.each([
    ['text for a day', ['abc', 1]],
    ['a day that is not there', ['2026-02-30', 1]],
    ['a position beyond all numbers', ['2026-01-01', 1e300]],
    ['half a position', ['2026-01-01', 1.5]],
    ['NUL', ['\0', 1]],
  ])('names the cursor that no page gave: %s', async (_, key) => {
    const { status, body } = await ledger.ask(`/v1/units/${commune}/history?cursor=${cursorOf(key)}`);
    expect(status).toBe(400);
    expect(body['errors']).toMatchObject([{ pointer: '/cursor' }]);
    const page = await ledger.ask(`/don-vi/${commune}/dien-bien?tiep=${cursorOf(key)}`);
    expect(page.status).toBe(400);
    expect(page.text).toContain('tiep');
  });

  it('names a filter that would be left out in silence', async () => {
    await refused(`/v1/units/${commune}/history?predecessors=none`, '/predecessors', 'code');
    await refused(`/v1/units/${commune}/history?predecesors=own`, '/predecesors', 'unknown');
  });

  it('names a limit that is not written as a number of a page', async () => {
    for (const limit of ['1e2', '0x10', '%205', '0', '501', '-1'])
      expect([limit, (await ledger.ask(`/v1/action-types?limit=${limit}`)).status]).toEqual([limit, 400]);
  });

  it('is answered as a page where a page was asked for', async () => {
    for (const query of ['tai=9999-12-31', 'biet=9999-12-31T23:59:59-23:59', 'tai=2026-02-30']) {
      const { status, headers, text } = await ledger.ask(`/don-vi/${commune}?${query}`);
      expect([query, status]).toEqual([query, 400]);
      expect(headers.get('content-type')).toMatch(/^text\/html/);
      expect(text).toContain(query.slice(0, query.indexOf('=')));
    }
  });
});

describe('every call', () => {
  const { paths } = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'openapi.json'), 'utf8')) as {
    paths: Record<string, Record<string, { parameters?: { name: string; in: string }[] }>>;
  };
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [] }]) => ({
      call: `${method.toUpperCase()} ${path}`,
      query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
    })),
  );
  const values: Readonly<Record<string, string>> = {
    id: commune,
    unit: commune,
    name: 'trainingCoverage',
    type: 'TrainingHeld',
    batch: 'nothing',
  };

  /** A ledger on the system's clock has no such call at all. */
  const present = calls.filter(({ call }) => call !== 'PUT /v1/clock');

  /** As an administrator, without a body: what is asked is refused before anything is done. */
  async function faults(call: string, query: string): Promise<unknown[]> {
    const [method = '', path = ''] = call.split(' ');
    const address = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? 'nothing');
    const { status, body } = await ledger.ask(`${address}?${query}`, {
      method,
      headers: { Authorization: `Bearer ${ledger.administrator}` },
    });
    return [
      status,
      ...((body['errors'] ?? []) as { pointer: string; rule: string }[]).map(({ pointer, rule }) => [
        pointer,
        rule,
      ]),
    ];
  }

  it('is there', () => {
    expect(calls.length).toBeGreaterThanOrEqual(30);
  });

  it.each(present)(
    'refuses a parameter that it does not have, by its name: $call',
    async ({ call, query }) => {
      for (const name of ['nosuchparameter', 'asof', 'Limit'].filter((one) => !query.includes(one)))
        expect([name, await faults(call, `${name}=1`)]).toEqual([name, [400, [`/${name}`, 'unknown']]]);
    },
  );

  it.each(calls.filter(({ query }) => query.length > 0))(
    'refuses a parameter that is given twice: $call',
    async ({ call, query }) => {
      for (const name of query.filter((one) => one !== 'fields'))
        expect([name, await faults(call, `${name}=1&${name}=1`)]).toEqual([
          name,
          [400, [`/${name}`, expect.stringMatching(/^(repeated|http\/bad-request)$/)]],
        ]);
    },
  );

  it('of a list of cases refuses what belongs to pages alone', async () => {
    expect(await faults('GET /v1/clock', 'limit=5')).toEqual([400, ['/limit', 'unknown']]);
    expect(await faults('GET /v1/units/{id}', 'cursor=x')).toEqual([400, ['/cursor', 'unknown']]);
    expect(await faults('GET /v1/registers/{name}.csv', 'nothing=x')).toEqual([400, ['/nothing', 'unknown']]);
  });

  it('refuses two villages at once', async () => {
    const other = `v${'a'.repeat(20)}`;
    for (const path of [
      `/v1/duties?unit=${village}`,
      `/v1/units/${village}/history?limit=5`,
      `/v1/registers/trainingCoverage?unit=${village}`,
    ])
      await refused(`${path}&village=${other}`, '/village', 'contradiction');
  });
});

describe('an entry of a restricted type', () => {
  it('tells its type to nobody, in a list by type neither', async () => {
    const appointed = await ledger.post(
      {
        type: 'BodyMemberAppointed',
        unit: { id: commune },
        occurredOn: '2026-01-02',
        data: { memberRole: 'MEMBER', validFrom: '2026-01-02' },
        personal: { '/person': { value: 'Nguyễn Thị Kín', dataSubject: 'subject-1' } },
      },
      { token: officer },
    );
    const [event] = appointed.body['events'] as { id: string }[];
    const read = await ledger.ask(`/v1/events/${event?.id ?? ''}/personal`, {
      method: 'POST',
      body: JSON.stringify({ purpose: 'CASE_HANDLING', pointers: ['/person'] }),
      headers: {
        'Content-Type': 'application/json',
        'Idempotency-Key': 'reading-1',
        Authorization: `Bearer ${officer}`,
      },
    });
    expect(read.body).toEqual({ values: { '/person': 'Nguyễn Thị Kín' } });
    const position = await ledger.headPosition();
    const history = await ledger.ask(`/v1/units/${commune}/history?minPosition=${String(position)}`);
    expect(history.body['items']).toContainEqual(
      expect.objectContaining({ type: 'restricted', stream: 'restricted', data: {} }),
    );
    for (const { text } of [history, await ledger.ask(`/don-vi/${commune}/dien-bien`)])
      expect(text).not.toMatch(/PersonalDataRead|subject-1|Nguyễn Thị Kín/);
    await refused(`/v1/units/${commune}/history?type=PersonalDataRead`, '/type', 'restricted');
  });
});

describe('what the judgement counts with', () => {
  it('is refused where it lies outside the calendar, and names no period that is none', async () => {
    const act = (type: string, data: object): object => ({
      type,
      unit: { id: commune },
      occurredOn: '2026-01-02',
      data,
    });
    const convened = (plannedOn: string): object =>
      act('MeetingConvened', { village, plannedOn, matterItem: 1, convenor: 'TRUONG_THON' });
    for (const day of ['0001-01-01', '9999-12-31']) {
      const answer = await ledger.post(convened(day), { token: officer });
      expect(answer.body['errors']).toMatchObject([{ pointer: '/data/plannedOn', rule: 'date' }]);
    }
    const claimed = { personFact: 'STATE_SECRET', holds: true, ground: 'Theo danh mục' };
    const claim = (period: string): object =>
      act('FactClaimed', { ...claimed, duty: `L10-2022.A13.K2.S3~${commune}~${period}` });
    for (const period of ['garbage', '9999-Q4']) {
      const answer = await ledger.post(claim(period), { token: officer });
      expect(answer.body['errors']).toMatchObject([
        { pointer: '/data/duty', rule: 'reference/duty-unknown' },
      ]);
    }
    for (const period of ['1900-Q1', '2026-07', '2026-W53', '2199'])
      expect(await ledger.post(claim(period), { token: officer })).toMatchObject({ status: 201 });
    for (const day of ['1900-01-01', '2199-12-31'])
      expect(await ledger.post(convened(day), { token: officer })).toMatchObject({ status: 201 });
    const position = await ledger.headPosition();
    const { status, body } = await ledger.ask(
      `/v1/duties?unit=${commune}&asOf=2026-02-01&minPosition=${String(position)}`,
    );
    expect([status, body['position']]).toEqual([200, String(position)]);
    expect(await ledger.ask('/v1/health')).toMatchObject({ status: 200 });
  });

  it('names the account where its name cannot stand in the ledger', async () => {
    const answer = await ledger.post({
      type: 'AccessGranted',
      unit: { id: commune },
      body: 'SYSTEM',
      occurredOn: '2026-01-02',
      data: { account: 'Văn An', role: 'AUDITOR', subtree: false, validFrom: '2026-01-02' },
    });
    expect(answer.body['errors']).toMatchObject([
      { pointer: '/data/account', rule: 'stream/name-not-allowed' },
    ]);
  });
});
