import { plus } from '../calendar/days.js';
import { announcedCalendar } from '../calendar/working-days.js';
import { days, sometime, within } from '../rules/answers.js';
import type { CaseRule } from '../rules/case-rule.js';
import { before, planned } from '../rules/notices.js';
import { text, type Act } from '../stream/believed.js';
import type { Handle, Story } from '../stream/story.js';
import type { Family, Plant, Teller } from './family.js';

const byFront = (act: Act) => ['FRONT', 'MASS_ORGANISATION'].includes(text(act, 'supervisor') ?? '');
const reportOf = (kind: string) => (act: Act) => text(act, 'reportKind') === kind;

/** Joint resolution 403/2017, articles 7 and 9: supervision by the Front. */
const supervision: readonly CaseRule[] = [
  ...planned(
    {
      obligation: 'NQLT403-2017.A7.K3.S1',
      from: '2017-06-15',
      opens: 'SupervisionPlanned',
      when: byFront,
      judge: before({
        before: { count: 15, unit: 'DAY' },
        deed: ['SupervisionSessionHeld'],
        isDeed: byFront,
        notice: {
          types: ['DocumentSent'],
          where: (act) => ['SUPERVISION_PLAN', 'SUPERVISION_NOTICE'].includes(text(act, 'paper') ?? ''),
          to: ['DOI_TUONG_GIAM_SAT'],
        },
      }),
    },
    'SupervisionSessionHeld',
    byFront,
  ),
  ...planned(
    {
      obligation: 'NQLT403-2017.A7.K3.S2',
      from: '2017-06-15',
      opens: 'DocumentReceived',
      when: (act) => text(act, 'paper') === 'SUPERVISION_PLAN',
      judge: before({
        before: { count: 7, unit: 'DAY' },
        deed: ['SupervisionSessionHeld'],
        isDeed: byFront,
        // The receipt names no day; the newest plan of the session does.
        planned: (receipt, view, asOf) =>
          text(view.around(receipt, ['SupervisionPlanned'], asOf).at(-1) ?? receipt, 'plannedOn'),
        notice: { types: ['ReportSubmitted'], where: reportOf('SUPERVISED_BODY'), to: ['MTTQ_XA'] },
      }),
    },
    'SupervisionSessionHeld',
    byFront,
  ),
  {
    obligation: 'NQLT403-2017.A9.K1',
    from: '2017-06-15',
    opens: 'SupervisionSessionHeld',
    when: byFront,
    judge: within(days(15), {
      types: ['ReportSubmitted'],
      where: reportOf('SUPERVISION_TEAM'),
      to: ['MTTQ_XA'],
    }),
  },
  {
    obligation: 'NQLT403-2017.A9.K3',
    from: '2017-06-15',
    opens: 'DocumentReceived',
    when: (act) => text(act, 'paper') === 'SUPERVISION_REPORT',
    judge: sometime({
      types: ['RecommendationIssued'],
      where: (act) => ['FRONT', 'MASS_ORGANISATION'].includes(text(act, 'recommender') ?? ''),
    }),
  },
];

/** Front law articles 36.1 and 36.3: social criticism of a draft. */
const criticism: readonly CaseRule[] = [
  ...planned(
    {
      obligation: 'L75-2015.A36.K1',
      from: '2016-01-01',
      opens: 'DraftSubmissionPlanned',
      judge: before({
        before: { count: 15, unit: 'DAY' },
        deed: ['DraftSubmitted'],
        notice: {
          types: ['DocumentSent'],
          where: (act) => text(act, 'paper') === 'DRAFT_FOR_CRITICISM',
          to: ['MTTQ_XA'],
        },
      }),
    },
    'DraftSubmitted',
  ),
  {
    obligation: 'L75-2015.A36.K3',
    from: '2016-01-01',
    opens: 'DocumentReceived',
    when: (act) => text(act, 'paper') === 'SOCIAL_CRITICISM',
    judge: sometime({ types: ['DocumentSent'], where: (act) => text(act, 'paper') === 'CRITICISM_REPLY' }),
  },
];

/** Writes one supervision of the Front. */
class Supervision {
  private readonly story: Story;

  constructor(private readonly teller: Teller) {
    this.story = teller.open('supervision');
  }

  plan(on: string, plannedOn: string, supervisor = 'FRONT'): Handle {
    const data = { supervisor, plannedOn, subject: 'Giám sát thu chi quỹ', supervisedBody: 'UBND xã' };
    return this.story.record(
      'SupervisionPlanned',
      supervisor === 'COUNCIL' ? 'HDND_XA' : 'MTTQ_XA',
      on,
      data,
    );
  }

  sendPlan(on: string, to: readonly string[] = ['DOI_TUONG_GIAM_SAT']): Handle {
    const data = { paper: 'SUPERVISION_PLAN', to, case: this.story.caseStream };
    return this.story.record('DocumentSent', 'MTTQ_XA', on, data, { apart: true });
  }

  receivePlan(on: string): Handle {
    const data = { paper: 'SUPERVISION_PLAN', receivedBy: 'OTHER', case: this.story.caseStream };
    return this.story.record('DocumentReceived', 'DOI_TUONG_GIAM_SAT', on, data, { apart: true });
  }

  hold(on: string, supervisor = 'FRONT'): Handle {
    const data = { supervisor, subject: 'Giám sát thu chi quỹ', supervisedBody: 'UBND xã' };
    return this.story.record(
      'SupervisionSessionHeld',
      supervisor === 'COUNCIL' ? 'HDND_XA' : 'MTTQ_XA',
      on,
      data,
    );
  }

  report(kind: string, on: string, to: readonly string[] = ['MTTQ_XA']): Handle {
    const data = { reportKind: kind, to, resubmission: false, case: this.story.caseStream };
    const body = kind === 'SUPERVISED_BODY' ? 'DOI_TUONG_GIAM_SAT' : 'MTTQ_XA';
    return this.story.record('ReportSubmitted', body, on, data, { apart: true });
  }

  receiveReport(on: string): Handle {
    const data = { paper: 'SUPERVISION_REPORT', receivedBy: 'FRONT', case: this.story.caseStream };
    return this.story.record('DocumentReceived', 'MTTQ_XA', on, data, { apart: true });
  }

  recommend(on: string): Handle {
    return this.teller.open('recommendation').record('RecommendationIssued', 'MTTQ_XA', on, {
      recommender: 'FRONT',
      to: ['UBND_XA'],
      subject: 'Kiến nghị sau giám sát',
      content: 'Đề nghị công khai thu chi quỹ',
      case: this.story.caseStream,
    });
  }
}

interface Course {
  /** Days before the session; null: never. */
  sent?: number | null;
  sentTo?: readonly string[];
  bodyReport?: number | null;
  held?: boolean;
  /** Days after its last day of fifteen; null: never. */
  teamReport?: number | null;
  recommended?: number | null;
  supervisor?: string;
}

function supervised(name: string, course: Course, more?: (told: Supervision, heldOn: string) => void): Plant {
  return {
    name: `supervision-${name}`,
    tell: (teller, day) => {
      const told = new Supervision(teller);
      const heldOn = plus(day, 25);
      const { sent = 15, bodyReport = 7, held = true, teamReport = 0, recommended = 10 } = course;
      told.plan(day, heldOn, course.supervisor);
      if (sent !== null) told.sendPlan(plus(heldOn, -sent), course.sentTo);
      if (sent !== null && sent > 0) told.receivePlan(plus(heldOn, -sent + 1));
      if (bodyReport !== null) told.report('SUPERVISED_BODY', plus(heldOn, -bodyReport));
      if (held) told.hold(heldOn, course.supervisor);
      if (held && teamReport !== null) {
        const lastDay = announcedCalendar.onOrAfter(plus(heldOn, 15));
        told.report('SUPERVISION_TEAM', plus(lastDay, teamReport));
        told.receiveReport(plus(lastDay, teamReport + 1));
        if (recommended !== null) told.recommend(plus(lastDay, teamReport + 1 + recommended));
      }
      more?.(told, heldOn);
    },
  };
}

/** A draft sent for criticism so many days before its submission, and what became of the criticism. */
function criticised(
  name: string,
  {
    sent,
    submitted = true,
    answered,
  }: { sent: number | null; submitted?: boolean; answered?: number | null },
): Plant {
  return {
    name: `criticism-${name}`,
    tell: (teller, day) => {
      const story = teller.open('socialCriticism');
      const submittedOn = plus(day, 30);
      const subject = 'Dự thảo quy định về đặt tên đường';
      story.record('DraftSubmissionPlanned', 'CO_QUAN_SOAN_THAO', day, { subject, plannedOn: submittedOn });
      const paper = (
        type: string,
        body: 'UBND_XA' | 'CO_QUAN_SOAN_THAO',
        on: string,
        data: Record<string, unknown>,
      ) => story.record(type, body, on, { ...data, case: story.caseStream }, { apart: true });
      if (sent !== null) {
        const data = { paper: 'DRAFT_FOR_CRITICISM', to: ['MTTQ_XA'] };
        paper('DocumentSent', 'CO_QUAN_SOAN_THAO', plus(submittedOn, -sent), data);
      }
      if (submitted) story.record('DraftSubmitted', 'CO_QUAN_SOAN_THAO', submittedOn, { subject });
      if (answered === undefined) return;
      const received = plus(submittedOn, 5);
      paper('DocumentReceived', 'CO_QUAN_SOAN_THAO', received, {
        paper: 'SOCIAL_CRITICISM',
        receivedBy: 'OTHER',
      });
      if (answered === null) return;
      paper('DocumentSent', 'CO_QUAN_SOAN_THAO', plus(received, answered), {
        paper: 'CRITICISM_REPLY',
        to: ['MTTQ_XA'],
      });
    },
  };
}

const plants: readonly Plant[] = [
  supervised('lawful', {}),
  supervised('plan-fourteen-days-before', { sent: 14 }),
  supervised('plan-after-it', { sent: -1 }),
  supervised('plan-never-sent', { sent: null, bodyReport: null }),
  supervised('plan-to-the-commune-only', { sentTo: ['UBND_XA'] }),
  supervised('body-report-six-days-before', { bodyReport: 6 }),
  supervised('body-report-on-the-day', { bodyReport: 0 }),
  supervised('body-report-after-it', { bodyReport: -2 }),
  supervised('body-report-never', { bodyReport: null }),
  supervised('never-held', { held: false }),
  supervised('put-off', { held: false }, (told, heldOn) => void told.hold(plus(heldOn, 8))),
  supervised('team-report-a-day-late', { teamReport: 1 }),
  supervised('team-report-never', { teamReport: null }),
  supervised('without-recommendation', { recommended: null }),
  supervised('recommended-after-all', { recommended: 92 }),
  supervised('of-the-council', { supervisor: 'COUNCIL', sent: null }),
  supervised('of-the-youth-union', { supervisor: 'MASS_ORGANISATION' }),
  {
    name: 'supervision-unannounced',
    tell: (teller, day) => void new Supervision(teller).hold(day),
  },
  criticised('fifteen-days-before', { sent: 15, answered: 9 }),
  criticised('fourteen-days-before', { sent: 14, answered: null }),
  criticised('never-sent', { sent: null }),
  criticised('sent-after-submission', { sent: -3 }),
  criticised('not-submitted', { sent: 20, submitted: false }),
  criticised('answered-after-all', { sent: 16, answered: 93 }),
];

export const frontSupervision: Family = {
  name: 'front-supervision',
  rules: [...supervision, ...criticism],
  plants,
  reaches: {
    'NQLT403-2017.A7.K3.S1': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'NQLT403-2017.A7.K3.S2': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'NQLT403-2017.A9.K1': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'NQLT403-2017.A9.K3': ['MET', 'NEEDS_REVIEW'],
    'L75-2015.A36.K1': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'L75-2015.A36.K3': ['MET', 'NEEDS_REVIEW'],
  },
};
