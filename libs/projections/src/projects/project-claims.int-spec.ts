import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '@app/testing';
import type { ClockParameters } from '../reading/clocks.js';
import { TrackedLedger } from '../trackers/tracked.fixture.js';
import { ProjectDossierHandler, ProjectDossierQuery } from './project-queries.js';

const tried = new TrackedLedger();
const [PROVINCE, COMMUNE] = ['uprovince', 'ucommune'];
const [ROAD, BRIDGE] = ['project-road', 'project-bridge'];
/** The road rests on a decision of its own, and with the bridge on one of the council. */
const [DECISION, RESOLUTION, REPORT] = ['document-decision', 'document-resolution', 'document-report'];

const given = (amount: string, project: string) => ({
  donorKind: 'PEOPLE',
  contributionKind: 'MONEY',
  amount,
  project,
});

function claim(claimedValue: string, document?: string): [string, string, Record<string, unknown>] {
  const data = {
    metric: 'contribution.value.total',
    claimedValue,
    measuredIn: 'VND',
    comparator: 'EQ',
    flowOrStock: 'FLOW',
    period: { from: '2026-01-01', to: '2026-06-30' },
    ...(document !== undefined && { document }),
  };
  return ['StatisticReported', '2026-06-30', data];
}

let beforeCorrection = 0;

beforeAll(async () => {
  await tried.start(await createTestDatabase());
  tried.ledger.setDay('2026-07-15');
  await tried.unit(PROVINCE, 'PROVINCE', 'TINH');
  await tried.unit(COMMUNE, 'COMMUNE', 'XA', PROVINCE);
  const approved = (title: string, document: string): [string, string, Record<string, unknown>] => [
    'ProjectApproved',
    '2026-01-10',
    { title, projectFunding: 'COMMUNITY_FUNDED', document },
  ];
  await tried.acts(ROAD, COMMUNE, [approved('Đường', DECISION), approved('Đường', RESOLUTION)]);
  await tried.acts(BRIDGE, COMMUNE, [approved('Cầu', RESOLUTION)]);
  await tried.acts(REPORT, COMMUNE, [
    [
      'DisclosableDocumentIssued',
      '2026-06-30',
      { documentKind: 'PROJECT', subject: 'Quyết toán', case: ROAD },
    ],
  ]);
  await tried.acts('contribution-1', COMMUNE, [['ContributionReceived', '2026-02-10', given('300', ROAD)]]);
  await tried.acts('contribution-2', COMMUNE, [
    ['ContributionReceived', '2026-02-11', given('9000', BRIDGE)],
  ]);
  await tried.acts('record-report', COMMUNE, [claim('310', REPORT)]);
  const [decided] = await tried.acts('record-decision', COMMUNE, [claim('300', DECISION)]);
  await tried.acts('record-resolution', COMMUNE, [claim('9300', RESOLUTION)]);
  await tried.acts('record-province', PROVINCE, [claim('77777', DECISION)]);
  await tried.acts('record-unnamed', COMMUNE, [claim('12345')]);
  beforeCorrection = (await tried.store.head()).position;
  const corrects = { event: decided?.id ?? '', how: 'REPLACE', reason: 'TYPING_ERROR' } as const;
  const [type, day, data] = claim('200', DECISION);
  await tried.acts('record-decision', COMMUNE, [[type, day, data, { corrects }]]);
  await tried.reach();
}, 90_000);

afterAll(() => tried.stop());

async function claims(project: string, parameters: ClockParameters = {}) {
  const handler = new ProjectDossierHandler(tried.model);
  const { pillars } = await handler.execute(new ProjectDossierQuery(project, parameters));
  return pillars.do.claims.map(({ value, counted }) => [
    value,
    ...counted.map((one) => [one.value, one.gap, one.holds]),
  ]);
}

describe('figures claimed in documents of a project', () => {
  it('stand beside what its own entries count, and are never added', async () => {
    expect(await claims(ROAD)).toEqual([
      ['310', ['300', '-10', false]],
      ['200', ['300', '100', false]],
    ]);
  });

  it('are left out where the document is about other projects too, is another unit’s claim or is not named', async () => {
    expect(await claims(BRIDGE)).toEqual([]);
    const shown = (await claims(ROAD)).map(([value]) => value);
    for (const value of ['9300', '77777', '12345']) expect(shown).not.toContain(value);
  });

  it('are as they were known, and not yet there before their day', async () => {
    expect(await claims(ROAD, { knownAt: `position:${String(beforeCorrection)}` })).toEqual([
      ['310', ['300', '-10', false]],
      ['300', ['300', '0', true]],
    ]);
    expect(await claims(ROAD, { asOf: '2026-06-29' })).toEqual([]);
  });
});
