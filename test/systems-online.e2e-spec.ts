import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CommuneAtWork, type Data, type Line, type Recorded } from './support/commune-at-work.js';
import { commune, province } from './support/running-ledger.js';

jest.setTimeout(60_000);

/** The systems of the articles that a commune runs online. */
let atWork: CommuneAtWork;

beforeAll(async () => {
  atWork = await CommuneAtWork.start();
}, 120_000);

afterAll(async () => {
  await atWork.stop();
}, 60_000);

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
    await atWork.record('officer', 'SystemRegistered', '2026-01-05', data);
    const systems = await atWork.register('systemsCatalogue', 'systemKind=FEEDBACK_APP');
    expect(systems.map((line) => line.data)).toEqual([data]);
  });

  it('receives what a citizen sends, and keeps name and words from the public', async () => {
    feedback = await atWork.record('officer', 'PetitionReceived', '2026-03-02', sent, { personal });
    const { text } = await atWork.read(`/v1/registers/feedbackInbox?unit=${commune}`);
    expect(text).not.toMatch(/Lê Thị Kín|bờ kênh|nguoi-gui-1/);
    const [line] = await atWork.register('feedbackInbox');
    expect(line?.tracked).toMatchObject({ state: { code: 'RECEIVED', vi: 'Đã tiếp nhận' }, open: true });
    expect(line?.data).toMatchObject({ petitionChannel: 'ONLINE', field: 'ENVIRONMENT' });
  });

  it('shows it assigned, with its day, and overdue when the day has passed', async () => {
    await atWork.record(
      'chair',
      'PetitionAssigned',
      '2026-03-03',
      { assignedTo: 'Công chức địa chính', headResponsible: false, dueOn: '2026-03-12' },
      { subject: feedback.stream },
    );
    const lineOn = async (asOf: string): Promise<Line | undefined> =>
      (await atWork.register('feedbackInbox', `asOf=${asOf}`))[0];
    expect((await lineOn('2026-03-04'))?.tracked).toMatchObject({
      state: { code: 'ASSIGNED' },
      clock: { dueOn: '2026-03-12', overdueDays: 0 },
    });
    const late = await lineOn('2026-03-15');
    expect(late?.tracked).toMatchObject({ clock: { dueOn: '2026-03-12' } });
    expect(late?.data['overdue']).toBe(true);
    const overdue = await atWork.register('feedbackInbox', 'asOf=2026-03-15&overdue=true');
    expect(overdue).toHaveLength(1);
  });

  it('shows it answered, and still says what it said before', async () => {
    const before = String(await atWork.ledger.headPosition());
    const subject = { subject: feedback.stream };
    const settled = { petitionKind: 'FEEDBACK', petitionOutcome: 'SOLVED', wasForwarded: false };
    await atWork.record('chair', 'PetitionSettled', '2026-03-10', settled, subject);
    expect((await atWork.register('feedbackInbox')).map(stateOf)).toEqual(['SETTLED']);
    await atWork.record(
      'officer',
      'PetitionNoticeSent',
      '2026-03-11',
      { petitionNotice: 'RESULT', petitionKind: 'FEEDBACK', to: ['CONG_DAN'] },
      subject,
    );
    const [line] = await atWork.register('feedbackInbox');
    expect(line?.tracked).toMatchObject({ state: { code: 'ANSWERED' }, open: false });
    expect(line?.data).toMatchObject({ answeredOn: '2026-03-11', petitionOutcome: 'SOLVED' });
    const [earlier] = await atWork.register('feedbackInbox', `knownAt=position:${before}`);
    expect(earlier && stateOf(earlier)).toBe('ASSIGNED');
  });
});

describe('the monitoring centre of Lạc Dương (IOC)', () => {
  const push = (metric: string, claimedValue: string, measuredIn: string, to: string, more: Data = {}) =>
    atWork.record('officer', 'StatisticReported', to, {
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
    const { body } = await atWork.read(`/v1/indicators?place=${commune}&${query}`);
    return {
      items: body['items'] as Indicator[],
      systems: body['systems'] as { title: string; indicators: { name: string; live: Data[] }[] }[],
    };
  };

  beforeAll(async () => {
    await atWork.record('officer', 'SystemRegistered', '2026-01-06', {
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
      await atWork.record(
        'officer',
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
    const { body } = await atWork.read(
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
      const { body } = await atWork.read(`/v1/indicators?place=${province}&below=included&limit=1${cursor}`);
      seen.push(...(body['items'] as Indicator[]).map(({ metric, latest }) => `${metric} ${latest.value}`));
      next = body['next'];
    }
    expect(seen.sort()).toEqual(['camera.alerts 31', 'reception.visits 4', 'reception.visits 9']);
  });

  it.each(['limit=0', 'below=x', 'cursor=x', 'scope=WHOLE_UNIT', 'place=nowhere!'])(
    'is told what is wrong with %s',
    async (query) => {
      const { status } = await atWork.ledger.ask(`/v1/indicators?${query}`);
      expect([query, status]).toEqual([query, query.startsWith('place') ? 404 : 400]);
    },
  );
});

describe('the contests and surveys of Hậu Giang', () => {
  it('show how many took part in a contest', async () => {
    await atWork.record('officer', 'OnlineContestHeld', '2026-05-20', {
      title: 'Tìm hiểu Luật Thực hiện dân chủ ở cơ sở',
      openedOn: '2026-05-01',
      entries: 1_240,
      participants: 980,
    });
    const { body } = await atWork.read(`/v1/registers/contestBoard?unit=${commune}&period=2026-Q2`);
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
    const opened = await atWork.record('officer', 'OnlineSurveyOpened', '2026-04-01', {
      title,
      lastDay: '2026-04-15',
    });
    await atWork.record('officer', 'OnlineSurveyClosed', '2026-04-16', {
      source: opened.id,
      responses: 212,
      shares: [
        { numerator: 150, denominator: 212 },
        { numerator: 62, denominator: 212 },
      ],
      summary: 'Đồng ý: 150; không đồng ý: 62.',
    });
    const [closed] = await atWork.register('surveyResults', 'type=OnlineSurveyClosed');
    expect(closed).toMatchObject({
      about: { id: opened.id, title, type: 'OnlineSurveyOpened' },
      data: { responses: 212, shares: [{ numerator: 150, denominator: 212 }, { numerator: 62 }] },
    });
    const [first] = await atWork.register('surveyResults', 'type=OnlineSurveyOpened');
    expect(first?.about).toBeNull();
  });
});
