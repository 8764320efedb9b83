import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, commune, neighbour, RunningLedger, village } from './support/running-ledger.js';

let ledger: RunningLedger;
let officer: string;
let headBefore: number;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  officer = await ledger.grant('officer', 'COMMUNE_OFFICER', commune);
}, 120_000);

afterAll(async () => {
  await ledger.stop();
}, 60_000);

beforeEach(async () => {
  headBefore = await ledger.headPosition();
});

const tally = {
  village,
  matterItem: 1,
  matterScope: 'VILLAGE',
  voteForm: 'HOUSEHOLD_BALLOT',
  householdsTotal: 100,
  takingPart: 80,
  votesFor: 60,
  votesAgainst: 10,
  votesOther: 10,
  declaredCarried: true,
};

const counted = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'HouseholdCountRecorded',
  unit: { id: commune },
  subject: `village-${village}`,
  occurredOn: '2026-01-02',
  data: { householdsTotal: 100 },
  ...more,
});

const text = JSON.stringify(counted());
/** The good action with one part of its text replaced. */
const written = (from: string, to: string): string => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${from} is not in the action`);
  return changed;
};
const send = (action: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ledger.post(action, { token: officer, headers });

/** A problem that names the place and the rule, and a ledger that is as long as before. */
async function refused(answer: Answer, status: number, place: string, rule: string): Promise<void> {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  expect(answer.body).toMatchObject({
    status,
    type: expect.stringMatching(/^\/docs#/),
    title: expect.stringContaining(' / '),
  });
  const errors = answer.body['errors'] as {
    pointer?: string;
    header?: string;
    rule: string;
    message: string;
  }[];
  expect(errors.map((error) => `${error.pointer ?? error.header ?? ''} ${error.rule}`)).toContain(
    `${place} ${rule}`,
  );
  for (const { message } of errors) expect(message).toMatch(/.+ \/ .+/);
  expect(answer.status).toBe(status);
  expect(await ledger.headPosition()).toBe(headBefore);
}

describe('an action with bad fields is refused, and nothing is stored', () => {
  it.each<[string, Record<string, unknown>, number, string, string]>([
    ['an unknown member', { note: 'x' }, 400, '/note', 'unknown-key'],
    [
      'an unknown field',
      { data: { householdsTotal: 1, households: 2 } },
      400,
      '/data/households',
      'unknown-key',
    ],
    ['a missing field', { data: {} }, 400, '/data/householdsTotal', 'required'],
    ['a mistyped field', { data: { householdsTotal: '100' } }, 400, '/data/householdsTotal', 'count'],
    ['a fraction of a household', { data: { householdsTotal: true } }, 400, '/data/householdsTotal', 'count'],
    ['an unknown type', { type: 'HouseholdCountGuessed' }, 400, '/type', 'type'],
    ['the name of a member of every object as type', { type: 'constructor' }, 400, '/type', 'type'],
    ['a day that is not there', { occurredOn: '2026-02-30' }, 400, '/occurredOn', 'date'],
    ['a month that is not there', { occurredOn: '2026-13-01' }, 400, '/occurredOn', 'date'],
    ['a year before all acts', { occurredOn: '0206-01-02' }, 400, '/occurredOn', 'date'],
    ['a year after all acts', { occurredOn: '9999-12-31' }, 400, '/occurredOn', 'date'],
    ['tomorrow', { occurredOn: '2199-12-31' }, 422, '/occurredOn', 'occurred-on/in-future'],
    [
      'null for an optional field',
      { data: { householdsTotal: 1, voters: null } },
      400,
      '/data/voters',
      'null',
    ],
    ['null for an optional member', { subject: null }, 400, '/subject', 'reference'],
    ['null for evidence', { evidence: null }, 400, '/evidence', 'list'],
    ['data null', { data: null }, 400, '/data', 'object'],
    ['data a list', { data: [] }, 400, '/data', 'object'],
    ['data a text', { data: 'x' }, 400, '/data', 'object'],
    ['data missing', { data: undefined }, 400, '/data', 'required'],
    ['an unknown unit', { unit: { id: `u${'a'.repeat(20)}` } }, 422, '/unit/id', 'unit/unknown'],
    ['no unit', { unit: undefined }, 400, '/unit', 'required'],
    [
      'an unknown code',
      { unit: { code: '99999', on: '2026-01-01' } },
      422,
      '/unit/code',
      'unit/code-unknown',
    ],
    [
      'a code on a day before it was given',
      { unit: { code: '99101', on: '2019-12-31' } },
      422,
      '/unit/code',
      'unit/code-unknown',
    ],
    ['a code without a date', { unit: { code: '99101' } }, 400, '/unit/on', 'required'],
    [
      'somebody else’s unit',
      {
        unit: { id: neighbour },
        subject: undefined,
        type: 'VillageRegistered',
        data: { name: 'Thôn Hai', villageKind: 'THON', validFrom: '2026-01-01' },
      },
      403,
      '/unit',
      'access/unit-not-yours',
    ],
    ['somebody else’s body', { body: 'MTTQ_XA' }, 403, '/body', 'access/body-not-yours'],
    ['an unknown body', { body: 'TOA_AN' }, 400, '/body', 'code'],
    [
      'a personal value where none belongs',
      { personal: { '/householdsTotal': { value: 'x' } } },
      400,
      '/personal/~1householdsTotal',
      'unknown-key',
    ],
    [
      'a village that is not there',
      { subject: undefined, type: 'VoteTallied', data: { ...tally, village: `v${'a'.repeat(20)}` } },
      422,
      '/data/village',
      'reference/village-unknown',
    ],
  ])('%s', async (_, more, status, place, rule) => {
    await refused(await send(counted(more)), status, place, rule);
  });

  it('a tally above the number of those taking part, or of all households', async () => {
    const tallied = (more: Record<string, unknown>): Record<string, unknown> =>
      counted({ subject: undefined, type: 'VoteTallied', data: { ...tally, ...more } });
    await refused(await send(tallied({ votesFor: 61 })), 422, '/data/votesFor', 'figures/do-not-fit');
    await refused(await send(tallied({ takingPart: 101 })), 422, '/data/takingPart', 'figures/do-not-fit');
  });

  it('keys that every object has: __proto__, toString, constructor', async () => {
    for (const key of ['__proto__', 'toString', 'constructor', 'hasOwnProperty']) {
      await refused(
        await send(written('"data":{', `"data":{"${key}":1,`)),
        400,
        `/data/${key}`,
        'unknown-key',
      );
      await refused(await send(written('{', `{"${key}":{},`)), 400, `/${key}`, 'unknown-key');
    }
  });

  it('a list, a text and a number instead of an action', async () => {
    for (const body of ['[]', '"x"', '1', 'null', 'true']) await refused(await send(body), 400, '', 'object');
  });
});

describe('bytes that are not one JSON text with one reading are refused, and nothing is stored', () => {
  it.each<[string, string | Uint8Array, string, string]>([
    [
      'a key twice',
      written('"type"', '"type":"HouseholdCountRecorded","type"'),
      '/type',
      'json/duplicate-key',
    ],
    [
      'a key twice, once escaped',
      written('"type"', '"\\u0074ype":"x","type"'),
      '/type',
      'json/duplicate-key',
    ],
    ['an exponent', written('100', '1e2'), '/data/householdsTotal', 'json/number'],
    ['a fraction of nothing', written('100', '100.0'), '/data/householdsTotal', 'json/number'],
    ['minus nought', written('100', '-0'), '/data/householdsTotal', 'json/number'],
    ['2^53+1', written('100', '9007199254740993'), '/data/householdsTotal', 'json/number'],
    ['NUL in a text', written('"2026-01-02"', '"2026-01-02\\u0000"'), '/occurredOn', 'json/nul'],
    ['a lone surrogate', written('"2026-01-02"', '"\\ud800"'), '/occurredOn', 'json/lone-surrogate'],
    ['bytes that are no UTF-8', Buffer.from(text.replace('2026', '\u00ff'), 'latin1'), '', 'json/not-utf8'],
    [
      'a byte-order mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
      '',
      'json/byte-order-mark',
    ],
    ['UTF-16', Buffer.from(text, 'utf16le'), '', 'json/syntax'],
    ['a comment', written('{', '{/* */'), '', 'json/syntax'],
    ['a trailing comma', written('100}', '100,}'), '', 'json/syntax'],
    ['nothing', '', '', 'json/syntax'],
    ['two texts', `${text}${text}`, '', 'json/syntax'],
  ])('%s', async (_, body, place, rule) => {
    await refused(await send(body), 400, place, rule);
  });

  it('30,000 brackets, of lists and of objects', async () => {
    const answer = await send('['.repeat(30_000) + ']'.repeat(30_000));
    expect(answer.body).toMatchObject({ status: 400, code: 'json/too-deep' });
    await refused(
      await send(`${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`),
      400,
      '/a'.repeat(16),
      'json/too-deep',
    );
  });

  it.each([
    ['text/plain', { 'Content-Type': 'text/plain' }, 'Content-Type'],
    ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'Content-Type'],
    ['another charset', { 'Content-Type': 'application/json; charset=iso-8859-1' }, 'Content-Type'],
    ['UTF-16 by name', { 'Content-Type': 'application/json; charset=utf-16' }, 'Content-Type'],
  ])('%s', async (_, headers, place) => {
    await refused(await send(text, headers), 415, place, 'http/unsupported-media-type');
  });

  it('a packed body', async () => {
    const answer = await send(text, { 'Content-Encoding': 'gzip' });
    await refused(answer, 415, 'Content-Encoding', 'http/content-encoding');
  });

  it('a body above the limit', async () => {
    const answer = await send(written('"data":{', `"data":{"x":"${'a'.repeat(1024 * 1024)}",`));
    await refused(answer, 413, '', 'http/body-too-large');
  });

  it('and UTF-8 said in any case is taken', async () => {
    const answer = await send(text, { 'Content-Type': 'application/json; charset="UTF-8"' });
    expect(answer.status).toBe(201);
  });
});

describe('headers', () => {
  it('a key is needed, of 8 to 200 visible ASCII characters', async () => {
    const without = await ledger.ask('/v1/actions', {
      method: 'POST',
      body: text,
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${officer}` },
    });
    await refused(without, 400, 'Idempotency-Key', 'idempotency/key-missing');
    for (const key of ['seven77', 'with space', 'a'.repeat(201), 'key-ñ-latin'])
      await refused(
        await ledger.post(text, { token: officer, key }),
        400,
        'Idempotency-Key',
        'idempotency/key-form',
      );
  });

  it('a replayed key gives the first answer, and with another body 422', async () => {
    const key = 'replayed-key-1';
    const first = await ledger.post(counted({ data: { householdsTotal: 7 } }), { token: officer, key });
    expect(first.status).toBe(201);
    headBefore = await ledger.headPosition();
    const again = await ledger.post(counted({ data: { householdsTotal: 7 }, evidence: [] }), {
      token: officer,
      key,
    });
    expect(again.status).toBe(201);
    expect(again.headers.get('idempotent-replay')).toBe('true');
    expect(again.body).toEqual(first.body);
    const other = await ledger.post(counted({ data: { householdsTotal: 8 } }), { token: officer, key });
    await refused(other, 422, 'Idempotency-Key', 'idempotency/key-reused');
  });

  it('a stale If-Match is 412, the newest revision is taken and answered as ETag', async () => {
    const seen = await send(counted({ data: { householdsTotal: 8 } }));
    const etag = seen.headers.get('etag') ?? '';
    const next = await send(counted({ data: { householdsTotal: 9 } }), { 'If-Match': etag });
    expect(next.status).toBe(201);
    headBefore = await ledger.headPosition();
    await refused(
      await send(counted({ data: { householdsTotal: 10 } }), { 'If-Match': etag }),
      412,
      'If-Match',
      'revision/stale',
    );
    await refused(await send(counted(), { 'If-Match': '"999999"' }), 412, 'If-Match', 'revision/stale');
    await refused(await send(counted(), { 'If-Match': '7' }), 400, 'If-Match', 'if-match/form');
  });

  it('no token, a false one and one that is no bearer token are 401', async () => {
    await refused(await ledger.post(text, { token: '' }), 401, 'Authorization', 'http/unauthenticated');
    await refused(
      await ledger.post(text, { token: `sdc_${'a'.repeat(43)}` }),
      401,
      'Authorization',
      'http/unauthenticated',
    );
    const basic = await send(text, { Authorization: 'Basic YTpi' });
    await refused(basic, 401, 'Authorization', 'http/unauthenticated');
  });
});

describe('texts', () => {
  it('in NFC and in NFD are one value, stored in NFC', async () => {
    const named = (name: string): Record<string, unknown> =>
      counted({
        type: 'VillageRegistered',
        subject: undefined,
        data: { name, villageKind: 'THON', validFrom: '2026-01-01' },
      });
    const name = 'Thôn Hoà Bình Ổn';
    const key = 'nfc-and-nfd-1';
    const composed = await ledger.post(named(name.normalize('NFC')), { token: officer, key });
    const decomposed = await ledger.post(named(name.normalize('NFD')), { token: officer, key });
    expect([composed.status, decomposed.status]).toEqual([201, 201]);
    expect(decomposed.headers.get('idempotent-replay')).toBe('true');
    const [event] = composed.body['events'] as { stream: string }[];
    const [stored] = await ledger.store.readStream(event?.stream ?? '');
    expect(Buffer.from(stored?.payload ?? []).toString()).toContain(name.normalize('NFC'));
  });
});

describe('what is not there', () => {
  it('is a problem too', async () => {
    for (const path of ['/v1/nothing', '/v1/action-types/constructor', '/%c3%28']) {
      const answer = await ledger.ask(path);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  });

  it('a clock that can be set is not there in a ledger on the system’s clock', async () => {
    const answer = await ledger.ask('/v1/clock', {
      method: 'PUT',
      body: JSON.stringify({ now: '2030-01-01T00:00:00.000Z' }),
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${ledger.administrator}` },
    });
    expect(answer.status).toBe(404);
  });
});
