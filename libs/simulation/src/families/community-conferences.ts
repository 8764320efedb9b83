import { plus } from '../calendar/days.js';
import { inOrder, sometime } from '../rules/answers.js';
import { shows, type CaseRule } from '../rules/case-rule.js';
import { filled, numbered } from '../rules/figures.js';
import { before, formsOf, planned } from '../rules/notices.js';
import type { PeriodRule } from '../rules/period-rule.js';
import { figure, text, type Act } from '../stream/believed.js';
import type { Handle, Story } from '../stream/story.js';
import { worstOf } from '../truth/timeline.js';
import type { Family, Plant, Teller } from './family.js';
import { delay, periodTales, report, type Said } from './period-tales.js';

const summonsForms = [
  'WRITTEN_NOTICE',
  'VILLAGE_LOUDSPEAKER',
  'AGREED_SOCIAL_NETWORK',
  'DIRECT_NOTICE_TO_HOUSEHOLD',
];
const planAddressees = ['UBND_XA', 'MTTQ_XA', 'BAN_THANH_TRA_NHAN_DAN'];
const threeReports = ['villageHeadReport', 'frontCommitteeReport', 'inspectionBoardReport'];

/** Article 33, decree 59/2023 articles 10 and 11: the periodic conference of a village. */
const rules: readonly CaseRule[] = [
  {
    obligation: 'ND59-2023.A10.K4',
    from: '2023-08-15',
    opens: 'CommunityConferencePlanned',
    judge: inOrder(
      {
        types: ['DocumentSent'],
        where: (act) => text(act, 'paper') === 'CONFERENCE_PLAN',
        to: planAddressees,
        early: true,
      },
      { types: ['CommunityConferenceHeld'] },
    ),
  },
  ...planned(
    {
      obligation: 'ND59-2023.A11.K1c',
      from: '2023-08-15',
      opens: 'CommunityConferenceConvened',
      judge: before({
        before: { count: 5, unit: 'DAY' },
        deed: ['CommunityConferenceHeld'],
        notice: {
          types: ['CommunityConferenceSummoned', 'HouseholdsNotified'],
          where: (act) =>
            (act.type === 'CommunityConferenceSummoned' || text(act, 'householdNotice') === 'MEETING') &&
            formsOf([act]).some((form) => summonsForms.includes(form)),
        },
      }),
    },
    'CommunityConferenceHeld',
  ),
  {
    obligation: 'L10-2022.A33.K2',
    from: '2023-07-01',
    opens: 'CommunityConferenceConvened',
    judge: shows((call) =>
      figure(call, 'householdsInvited') === figure(call, 'householdsTotal') ? 'MET' : 'BREACHED',
    ),
  },
  {
    obligation: 'L10-2022.A33.K3',
    from: '2023-07-01',
    opens: 'CommunityConferenceHeld',
    judge: shows((held) =>
      worstOf([numbered(held, 'reportsPresented', { min: 3 }), filled(held, threeReports)]),
    ),
  },
  {
    obligation: 'ND59-2023.A11.K2',
    from: '2023-08-15',
    opens: 'CommunityConferenceHeld',
    judge: sometime({
      types: ['ReportSubmitted'],
      where: (act) => text(act, 'reportKind') === 'COMMUNITY_CONFERENCE',
      to: ['UBND_XA', 'MTTQ_XA'],
    }),
  },
];

const yearly: PeriodRule = {
  obligation: 'L10-2022.A33.K1',
  from: '2023-07-01',
  every: 'YEAR',
  holder: 'VILLAGE',
  named: 'village',
  types: ['CommunityConferenceHeld'],
  act: () => true,
};

/** Decree 185/2026 article 6.1: the village head's yearly report. */
const headReport: PeriodRule = {
  obligation: 'ND185-2026.A6.K1e',
  from: '2026-05-26',
  every: 'YEAR',
  holder: 'VILLAGE',
  named: 'village',
  types: ['ReportSubmitted'],
  act: (act: Act) => text(act, 'reportKind') === 'VILLAGE_HEAD',
};

/** Writes one conference of one village. */
class Conference {
  readonly story: Story;
  private readonly village: string;
  private readonly households: number;

  constructor(teller: Teller) {
    this.story = teller.open('communityConference');
    this.village = teller.village.id;
    this.households = teller.village.households;
  }

  plan(on: string, plannedOn: string): Handle {
    const data = { village: this.village, plannedOn, agreedWithFront: true };
    return this.story.record('CommunityConferencePlanned', 'TRUONG_THON', on, data);
  }

  sendPlan(on: string, to: readonly string[] = planAddressees): Handle {
    const data = { paper: 'CONFERENCE_PLAN', to, channel: 'DIRECT', case: this.story.caseStream };
    return this.story.record('DocumentSent', 'TRUONG_THON', on, data, { apart: true });
  }

  convene(on: string, plannedOn: string, invited = this.households): Handle {
    return this.story.record('CommunityConferenceConvened', 'TRUONG_THON', on, {
      village: this.village,
      plannedOn,
      forms: ['VILLAGE_LOUDSPEAKER'],
      householdsInvited: invited,
      householdsTotal: this.households,
    });
  }

  summon(on: string, forms: readonly string[] = ['WRITTEN_NOTICE']): Handle {
    const data = { village: this.village, forms, householdsInvited: this.households };
    return this.story.record('CommunityConferenceSummoned', 'TRUONG_THON', on, data);
  }

  hold(on: string, extra: Record<string, unknown> = {}): Handle {
    return this.story.record('CommunityConferenceHeld', 'TRUONG_THON', on, {
      village: this.village,
      householdsTotal: this.households,
      householdsPresent: Math.floor(this.households * 0.8),
      reportsPresented: 3,
      villageHeadReport: true,
      frontCommitteeReport: true,
      inspectionBoardReport: true,
      ...extra,
    });
  }

  report(on: string, to: readonly string[] = ['UBND_XA', 'MTTQ_XA']): Handle {
    const data = {
      reportKind: 'COMMUNITY_CONFERENCE',
      to,
      resubmission: false,
      village: this.village,
      case: this.story.caseStream,
    };
    return this.story.record('ReportSubmitted', 'TRUONG_THON', on, data, { apart: true });
  }
}

interface Course {
  planSent?: number | null;
  planTo?: readonly string[];
  invited?: (households: number) => number;
  /** Days before the conference; null: never. */
  summoned?: number | null;
  forms?: readonly string[];
  held?: Record<string, unknown> | null;
  reported?: number | null;
  reportTo?: readonly string[];
}

/** The lawful course of a conference, but for what `course` changes. */
function conference(name: string, course: Course, more?: (told: Conference, heldOn: string) => void): Plant {
  return {
    name: `conference-${name}`,
    tell: (teller, day) => {
      const told = new Conference(teller);
      const heldOn = plus(day, 24);
      const { planSent = 3, summoned = 5, held = {}, reported = 6 } = course;
      told.plan(day, heldOn);
      if (planSent !== null) told.sendPlan(plus(day, planSent), course.planTo);
      told.convene(plus(day, 10), heldOn, course.invited?.(teller.village.households));
      if (summoned !== null) told.summon(plus(heldOn, -summoned), course.forms);
      if (held) told.hold(heldOn, held);
      if (held && reported !== null) told.report(plus(heldOn, reported), course.reportTo);
      more?.(told, heldOn);
    },
  };
}

const plants: readonly Plant[] = [
  conference('lawful', {}),
  conference('summoned-four-days-before', { summoned: 4 }),
  conference('summoned-on-the-day', { summoned: 0 }),
  conference('summoned-after-it', { summoned: -1 }),
  conference('never-summoned', { summoned: null }),
  conference('summoned-by-telephone', { summoned: 8, forms: ['TELEPHONE'] }),
  conference('not-held', { held: null }),
  conference('postponed', { held: null, summoned: 5 }, (told, heldOn) => {
    told.hold(plus(heldOn, 12));
  }),
  conference('brought-forward', { held: null, summoned: 9 }, (told, heldOn) => {
    told.hold(plus(heldOn, -5));
  }),
  conference('one-household-not-invited', { invited: (households) => households - 1 }),
  conference('two-reports', { held: { reportsPresented: 2, inspectionBoardReport: false } }),
  conference('other-reports', { held: { reportsPresented: 3, frontCommitteeReport: false } }),
  conference('plan-not-sent', { planSent: null }),
  conference('plan-sent-after-it', { planSent: 25 }),
  conference('plan-sent-on-the-day', { planSent: 24 }),
  conference('plan-not-to-the-board', { planTo: ['UBND_XA', 'MTTQ_XA'] }),
  conference('plan-to-one-and-not-held', { planTo: ['UBND_XA'], held: null }),
  conference('not-reported', { reported: null }),
  conference('reported-late', { reported: 95 }),
  conference('reported-to-the-commune-only', { reportTo: ['UBND_XA'] }),
  conference('held-day-corrected', { held: null, summoned: 4 }, (told, heldOn) => {
    const held = told.hold(heldOn);
    told.story.replace(held, plus(heldOn, 20), { on: plus(heldOn, 1) }, 'WRONG_DATE');
  }),
  {
    name: 'conference-without-a-word-before',
    tell: (teller, day) => void new Conference(teller).hold(day),
  },
];

function tellHeadReport(teller: Teller, on: string, said: Said): Handle {
  const data = report('VILLAGE_HEAD', ['HO_GIA_DINH'], said, { village: teller.village.id });
  return teller.open('report').record('ReportSubmitted', 'TRUONG_THON', on, data, delay(said));
}

export const communityConferences: Family = {
  name: 'community-conferences',
  rules,
  periods: [yearly, headReport],
  plants: [
    ...plants,
    ...periodTales({ name: 'village-head-report', every: 'YEAR', act: tellHeadReport, names: true }),
  ],
  reaches: {
    'L10-2022.A33.K1': ['MET', 'NO_EVIDENCE'],
    'L10-2022.A33.K2': ['MET', 'BREACHED'],
    'L10-2022.A33.K3': ['MET', 'BREACHED', 'NO_EVIDENCE'],
    'ND59-2023.A10.K4': ['MET', 'BREACHED', 'NO_EVIDENCE'],
    'ND59-2023.A11.K1c': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'ND59-2023.A11.K2': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'ND185-2026.A6.K1e': ['MET', 'NO_EVIDENCE'],
  },
};
