import { describe, it } from '@jest/globals';
import { act, specificationOf } from '@app/testing';
import { village } from './village.js';

const given = specificationOf(village);

const heir = `v${'b'.repeat(20)}`;
const registered = act('VillageRegistered', '2020-01-01', {
  name: 'Thôn Đông',
  villageKind: 'THON',
  validFrom: '2020-01-01',
});
const households = (on: string, householdsTotal: number, permanentHouseholds?: number) =>
  act('HouseholdCountRecorded', on, {
    householdsTotal,
    ...(permanentHouseholds !== undefined && { permanentHouseholds }),
  });
const succeeded = (data: Record<string, unknown> = {}) =>
  act('VillageSucceeded', '2026-07-01', {
    successionKind: 'MERGED',
    successorVillages: [heir],
    heirVillage: heir,
    validTo: '2026-06-30',
    ...data,
  });
const closed = act('VillageClosed', '2026-07-01', { validTo: '2026-06-30' });
const renamed = (validFrom: string) =>
  act('VillageRenamed', '2026-08-01', { name: 'Thôn Tây', villageKind: 'THON', validFrom });

describe('a village or residential group', () => {
  it('is registered once and before all else', () => {
    given().when(registered).then(registered);
    given(registered).when(registered).thenRefused('village/already-registered');
    given().when(households('2026-01-01', 100)).thenRefused('village/not-registered');
    given().when(closed).thenRefused('village/not-registered');
  });

  it('has no more permanent households than households', () => {
    given(registered)
      .when(households('2026-01-01', 100, 100))
      .thenAccepted();
    given(registered)
      .when(households('2026-01-01', 100, 101))
      .thenRefused('figures/do-not-fit');
    given(registered).when(households('2026-01-01', 100)).thenAccepted();
  });

  it.each([closed, succeeded()])('ends once', (end) => {
    given(registered).when(end).thenAccepted();
    given(registered, end).when(closed).thenRefused('village/already-ended');
    given(registered, end).when(succeeded()).thenRefused('village/already-ended');
  });

  it('goes on as its own successor', () => {
    const own = act('VillageSucceeded', '2026-07-01', {
      ...succeeded().data,
      successorVillages: ['1', heir],
    });
    given(registered, own).when(closed).thenAccepted();
  });

  it('leaves its open duties to one of its successors', () => {
    given(registered)
      .when(succeeded({ heirVillage: `v${'c'.repeat(20)}` }))
      .thenRefused('village/heir-not-successor');
  });

  it('takes late entries about the time before its end, not about the time after', () => {
    given(registered, closed).when(households('2026-06-30', 100)).thenAccepted();
    given(registered, closed).when(households('2026-07-01', 100)).thenRefused('village/after-end');
    given(registered, closed).when(renamed('2026-06-30')).thenAccepted();
    given(registered, closed).when(renamed('2026-07-01')).thenRefused('village/after-end');
    const inSummer = { ...households('2026-09-30', 100), occurredPrecision: 'QUARTER' as const };
    given(registered, closed).when(inSummer).thenAccepted();
  });
});
