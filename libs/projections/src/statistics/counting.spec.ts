import { describe, expect, it } from '@jest/globals';
import { ordersFor, type CountOrder } from './counting.js';
import { claimWith } from './statistics.fixture.js';

const orders = (data: Record<string, unknown>): CountOrder[] => {
  const planned = ordersFor(claimWith(data));
  if (typeof planned === 'string') throw new Error(planned);
  return planned;
};

const models = { metric: 'emulation.models.total', claimedValue: '419', measuredIn: 'model' };

describe('the counts for a claim', () => {
  it('of a flow are of its period, of a stock up to its day', () => {
    const [flow] = orders({ metric: 'reception.visits', claimedValue: '137' });
    expect(flow).toMatchObject({ as: 'FLOW', from: '2022-01-01', to: '2022-12-31', unitId: 'utown' });
    const [stock] = orders({ ...models, flowOrStock: 'STOCK', period: undefined, asOf: '2022-06-30' });
    expect(stock).toMatchObject({ as: 'STOCK', from: null, to: '2022-06-30' });
  });

  it('are both when the claim does not say which it is', () => {
    expect(orders({ ...models, flowOrStock: 'UNKNOWN' }).map(({ as }) => as)).toEqual(['FLOW', 'STOCK']);
  });

  it('of two registers stand beside each other', () => {
    const types = orders({ metric: 'reception.visits', claimedValue: '137' }).map(
      ({ counting }) => counting.type,
    );
    expect(types).toEqual(['CitizenReceived', 'ReceptionHeld']);
  });

  it('hold the scope, the labels and the codes of the breakdown', () => {
    const breakdown = [
      'emulationField=ECONOMY',
      'emulationLabel=DAN_VAN_KHEO',
      'of=F1',
      'figure=F2',
      'source=s',
    ];
    const [order] = orders({ ...models, metric: 'emulation.models.byField', scope: 'FRONT_BLOC', breakdown });
    expect(order?.only).toEqual({
      scope: ['FRONT_BLOC'],
      emulationField: ['ECONOMY'],
      emulationLabel: ['DAN_VAN_KHEO'],
    });
  });

  it('of the whole unit hold no scope: whatever a bloc did, it did there', () => {
    expect(orders(models)[0]?.only).toEqual({});
    expect(orders({ ...models, scope: undefined })[0]?.only).toEqual({});
  });

  it.each([
    ['UNKNOWN_METRIC', { metric: 'cows.milked', claimedValue: '3' }],
    ['UNKNOWN_METRIC', { metric: 'constructor', claimedValue: '3' }],
    ['NOT_ITEMISED', { metric: 'idcard.coverage', claimedValue: '100', measuredIn: 'percent' }],
    ['UNIT_DIFFERS', { metric: 'contribution.value.total', claimedValue: '1870', measuredIn: 'tỷ đồng' }],
    ['SCOPE_NOT_RECORDED', { metric: 'reception.visits', claimedValue: '9', scope: 'PARTY_BLOC' }],
    ['BREAKDOWN_NOT_RECORDED', { metric: 'reception.visits', claimedValue: '9', breakdown: ['gender=F'] }],
    ['BREAKDOWN_NOT_RECORDED', { metric: 'reception.visits', claimedValue: '9', breakdown: ['women'] }],
    ['PERIOD_NOT_SAID', { metric: 'reception.visits', claimedValue: '9', period: undefined }],
    ['PERIOD_NOT_SAID', { metric: 'reception.visits', claimedValue: '9', period: { from: '2022-01-01' } }],
  ])('there are none, because %s, for %j', (reason, data) => {
    expect(ordersFor(claimWith(data))).toBe(reason);
  });
});
