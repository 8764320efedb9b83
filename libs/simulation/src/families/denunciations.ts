import { plus } from '../calendar/days.js';
import { workingDays } from '../rules/answers.js';
import type { CaseRule } from '../rules/case-rule.js';
import type { CaseView } from '../rules/case-view.js';
import { answered, shortened, term, type At } from '../rules/terms.js';
import { figure, text, type Act } from '../stream/believed.js';
import { denunciationPlants } from './denunciation-plants.js';
import type { Family } from './family.js';
import { tells } from './petition-notices.js';

const isDenunciation = (act: Act) => text(act, 'petitionKind') === 'DENUNCIATION';
const inForce = '2019-01-01';

/** As classified last; before that the commune is taken to be competent, for one place. */
function classified(
  view: CaseView,
  receipt: Act,
  asOf: string,
): { competent: boolean; severalPlaces: boolean } {
  const newest = view.around(receipt, ['PetitionClassified'], asOf).at(-1);
  return {
    competent: newest?.data['competent'] !== false,
    severalPlaces: newest?.data['severalPlaces'] === true,
  };
}

/**
 * Thirty days, and thirty more for each extension that was decided before the running time ended; fewer where the
 * decision itself names an earlier day.
 */
function concludedBy({ view, trigger, calendar, asOf }: At): string {
  const end = (extensions: number) => calendar.onOrAfter(plus(trigger.on, 30 * (1 + extensions)));
  let running = end(0);
  for (const extension of view.answering(trigger, ['SettlementTimeExtended'], asOf)) {
    const number = figure(extension, 'extensionNumber') ?? 0;
    if (extension.on > running || number > 2) continue;
    running = shortened(end(number), running, text(extension, 'dueOn'));
  }
  return running;
}

/** Forms in which a conclusion is published. What is shown in no lawful form is not published. */
const lawfulForms = ['MEETING', 'POSTING', 'WEBSITE_OR_INTRANET', 'MASS_MEDIA'];

/** Denunciation law 25/2018. */
const rules: readonly CaseRule[] = [
  {
    obligation: 'L25-2018.A24.K1',
    from: inForce,
    opens: 'PetitionReceived',
    when: isDenunciation,
    judge: answered({
      answer: { types: ['PetitionAccepted', 'PetitionNotAccepted'] },
      lastDay: ({ view, trigger, calendar, asOf }) =>
        calendar.after(trigger.on, classified(view, trigger, asOf).severalPlaces ? 10 : 7),
      applies: (view, receipt, asOf) => classified(view, receipt, asOf).competent,
    }),
  },
  {
    obligation: 'L25-2018.A24.K2',
    from: inForce,
    opens: 'PetitionReceived',
    when: isDenunciation,
    judge: answered({
      answer: { types: ['PetitionForwarded'] },
      lastDay: ({ trigger, calendar }) => calendar.after(trigger.on, 5),
      applies: (view, receipt, asOf) => !classified(view, receipt, asOf).competent,
    }),
  },
  {
    obligation: 'L25-2018.A29.K3',
    from: inForce,
    opens: 'PetitionAccepted',
    when: isDenunciation,
    judge: term(workingDays(5), { types: ['PetitionNoticeSent'], where: tells('ACCEPTANCE') }),
  },
  {
    obligation: 'L25-2018.A30.K1',
    from: inForce,
    opens: 'PetitionAccepted',
    when: isDenunciation,
    judge: answered({ answer: { types: ['PetitionSettled'] }, lastDay: concludedBy }),
  },
  {
    obligation: 'L25-2018.A35.K3',
    from: inForce,
    opens: 'PetitionSettled',
    when: isDenunciation,
    judge: term(workingDays(5), { types: ['PetitionNoticeSent'], where: tells('CONCLUSION') }),
  },
  {
    obligation: 'L25-2018.A36.K1',
    from: inForce,
    opens: 'PetitionSettled',
    when: isDenunciation,
    judge: term(workingDays(7), { types: ['PetitionDecisionEnforced'] }),
  },
  {
    obligation: 'L25-2018.A40.K1',
    from: inForce,
    opens: 'PetitionSettled',
    when: isDenunciation,
    judge: term(workingDays(7), {
      types: ['InformationDisclosed'],
      where: (act) => lawfulForms.includes(text(act, 'form') ?? ''),
    }),
  },
];

export const denunciations: Family = {
  name: 'denunciations',
  rules,
  plants: denunciationPlants,
  reaches: {
    'L25-2018.A24.K1': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NOT_APPLICABLE'],
    'L25-2018.A24.K2': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NOT_APPLICABLE'],
    'L25-2018.A29.K3': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L25-2018.A30.K1': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L25-2018.A35.K3': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L25-2018.A36.K1': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L25-2018.A40.K1': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
  },
};
