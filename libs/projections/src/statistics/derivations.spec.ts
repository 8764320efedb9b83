import { describe, expect, it } from '@jest/globals';
import type { Claim } from './claims.js';
import { derivedFrom } from './derivations.js';
import { claimWith } from './statistics.fixture.js';

const said = (claims: readonly Claim[]) => derivedFrom(claims).map(({ name, value }) => [name, value]);

const visits = (value: string, year: string, more: Record<string, unknown> = {}) =>
  claimWith({
    metric: 'reception.visits',
    claimedValue: value,
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
    ...more,
  });
const yoy = (value: string, year: string) =>
  claimWith({
    metric: 'reception.visits.yoy',
    claimedValue: value,
    measuredIn: 'percent',
    period: { from: `${year}-01-01`, to: `${year}-12-31` },
  });
const service = (level: number, value: string, more: Record<string, unknown> = {}) =>
  claimWith({
    metric: `services.online.level${String(level)}`,
    claimedValue: value,
    measuredIn: 'service',
    flowOrStock: 'STOCK',
    breakdown: [`serviceLevel=${String(level)}`],
    period: undefined,
    asOf: '2022-12-31',
    ...more,
  });
const field = (code: string, value: string, more: Record<string, unknown> = {}) =>
  claimWith({
    metric: 'emulation.models.byField',
    claimedValue: value,
    measuredIn: 'model',
    breakdown: [`emulationField=${code}`, 'of=T'],
    ...more,
  });
const total = claimWith({
  metric: 'emulation.models.total',
  claimedValue: '10',
  measuredIn: 'model',
  breakdown: ['figure=T'],
});

describe('what follows from claims', () => {
  it('is the sum, the number and the shares of parts that name their whole', () => {
    expect(said([total, field('ECONOMY', '4'), field('CULTURE_SOCIETY', '5')])).toEqual([
      ['emulation.models.byField:SUM', '9'],
      ['emulation.models.byField:PARTS', '2'],
      ['emulation.models.byField.ECONOMY:SHARE', '40'],
      ['emulation.models.byField.CULTURE_SOCIETY:SHARE', '50'],
    ]);
    const [sum] = derivedFrom([total, field('ECONOMY', '4'), field('CULTURE_SOCIETY', '5')]);
    expect(sum?.claimed).toMatchObject({ value: '10', holds: false });
  });

  it('is no sum of parts that do not name the whole, are of another time, or name one code twice', () => {
    expect(said([total, field('ECONOMY', '4'), field('CULTURE_SOCIETY', '5', { breakdown: [] })])).toEqual(
      [],
    );
    const earlier = { period: { from: '2021-01-01', to: '2021-12-31' } };
    expect(said([total, field('ECONOMY', '4'), field('CULTURE_SOCIETY', '5', earlier)])).toEqual([]);
    expect(said([total, field('ECONOMY', '4'), field('ECONOMY', '5')])).toEqual([]);
  });

  it('is the sum of declared parts, but not of two days, places, scopes or publications', () => {
    expect(said([service(3, '33'), service(4, '130')])).toEqual([['services.online:SUM', '163']]);
    expect(said([service(3, '33'), service(4, '130', { asOf: '2021-12-31' })])).toEqual([]);
    expect(said([service(3, '33'), service(4, '130', { scope: 'PARTY_BLOC' })])).toEqual([]);
    expect(said([service(3, '33'), claimWith(service(4, '130').entry.data, { unit_id: 'uother' })])).toEqual(
      [],
    );
    const other = { evidence: [{ sha256: 'x' }] };
    expect(said([service(3, '33'), claimWith(service(4, '130').entry.data, other)])).toEqual([]);
  });

  it('is nothing of bounds, and nothing where one part is claimed twice', () => {
    expect(said([service(3, '33'), service(4, '130', { comparator: 'GT' })])).toEqual([]);
    expect(said([service(3, '33'), service(3, '34'), service(4, '130')])).toEqual([]);
  });

  it('is never a sum of two scopes or two labels', () => {
    const models = (value: string, more: Record<string, unknown>) =>
      claimWith({ metric: 'emulation.models.townTotal', claimedValue: value, measuredIn: 'model', ...more });
    const label = (code: string) => ({ breakdown: [`emulationLabel=${code}`] });
    expect(said([models('108', { scope: 'FRONT_BLOC' }), models('419', {})])).toEqual([]);
    expect(said([models('1', label('DAN_VAN_KHEO')), models('2', label('DAN_VAN_KHEO_NTM'))])).toEqual([]);
  });

  it('is 184 from 137 and -25.5%, since no other whole number gives it', () => {
    expect(said([visits('137', '2022'), yoy('-25.5', '2022')])).toEqual([['reception.visits:BASE', '184']]);
  });

  it('is no base where several whole numbers give the change', () => {
    expect(said([visits('13700', '2022'), yoy('-25.5', '2022')])).toEqual([]);
  });

  it('is the change of two years that follow each other', () => {
    expect(said([visits('137', '2022'), visits('184', '2021')])).toEqual([
      ['reception.visits:CHANGE', '-25.5'],
    ]);
    expect(said([visits('137', '2022'), visits('184', '2020')])).toEqual([]);
    expect(said([visits('137', '2022'), visits('0', '2021')])).toEqual([]);
  });

  it('says whether a printed change is the one of the two years', () => {
    const derived = derivedFrom([visits('137', '2022'), visits('184', '2021'), yoy('-20', '2022')]);
    expect(derived.find(({ kind }) => kind === 'CHANGE')?.claimed).toMatchObject({
      value: '-20',
      holds: false,
    });
  });
});
