import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '@app/testing';
import { TrackedLedger } from '../trackers/tracked.fixture.js';

const tried = new TrackedLedger();
const [PROVINCE, COMMUNE] = ['uprovince', 'ucommune'];
let before: number;

beforeAll(async () => {
  await tried.start(await createTestDatabase());
  tried.ledger.setDay('2026-03-31');
  await tried.unit(PROVINCE, 'PROVINCE', 'TINH');
  await tried.unit(COMMUNE, 'COMMUNE', 'XA', PROVINCE);
  await tried.acts('record-1', COMMUNE, [['FieldVisitRecorded', '2026-03-02', { subject: 'Thôn Một' }]]);
  await tried.acts('contribution-1', COMMUNE, [
    ['ContributionReceived', '2026-03-03', { donorKind: 'PEOPLE', contributionKind: 'MONEY', amount: '5' }],
    ['ContributionReceived', '2026-02-03', { donorKind: 'PEOPLE', contributionKind: 'MONEY', amount: '5' }],
  ]);
  await tried.acts('record-2', COMMUNE, [
    ['SituationReported', '2026-03-04', { situationField: 'MINORITY_AREA', beyondAuthority: false }],
  ]);
  await tried.acts('record-3', COMMUNE, [
    ['SituationReported', '2026-03-04', { situationField: 'SECURITY', beyondAuthority: false }],
  ]);
  before = (await tried.store.head()).position;
  await tried.acts('record-4', COMMUNE, [['FieldVisitRecorded', '2026-03-30', { subject: 'Thôn Hai' }]]);
  await tried.reach();
}, 90_000);

afterAll(() => tried.stop());

describe('the digest of a period', () => {
  it('tells the month of the day by activity and pillar, at both clocks', async () => {
    const { totals, items } = await tried.ask('situationDigest', { unit: PROVINCE });
    expect(totals?.digest?.days).toEqual({ from: '2026-03-01', to: '2026-03-31' });
    expect(totals?.digest?.activities.map(({ code, entries }) => [code, entries])).toEqual([
      ['contributions', 1],
      ['opinions', 2],
    ]);
    expect(totals?.digest?.pillars.map(({ code, entries }) => [code, entries])).toEqual([
      ['KNOW', 2],
      ['DO', 1],
      ['INSPECT', 2],
      ['BENEFIT', 1],
    ]);
    expect(items[0]?.data).toMatchObject({ activity: 'opinions', pillar: ['KNOW', 'INSPECT'] });
    const known = await tried.ask('situationDigest', {
      unit: PROVINCE,
      knownAt: `position:${String(before)}`,
    });
    expect(known.totals?.entries).toBe(2);
    expect((await tried.ask('situationDigest', { asOf: '2026-02-28' })).totals?.entries).toBe(1);
    expect((await tried.ask('situationDigest', { period: '2026-Q1' })).totals?.entries).toBe(4);
  });

  it('is asked for by activity and pillar', async () => {
    const count = async (parameters: Record<string, string>) =>
      (await tried.ask('situationDigest', parameters)).items.length;
    expect(await count({ activity: 'contributions' })).toBe(1);
    expect(await count({ pillar: 'INSPECT' })).toBe(2);
    expect(await count({ pillar: 'INSPECT', activity: 'contributions' })).toBe(0);
  });

  it('shows no report on the situation, counts them for those who may know, and never those of security', async () => {
    const { items, totals } = await tried.ask('situationDigest');
    expect(items.some(({ type }) => type === 'SituationReported' || type === 'restricted')).toBe(false);
    expect(totals?.digest?.situations).toEqual([]);
    const own = await tried.ask('situationDigest', {}, [{ unitId: COMMUNE, subtree: false }]);
    expect(own.totals?.digest?.situations.map(({ code, entries }) => [code, entries])).toEqual([
      ['MINORITY_AREA', 1],
    ]);
  });
});

describe('the scorecard as a register', () => {
  it('has a line for each pillar of the unit and of those below it', async () => {
    const { items, columns } = await tried.ask('complianceScorecard', { unit: PROVINCE });
    expect(items.map(({ unitId }) => unitId)).toEqual([
      ...Array<string>(6).fill(PROVINCE),
      ...Array<string>(6).fill(COMMUNE),
    ]);
    expect(columns.map(({ name }) => name)).toContain('NO_EVIDENCE');
    const one = await tried.ask('complianceScorecard', { unit: COMMUNE, pillar: 'KNOW', limit: '1' });
    expect(one).toMatchObject({
      next: null,
      items: [{ data: { pillar: 'KNOW', communes: 1, silentCommunes: 0 } }],
    });
    const first = await tried.ask('complianceScorecard', { unit: PROVINCE, limit: '7' });
    const rest = await tried.ask('complianceScorecard', {
      unit: PROVINCE,
      limit: '7',
      cursor: first.next ?? '',
    });
    expect([first.items.length, rest.items.length, rest.next, rest.totals]).toEqual([7, 5, null, null]);
  });
});
