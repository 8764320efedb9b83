import type { Answer } from '../rules/answers.js';
import { workingDays } from '../rules/answers.js';
import type { CaseRule, Judge } from '../rules/case-rule.js';
import type { CaseView } from '../rules/case-view.js';
import { displayed } from '../rules/display.js';
import { before, planned } from '../rules/notices.js';
import { term } from '../rules/terms.js';
import { codes, text, type Act } from '../stream/believed.js';
import { missing, turnsOn } from '../truth/clock.js';
import type { Family } from './family.js';
import { isAnswer } from './petition-notices.js';
import { receptionPeriods } from './reception-periods.js';
import { receptionPlants } from './reception-plants.js';

const decree154 = '2026-07-01';

const noticed = (receptionNotice: string): Answer => ({
  types: ['ReceptionNoticeGiven'],
  where: (act) => text(act, 'receptionNotice') === receptionNotice,
});

/** So many working days before the reception: before its real day once it is held, till then before the planned one. */
function ahead(count: number, notice: Answer, planned?: (plan: Act) => string | undefined): Judge {
  return before({
    before: { count, unit: 'WORKING_DAY' },
    notice,
    deed: ['ReceptionHeld'],
    ...(planned ? { planned } : {}),
  });
}

/** Everything of which one part at least must stand; a part alone is a gap after ninety days. */
function sometimeAll(...parts: readonly ((view: CaseView, trigger: Act, asOf: string) => boolean)[]): Judge {
  return (view, trigger) => ({
    days: turnsOn({ waitsSince: trigger.on }),
    stateOn: (asOf) => {
      const done = parts.map((part) => part(view, trigger, asOf));
      if (done.every(Boolean)) return 'MET';
      return missing({ waitsSince: trigger.on, begun: done.some(Boolean) }, asOf);
    },
  });
}

const registered = (view: CaseView, session: Act, asOf: string) =>
  view.answering(session, ['CitizenReceived'], asOf).length > 0;

const told = (answer: Answer) => (view: CaseView, session: Act, asOf: string) =>
  view.answering(session, answer.types, asOf).some((act) => answer.where?.(act, session) ?? true);

const isOnline = (session: Act) => text(session, 'receptionForm') === 'ONLINE';

const byChair = (session: Act) => text(session, 'heldBy') === 'COMMUNE_CHAIR';

/** Reception law 42/2013 and decree 154/2026: one reception, from its schedule to its conclusion. */
const rules: readonly CaseRule[] = [
  {
    obligation: 'L42-2013.A24.K2',
    from: '2014-07-01',
    opens: 'ReceptionScheduleSet',
    judge: displayed({
      forms: [{ form: 'POSTING' }, { form: 'COMMUNE_WEBSITE', onlyWith: 'HAS_WEBSITE' }],
      places: ['OFFICE', 'RECEPTION_PLACE'],
    }),
  },
  ...planned(
    {
      obligation: 'L42-2013.A24.K4',
      from: '2014-07-01',
      opens: 'ReceptionScheduleSet',
      judge: ahead(
        5,
        { types: ['InformationDisclosed'], where: (act) => text(act, 'form') === 'POSTING' },
        (schedule) => [...codes(schedule, 'receptionDays')].sort()[0],
      ),
    },
    'ReceptionHeld',
  ),
  ...planned(
    {
      obligation: 'ND154-2026.A23.K1',
      from: decree154,
      opens: 'OnlineReceptionPlanned',
      judge: ahead(5, noticed('ONLINE_RECEPTION')),
    },
    'ReceptionHeld',
    isOnline,
  ),
  ...planned(
    {
      obligation: 'ND154-2026.A23.K1.TEST',
      from: decree154,
      opens: 'OnlineReceptionPlanned',
      judge: ahead(1, { types: ['ReceptionConnectionTested'], where: (act) => act.data['works'] === true }),
    },
    'ReceptionHeld',
    isOnline,
  ),
  {
    obligation: 'ND154-2026.A4.K3',
    from: decree154,
    opens: 'ReceptionRefusalGroundEstablished',
    // Other grounds are explained on the spot.
    when: (act) =>
      ['FINAL_NOTICE_ISSUED', 'ANSWERED_WITHOUT_NEW_FACTS'].includes(text(act, 'refusalGround') ?? ''),
    judge: term(workingDays(3), noticed('REFUSAL')),
  },
  {
    obligation: 'L42-2013.A25.K2',
    from: '2014-07-01',
    opens: 'ReceptionHeld',
    judge: sometimeAll(registered),
  },
  {
    obligation: 'L42-2013.A18.K4',
    from: '2014-07-01',
    opens: 'ReceptionHeld',
    when: byChair,
    judge: sometimeAll(told({ types: ['ReceptionNoticeGiven', 'PetitionNoticeSent'], where: isAnswer })),
  },
  {
    obligation: 'ND154-2026.A25.K2',
    from: decree154,
    opens: 'ReceptionHeld',
    when: byChair,
    judge: sometimeAll(registered, told(noticed('CONCLUSION'))),
  },
];

export const receptions: Family = {
  name: 'receptions',
  rules,
  periods: receptionPeriods,
  plants: receptionPlants,
  reaches: {
    'L42-2013.A24.K2': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'L42-2013.A24.K4': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'ND154-2026.A23.K1': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'ND154-2026.A23.K1.TEST': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'ND154-2026.A4.K3': ['MET', 'MET_LATE', 'NO_EVIDENCE'],
    'L42-2013.A25.K2': ['MET', 'PENDING', 'NEEDS_REVIEW'],
    'L42-2013.A18.K4': ['MET', 'PENDING', 'NEEDS_REVIEW'],
    'ND154-2026.A25.K2': ['MET', 'PENDING', 'NEEDS_REVIEW', 'NO_EVIDENCE'],
    'L42-2013.A15.K2d': ['MET', 'NO_EVIDENCE', 'NOT_APPLICABLE'],
    'L136-2025.RECEPTION_DAYS': ['MET', 'NO_EVIDENCE'],
    'QD11-2019.RECEPTION': ['MET', 'NO_EVIDENCE'],
    'QD11-2019.REPORT': ['MET', 'NO_EVIDENCE', 'NOT_APPLICABLE'],
    'L42-2013.A19.K1': ['MET', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
  },
};
