import { describe, expect, it } from '@jest/globals';
import { actionTypes } from '@app/domain';
import { InvalidQuery, NotKnown } from '../reading/errors.js';
import { daysOfPeriod } from '../reading/period.js';
import { registerDefinitions } from './register-definitions.js';
import { precisionsWithin, readRegisterFilter, registerOf, registerParametersOf } from './register-filter.js';
import { shapeOf } from './register-shape.js';
import { totalsOf } from './register-totals.js';

describe('the definitions of registers', () => {
  it('stand once each, in the order of their names', () => {
    const names = registerDefinitions.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('are the forty that the reports need', () => {
    expect(registerDefinitions.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'administrativeReform',
        'bodyDirectory',
        'campaigns',
        'citizenReception',
        'commendations',
        'communicationLog',
        'communicatorRoster',
        'communityWorks',
        'complianceScorecard',
        'contestBoard',
        'contributionLedger',
        'coordinationProgrammes',
        'dialogueTracker',
        'disclosureBoard',
        'documentChain',
        'emulationModelsByField',
        'feedbackInbox',
        'findingsRemedies',
        'inspectionBoardRegister',
        'investmentSupervision',
        'mediationRegister',
        'meetingRegister',
        'onlineServices',
        'opinionTracker',
        'petitionClock',
        'publicDuty',
        'recommendationTracker',
        'reviewCalendar',
        'satisfaction',
        'serviceConduct',
        'serviceCoverage',
        'situationDigest',
        'supervisionSessions',
        'supportRegister',
        'surveyResults',
        'systemsCatalogue',
        'targetProgress',
        'trainingCoverage',
        'unitRatings',
        'voterPetitions',
      ]),
    );
  });

  it.each(registerDefinitions)('$name names open types and fields that they have', (definition) => {
    const { types, only = {}, sums = {}, sumsWithin = {} } = definition;
    const fieldOf = (type: string, name: string) =>
      actionTypes.get(type)?.fields.find((field) => field.name === name);
    for (const type of types) expect(actionTypes.get(type)?.restricted).toBeUndefined();
    expect(shapeOf(definition).types.map(({ type }) => type)).toEqual(types);
    for (const named of [only, sums, sumsWithin])
      for (const type of Object.keys(named)) expect(types).toContain(type);
    for (const [type, fields] of Object.entries(only))
      for (const [name, codes] of Object.entries(fields)) {
        const column = shapeOf(definition).columns.find((one) => one.name === name);
        expect(fieldOf(type, name)?.kind).toBe('code');
        expect(column?.codes?.map(({ code }) => code)).toEqual(expect.arrayContaining([...codes]));
      }
    for (const [type, fields] of Object.entries(sums))
      for (const name of fields) expect(fieldOf(type, name)).toMatchObject({ kind: 'count' });
    for (const [type, fields] of Object.entries(sumsWithin))
      for (const [name, within] of Object.entries(fields)) {
        expect(fieldOf(type, name)?.kind).toBe('count');
        expect(fieldOf(type, within)?.kind).toBe('code');
      }
  });

  it.each(registerDefinitions)('$name has no parameter of two meanings', ({ name }) => {
    const parameters = ['asOf', 'knownAt', 'minPosition', 'limit', 'cursor', ...registerParametersOf(name)];
    expect(parameters).toEqual([...new Set(parameters)]);
  });
});

describe('the shape of a register', () => {
  it('leaves out restricted types and personal fields, whatever a definition says', () => {
    const shape = shapeOf({
      name: 'planted',
      titleVi: 'Thử',
      titleEn: 'Planted',
      types: ['PersonalDataRead', 'PetitionReceived', 'ContributionReceived', 'NoSuchType'],
    });
    expect(shape.types.map(({ type }) => type)).toEqual(['ContributionReceived']);
    expect(shape.columns.map(({ name }) => name)).not.toContain('donor');
    expect(shape.columns.map(({ name }) => name)).toContain('donorKind');
  });

  it('adds money always, other figures only where the register says so', () => {
    const { sums } = registerOf('communityWorks').shape;
    expect(sums.map(({ type, field }) => `${type}.${field.name}`)).toEqual([
      'ProjectApproved.amount',
      'ProjectCompleted.lengthMetres',
      'ProjectCompleted.amount',
      'SiteClearanceAgreed.areaSquareMetres',
      'StandardRecognised.quantity',
    ]);
  });

  it('is one column where types share a field, labelled in both languages', () => {
    const column = registerOf('contributionLedger').shape.columns.find(({ name }) => name === 'donorKind');
    expect(column).toMatchObject({
      vi: 'Đối tượng đóng góp',
      en: 'Kind of donor',
      types: ['ContributionPledged', 'ContributionReceived'],
    });
    const codes = column?.codes?.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    expect(column?.codes).toContainEqual({ code: 'ENTERPRISE', vi: 'Doanh nghiệp', en: 'Enterprises' });
  });
});

describe('what is asked of a register', () => {
  const ledger = registerOf('contributionLedger');

  it('is refused where no list has the code, with the parameter named', () => {
    for (const [parameter, value] of [
      ['donorKind', 'NOBODY'],
      ['type', 'SupportGranted'],
      ['predecessors', 'some'],
    ] as const) {
      expect(() => readRegisterFilter(ledger, { [parameter]: value })).toThrow(InvalidQuery);
      expect(() => readRegisterFilter(ledger, { [parameter]: value })).toThrow(parameter);
    }
    expect(() => registerOf('toString')).toThrow(NotKnown);
  });

  it.each([
    ['2026', ['DAY', 'MONTH', 'QUARTER', 'YEAR']],
    ['2026-H1', ['DAY', 'MONTH', 'QUARTER']],
    ['2026-Q1', ['DAY', 'MONTH', 'QUARTER']],
    ['2026-02', ['DAY', 'MONTH']],
    ['2026-W09', ['DAY']],
  ])('counts in %s only deeds known to lie in it', (period, precisions) => {
    expect(precisionsWithin(daysOfPeriod(period))).toEqual(precisions);
  });
});

describe('totals', () => {
  it('are shown by type, then by code in the order of the list, and never across types', () => {
    const { shape } = registerOf('contributionLedger');
    const row = (
      type: string,
      field: string | null,
      code: string | null,
      added: string | null,
      n: number,
    ) => ({
      type,
      field,
      code,
      added,
      total: added === null ? String(n) : '9007199254740993',
      entries: n,
    });
    const totals = totalsOf(shape, [
      row('ContributionReceived', 'donorKind', 'PEOPLE', null, 1),
      row('ContributionReceived', 'donorKind', 'AGENCY', null, 1),
      row('ContributionReceived', null, null, null, 2),
      row('ContributionReceived', null, null, 'amount', 1),
      row('ContributionPledged', null, null, null, 3),
    ]);
    expect(totals.entries).toBe(5);
    expect(totals.types.map(({ type, entries }) => [type, entries])).toEqual([
      ['ContributionPledged', 3],
      ['ContributionReceived', 2],
    ]);
    const received = totals.types[1];
    expect(received?.sums).toEqual([
      {
        field: 'amount',
        vi: 'Số tiền',
        en: 'Amount',
        unit: 'VND',
        total: '9007199254740993',
        entries: 1,
      },
    ]);
    expect(received?.byCode[0]?.codes.map(({ code }) => code)).toEqual(['AGENCY', 'PEOPLE']);
  });
});
