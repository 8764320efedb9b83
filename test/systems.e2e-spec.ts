import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { commune, province, RunningLedger, village } from './support/running-ledger.js';

jest.setTimeout(60_000);

/** The systems that the articles name, used as their people would use them: everything goes in and comes out over HTTP. */
let ledger: RunningLedger;
let officer: string;
let chair: string;
let front: string;
let inspector: string;
let supervisor: string;
let mediator: string;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  officer = await ledger.grant('can-bo', 'COMMUNE_OFFICER', commune);
  chair = await ledger.grant('chu-tich', 'COMMUNE_CHAIR', commune);
  front = await ledger.grant('mat-tran', 'FRONT', commune);
  inspector = await ledger.grant('ban-ttnd', 'INSPECTION_BOARD_MEMBER', commune);
  supervisor = await ledger.grant('ban-gsdtcd', 'SUPERVISION_BOARD_MEMBER', commune);
  mediator = await ledger.grant('hoa-giai', 'ADMINISTRATOR', commune, { forBody: 'TO_TRUONG_TO_HOA_GIAI' });
}, 120_000);

afterAll(async () => {
  await ledger.stop();
}, 60_000);

type Data = Record<string, unknown>;

interface Recorded {
  id: string;
  stream: string;
}

async function record(
  token: string,
  type: string,
  occurredOn: string,
  data: Data,
  more: Data = {},
): Promise<Recorded> {
  const { status, body, text } = await ledger.post(
    { type, unit: { id: commune }, occurredOn, data, ...more },
    { token },
  );
  if (status !== 201) throw new Error(`${type}: ${text}`);
  const [event] = body['events'] as Recorded[];
  if (event === undefined) throw new Error(text);
  return event;
}

interface Line {
  id: string;
  type: string;
  stream: string;
  occurredOn: string;
  data: Data;
  about: { title: string | null } | null;
  tracked: { state: { code: string; vi: string }; open: boolean } | null;
}

async function read(path: string): Promise<{ body: Record<string, unknown>; text: string }> {
  const position = String(await ledger.headPosition());
  const { status, body, text } = await ledger.ask(
    `${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`,
  );
  if (status !== 200) throw new Error(`${path}: ${text}`);
  return { body, text };
}

async function register(name: string, query = ''): Promise<Line[]> {
  const { body } = await read(`/v1/registers/${name}?limit=500&unit=${commune}&${query}`);
  return body['items'] as Line[];
}

const stateOf = ({ tracked }: Line): string | undefined => tracked?.state.code;

describe('the feedback application “Thái Hòa Smart”', () => {
  const sent = {
    petitionKind: 'FEEDBACK',
    receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
    petitionChannel: 'ONLINE',
    forSettlement: true,
    field: 'ENVIRONMENT',
  };
  const personal = {
    '/petitioner': { value: 'Lê Thị Kín', dataSubject: 'nguoi-gui-1' },
    '/petitionContent': { value: 'Rác đổ ở bờ kênh', dataSubject: 'nguoi-gui-1' },
  };
  let feedback: Recorded;

  it('is in the catalogue of systems, under both spellings of its name', async () => {
    const data = { title: 'Thái Hòa Smart', aliases: ['Thái Hòa Smast'], systemKind: 'FEEDBACK_APP' };
    await record(officer, 'SystemRegistered', '2026-01-05', data);
    const systems = await register('systemsCatalogue', 'systemKind=FEEDBACK_APP');
    expect(systems.map((line) => line.data)).toEqual([data]);
  });

  it('receives what a citizen sends, and keeps name and words from the public', async () => {
    feedback = await record(officer, 'PetitionReceived', '2026-03-02', sent, { personal });
    const { text } = await read(`/v1/registers/feedbackInbox?unit=${commune}`);
    expect(text).not.toMatch(/Lê Thị Kín|bờ kênh|nguoi-gui-1/);
    const [line] = await register('feedbackInbox');
    expect(line?.tracked).toMatchObject({ state: { code: 'RECEIVED', vi: 'Đã tiếp nhận' }, open: true });
    expect(line?.data).toMatchObject({ petitionChannel: 'ONLINE', field: 'ENVIRONMENT' });
  });

  it('shows it assigned, with its day, and overdue when the day has passed', async () => {
    await record(
      chair,
      'PetitionAssigned',
      '2026-03-03',
      { assignedTo: 'Công chức địa chính', headResponsible: false, dueOn: '2026-03-12' },
      { subject: feedback.stream },
    );
    const lineOn = async (asOf: string): Promise<Line | undefined> =>
      (await register('feedbackInbox', `asOf=${asOf}`))[0];
    expect((await lineOn('2026-03-04'))?.tracked).toMatchObject({
      state: { code: 'ASSIGNED' },
      clock: { dueOn: '2026-03-12', overdueDays: 0 },
    });
    const late = await lineOn('2026-03-15');
    expect(late?.tracked).toMatchObject({ clock: { dueOn: '2026-03-12' } });
    expect(late?.data['overdue']).toBe(true);
    const overdue = await register('feedbackInbox', 'asOf=2026-03-15&overdue=true');
    expect(overdue).toHaveLength(1);
  });

  it('shows it answered, and still says what it said before', async () => {
    const before = String(await ledger.headPosition());
    const subject = { subject: feedback.stream };
    const settled = { petitionKind: 'FEEDBACK', petitionOutcome: 'SOLVED', wasForwarded: false };
    await record(chair, 'PetitionSettled', '2026-03-10', settled, subject);
    expect((await register('feedbackInbox')).map(stateOf)).toEqual(['SETTLED']);
    await record(
      officer,
      'PetitionNoticeSent',
      '2026-03-11',
      { petitionNotice: 'RESULT', petitionKind: 'FEEDBACK', to: ['CONG_DAN'] },
      subject,
    );
    const [line] = await register('feedbackInbox');
    expect(line?.tracked).toMatchObject({ state: { code: 'ANSWERED' }, open: false });
    expect(line?.data).toMatchObject({ answeredOn: '2026-03-11', petitionOutcome: 'SOLVED' });
    const [earlier] = await register('feedbackInbox', `knownAt=position:${before}`);
    expect(earlier && stateOf(earlier)).toBe('ASSIGNED');
  });
});

describe('the monitoring centre of Lạc Dương (IOC)', () => {
  const push = (metric: string, claimedValue: string, measuredIn: string, to: string, more: Data = {}) =>
    record(officer, 'StatisticReported', to, {
      metric,
      claimedValue,
      measuredIn,
      comparator: 'EQ',
      flowOrStock: 'FLOW',
      scope: 'WHOLE_UNIT',
      period: { from: `${to.slice(0, 7)}-01`, to },
      ...more,
    });

  interface Indicator {
    metric: string;
    latest: { value: string; counted: { value: string }[] };
    previous: { value: string; to: string } | null;
    change: string | null;
    claims: number;
  }

  const indicators = async (query: string) => {
    const { body } = await read(`/v1/indicators?place=${commune}&${query}`);
    return {
      items: body['items'] as Indicator[],
      systems: body['systems'] as { title: string; indicators: { name: string; live: Data[] }[] }[],
    };
  };

  beforeAll(async () => {
    await record(officer, 'SystemRegistered', '2026-01-06', {
      title: 'Trung tâm Giám sát và Điều hành thông minh huyện Lạc Dương',
      aliases: ['IOC Lạc Dương'],
      systemKind: 'IOC',
      indicators: ['reception.visits', 'camera.alerts'],
    });
    await push('reception.visits', '12', 'visit', '2026-01-31');
    await push('reception.visits', '15', 'visit', '2026-02-28');
    await push('reception.visits', '9', 'visit', '2026-03-31');
    await push('reception.visits', '4', 'visit', '2026-03-31', { scope: 'GOVERNMENT_BLOC' });
    await push('camera.alerts', '30', 'alert', '2026-02-28', { comparator: 'GT' });
    await push('camera.alerts', '31', 'alert', '2026-03-31');
    for (const registerNumber of ['01', '02'])
      await record(
        officer,
        'CitizenReceived',
        '2026-03-05',
        { heldBy: 'STAFF', registerNumber, handling: 'Chuyển bộ phận địa chính' },
        {
          personal: Object.fromEntries(
            ['citizen', 'receptionContent', 'requestMade'].map((field) => [
              `/${field}`,
              { value: 'kín', dataSubject: `khach-${registerNumber}` },
            ]),
          ),
        },
      );
  });

  it('sees the newest value of each indicator, with the one before', async () => {
    const { items } = await indicators('metric=reception.*');
    expect(items).toHaveLength(2);
    const whole = items.find(({ claims }) => claims === 3);
    expect(whole).toMatchObject({
      latest: { value: '9' },
      previous: { value: '15', to: '2026-02-28' },
      change: '-6',
    });
    expect(whole?.latest.counted[0]?.value).toBe('2');
    expect(items.find(({ claims }) => claims === 1)).toMatchObject({ previous: null, change: null });
  });

  it('takes no difference from a bound', async () => {
    const { items } = await indicators('metric=camera.alerts');
    expect(items).toMatchObject([{ latest: { value: '31' }, previous: { value: '30' }, change: null }]);
  });

  it('draws the series of one indicator', async () => {
    const { body } = await read(
      `/v1/statistics?place=${commune}&metric=reception.visits&scope=WHOLE_UNIT&period=2026`,
    );
    const items = body['items'] as { to: string; value: string }[];
    expect(items.map(({ to, value }) => [to, value])).toEqual([
      ['2026-03-31', '9'],
      ['2026-02-28', '15'],
      ['2026-01-31', '12'],
    ]);
  });

  it('gets for its own indicators what the ledger counts this year, and nothing for what it cannot count', async () => {
    const { systems } = await indicators('asOf=2026-03-31');
    const ioc = systems.find(({ title }) => title.startsWith('Trung tâm Giám sát'));
    const [visits, alerts] = ioc?.indicators ?? [];
    expect(visits?.live[0]).toMatchObject({
      type: 'CitizenReceived',
      as: 'FLOW',
      from: '2026-01-01',
      to: '2026-03-31',
      value: '2',
    });
    expect(alerts).toMatchObject({ name: 'camera.alerts', vi: null, live: [] });
  });

  it('walks its indicators page by page, each once, from the province too', async () => {
    const seen: string[] = [];
    let cursor = '';
    for (let next: unknown = ''; typeof next === 'string'; cursor = `&cursor=${String(next)}`) {
      const { body } = await read(`/v1/indicators?place=${province}&below=included&limit=1${cursor}`);
      seen.push(...(body['items'] as Indicator[]).map(({ metric, latest }) => `${metric} ${latest.value}`));
      next = body['next'];
    }
    expect(seen.sort()).toEqual(['camera.alerts 31', 'reception.visits 4', 'reception.visits 9']);
  });

  it.each(['limit=0', 'below=x', 'cursor=x', 'scope=WHOLE_UNIT', 'place=nowhere!'])(
    'is told what is wrong with %s',
    async (query) => {
      const { status } = await ledger.ask(`/v1/indicators?${query}`);
      expect([query, status]).toEqual([query, query.startsWith('place') ? 404 : 400]);
    },
  );
});

describe('the contests and surveys of Hậu Giang', () => {
  it('show how many took part in a contest', async () => {
    await record(officer, 'OnlineContestHeld', '2026-05-20', {
      title: 'Tìm hiểu Luật Thực hiện dân chủ ở cơ sở',
      openedOn: '2026-05-01',
      entries: 1_240,
      participants: 980,
    });
    const { body } = await read(`/v1/registers/contestBoard?unit=${commune}&period=2026-Q2`);
    expect(body).toMatchObject({
      items: [{ data: { title: 'Tìm hiểu Luật Thực hiện dân chủ ở cơ sở', openedOn: '2026-05-01' } }],
      totals: {
        types: [
          {
            sums: [
              { field: 'entries', total: '1240' },
              { field: 'participants', total: '980' },
            ],
          },
        ],
      },
    });
  });

  it('show the answers to a survey under its name, as shares', async () => {
    const title = 'Ý kiến về việc thu gom rác';
    const opened = await record(officer, 'OnlineSurveyOpened', '2026-04-01', {
      title,
      lastDay: '2026-04-15',
    });
    await record(officer, 'OnlineSurveyClosed', '2026-04-16', {
      source: opened.id,
      responses: 212,
      shares: [
        { numerator: 150, denominator: 212 },
        { numerator: 62, denominator: 212 },
      ],
      summary: 'Đồng ý: 150; không đồng ý: 62.',
    });
    const [closed] = await register('surveyResults', 'type=OnlineSurveyClosed');
    expect(closed).toMatchObject({
      about: { id: opened.id, title, type: 'OnlineSurveyOpened' },
      data: { responses: 212, shares: [{ numerator: 150, denominator: 212 }, { numerator: 62 }] },
    });
    const [first] = await register('surveyResults', 'type=OnlineSurveyOpened');
    expect(first?.about).toBeNull();
  });
});

describe('the workspace of the people’s inspection board', () => {
  it('has its members without their names, its inspections, and its recommendations until they are answered', async () => {
    const board = await record(front, 'BoardFormed', '2026-01-10', {
      boardKind: 'PEOPLES_INSPECTION_BOARD',
      boardMembers: 7,
      boardHeads: 1,
      deputyHeads: 1,
      villagesInCommune: 5,
      villagesRepresented: 5,
      termFrom: '2026-01-10',
      termUntil: '2028-01-09',
    });
    await record(
      front,
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
    await record(inspector, 'InspectionHeld', '2026-02-10', {
      inspector: 'PEOPLES_INSPECTION_BOARD',
      subject: 'Công khai thu chi quỹ thôn',
      conclusion: 'PARTLY_COMPLIES',
      findings: 2,
    });
    const recommendation = await record(inspector, 'RecommendationIssued', '2026-02-12', {
      recommender: 'PEOPLES_INSPECTION_BOARD',
      to: ['CHU_TICH_UBND_XA'],
      subject: 'Niêm yết lại thu chi',
      content: 'Đề nghị niêm yết lại bảng thu chi quý IV.',
      answerDueOn: '2026-02-27',
    });
    const { body, text } = await read(`/v1/registers/inspectionBoardRegister?unit=${commune}`);
    const types = (body['items'] as Line[]).map(({ type }) => type);
    expect(types.sort()).toEqual([
      'BoardFormed',
      'BoardMemberElected',
      'InspectionHeld',
      'RecommendationIssued',
    ]);
    expect(text).not.toMatch(/Trần Văn Riêng|tv-1/);
    const waiting = await register('recommendationTracker', 'asOf=2026-03-15');
    expect(waiting.map(({ tracked }) => tracked?.open)).toEqual([true]);
    await record(
      chair,
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
    const [answered] = await register('recommendationTracker', 'asOf=2026-03-15');
    expect(answered?.tracked?.open).toBe(false);
  });
});

describe('the workspace of the community investment supervision board', () => {
  it('follows a work that the people pay for, from its plan to the conclusion', async () => {
    const project = await record(officer, 'ProjectApproved', '2026-01-15', {
      title: 'Đường bê tông Thôn Một',
      projectFunding: 'COMMUNITY_FUNDED',
      workKind: 'ROAD',
      amount: '500000000',
      lengthMetres: 500,
    });
    const named = { project: project.stream };
    await record(front, 'BoardFormed', '2026-01-20', {
      boardKind: 'COMMUNITY_INVESTMENT_BOARD',
      boardMembers: 5,
      boardHeads: 1,
      deputyHeads: 1,
      residentRepresentatives: 3,
      termFrom: '2026-01-20',
      ...named,
    });
    const plan = await record(supervisor, 'CommunitySupervisionPlanned', '2026-02-01', {
      ...named,
      plannedOn: '2026-02-15',
    });
    const subject = { subject: plan.stream };
    await record(
      supervisor,
      'CommunityInvestmentReviewed',
      '2026-02-15',
      { ...named, aspects: ['QUALITY', 'PROGRESS'], conformity: 'CONFORMS', place: 'Thôn Một' },
      subject,
    );
    await record(
      supervisor,
      'CommunitySupervisionCompleted',
      '2026-03-20',
      { ...named, conclusion: 'COMPLIES', findings: 0 },
      subject,
    );
    const lines = await register('investmentSupervision');
    expect(lines.map(({ type }) => type)).toEqual([
      'CommunitySupervisionCompleted',
      'CommunityInvestmentReviewed',
      'CommunitySupervisionPlanned',
      'BoardFormed',
    ]);
    for (const { data } of lines) expect(data['project']).toBe(project.stream);
    const quality = await register('investmentSupervision', 'aspects=QUALITY');
    expect(quality).toHaveLength(1);
  });
});

describe('the register of mediation groups', () => {
  it('counts the mediators of the villages and what their cases came to', async () => {
    await record(officer, 'MediationTeamFormed', '2026-01-12', { village, mediators: 5, womenMediators: 2 });
    const opened = { village, immediateOrAgreed: true, field: 'LAND' };
    for (const mediationOutcome of ['SUCCEEDED', 'SUCCEEDED', 'FAILED']) {
      const { stream: subject } = await record(mediator, 'MediationCaseOpened', '2026-02-02', opened, {
        personal: { '/parties': { value: 'Hai nhà giáp ranh', dataSubject: 'nha-1' } },
      });
      await record(mediator, 'MediationHeld', '2026-02-05', {}, { subject });
      await record(mediator, 'MediationCaseClosed', '2026-02-05', { mediationOutcome }, { subject });
    }
    const { body, text } = await read(`/v1/registers/mediationRegister?village=${village}`);
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
    await record(officer, 'BodyEstablished', '2026-01-08', team);
    await record(officer, 'InspectionHeld', '2026-03-03', {
      inspector: 'PUBLIC_DUTY_TEAM',
      subject: 'Giờ giấc, thái độ ở bộ phận một cửa',
      inspected: 'Bộ phận một cửa',
      conclusion: 'PARTLY_COMPLIES',
      findings: 1,
    });
    const commitment = { commitmentKind: 'NO_NEGATIVITY', people: 24, year: 2026 };
    await record(officer, 'CommitmentRegistered', '2026-01-09', commitment);
    const { body } = await read(`/v1/registers/publicDuty?unit=${commune}&period=2026`);
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
    const bodies = await register('bodyDirectory', 'bodyKind=PUBLIC_DUTY_TEAM');
    expect(bodies.map(({ data }) => data['title'])).toEqual([team.title]);
  });
});
