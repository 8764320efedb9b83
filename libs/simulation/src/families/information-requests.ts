import { plus } from '../calendar/days.js';
import type { WorkCalendar } from '../calendar/working-days.js';
import { days, workingDays, type Answer } from '../rules/answers.js';
import type { CaseRule } from '../rules/case-rule.js';
import { answered, term } from '../rules/terms.js';
import { figure, text, type Act } from '../stream/believed.js';
import { missing, turnsOn } from '../truth/clock.js';
import type { Family } from './family.js';
import { informationPlants } from './information-plants.js';

/** Law 104/2016 gives way to the revised law, whose times for requests could not be read. */
const oldLaw = { from: '2018-07-01', until: '2026-08-31' };

const reply: Answer = { types: ['InformationProvided', 'InformationRefused'] };
const timing: Answer = { types: ['InformationTimingNotified'] };

function asked(requestChannel: string, informationComplexity: string): (act: Act) => boolean {
  return (act) =>
    text(act, 'requestChannel') === requestChannel &&
    text(act, 'informationComplexity') === informationComplexity;
}

type TermEnd = (calendar: WorkCalendar, from: string) => string;

/** A term that one word in writing lengthens, given before it was over. */
function extendable(end: TermEnd, extendedEnd: TermEnd) {
  return answered({
    answer: reply,
    lastDay: ({ view, trigger, calendar, asOf }) => {
      const first = end(calendar, trigger.on);
      // The day that the notice names is a promise: it sets no term.
      const extended = view
        .answering(trigger, timing.types, asOf)
        .some((act) => figure(act, 'extensionNumber') === 1 && act.on <= first);
      return extended ? extendedEnd(calendar, trigger.on) : first;
    },
  });
}

const tenAndTen = extendable(
  (calendar, from) => calendar.after(from, 10),
  (calendar, from) => calendar.after(from, 20),
);

/** The law mixes its units: fifteen working days, then at most fifteen days. */
const fifteenAndFifteen = extendable(
  (calendar, from) => calendar.after(from, 15),
  (calendar, from) => calendar.onOrAfter(plus(calendar.after(from, 15), 15)),
);

function request(obligation: string, when: (act: Act) => boolean, judge: CaseRule['judge']): CaseRule {
  return { obligation, ...oldLaw, opens: 'InformationRequested', when, judge };
}

const rules: readonly CaseRule[] = [
  request('L104-2016.A29.K2', asked('IN_PERSON', 'COMPLEX'), tenAndTen),
  request('L104-2016.A30.K3', asked('ONLINE', 'SIMPLE'), term(workingDays(3), reply)),
  request('L104-2016.A30.K4', asked('ONLINE', 'COMPLEX'), fifteenAndFifteen),
  request('L104-2016.A30.K4.N', asked('ONLINE', 'COMPLEX'), term(workingDays(3), timing)),
  request('L104-2016.A31.K1', asked('POST', 'SIMPLE'), term(workingDays(5), reply)),
  request('L104-2016.A31.K2', asked('POST', 'COMPLEX'), fifteenAndFifteen),
  request('L104-2016.A31.K2.N', asked('POST', 'COMPLEX'), term(workingDays(3), timing)),
  {
    // Refused in writing with reasons: by the refusal itself, or by a later paper.
    obligation: 'L104-2016.A28.K2',
    ...oldLaw,
    opens: 'InformationRefused',
    judge: (view, refusal) => ({
      days: turnsOn({ waitsSince: refusal.on }),
      stateOn: (asOf) => {
        const refusals = [refusal, ...view.answering(refusal, ['InformationRefused'], asOf)];
        const written = refusals.some((act) => act.data['inWriting'] === true);
        return written ? 'MET' : missing({ waitsSince: refusal.on }, asOf);
      },
    }),
  },
  {
    obligation: 'L104-2016.A22.K4',
    ...oldLaw,
    opens: 'CorrectionRequested',
    judge: term(days(15), { types: ['CorrectionAnswered'] }),
  },
  {
    obligation: 'L-TCTT-2026.A22',
    from: '2026-09-01',
    opens: 'CorrectionRequested',
    judge: term(days(10), { types: ['CorrectionAnswered'] }),
  },
];

export const informationRequests: Family = {
  name: 'information-requests',
  rules,
  plants: informationPlants,
  reaches: {
    'L104-2016.A29.K2': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L104-2016.A30.K3': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L104-2016.A30.K4': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L104-2016.A30.K4.N': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L104-2016.A31.K1': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L104-2016.A31.K2': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L104-2016.A31.K2.N': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L104-2016.A28.K2': ['MET', 'PENDING', 'NEEDS_REVIEW'],
    'L104-2016.A22.K4': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L-TCTT-2026.A22': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  },
};
