import { describe, expect, it } from '@jest/globals';
import { codesOf, label } from '../vocabulary/vocabulary.js';
import { actionTypes } from './action-types.js';
import type { Condition } from './condition.js';
import { bodyFault } from './recorded-by.js';

const types = [...actionTypes.values()];
const fields = types.flatMap(({ type, fields: own }) => own.map((field) => ({ type, ...field })));

function conditionFields(condition: Condition): string[] {
  return 'all' in condition ? condition.all.flatMap(conditionFields) : [condition.field];
}

describe('the action types', () => {
  it('are published without their class', () => {
    const published = JSON.parse(JSON.stringify(actionTypes.get('PostingTakenDown'))) as object;
    expect(Object.keys(published)).toEqual([
      'type',
      'activity',
      'stream',
      'pillars',
      'recordedBy',
      'titleVi',
      'titleEn',
      'fields',
      'schemaVersion',
    ]);
  });

  it('have conditions about their own fields only', () => {
    for (const { type, fields: own, recordedByOnly = [] } of types) {
      const names = own.map(({ name }) => name);
      const conditions = [
        ...recordedByOnly.map(({ when }) => when),
        ...own.flatMap(({ requiredWhen }) => requiredWhen ?? []),
      ];
      for (const name of conditions.flatMap(conditionFields))
        expect([type, names]).toEqual([type, expect.arrayContaining([name])]);
    }
  });

  it('use closed lists that have labels in both languages', () => {
    for (const { values, ofKind } of fields) {
      if (values === undefined) continue;
      const codes = codesOf(values, ofKind);
      expect(codes.length).toBeGreaterThan(0);
      for (const code of codes)
        expect(label(values, code, 'vi').length * label(values, code, 'en').length).toBeGreaterThan(0);
    }
  });

  it('hide a type from the leaves only where they are told to', () => {
    expect(types.filter(({ restricted }) => restricted === true).map(({ type }) => type)).toEqual([
      'PersonalDataRead',
    ]);
  });
});

describe('the secrecy of the vote', () => {
  const deliberation = fields.filter(({ type }) => actionTypes.get(type)?.stream === 'deliberation');

  it('has no personal field in a deliberation, so no ballot can be tied to a person', () => {
    expect(deliberation.length).toBeGreaterThan(100);
    expect(deliberation.filter(({ personal }) => personal !== undefined)).toEqual([]);
    const names = deliberation.map(({ name }) => name.toLowerCase());
    for (const word of ['voter', 'person', 'household_id', 'account', 'citizen', 'signatory']) {
      expect(names.filter((name) => name.includes(word))).toEqual([]);
    }
  });

  it('knows ballots, votes, consents, signatures and households by their number alone', () => {
    const ofVotes = deliberation.filter(({ name }) =>
      /^(votes|ballots|consents|households)|(Votes|Signatures|Household)/.test(name),
    );
    expect(ofVotes.length).toBeGreaterThan(15);
    for (const { type, name, kind } of ofVotes) expect([type, name, kind]).toEqual([type, name, 'count']);
  });

  it('has lists only of codes and villages, never of people', () => {
    const lists = deliberation.filter(({ kind }) => kind === 'list');
    for (const { type, name, of } of lists) expect([type, name, of]).toEqual([type, name, 'code']);
  });

  it('has no list of records anywhere: the kinds of a list are single values', () => {
    for (const { kind, of } of fields)
      if (kind === 'list')
        expect(['code', 'localDate', 'text', 'unitRef', 'villageRef', 'documentRef']).toContain(of);
  });
});

describe('who may record', () => {
  it('is said by the type', () => {
    expect(bodyFault('LegalDocumentIssued', 'UBND_XA', {})).toBeNull();
    expect(bodyFault('BallotClosed', 'HDND_XA', {})).toMatchObject({ pointer: '/body', rule: 'body' });
    expect(bodyFault('NoSuchType', 'UBND_XA', {})).toMatchObject({ rule: 'body' });
  });

  it('is narrower for the acts of boards, Front and Council', () => {
    const plan = { paper: 'BOARD_PLAN' };
    expect(bodyFault('InformationDisclosed', 'UBND_XA', { paper: 'BUDGET_REPORT' })).toBeNull();
    expect(bodyFault('InformationDisclosed', 'UBND_XA', plan)).not.toBeNull();
    expect(bodyFault('InformationDisclosed', 'BAN_THANH_TRA_NHAN_DAN', plan)).toBeNull();
    expect(bodyFault('DocumentSent', 'BAN_THANH_TRA_NHAN_DAN', { paper: 'SOCIAL_CRITICISM' })).not.toBeNull();
    expect(bodyFault('DocumentSent', 'MTTQ_XA', { paper: 'SOCIAL_CRITICISM' })).toBeNull();
  });
});
