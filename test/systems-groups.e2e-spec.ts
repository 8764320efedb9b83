import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CommuneAtWork, type Line } from './support/commune-at-work.js';
import { commune, village } from './support/running-ledger.js';

jest.setTimeout(60_000);

/** The workspaces and registers of the articles for groups of people. */
let atWork: CommuneAtWork;

beforeAll(async () => {
  atWork = await CommuneAtWork.start();
}, 120_000);

afterAll(async () => {
  await atWork.stop();
}, 60_000);

describe('the workspace of the people’s inspection board', () => {
  it('has its members without their names, its inspections, and its recommendations until they are answered', async () => {
    const board = await atWork.record('front', 'BoardFormed', '2026-01-10', {
      boardKind: 'PEOPLES_INSPECTION_BOARD',
      boardMembers: 7,
      boardHeads: 1,
      deputyHeads: 1,
      villagesInCommune: 5,
      villagesRepresented: 5,
      termFrom: '2026-01-10',
      termUntil: '2028-01-09',
    });
    await atWork.record(
      'front',
      'BoardMemberElected',
      '2026-01-10',
      {
        boardKind: 'PEOPLES_INSPECTION_BOARD',
        village,
        voteForm: 'COMMUNITY_MEETING',
        byElection: false,
        permanentResident: true,
        communeOfficial: false,
        partTimeStaff: false,
        validFrom: '2026-01-10',
      },
      {
        subject: board.stream,
        personal: { '/person': { value: 'Trần Văn Riêng', dataSubject: 'tv-1' } },
      },
    );
    await atWork.record('inspector', 'InspectionHeld', '2026-02-10', {
      inspector: 'PEOPLES_INSPECTION_BOARD',
      subject: 'Công khai thu chi quỹ thôn',
      conclusion: 'PARTLY_COMPLIES',
      findings: 2,
    });
    const recommendation = await atWork.record('inspector', 'RecommendationIssued', '2026-02-12', {
      recommender: 'PEOPLES_INSPECTION_BOARD',
      to: ['CHU_TICH_UBND_XA'],
      subject: 'Niêm yết lại thu chi',
      content: 'Đề nghị niêm yết lại bảng thu chi quý IV.',
      answerDueOn: '2026-02-27',
    });
    const { body, text } = await atWork.read(`/v1/registers/inspectionBoardRegister?unit=${commune}`);
    const types = (body['items'] as Line[]).map(({ type }) => type);
    expect(types.sort()).toEqual([
      'BoardFormed',
      'BoardMemberElected',
      'InspectionHeld',
      'RecommendationIssued',
    ]);
    expect(text).not.toMatch(/Trần Văn Riêng|tv-1/);
    const waiting = await atWork.register('recommendationTracker', 'asOf=2026-03-15');
    expect(waiting.map(({ tracked }) => tracked?.open)).toEqual([true]);
    await atWork.record(
      'chair',
      'RecommendationAnswered',
      '2026-02-20',
      {
        recommender: 'PEOPLES_INSPECTION_BOARD',
        answerOutcome: 'ACCEPTED',
        content: 'Đã niêm yết lại.',
        to: ['BAN_THANH_TRA_NHAN_DAN'],
      },
      { subject: recommendation.stream },
    );
    const [answered] = await atWork.register('recommendationTracker', 'asOf=2026-03-15');
    expect(answered?.tracked?.open).toBe(false);
  });
});

describe('the workspace of the community investment supervision board', () => {
  it('follows a work that the people pay for, from its plan to the conclusion', async () => {
    const project = await atWork.record('officer', 'ProjectApproved', '2026-01-15', {
      title: 'Đường bê tông Thôn Một',
      projectFunding: 'COMMUNITY_FUNDED',
      workKind: 'ROAD',
      amount: '500000000',
      lengthMetres: 500,
    });
    const named = { project: project.stream };
    await atWork.record('front', 'BoardFormed', '2026-01-20', {
      boardKind: 'COMMUNITY_INVESTMENT_BOARD',
      boardMembers: 5,
      boardHeads: 1,
      deputyHeads: 1,
      residentRepresentatives: 3,
      termFrom: '2026-01-20',
      ...named,
    });
    const plan = await atWork.record('supervisor', 'CommunitySupervisionPlanned', '2026-02-01', {
      ...named,
      plannedOn: '2026-02-15',
    });
    const subject = { subject: plan.stream };
    await atWork.record(
      'supervisor',
      'CommunityInvestmentReviewed',
      '2026-02-15',
      { ...named, aspects: ['QUALITY', 'PROGRESS'], conformity: 'CONFORMS', place: 'Thôn Một' },
      subject,
    );
    await atWork.record(
      'supervisor',
      'CommunitySupervisionCompleted',
      '2026-03-20',
      { ...named, conclusion: 'COMPLIES', findings: 0 },
      subject,
    );
    const lines = await atWork.register('investmentSupervision');
    expect(lines.map(({ type }) => type)).toEqual([
      'CommunitySupervisionCompleted',
      'CommunityInvestmentReviewed',
      'CommunitySupervisionPlanned',
      'BoardFormed',
    ]);
    for (const { data } of lines) expect(data['project']).toBe(project.stream);
    const quality = await atWork.register('investmentSupervision', 'aspects=QUALITY');
    expect(quality).toHaveLength(1);
  });
});

describe('the register of mediation groups', () => {
  it('counts the mediators of the villages and what their cases came to', async () => {
    await atWork.record('officer', 'MediationTeamFormed', '2026-01-12', {
      village,
      mediators: 5,
      womenMediators: 2,
    });
    const opened = { village, immediateOrAgreed: true, field: 'LAND' };
    for (const mediationOutcome of ['SUCCEEDED', 'SUCCEEDED', 'FAILED']) {
      const { stream: subject } = await atWork.record(
        'mediator',
        'MediationCaseOpened',
        '2026-02-02',
        opened,
        {
          personal: { '/parties': { value: 'Hai nhà giáp ranh', dataSubject: 'nha-1' } },
        },
      );
      await atWork.record('mediator', 'MediationHeld', '2026-02-05', {}, { subject });
      await atWork.record('mediator', 'MediationCaseClosed', '2026-02-05', { mediationOutcome }, { subject });
    }
    const { body, text } = await atWork.read(`/v1/registers/mediationRegister?village=${village}`);
    expect(text).not.toMatch(/giáp ranh|nha-1/);
    const types = (body['totals'] as { types: { type: string; byCode: unknown[]; sums: unknown[] }[] }).types;
    const of = (type: string) => types.find((one) => one.type === type);
    expect(of('MediationTeamFormed')?.sums).toMatchObject([
      { field: 'mediators', total: '5' },
      { field: 'womenMediators', total: '2' },
    ]);
    expect(of('MediationCaseClosed')?.byCode).toMatchObject([
      {
        field: 'mediationOutcome',
        codes: [
          { code: 'SUCCEEDED', entries: 2 },
          { code: 'FAILED', entries: 1 },
        ],
      },
    ]);
  });
});

describe('the register of public-duty inspections', () => {
  it('lists what the public-duty team found and what the staff have committed to, and nobody else’s inspections', async () => {
    const team = { title: 'Tổ kiểm tra công vụ huyện Lạc Dương', bodyKind: 'PUBLIC_DUTY_TEAM' };
    await atWork.record('officer', 'BodyEstablished', '2026-01-08', team);
    await atWork.record('officer', 'InspectionHeld', '2026-03-03', {
      inspector: 'PUBLIC_DUTY_TEAM',
      subject: 'Giờ giấc, thái độ ở bộ phận một cửa',
      inspected: 'Bộ phận một cửa',
      conclusion: 'PARTLY_COMPLIES',
      findings: 1,
    });
    const commitment = { commitmentKind: 'NO_NEGATIVITY', people: 24, year: 2026 };
    await atWork.record('officer', 'CommitmentRegistered', '2026-01-09', commitment);
    const { body } = await atWork.read(`/v1/registers/publicDuty?unit=${commune}&period=2026`);
    expect((body['items'] as Line[]).map(({ type }) => type)).toEqual([
      'InspectionHeld',
      'CommitmentRegistered',
    ]);
    expect(body['totals']).toMatchObject({
      types: [
        { type: 'InspectionHeld', sums: [{ field: 'findings', total: '1' }] },
        { type: 'CommitmentRegistered', sums: [{ field: 'people', total: '24' }] },
      ],
    });
    const bodies = await atWork.register('bodyDirectory', 'bodyKind=PUBLIC_DUTY_TEAM');
    expect(bodies.map(({ data }) => data['title'])).toEqual([team.title]);
  });
});
