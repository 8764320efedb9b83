import { describe, expect, it } from '@jest/globals';
import { act, eventIdAt } from '@app/testing';
import type { Action } from '../ledger/decider.js';
import { unitIdOf, villageIdOf } from '../ledger/ids.js';
import { casesOf, referencesOf } from './references.js';
import { streamOf } from './stream-of.js';

const unitId = `u${'a'.repeat(20)}`;
const on = (action: Action) => streamOf(action, () => 'new', 'l'.repeat(26));
const granted = act('AccessGranted', '2026-01-01', {
  account: 'an',
  role: 'FRONT',
  subtree: false,
  validFrom: '2026-01-01',
});
const claimed = (data: Record<string, unknown>) =>
  act('FactClaimed', '2026-01-01', { personFact: 'STATE_SECRET', holds: true, ground: 'x', ...data });

describe('the stream of an action', () => {
  it('is new for a process without a subject, and the subject’s otherwise', () => {
    const disclosed = act('InformationDisclosed', '2026-01-01', { paper: 'PLAN', form: 'POSTING' });
    expect(on(disclosed)).toBe('document-new');
    expect(on({ ...disclosed, subject: 'document-7' })).toBe('document-7');
    expect(() => on({ ...disclosed, subject: 'deliberation-7' })).toThrow('stream/wrong-category');
  });

  it('is that of the unit, found by what it is when it is registered', () => {
    const registered = { code: '90001', registry: 'sample', validFrom: '2025-07-01' };
    expect(on(act('UnitRegistered', '2025-07-01', registered))).toBe(
      `unit-${unitIdOf('sample', '90001', '2025-07-01')}`,
    );
    expect(on(act('UnitRenamed', '2026-01-01', {}, { unitId }))).toBe(`unit-${unitId}`);
    const other = { ...act('UnitRenamed', '2026-01-01', {}, { unitId }), subject: `unit-u${'b'.repeat(20)}` };
    expect(() => on(other)).toThrow('stream/other-identity');
  });

  it('is that of the village, which later acts name as their subject', () => {
    const registered = act(
      'VillageRegistered',
      '2020-01-01',
      { name: 'Thôn Đông', validFrom: '2020-01-01' },
      { unitId },
    );
    const stream = `village-${villageIdOf(unitId, 'Thôn Đông', '2020-01-01')}`;
    expect(on(registered)).toBe(stream);
    const counted = act('HouseholdCountRecorded', '2026-01-01', { householdsTotal: 9 });
    expect(on({ ...counted, subject: stream })).toBe(stream);
    expect(() => on(counted)).toThrow('stream/subject-required');
  });

  it('stays when a misspelt village is corrected, since its id is opaque', () => {
    const corrects = { event: eventIdAt(1), how: 'REPLACE', reason: 'TYPING_ERROR' } as const;
    const corrected = act(
      'VillageRegistered',
      '2020-01-01',
      { name: 'Thôn Tây', validFrom: '2020-01-01' },
      { unitId },
    );
    expect(on({ ...corrected, corrects, subject: 'village-v1' })).toBe('village-v1');
    expect(() => on({ ...corrected, subject: 'village-v1' })).toThrow('stream/other-identity');
  });

  it('is that of the account, the subject of data, the duty, the fact of a case, the ledger', () => {
    expect(on(granted)).toBe('access-an');
    expect(on(act('PersonalDataRead', '2026-01-01', { subjectKey: 'p1' }))).toBe('privacy-p1');
    expect(on(claimed({ duty: 'L10-2022.A13.K2.S1~x' }))).toBe('judgement-L10-2022.A13.K2.S1~x');
    expect(on(claimed({ duty: 'd', case: 'document-7' }))).toBe('judgement-document-7~STATE_SECRET');
    expect(on(act('CatalogueAdopted', '2026-01-01', {}))).toBe(`ledger-${'l'.repeat(26)}`);
    expect(on(act('LedgerOpened', '2026-01-01', { ledgerId: 'x1' }))).toBe('ledger-x1');
  });

  it('needs something to judge, a name that fits, and the ledger’s id', () => {
    expect(() => on(claimed({}))).toThrow('judgement/about-nothing');
    expect(() => on({ ...granted, data: { ...granted.data, account: 'Văn An' } })).toThrow(
      'stream/name-not-allowed',
    );
    expect(() => streamOf(act('CatalogueAdopted', '2026-01-01', {}), () => 'new')).toThrow(
      'stream/subject-required',
    );
  });

  it('is the event’s own for a withdrawal, which has no data', () => {
    const corrects = { event: eventIdAt(1), how: 'WITHDRAW', reason: 'DUPLICATE' } as const;
    expect(on({ ...granted, data: {}, corrects, subject: 'access-an' })).toBe('access-an');
  });
});

describe('what an event names', () => {
  const first = {
    stream: 'deliberation-1',
    type: 'MatterProposed',
    data: { case: 'villageCode-1', project: 'project-2' },
  };
  const decided = {
    stream: 'deliberation-1',
    type: 'RecognitionDecided',
    data: { village: 'v1', document: 'document-5', case: 'villageHead-3' },
  };

  it('is every reference of its fields, lists included', () => {
    expect(
      referencesOf({ type: 'PostingTakenDown', data: { source: 'e1', villages: ['v1', 'v2'] } }),
    ).toEqual([
      { field: 'source', kind: 'eventRef', value: 'e1' },
      { field: 'villages', kind: 'villageRef', value: 'v1' },
      { field: 'villages', kind: 'villageRef', value: 'v2' },
    ]);
  });

  it('makes it belong to its own stream, to the cases it names and to those that its stream began with', () => {
    expect(casesOf(decided, first)).toEqual([
      'deliberation-1',
      'document-5',
      'villageHead-3',
      'villageCode-1',
      'project-2',
    ]);
    expect(casesOf(first, first)).toEqual(['deliberation-1', 'villageCode-1', 'project-2']);
  });
});
