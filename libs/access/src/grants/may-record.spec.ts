import { describe, expect, it } from '@jest/globals';
import { actionTypes } from '@app/domain';
import type { Grant } from './grants.js';
import { bodiesAllowed, mayRecord, ownBodies, type RecordingRequest, refusalOf } from './may-record.js';

const grant = (more: Partial<Grant> = {}): Grant => ({
  role: 'COMMUNE_OFFICER',
  forBody: undefined,
  unitId: 'commune',
  subtree: false,
  village: undefined,
  caseStream: undefined,
  validFrom: '2026-01-01',
  validTo: undefined,
  ...more,
});

const request = (more: Partial<RecordingRequest> = {}): RecordingRequest => ({
  rule: {
    recordedBy: ['UBND_XA', 'TRUONG_THON', 'MTTQ_XA', 'HDND_XA', 'BAN_THANH_TRA_NHAN_DAN', 'UBND_TINH'],
  },
  administratorsOnly: false,
  body: 'UBND_XA',
  data: {},
  unitPath: ['commune', 'province', 'nation'],
  villages: [],
  caseVillages: [],
  cases: ['document-1'],
  ...more,
});

describe('a commune officer', () => {
  it.each([
    ['UBND_XA', true],
    ['TRUONG_THON', true],
    ['MTTQ_XA', false],
    ['HDND_XA', false],
    ['BAN_THANH_TRA_NHAN_DAN', false],
    ['UBND_TINH', false],
  ])('records for %s: %s', (body, may) => {
    expect(mayRecord([grant()], request({ body }))).toBe(may);
  });

  it.each(['MTTQ_XA', 'HDND_XA', 'BAN_THANH_TRA_NHAN_DAN', 'BAN_GIAM_SAT_DAU_TU_CONG_DONG', 'SYSTEM'])(
    'never records for %s, whatever the grant says',
    (forBody) => {
      const rule = { recordedBy: [forBody] };
      expect(mayRecord([grant({ forBody })], request({ rule, body: forBody }))).toBe(false);
    },
  );

  it('records in the commune of the grant only', () => {
    expect(refusalOf([grant()], request({ unitPath: ['other', 'province', 'nation'] }))).toBe(
      'access/unit-not-yours',
    );
  });
});

describe('a grant', () => {
  it('at a province reaches its communes only with the subtree', () => {
    const atProvince = grant({ unitId: 'province' });
    expect(mayRecord([atProvince], request())).toBe(false);
    expect(mayRecord([{ ...atProvince, subtree: true }], request())).toBe(true);
  });

  it('at a successor reaches the late entries of the predecessor', () => {
    const atHeir = grant({ unitId: 'heir', subtree: true });
    expect(
      mayRecord([atHeir], request({ unitPath: ['gone', 'district', 'heir', 'province', 'nation'] })),
    ).toBe(true);
  });

  it('for a village does not reach another one', () => {
    const ofVillage = grant({ role: 'VILLAGE_HEAD', village: 'one' });
    const byHead = request({ body: 'TRUONG_THON' });
    expect(mayRecord([ofVillage], { ...byHead, villages: ['one'] })).toBe(true);
    expect(mayRecord([ofVillage], { ...byHead, villages: ['one', 'two'] })).toBe(false);
    expect(mayRecord([ofVillage], { ...byHead, caseVillages: ['one', 'two'] })).toBe(true);
    expect(mayRecord([ofVillage], { ...byHead, caseVillages: ['two'] })).toBe(false);
    expect(mayRecord([ofVillage], { ...byHead, villages: ['one'], caseVillages: ['two'] })).toBe(true);
  });

  it('for a case reaches that case only', () => {
    const ofCase = grant({ caseStream: 'document-1' });
    expect(mayRecord([ofCase], request())).toBe(true);
    expect(mayRecord([ofCase], request({ cases: ['document-2'] }))).toBe(false);
  });
});

describe('a type', () => {
  it('is recorded by its bodies, and where a condition holds by fewer', () => {
    const rule = {
      recordedBy: ['UBND_XA', 'MTTQ_XA'],
      recordedByOnly: [{ when: { field: 'paper', equals: 'BOARD_PLAN' }, bodies: ['MTTQ_XA'] }],
    };
    expect(mayRecord([grant()], request({ rule, data: { paper: 'NOTICE' } }))).toBe(true);
    expect(refusalOf([grant()], request({ rule, data: { paper: 'BOARD_PLAN' } }))).toBe(
      'access/body-not-for-type',
    );
  });

  it('of access is for administrators', () => {
    const administratorsOnly = { administratorsOnly: true, body: 'UBND_TINH' };
    const delegate = grant({ forBody: 'UBND_TINH' });
    expect(refusalOf([delegate], request(administratorsOnly))).toBe('access/administrators-only');
    expect(mayRecord([{ ...delegate, role: 'ADMINISTRATOR' }], request(administratorsOnly))).toBe(true);
  });
});

describe('the body of an action that names none', () => {
  it('is the one of the grants that reach the unit', () => {
    const rights = [grant(), grant({ role: 'FRONT', unitId: 'other' })];
    expect(ownBodies(rights, ['commune', 'province'])).toEqual(['UBND_XA']);
  });

  it('must be named when there are several, and is none for those who only read', () => {
    expect(ownBodies([grant(), grant({ role: 'COMMUNE_CHAIR' })], ['commune'])).toEqual([
      'UBND_XA',
      'CHU_TICH_UBND_XA',
    ]);
    expect(ownBodies([grant({ role: 'PROVINCE_VIEWER', forBody: 'UBND_TINH' })], ['commune'])).toEqual([]);
  });
});

describe('the bodies that may record', () => {
  const bodiesOfType = (type: string, data = {}) => {
    const rule = actionTypes.get(type);
    if (rule === undefined) throw new Error(`no such type: ${type}`);
    return bodiesAllowed(rule, data);
  };

  it('are said by the type', () => {
    expect(bodiesOfType('LegalDocumentIssued')).toContain('UBND_XA');
    expect(bodiesOfType('BallotClosed')).not.toContain('HDND_XA');
  });

  it('are fewer for the acts of boards, Front and Council', () => {
    expect(bodiesOfType('InformationDisclosed', { paper: 'BUDGET_REPORT' })).toContain('UBND_XA');
    expect(bodiesOfType('InformationDisclosed', { paper: 'BOARD_PLAN' })).not.toContain('UBND_XA');
    expect(bodiesOfType('InformationDisclosed', { paper: 'BOARD_PLAN' })).toContain('BAN_THANH_TRA_NHAN_DAN');
    expect(bodiesOfType('DocumentSent', { paper: 'SOCIAL_CRITICISM' })).toEqual(['MTTQ_XA']);
  });
});
