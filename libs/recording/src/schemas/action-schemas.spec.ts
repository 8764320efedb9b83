import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { actionTypes } from '@app/domain';
import { actionComponents } from './action-schemas.js';
import type { JsonSchema } from './json-schema.js';

const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: false,
  formats: { date: true },
  keywords: ['discriminator', 'components'],
});
ajv.addSchema(
  { $id: 'https://example.org/openapi.json', components: { schemas: actionComponents() } },
  undefined,
  false,
  false,
);
const validate = (name: string, value: unknown): boolean =>
  ajv.validate({ $ref: `https://example.org/openapi.json#/components/schemas/${name}` }, value);

const components: Readonly<Record<string, JsonSchema>> = actionComponents();

const aUnit = { id: `u${'a'.repeat(20)}` };
const tally = {
  village: `v${'b'.repeat(20)}`,
  matterItem: 1,
  matterScope: 'VILLAGE',
  voteForm: 'BALLOT',
  householdsTotal: 10,
  takingPart: 8,
  votesFor: 6,
  votesAgainst: 1,
  votesOther: 1,
  declaredCarried: true,
};

describe('the JSON Schemas of the action types', () => {
  it('say of every field whether it is required and what it is called', () => {
    for (const { type, fields } of actionTypes.values()) {
      const { properties = {}, required = [], additionalProperties } = components[type] ?? {};
      expect(additionalProperties).toBe(false);
      const open = fields.filter(({ personal }) => personal === undefined);
      expect(Object.keys(properties)).toEqual(open.map(({ name }) => name));
      expect(required).toEqual(open.filter((field) => field.required).map(({ name }) => name));
      for (const { name, vi } of open) expect(properties[name]?.title).toBe(vi);
    }
  });

  it('make a count an integer', () => {
    expect(components.VoteTallied?.properties?.householdsTotal).toMatchObject({
      type: 'integer',
      minimum: 0,
    });
  });

  it('take a tally and refuse what is not one', () => {
    const { matterScope, voteForm } = components.VoteTallied?.properties ?? {};
    const good = {
      ...tally,
      matterScope: matterScope?.enum?.[0],
      voteForm: voteForm?.enum?.find((code) => code !== 'COMMUNITY_MEETING'),
    };
    expect(validate('VoteTallied', good)).toBe(true);
    expect(validate('VoteTallied', { ...good, votesFor: 1.5 })).toBe(false);
    expect(validate('VoteTallied', { ...good, householdsTotal: -1 })).toBe(false);
    expect(validate('VoteTallied', { ...good, closedOn: null })).toBe(false);
    expect(validate('VoteTallied', { ...good, unheardOf: 1 })).toBe(false);
    expect(validate('VoteTallied', { ...good, voteForm: 'COMMUNITY_MEETING' })).toBe(false);
  });

  it('keep a personal field out of data and ask for it beside', () => {
    const { properties = {} } = components.BodyMemberAppointed ?? {};
    expect(Object.keys(properties)).not.toContain('person');
    const action = {
      type: 'BodyMemberAppointed',
      unit: aUnit,
      occurredOn: '2026-03-01',
      data: { memberRole: properties.memberRole?.enum?.[0], validFrom: '2026-03-01' },
      personal: { '/person': { value: 'Nguyễn Văn A' } },
    };
    expect(validate('Action', action)).toBe(true);
    const { personal, ...without } = action;
    expect(personal).toBeDefined();
    expect(validate('Action', without)).toBe(false);
  });

  it('take the items of a personal list each at a pointer of its own', () => {
    const action = (personal: object) => ({
      type: 'CandidateListSent',
      unit: aUnit,
      occurredOn: '2026-03-01',
      data: { village: `v${'b'.repeat(20)}`, candidates: 2, to: ['UBND_XA'] },
      personal,
    });
    expect(
      validate(
        'Action',
        action({ '/candidateNames/0': { value: 'A' }, '/candidateNames/1': { value: 'B' } }),
      ),
    ).toBe(true);
    expect(validate('Action', action({}))).toBe(true);
    expect(validate('Action', action({ '/candidateNames': { value: ['A'] } }))).toBe(false);
    expect(validate('Action', action({ '/candidateNames/0': { value: 7 } }))).toBe(false);
  });

  it('let a withdrawal come with empty data only', () => {
    const corrects = { event: '0190a0b0-0000-8000-8000-000000000000', how: 'WITHDRAW', reason: 'DUPLICATE' };
    const withdrawal = { type: 'VoteTallied', unit: aUnit, occurredOn: '2026-03-01', data: {}, corrects };
    expect(validate('Action', withdrawal)).toBe(true);
    expect(validate('Action', { ...withdrawal, data: tally })).toBe(false);
  });
});
