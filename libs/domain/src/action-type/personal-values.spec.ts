import { describe, expect, it } from '@jest/globals';
import { unitIdOf } from '../ledger/ids.js';
import { validateAction } from './validate-action.js';

const unitId = unitIdOf('sample', '90001', '2025-07-01');
const sha256 = `${'A'.repeat(43)}=`;

function action(type: string, data: unknown, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { type, unit: { id: unitId }, occurredOn: '2026-03-01', data, ...more };
}

function faults(raw: unknown): [string, string][] {
  const answer = validateAction(raw);
  return 'errors' in answer ? answer.errors.map(({ pointer, rule }) => [pointer, rule]) : [];
}

describe('a personal value', () => {
  const appointed = { memberRole: 'HEAD', validFrom: '2026-01-01' };
  const person = { value: 'Nguyễn Văn An', dataSubject: 'p-1' };
  const appoint = (data: unknown, personal: unknown) => action('BodyMemberAppointed', data, { personal });

  it('stands in personal and is taken in NFC', () => {
    const answer = validateAction(
      appoint(appointed, { '/person': { value: 'Nguyễn Văn An'.normalize('NFD') } }),
    );
    expect(answer).toMatchObject({
      action: { data: appointed, personal: { '/person': { value: 'Nguyễn Văn An' } } },
    });
  });

  it.each([
    [
      'inside data',
      { ...appointed, person: 'An' },
      { '/person': person },
      '/data/person',
      'personal-in-data',
    ],
    ['missing', appointed, {}, '/personal/~1person/value', 'required'],
    ['on two lines', appointed, { '/person': { value: 'a\nb' } }, '/personal/~1person/value', 'one-line'],
    ['no text', appointed, { '/person': { value: 7 } }, '/personal/~1person/value', 'text'],
    [
      'with a stranger beside it',
      appointed,
      { '/person': { ...person, note: 'x' } },
      '/personal/~1person/note',
      'unknown-key',
    ],
    [
      'of a subject with a name',
      appointed,
      { '/person': { ...person, dataSubject: 'Văn An' } },
      '/personal/~1person/dataSubject',
      'pattern',
    ],
    [
      'of a field that is not personal',
      appointed,
      { '/person': person, '/memberRole': person },
      '/personal/~1memberRole',
      'unknown-key',
    ],
    [
      'of a file that is not there',
      appointed,
      { '/person': person, '/meta/evidence/0/name': person },
      '/personal/~1meta~1evidence~10~1name',
      'unknown-key',
    ],
  ])('%s', (_, data, personal, pointer, rule) => {
    expect(faults(appoint(data, personal))).toContainEqual([pointer, rule]);
  });

  const candidates = { village: `v${'a'.repeat(20)}`, candidates: 2, to: ['UBND_XA'] };
  const list = (personal: unknown) => action('CandidateListSent', candidates, { personal });

  it('of a list stands item by item, since each item is about another person', () => {
    const personal = { '/candidateNames/0': person, '/candidateNames/1': { value: 'Trần Thị Bình' } };
    expect(validateAction(list(personal))).toMatchObject({ action: { data: candidates, personal } });
    expect(faults(list({}))).toEqual([]);
  });

  it.each([
    ['as a whole', { '/candidateNames': person }, '/personal/~1candidateNames', 'unknown-key'],
    ['with a gap', { '/candidateNames/1': person }, '/personal/~1candidateNames~11', 'unknown-key'],
    ['by a name', { '/candidateNames/first': person }, '/personal/~1candidateNames~1first', 'unknown-key'],
    ['numbered oddly', { '/candidateNames/00': person }, '/personal/~1candidateNames~100', 'unknown-key'],
    ['with a blank item', { '/candidateNames/0': { value: ' ' } }, '/personal/~1candidateNames', 'blank'],
  ])('of a list is refused %s', (_, personal, pointer, rule) => {
    expect(faults(list(personal))).toContainEqual([pointer, rule]);
  });

  it('may explain the envelope: why it was corrected, what a file is called', () => {
    const raw = {
      ...appoint(appointed, {
        '/person': person,
        '/meta/reason': { value: 'Ghi nhầm\ntên.' },
        '/meta/evidence/0/name': { value: 'quyết định.pdf' },
      }),
      evidence: [{ kind: 'SCAN', mediaType: 'application/pdf', sha256, size: 5 }],
    };
    expect(faults(raw)).toEqual([]);
  });
});
