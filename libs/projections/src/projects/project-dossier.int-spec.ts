import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '@app/testing';
import type { ClockParameters } from '../reading/clocks.js';
import { NotKnown } from '../reading/errors.js';
import { TrackedLedger } from '../trackers/tracked.fixture.js';
import { ProjectDossierHandler, ProjectDossierQuery } from './project-queries.js';

const tried = new TrackedLedger();
const [PROVINCE, COMMUNE] = ['uprovince', 'ucommune'];
const VILLAGE = 'vone';
const PROJECT = 'project-road';

let beforeAnswer: number;
let contribution: { id: string; position: number };

const money = (amount: string, more: Record<string, unknown> = {}) => ({
  donorKind: 'PEOPLE',
  contributionKind: 'MONEY',
  amount,
  project: PROJECT,
  ...more,
});

beforeAll(async () => {
  await tried.start(await createTestDatabase());
  tried.ledger.setDay('2026-06-30');
  await tried.unit(PROVINCE, 'PROVINCE', 'TINH');
  await tried.unit(COMMUNE, 'COMMUNE', 'XA', PROVINCE);
  await tried.acts('deliberation-1', COMMUNE, [
    [
      'MatterProposed',
      '2026-01-05',
      {
        matterItem: 1,
        matterScope: 'VILLAGE',
        subject: 'Góp vốn làm đường',
        project: PROJECT,
        village: VILLAGE,
        proposer: 'VILLAGE_HEAD',
        voteForm: 'SHOW_OF_HANDS',
      },
    ],
    [
      'MeetingHeld',
      '2026-01-15',
      {
        village: VILLAGE,
        matterItem: 1,
        chairedBy: 'VILLAGE_HEAD',
        householdsTotal: 100,
        householdsPresent: 80,
        votingMethod: 'SHOW_OF_HANDS',
      },
    ],
    [
      'VoteTallied',
      '2026-01-15',
      {
        village: VILLAGE,
        matterItem: 1,
        matterScope: 'VILLAGE',
        voteForm: 'AT_MEETING',
        householdsTotal: 100,
        takingPart: 80,
        votesFor: 70,
        votesAgainst: 6,
        votesOther: 4,
        declaredCarried: true,
      },
    ],
  ]);
  await tried.acts(PROJECT, COMMUNE, [
    [
      'ProjectApproved',
      '2026-02-01',
      {
        title: 'Đường thôn Một',
        projectFunding: 'COMMUNITY_FUNDED',
        workKind: 'ROAD',
        investor: 'UBND xã',
        amount: '500000000',
        lengthMetres: 500,
        plannedOn: '2026-03-01',
        villages: [VILLAGE],
      },
    ],
    ['ProjectStarted', '2026-03-05', { projectFunding: 'COMMUNITY_FUNDED', lengthMetres: 500 }],
  ]);
  await tried.acts('contribution-1', COMMUNE, [
    [
      'ContributionDrivePlanned',
      '2026-02-02',
      { agreedPurpose: 'Đường', amount: '200000000', project: PROJECT },
    ],
    ['ContributionReceived', '2026-02-10', money('9007199254740993')],
    ['ContributionReceived', '2026-02-11', { ...money('0'), contributionKind: 'LABOUR', quantity: 40 }],
    ['ContributionReceived', '2026-02-12', { ...money('7'), project: 'project-other' }],
    [
      'ContributionSpent',
      '2026-03-20',
      { amount: '150000000', agreedPurpose: 'Đường', actualUse: 'Xi măng', project: PROJECT },
    ],
  ]);
  [contribution = { id: '', position: 0 }] = await tried.acts('contribution-2', COMMUNE, [
    ['ContributionReceived', '2026-02-13', money('1000')],
  ]);
  await tried.acts('board-1', COMMUNE, [
    [
      'BoardFormed',
      '2026-02-20',
      {
        boardKind: 'COMMUNITY_INVESTMENT_BOARD',
        boardMembers: 5,
        boardHeads: 1,
        deputyHeads: 1,
        termFrom: '2026-02-20',
        project: PROJECT,
      },
    ],
  ]);
  await tried.acts('document-post', COMMUNE, [
    [
      'InformationDisclosed',
      '2026-02-05',
      {
        paper: 'DISCLOSED_DOCUMENT',
        disclosureItem: 3,
        documentKind: 'PROJECT',
        form: 'POSTING',
        places: ['OFFICE'],
        case: PROJECT,
      },
    ],
  ]);
  await tried.acts('communitySupervision-1', COMMUNE, [
    ['CommunitySupervisionStarted', '2026-03-06', { project: PROJECT }],
    [
      'CommunityInvestmentReviewed',
      '2026-04-01',
      { project: PROJECT, aspects: ['QUALITY', 'PROGRESS'], conformity: 'DOES_NOT_CONFORM' },
    ],
  ]);
  await tried.acts('recommendation-1', COMMUNE, [
    [
      'RecommendationDrafted',
      '2026-04-02',
      { boardKind: 'COMMUNITY_INVESTMENT_BOARD', subject: 'Mác bê tông', case: 'communitySupervision-1' },
    ],
    [
      'RecommendationIssued',
      '2026-04-05',
      {
        recommender: 'COMMUNITY_INVESTMENT_BOARD',
        to: ['UBND_XA'],
        subject: 'Mác bê tông',
        content: 'Đúng mác',
        case: 'communitySupervision-1',
        answerDueOn: '2026-04-20',
      },
    ],
    [
      'RecommendationReceived',
      '2026-04-06',
      { recommender: 'COMMUNITY_INVESTMENT_BOARD', receivedBy: 'COMMUNE_PEOPLES_COMMITTEE' },
    ],
  ]);
  beforeAnswer = (await tried.store.head()).position;
  await tried.acts('recommendation-1', COMMUNE, [
    [
      'RecommendationAnswered',
      '2026-04-25',
      {
        recommender: 'COMMUNITY_INVESTMENT_BOARD',
        answerOutcome: 'ACCEPTED',
        content: 'Đã sửa',
        to: ['BAN_GIAM_SAT_DAU_TU_CONG_DONG'],
      },
    ],
  ]);
  await tried.acts(PROJECT, COMMUNE, [
    ['ProjectCompleted', '2026-05-30', { amount: '480000000', lengthMetres: 510, boardTaskDone: true }],
    ['ProjectAccepted', '2026-06-10', { boardTookPart: true, conformity: 'CONFORMS' }],
  ]);
  await tried.reach();
}, 90_000);

afterAll(() => tried.stop());

const dossier = (parameters: ClockParameters = {}) =>
  new ProjectDossierHandler(tried.model).execute(new ProjectDossierQuery(PROJECT, parameters));

describe('the dossier of a project', () => {
  it('shows the six pillars, each with its acts', async () => {
    const { pillars, title, funding, unit, line } = await dossier();
    expect([title, funding?.code, unit.id, line?.data['state']]).toEqual([
      'Đường thôn Một',
      'COMMUNITY_FUNDED',
      COMMUNE,
      'ACCEPTED',
    ]);
    const types = (acts: readonly { type: string }[]) => acts.map(({ type }) => type);
    expect(types(pillars.know.acts)).toEqual(['InformationDisclosed']);
    expect(types(pillars.discuss.acts)).toEqual(['MatterProposed', 'MeetingHeld', 'VoteTallied']);
    expect(types(pillars.do.acts)).toContain('ProjectStarted');
    expect(types(pillars.supervise.acts)).toEqual([
      'BoardFormed',
      'CommunitySupervisionStarted',
      'CommunityInvestmentReviewed',
      'RecommendationDrafted',
      'RecommendationIssued',
      'RecommendationReceived',
      'RecommendationAnswered',
    ]);
    expect(types(pillars.benefit.acts)).toEqual(['ProjectCompleted', 'ProjectAccepted']);
  });

  it('counts a posting, a vote, the contributions and the reviews of each aspect', async () => {
    const { pillars } = await dossier();
    expect(pillars.know.disclosures.map(({ daysUp, takenDownOn }) => [daysUp, takenDownOn])).toEqual([
      [145, null],
    ]);
    expect(pillars.discuss.tallies).toMatchObject([
      { votesFor: 70, householdsTotal: 100, declaredCarried: true },
    ]);
    expect(
      pillars.do.contributions.map(({ type, contributionKind, amount, quantity }) => [
        type,
        contributionKind?.code ?? null,
        amount,
        quantity,
      ]),
    ).toEqual([
      ['ContributionDrivePlanned', null, '200000000', null],
      ['ContributionReceived', 'MONEY', '9007199254741993', null],
      ['ContributionReceived', 'LABOUR', '0', 40],
      ['ContributionSpent', null, '150000000', null],
    ]);
    const quality = pillars.supervise.aspects.find(({ code }) => code === 'QUALITY');
    expect(quality?.reviews.map(({ conformity }) => conformity?.code)).toEqual(['DOES_NOT_CONFORM']);
  });

  it('sets the plan beside the fact, and leaves open what is not recorded', async () => {
    const figures = (await dossier()).planAndFact.map(({ item, planned, actual, difference }) => [
      item,
      planned,
      actual,
      difference,
    ]);
    expect(figures).toEqual([
      ['AMOUNT', '500000000', '480000000', '-20000000'],
      ['LENGTH', '500', '510', '10'],
      ['CONTRIBUTIONS', '200000000', '9007199254741993', '9007199054741993'],
      ['SPENT', '9007199254741993', '150000000', '-9007199104741993'],
      ['BEGINNING', '2026-03-01', '2026-03-05', '4'],
    ]);
    const early = (await dossier({ asOf: '2026-05-01' })).planAndFact;
    expect(early[0]).toMatchObject({ planned: '500000000', actual: null, difference: null });
  });

  it('follows the recommendation of a case of the project with its clock, at both clocks', async () => {
    const states = async (parameters: ClockParameters) =>
      (await dossier(parameters)).recommendations.map(({ data }) => [
        data['state'],
        data['days'],
        data['overdueDays'],
      ]);
    expect(await states({})).toEqual([['ACCEPTED', 19, 5]]);
    expect(await states({ asOf: '2026-04-10' })).toEqual([['RECEIVED', 4, 0]]);
    expect(await states({ knownAt: `position:${String(beforeAnswer)}` })).toEqual([['RECEIVED', 85, 71]]);
    expect(await states({ asOf: '2026-04-04' })).toEqual([]);
    // A draft is the board's own until it is sent.
    const { pillars } = await dossier({ asOf: '2026-04-04' });
    expect(pillars.supervise.acts.map(({ type }) => type)).not.toContain('RecommendationDrafted');
  });

  it('fills the checklist of the boards with what is recorded', async () => {
    const { checklist } = await dossier();
    expect(checklist[0]?.ofBoard).toBe(true);
    const followed = checklist.find(({ obligationId }) => obligationId === 'L10-2022.A43.K1a');
    expect(followed).toMatchObject({
      checkable: 'HUMAN',
      state: 'NEEDS_REVIEW',
      triggers: [{ type: 'ProjectStarted', occurredOn: '2026-03-05' }],
    });
    expect(followed?.aspects?.find(({ code }) => code === 'PROGRESS')?.reviews).toHaveLength(1);
    const formed = checklist.find(({ obligationId }) => obligationId === 'L10-2022.A41.K1.S1');
    expect(formed?.evidence.map(({ type }) => type) ?? ['BoardFormed']).toEqual(['BoardFormed']);
  });

  it('is not known before its first act, and for no other stream', async () => {
    await expect(dossier({ asOf: '2026-01-31' })).rejects.toThrow(NotKnown);
    const handler = new ProjectDossierHandler(tried.model);
    for (const id of ['project-none', 'contribution-1', 'road'])
      await expect(handler.execute(new ProjectDossierQuery(id, {}))).rejects.toThrow(NotKnown);
  });
});

describe('a corrected contribution', () => {
  it('leaves the project that it no longer names, and still stands where it was known', async () => {
    const corrects = { event: contribution.id, how: 'REPLACE', reason: 'TYPING_ERROR' } as const;
    await tried.acts('contribution-2', COMMUNE, [
      ['ContributionReceived', '2026-02-13', money('1000', { project: 'project-other' }), { corrects }],
    ]);
    await tried.reach();
    const received = async (parameters: ClockParameters) =>
      (await dossier(parameters)).pillars.do.contributions.find(
        ({ contributionKind }) => contributionKind?.code === 'MONEY',
      )?.amount;
    expect(await received({})).toBe('9007199254740993');
    expect(await received({ knownAt: `position:${String(contribution.position)}` })).toBe('9007199254741993');
  });
});

describe('the list of projects', () => {
  it('tells of each how far it is', async () => {
    const states = async (parameters: Record<string, string>) =>
      (await tried.ask('projects', { unit: PROVINCE, ...parameters })).items.map(({ tracked, data }) => [
        tracked?.subject,
        data['state'],
        data['days'],
      ]);
    expect(await states({})).toEqual([[PROJECT, 'ACCEPTED', 86]]);
    expect(await states({ asOf: '2026-06-01' })).toEqual([[PROJECT, 'COMPLETED', 86]]);
    expect(await states({ asOf: '2026-04-01' })).toEqual([[PROJECT, 'STARTED', 27]]);
    expect(await states({ state: 'STARTED' })).toEqual([]);
    expect(await states({ workKind: 'ROAD', projectFunding: 'COMMUNITY_FUNDED' })).toHaveLength(1);
  });
});
