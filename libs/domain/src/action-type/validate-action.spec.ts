import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { unitIdOf, villageIdOf } from '../ledger/ids.js';
import { validateAction } from './validate-action.js';

const unitId = unitIdOf('sample', '90001', '2025-07-01');
const village = villageIdOf(unitId, 'Thôn Đông', '2020-01-01');
const event = '0a0a0a0a-0000-8000-8000-000000000001';
const sha256 = `${'A'.repeat(43)}=`;

const tally = {
  village,
  matterItem: 1,
  matterScope: 'VILLAGE',
  voteForm: 'HOUSEHOLD_BALLOT',
  householdsTotal: 120,
  takingPart: 100,
  votesFor: 80,
  votesAgainst: 15,
  votesOther: 5,
  declaredCarried: true,
};
const disclosed = {
  paper: 'DISCLOSED_DOCUMENT',
  documentKind: 'OTHER',
  form: 'POSTING',
  places: ['OFFICE'],
};

function action(type: string, data: unknown, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { type, unit: { id: unitId }, occurredOn: '2026-03-01', data, ...more };
}
function faults(raw: unknown): [string, string][] {
  const answer = validateAction(raw);
  return 'errors' in answer ? answer.errors.map(({ pointer, rule }) => [pointer, rule]) : [];
}
const ofTally = (changed: Record<string, unknown>) => faults(action('VoteTallied', { ...tally, ...changed }));

describe('a valid action', () => {
  it('is answered with defaults filled in and absent members left out', () => {
    expect(validateAction(action('VoteTallied', tally))).toEqual({
      action: {
        type: 'VoteTallied',
        unit: { id: unitId },
        occurredOn: '2026-03-01',
        occurredPrecision: 'DAY',
        data: tally,
        personal: {},
        evidence: [],
      },
    });
  });

  it('may name its unit by code and day, its body, process, hour, evidence and correction', () => {
    const more = {
      unit: { code: '90001', on: '2026-03-01' },
      body: 'BAN_KIEM_PHIEU',
      subject: 'deliberation-1',
      occurredAtTime: '19:30',
      evidence: [{ kind: 'PHOTO', mediaType: 'image/jpeg', sha256, size: 12 }],
      corrects: { event, how: 'REPLACE', reason: 'TYPING_ERROR' },
    };
    expect(validateAction(action('VoteTallied', tally, more))).toEqual({
      action: {
        type: 'VoteTallied',
        ...more,
        occurredOn: '2026-03-01',
        occurredPrecision: 'DAY',
        data: tally,
        personal: {},
      },
    });
  });

  it('is one value in NFC and NFD', () => {
    const withSubject = (subject: string) =>
      validateAction(action('MatterProposed', { ...proposal, subject }));
    expect(withSubject('Góp vốn làm đường'.normalize('NFD'))).toEqual(withSubject('Góp vốn làm đường'));
  });
});

const proposal = {
  matterItem: 1,
  matterScope: 'COMMUNE',
  subject: 'Góp vốn làm đường',
  proposer: 'COMMUNE_CHAIR',
  voteForm: 'COMMUNITY_MEETING',
};

describe('the shape of an action', () => {
  it.each([null, 'text', 1, [], undefined])('is an object, not %j', (raw) => {
    expect(faults(raw)[0]?.[0]).toBe('');
  });

  it('is told of a hundred unknown members at most', () => {
    const unknown = Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`key${String(n)}`, n]));
    expect(faults(action('VoteTallied', { ...tally, ...unknown }))).toHaveLength(100);
  });

  it('is told in full: everything missing at once', () => {
    expect(faults({})).toEqual([
      ['/type', 'required'],
      ['/unit', 'required'],
      ['/occurredOn', 'required'],
      ['/data', 'required'],
    ]);
  });

  it.each(['toString', 'constructor', '__proto__', 'key', 'position'])('knows no member %s', (name) => {
    const raw = JSON.parse(
      JSON.stringify(action('VoteTallied', tally)).replace('{', `{"${name}":1,`),
    ) as unknown;
    expect(faults(raw)).toEqual([[`/${name}`, 'unknown-key']]);
  });

  it.each([null, [], 'x', 1])('has an object as data, not %j', (data) => {
    expect(faults(action('VoteTallied', data))).toEqual([['/data', 'object']]);
  });

  it.each(['Voted', 'toString', '__proto__', 7, null])('has a known type, not %j', (type) => {
    expect(faults({ ...action('VoteTallied', tally), type })).toEqual([['/type', 'type']]);
  });

  it.each([
    ['no unit', {}, '/unit', 'unit'],
    ['a code without a day', { code: '90001' }, '/unit/on', 'required'],
    ['a code on an impossible day', { code: '90001', on: '2026-02-30' }, '/unit/on', 'date'],
    ['a code and an id', { id: unitId, code: '90001', on: '2026-01-01' }, '/unit', 'unit'],
    ['a code as id', { id: '90001' }, '/unit/id', 'reference'],
    ['a village', { id: village }, '/unit/id', 'reference'],
    ['null', null, '/unit', 'object'],
  ])('names its unit: %s', (_, unit, pointer, rule) => {
    expect(faults(action('VoteTallied', tally, { unit }))).toEqual([[pointer, rule]]);
  });

  it.each([
    ['occurredOn', '2026-02-30', 'date'],
    ['occurredOn', '2026-3-1', 'date'],
    ['occurredOn', null, 'date'],
    ['occurredOn', '0206-03-01', 'date'],
    ['occurredOn', '9999-12-31', 'date'],
    ['occurredPrecision', 'HOUR', 'code'],
    ['occurredPrecision', null, 'code'],
    ['occurredAtTime', '24:00', 'time'],
    ['occurredAtTime', '9:00', 'time'],
    ['body', 'CHU_TICH', 'code'],
    ['body', 'toString', 'code'],
    ['subject', 'deliberation', 'reference'],
    ['evidence', {}, 'list'],
    ['corrects', [], 'object'],
    ['personal', null, 'object'],
  ])('has a sound %s, not %j', (name, value, rule) => {
    expect(faults(action('VoteTallied', tally, { [name]: value }))).toEqual([[`/${name}`, rule]]);
  });

  it('has no hour without an exact day', () => {
    const more = { occurredPrecision: 'MONTH', occurredAtTime: '08:00' };
    expect(faults(action('VoteTallied', tally, more))).toEqual([['/occurredAtTime', 'time-without-day']]);
  });

  it.each([
    [{ kind: 'PHOTO', mediaType: 'image/jpeg', sha256 }, 'size', 'required'],
    [{ kind: 'FILM', mediaType: 'image/jpeg', sha256, size: 1 }, 'kind', 'code'],
    [{ kind: 'PHOTO', mediaType: 'jpeg', sha256, size: 1 }, 'mediaType', 'pattern'],
    [{ kind: 'PHOTO', mediaType: 'image/jpeg', sha256: 'abc', size: 1 }, 'sha256', 'pattern'],
    [{ kind: 'PHOTO', mediaType: 'image/jpeg', sha256: `${'A'.repeat(42)}B=`, size: 1 }, 'sha256', 'pattern'],
    [{ kind: 'PHOTO', mediaType: 'image/jpeg', sha256, size: 0 }, 'size', 'count'],
    [{ kind: 'PHOTO', mediaType: 'image/jpeg', sha256, size: 1, name: 'a.jpg' }, 'name', 'unknown-key'],
  ])('names evidence by kind, type, hash and size: %j', (entry, key, rule) => {
    expect(faults(action('VoteTallied', tally, { evidence: [entry] }))).toEqual([
      [`/evidence/0/${key}`, rule],
    ]);
  });
});

describe('a correction', () => {
  const corrects = { event, how: 'WITHDRAW', reason: 'DUPLICATE' };

  it('that withdraws has empty data', () => {
    expect(faults(action('VoteTallied', {}, { corrects }))).toEqual([]);
    expect(faults(action('VoteTallied', tally, { corrects }))).toEqual([['/data', 'withdrawal-empty']]);
  });

  it('names an event, how and why by code', () => {
    expect(
      faults(action('VoteTallied', tally, { corrects: { event: 'E1', how: 'UNDO', reason: 'oops' } })),
    ).toEqual([
      ['/corrects/event', 'reference'],
      ['/corrects/how', 'code'],
      ['/corrects/reason', 'code'],
    ]);
    expect(faults(action('VoteTallied', tally, { corrects: {} })).map(([pointer]) => pointer)).toEqual([
      '/corrects/event',
      '/corrects/how',
      '/corrects/reason',
    ]);
  });
});

describe('the fields of an action', () => {
  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'voter', 'a/b~c'])(
    'do not include %s',
    (name) => {
      const data = JSON.parse(JSON.stringify(tally).replace('{', `{"${name}":1,`)) as unknown;
      const pointer = name.replaceAll('~', '~0').replaceAll('/', '~1');
      expect(faults(action('VoteTallied', data))).toEqual([[`/data/${pointer}`, 'unknown-key']]);
    },
  );

  it.each([
    ['householdsTotal', undefined, 'required'],
    ['householdsTotal', null, 'null'],
    ['householdWitnesses', null, 'null'],
    ['householdsTotal', -1, 'count'],
    ['householdsTotal', 1.5, 'count'],
    ['householdsTotal', '120', 'count'],
    ['householdsTotal', 9007199254740992, 'count'],
    ['matterItem', 0, 'allowed-value'],
    ['matterItem', 7, 'allowed-value'],
    ['matterScope', 'PROVINCE', 'code'],
    ['matterScope', 'toString', 'code'],
    ['declaredCarried', 'true', 'boolean'],
    ['closedOn', '2026-02-30', 'date'],
    ['closedOn', '1899-12-31', 'date'],
    ['closedOn', '2200-01-01', 'date'],
    ['village', 'Thôn Đông', 'reference'],
    ['candidate', 'e1', 'reference'],
    ['question', '', 'blank'],
    ['question', ' \u00a0', 'blank'],
    ['question', 'a\nb', 'one-line'],
    ['question', 'a\0b', 'one-line'],
    ['question', 'a\u202eb', 'one-line'],
    ['question', 'a\u200bb', 'one-line'],
    ['question', 'a\u00adb', 'one-line'],
    ['question', 'a\u3164b', 'one-line'],
    ['question', 'a\u{e0041}b', 'one-line'],
    ['question', '\ud800', 'one-line'],
    ['question', 'x'.repeat(301), 'text-length'],
    ['question', ['x'], 'text'],
    ['question', {}, 'text'],
  ])('%s is not %j', (name, value, rule) => {
    expect(ofTally({ [name]: value })).toEqual([[`/data/${name}`, rule]]);
  });

  it('bear two marks on a letter or thirty, and more cost no time', () => {
    expect(ofTally({ question: `a${'\u0323'.repeat(30)}` })).toEqual([]);
    const marks = 'a' + '\u0301\u0323'.repeat(250_000);
    const started = performance.now();
    expect(ofTally({ question: marks })[0]).toEqual(['/data/question', 'too-many-marks']);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('keep their limits: 300 characters of a line, 20,000 of a text, 500 of a list', () => {
    expect(ofTally({ question: 'ỗ'.repeat(300) })).toEqual([]);
    const reported = (reason: string) => faults(action('MeetingFailed', { ...failed, reason }));
    const failed = { village, matterItem: 1, householdsTotal: 9, householdsPresent: 4 };
    expect(reported('a\r\n\tb'.padEnd(20_000, 'x'))).toEqual([]);
    expect(reported('x'.repeat(20_001))).toEqual([['/data/reason', 'text-length']]);
    expect(reported('a\u0007')).toEqual([['/data/reason', 'control-character']]);
    expect(reported('a\ud800')).toEqual([['/data/reason', 'control-character']]);
    const listed = (n: number) =>
      faults(action('InformationDisclosed', { ...disclosed, villages: new Array(n).fill(village) }));
    expect(listed(500)).toEqual([]);
    expect(listed(501)).toEqual([['/data/villages', 'list-length']]);
  });

  it.each([
    ['places', 'OFFICE', 'list'],
    ['places', [['OFFICE']], 'code'],
    ['places', ['OFFICE', 'MARKET'], 'code'],
    ['places', undefined, 'required'],
    ['documentKind', undefined, 'required'],
    ['form', 'ONLINE_VOTE', 'code'],
    ['period', { from: '2026-04-01', to: '2026-03-31' }, 'date-range'],
    ['period', { from: '2026-04-01', until: '2026-05-01' }, 'date-range'],
    ['period', { to: '2026-04-01' }, 'date-range'],
    ['period', { from: '0001-01-01', to: '2026-03-31' }, 'date-range'],
    ['period', { from: '2026-04-01', to: '9999-12-31' }, 'date-range'],
    ['period', ['2026-04-01'], 'date-range'],
    ['document', 'deliberation-1', 'reference'],
  ])('of a disclosure: %s is not %j', (name, value, rule) => {
    expect(faults(action('InformationDisclosed', { ...disclosed, [name]: value }))).toEqual([
      [`/data/${name}`, rule],
    ]);
  });

  it('may be required only when another one says so', () => {
    const { places, ...rest } = disclosed;
    expect(places).toBeDefined();
    expect(faults(action('InformationDisclosed', { ...rest, form: 'LOUDSPEAKER' }))).toEqual([]);
    expect(faults(action('InformationDisclosed', { ...rest, form: 'COMMUNE_WEBSITE' }))).toEqual([
      ['/data/url', 'required'],
    ]);
    expect(faults(action('MatterProposed', { ...proposal, matterScope: 'VILLAGE' }))).toEqual([
      ['/data/village', 'required'],
    ]);
    expect(faults(action('UnitFactRecorded', { fact: 'REMOTE_AREA', validFrom: '2026-01-01' }))).toEqual([
      ['/data/holds', 'required'],
    ]);
  });

  it('take a period that is open or ends on its first day', () => {
    for (const period of [{ from: '2026-04-01' }, { from: '2026-04-01', to: '2026-04-01' }]) {
      expect(faults(action('InformationDisclosed', { ...disclosed, period }))).toEqual([]);
    }
  });
});

describe('whatever comes in', () => {
  it('is answered with an action or with errors in two languages, never with a crash', () => {
    const data = fc.dictionary(fc.constantFrom(...Object.keys(tally), 'x'), fc.jsonValue());
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          data.map((given) => action('VoteTallied', given)),
        ),
        (raw) => {
          const answer = validateAction(raw);
          if ('errors' in answer) {
            expect(answer.errors.length).toBeGreaterThan(0);
            for (const { message } of answer.errors) expect(message).toMatch(/\S+ \/ \S+/);
          }
        },
      ),
    );
  });
});
