import { plus } from '../calendar/days.js';
import { announcedCalendar } from '../calendar/working-days.js';
import { days, sometime, within } from '../rules/answers.js';
import { shows, type CaseRule } from '../rules/case-rule.js';
import { carried, numbered, share } from '../rules/figures.js';
import type { PeriodRule } from '../rules/period-rule.js';
import { factOf, figure, text, type Act } from '../stream/believed.js';
import type { Handle, Story } from '../stream/story.js';
import { missing, turnsOn } from '../truth/clock.js';
import { worstOf, type TrueState } from '../truth/timeline.js';
import type { Family, Plant, Teller } from './family.js';
import { delay, periodTales, report, type Said } from './period-tales.js';

/** More than half of all household representatives, by show of hands, secret ballot or ballots to the households. */
function election(act: Act): TrueState {
  const reached = share(figure(act, 'votesFor') ?? 0, figure(act, 'householdsTotal') ?? 0, 'MORE_THAN', 1, 2);
  const form = text(act, 'electionForm') ?? '';
  const lawful = ['SHOW_OF_HANDS', 'SECRET_BALLOT', 'HOUSEHOLD_BALLOT'].includes(form);
  return worstOf([carried(reached, act.data['declaredCarried']), lawful ? 'MET' : 'BREACHED']);
}

/** Law 35/2013: mediators, their teams and their cases. */
const rules: readonly CaseRule[] = [
  { obligation: 'L35-2013.A8.K3a', from: '2014-01-01', opens: 'MediatorElected', judge: shows(election) },
  {
    obligation: 'L35-2013.A8.K4',
    from: '2014-01-01',
    opens: 'DocumentReceived',
    when: (act) => text(act, 'paper') === 'MEDIATOR_LIST',
    judge: sometime({ types: ['MediatorsRecognised'] }),
  },
  {
    obligation: 'L35-2013.A12.K1',
    from: '2014-01-01',
    opens: 'MediationTeamFormed',
    judge: shows((team, asOf, view) => {
      const minority = factOf(view.of.commune, 'ETHNIC_MINORITY_AREA', team.on, asOf) === true;
      return worstOf([
        numbered(team, 'mediators', { min: 3 }),
        numbered(team, 'womenMediators', { min: 1 }),
        minority ? numbered(team, 'minorityMediators', { min: 1 }) : 'MET',
      ]);
    }),
  },
  {
    obligation: 'L35-2013.A20.K2',
    from: '2014-01-01',
    opens: 'MediationCaseOpened',
    judge: (view, assigned) =>
      assigned.data['immediateOrAgreed'] === true
        ? { stateOn: () => 'NOT_APPLICABLE' }
        : within(days(3), { types: ['MediationHeld'] })(view, assigned),
  },
  {
    obligation: 'L35-2013.A21.K4',
    from: '2014-01-01',
    opens: 'MediationHeld',
    // The entry in the log has a day of its own; before it the log is silent.
    judge: (_view, held) => {
      const logged = text(held, 'loggedOn');
      return {
        days: [...turnsOn({ waitsSince: held.on }), ...(logged === undefined ? [] : [logged])],
        stateOn: (asOf) =>
          logged !== undefined && logged <= asOf ? 'MET' : missing({ waitsSince: held.on }, asOf),
      };
    },
  },
];

/** Yearly: the commune reviews the team of every village, its head reports to commune and Front. */
const periods: readonly PeriodRule[] = [
  {
    obligation: 'L35-2013.A12.K3',
    from: '2014-01-01',
    every: 'YEAR',
    holder: 'VILLAGE',
    named: 'village',
    types: ['PeriodicReviewHeld'],
    act: (act) => text(act, 'reviewSubject') === 'MEDIATION_TEAMS',
  },
  {
    obligation: 'L35-2013.A15.K5',
    from: '2014-01-01',
    every: 'YEAR',
    holder: 'VILLAGE',
    named: 'village',
    types: ['ReportSubmitted'],
    act: (act) => text(act, 'reportKind') === 'MEDIATION_TEAM',
    to: ['UBND_XA', 'MTTQ_XA'],
  },
];

function elected(
  name: string,
  votes: (households: number) => number,
  declared = true,
  form = 'SECRET_BALLOT',
): Plant {
  return {
    name: `mediator-${name}`,
    tell: (teller, day) => {
      const { id, households } = teller.village;
      const data = {
        village: id,
        electionForm: form,
        householdsTotal: households,
        votesFor: votes(households),
        declaredCarried: declared,
      };
      const personal = { person: 'Nguyễn Thị Mẫu' };
      teller
        .open('mediationTeam')
        .record('MediatorElected', 'BAN_CONG_TAC_MAT_TRAN', day, data, { personal });
    },
  };
}

function team(name: string, figures: Record<string, unknown>): Plant {
  return {
    name: `mediation-team-${name}`,
    tell: (teller, day) => {
      const data = { village: teller.village.id, mediators: 3, womenMediators: 1, ...figures };
      teller.open('mediationTeam').record('MediationTeamFormed', 'UBND_XA', day, data);
    },
  };
}

/** Writes one case of mediation. */
class Mediation {
  private readonly story: Story;

  constructor(private readonly teller: Teller) {
    this.story = teller.open('mediation');
  }

  open(on: string, immediateOrAgreed = false): Handle {
    const data = { village: this.teller.village.id, immediateOrAgreed };
    return this.story.record('MediationCaseOpened', 'TO_TRUONG_TO_HOA_GIAI', on, data);
  }

  hold(on: string, loggedOn?: string): Handle {
    const data = loggedOn === undefined ? {} : { loggedOn, logNumber: '12/2026' };
    return this.story.record('MediationHeld', 'HOA_GIAI_VIEN', on, data);
  }
}

function mediated(name: string, tell: (told: Mediation, day: string, lastDay: string) => void): Plant {
  return {
    name: `mediation-${name}`,
    tell: (teller, day) => {
      tell(new Mediation(teller), day, announcedCalendar.onOrAfter(plus(day, 3)));
    },
  };
}

/** The list of mediators handed in, and the recognition; papers name the team's stream. */
function listed(name: string, recognisedAfter: number | null): Plant {
  return {
    name: `mediator-list-${name}`,
    tell: (teller, day) => {
      const story = teller.open('mediationTeam');
      const formed = { village: teller.village.id, mediators: 4, womenMediators: 2 };
      story.record('MediationTeamFormed', 'UBND_XA', day, formed);
      const received = {
        paper: 'MEDIATOR_LIST',
        receivedBy: 'COMMUNE_PEOPLES_COMMITTEE',
        case: story.caseStream,
      };
      story.record('DocumentReceived', 'UBND_XA', plus(day, 2), received, { apart: true });
      if (recognisedAfter === null) return;
      story.record('MediatorsRecognised', 'UBND_XA', plus(day, 2 + recognisedAfter), { mediators: 4 });
    },
  };
}

const plants: readonly Plant[] = [
  elected('above-half', (households) => households / 2 + 1),
  elected('at-half', (households) => households / 2),
  elected('at-half-declared-lost', (households) => households / 2, false),
  elected('by-online-vote', (households) => households, true, 'ONLINE_VOTE'),
  elected('by-show-of-hands', (households) => households / 2 + 1, true, 'SHOW_OF_HANDS'),
  team('of-three', {}),
  team('of-two', { mediators: 2 }),
  team('without-a-woman', { womenMediators: 0 }),
  team('with-a-minority-member', { mediators: 5, minorityMediators: 1 }),
  team('without-a-minority-member', { mediators: 5, minorityMediators: 0 }),
  listed('recognised', 12),
  listed('recognised-the-same-day', 0),
  listed('recognised-after-all', 100),
  listed('not-recognised', null),
  mediated('on-the-last-day', (told, day, lastDay) => {
    told.open(day);
    told.hold(lastDay, lastDay);
  }),
  mediated('a-day-late', (told, day, lastDay) => {
    told.open(day);
    told.hold(plus(lastDay, 1), plus(lastDay, 4));
  }),
  mediated('never', (told, day) => void told.open(day)),
  mediated('at-once', (told, day) => {
    told.open(day, true);
    told.hold(day, day);
  }),
  mediated('at-the-parties-day', (told, day) => {
    told.open(day, true);
    told.hold(plus(day, 10));
  }),
  mediated('not-logged', (told, day) => {
    told.open(day);
    told.hold(plus(day, 1));
  }),
];

function tellReview(teller: Teller, on: string, said: Said): Handle {
  const data = {
    reviewSubject: 'MEDIATION_TEAMS',
    period: said.period ?? { from: on },
    village: teller.village.id,
  };
  return teller.open('record').record('PeriodicReviewHeld', 'UBND_XA', on, data, delay(said));
}

function tellReport(teller: Teller, on: string, said: Said): Handle {
  const data = report('MEDIATION_TEAM', ['UBND_XA', 'MTTQ_XA'], said, { village: teller.village.id });
  return teller.open('report').record('ReportSubmitted', 'TO_TRUONG_TO_HOA_GIAI', on, data, delay(said));
}

export const mediation: Family = {
  name: 'mediation',
  rules,
  periods,
  plants: [
    ...plants,
    ...periodTales({
      name: 'mediation-team-review',
      every: 'YEAR',
      act: tellReview,
      names: true,
      always: true,
    }),
    ...periodTales({
      name: 'mediation-team-report',
      every: 'YEAR',
      act: tellReport,
      names: true,
      parts: true,
    }),
  ],
  reaches: {
    'L35-2013.A8.K3a': ['MET', 'BREACHED'],
    'L35-2013.A8.K4': ['MET', 'PENDING', 'NEEDS_REVIEW'],
    'L35-2013.A12.K1': ['MET', 'BREACHED'],
    'L35-2013.A12.K3': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L35-2013.A15.K5': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L35-2013.A20.K2': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NOT_APPLICABLE'],
    'L35-2013.A21.K4': ['MET', 'PENDING', 'NEEDS_REVIEW'],
  },
};
