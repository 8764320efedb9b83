import { plusMonths } from '../calendar/days.js';
import { days, given, months, sometime, within, workingDays, type Answer } from '../rules/answers.js';
import { all, shows, type CaseRule, type Judge } from '../rules/case-rule.js';
import { share } from '../rules/figures.js';
import { before, beforeWith, formsOf, planned, usesAll, usesOneOf, type Ahead } from '../rules/notices.js';
import { figure, text, type Act } from '../stream/believed.js';
import type { TrueState } from '../truth/timeline.js';
import type { Family } from './family.js';
import { villageHeadPlants } from './village-head-plants.js';

const decree = '2023-08-15';
const newDecree = '2026-05-26';
const onHead = (act: Act) => figure(act, 'matterItem') === 4;
const subject = (act: Act) => text(act, 'decisionSubject');
/** A meeting on item 4 elects, unless it says that it dismisses. */
const elects = (act: Act) => onHead(act) && subject(act) !== 'DISMISSAL';

function ahead(count: number, notice: Answer): Ahead {
  return { before: { count, unit: 'DAY' }, deed: ['MeetingHeld'], isDeed: elects, notice };
}

const ordered: Answer = { types: ['ElectionOrdered'] };
const team: Answer = { types: ['ElectionTeamFormed'] };
const list: Answer = { types: ['CandidateListSent'], to: ['UBND_XA'] };
const loud = ['LOUDSPEAKER', 'OTHER_BY_LAW_OR_REGULATION'];
const announcement: Answer = {
  types: ['HouseholdsNotified'],
  where: (act) => text(act, 'householdNotice') === 'ELECTION',
};
const announcedAloud: Answer = {
  types: ['HouseholdsNotified'],
  where: (act) =>
    text(act, 'householdNotice') === 'ELECTION' &&
    formsOf([act]).some((form) => [...loud, 'POSTING'].includes(form)),
};

/** What the earliest such act shows; before it nothing is said. */
function firstShows(answer: Answer, stateOf: (act: Act) => TrueState): Judge {
  return (view, trigger) => ({
    stateOn: (asOf) => {
      const [first] = given(view, trigger, { early: true, ...answer }, asOf);
      return first ? stateOf(first) : 'MET';
    },
  });
}

function teamState(formed: Act): TrueState {
  const led = formed.data['teamLedByFront'];
  if (formed.data['candidateInTeam'] === true || led === false) return 'BREACHED';
  return led === undefined ? 'NO_EVIDENCE' : 'MET';
}

/** Decree 59/2023 article 6: what must stand so long before an election. */
const election: readonly CaseRule[] = (
  [
    ['ND59-2023.A6.K1a', before(ahead(20, ordered))],
    ['ND59-2023.A6.K1b.S1', all(before(ahead(10, team)), firstShows(team, teamState))],
    [
      'ND59-2023.A6.K1b.S2',
      all(
        before(ahead(7, announcedAloud)),
        beforeWith(ahead(7, announcement), usesOneOf(loud)),
        beforeWith(ahead(7, announcement), usesAll(['POSTING'])),
      ),
    ],
    [
      'ND59-2023.A6.K2',
      all(
        before(ahead(15, list)),
        firstShows(list, (sent) => ((figure(sent, 'candidates') ?? 0) >= 1 ? 'MET' : 'BREACHED')),
      ),
    ],
  ] as const
).flatMap(([obligation, judge]) =>
  planned({ obligation, from: decree, opens: 'ElectionPlanned', judge }, 'MeetingHeld', elects),
);

const byCommune = (act: Act) => text(act, 'receivedBy') === 'COMMUNE_PEOPLES_COMMITTEE';
const answered: Answer = { types: ['RecognitionDecided'] };
const inVillage: Answer = { types: ['ElectionOrdered'], link: 'VILLAGE' };
const reordered: Answer = {
  types: ['RecognitionDecided'],
  where: (act) => text(act, 'recognitionOutcome') === 'REELECTION_ORDERED',
  link: 'VILLAGE',
};

/** Any of several answers in time: the first of them counts. */
function anyWithin(span: Parameters<typeof within>[0], ...answers: readonly Answer[]): Judge {
  return (view, trigger) => {
    const judgements = answers.map((answer) => within(span, answer)(view, trigger));
    return {
      days: judgements.flatMap((judgement) => judgement.days ?? []),
      stateOn: (asOf) => {
        const states = judgements.map(({ stateOn }) => stateOn(asOf));
        const best = (['MET', 'MET_LATE', 'NEEDS_REVIEW', 'PENDING'] as const).find((state) =>
          states.includes(state),
        );
        return best ?? 'NO_EVIDENCE';
      },
    };
  };
}

const term: CaseRule = {
  obligation: 'ND185-2026.A4.K3',
  from: newDecree,
  opens: 'RecognitionDecided',
  when: (act) => recognised(act) && subject(act) === 'ELECTION',
  judge: shows((act) => {
    const [from, until] = [text(act, 'termFrom'), text(act, 'termUntil')];
    if (from === undefined || until === undefined) return 'NO_EVIDENCE';
    return plusMonths(from, 54) <= until && until <= plusMonths(from, 66) ? 'MET' : 'BREACHED';
  }),
};

function recognised(act: Act): boolean {
  return onHead(act) && text(act, 'recognitionOutcome') === 'RECOGNISED';
}

/** Decree 59/2023 articles 8 and 9, article 40.2b of the law, decree 185/2026 article 4. */
const office: readonly CaseRule[] = [
  {
    obligation: 'ND59-2023.A8',
    from: decree,
    opens: 'CommunityDecisionReceived',
    when: (act) => onHead(act) && subject(act) === 'ELECTION' && byCommune(act),
    judge: anyWithin(workingDays(5), answered, inVillage, reordered),
    elsewhere: ['ElectionOrdered', 'RecognitionDecided'],
  },
  {
    obligation: 'ND59-2023.A9.K1b',
    from: decree,
    opens: 'DismissalRequested',
    when: (act) => ['PETITION', 'FRONT_PROPOSAL'].includes(text(act, 'dismissalGround') ?? ''),
    judge: (view, request) => {
      const [signing, total] = [
        figure(request, 'householdsSigning') ?? 0,
        figure(request, 'householdsTotal') ?? 0,
      ];
      const petition = text(request, 'dismissalGround') === 'PETITION';
      if (petition && !share(signing, total, 'AT_LEAST', 1, 2)) return { stateOn: () => 'NOT_APPLICABLE' };
      return sometime({
        types: ['MatterProposed'],
        where: (act) => onHead(act) && subject(act) === 'DISMISSAL',
      })(view, request);
    },
  },
  {
    obligation: 'ND59-2023.A9.K3.S1',
    from: decree,
    opens: 'CommunityDecisionReceived',
    when: (act) => onHead(act) && subject(act) === 'DISMISSAL' && byCommune(act),
    judge: within(workingDays(5), answered),
  },
  {
    obligation: 'ND59-2023.A9.K3.S3',
    from: decree,
    opens: 'RecognitionDecided',
    when: (act) => recognised(act) && subject(act) === 'DISMISSAL',
    judge: anyWithin(days(60), inVillage, reordered),
    elsewhere: ['ElectionOrdered', 'RecognitionDecided'],
  },
  {
    obligation: 'ND59-2023.A9.K3.S4',
    from: decree,
    opens: 'VillageHeadVacated',
    judge: sometime({ types: ['InterimHeadAppointed'], link: 'VILLAGE' }),
    elsewhere: ['InterimHeadAppointed'],
  },
  {
    obligation: 'ND185-2026.A4.K2',
    from: newDecree,
    opens: 'InterimHeadAppointed',
    judge: within(months(6), { types: ['MeetingHeld'], where: elects, link: 'VILLAGE' }),
    elsewhere: ['MeetingHeld'],
  },
  {
    obligation: 'L10-2022.A40.K2b',
    from: '2023-07-01',
    opens: 'CommunityDecisionReceived',
    when: (act) =>
      figure(act, 'matterItem') === 5 &&
      text(act, 'boardKind') === 'PEOPLES_INSPECTION_BOARD' &&
      text(act, 'receivedBy') === 'FRONT',
    judge: within(workingDays(5), answered),
  },
  term,
];

const timely: readonly TrueState[] = ['MET', 'MET_LATE', 'NO_EVIDENCE'];
const foreseen: readonly TrueState[] = [...timely, 'NEEDS_REVIEW'];

export const villageHeads: Family = {
  name: 'village-heads',
  rules: [...election, ...office],
  plants: villageHeadPlants,
  reaches: {
    'ND59-2023.A6.K1a': foreseen,
    'ND59-2023.A6.K1b.S1': [...foreseen, 'BREACHED'],
    'ND59-2023.A6.K1b.S2': foreseen,
    'ND59-2023.A6.K2': [...foreseen, 'BREACHED'],
    'ND59-2023.A8': timely,
    'ND59-2023.A9.K1b': ['MET', 'NEEDS_REVIEW', 'NOT_APPLICABLE'],
    'ND59-2023.A9.K3.S1': timely,
    'ND59-2023.A9.K3.S3': timely,
    'ND59-2023.A9.K3.S4': ['MET', 'NEEDS_REVIEW'],
    'ND185-2026.A4.K2': ['PENDING', 'MET', 'MET_LATE', 'NO_EVIDENCE'],
    'ND185-2026.A4.K3': ['MET', 'BREACHED', 'NO_EVIDENCE'],
    'L10-2022.A40.K2b': timely,
  },
};
