import { plus } from '../calendar/days.js';
import { announcedCalendar } from '../calendar/working-days.js';
import { sometime } from '../rules/answers.js';
import type { CaseRule } from '../rules/case-rule.js';
import { before, planned } from '../rules/notices.js';
import { text, type Act } from '../stream/believed.js';
import type { Handle, Story } from '../stream/story.js';
import type { Family, Plant, Teller } from './family.js';

const byBoard = (act: Act) => text(act, 'inspector') === 'PEOPLES_INSPECTION_BOARD';
const addressees = ['MTTQ_XA', 'CHU_TICH_UBND_XA', 'DOI_TUONG_GIAM_SAT'];

/** Decree 59/2023 article 14: an inspection of the People's Inspection Board; article 40.1d: what it must be told. */
const rules: readonly CaseRule[] = [
  ...planned(
    {
      obligation: 'ND59-2023.A14.K1b',
      from: '2023-08-15',
      opens: 'InspectionPlanned',
      when: byBoard,
      judge: before({
        before: { count: 5, unit: 'WORKING_DAY' },
        deed: ['InspectionStarted'],
        isDeed: byBoard,
        notice: {
          types: ['DocumentSent'],
          where: (act) => text(act, 'paper') === 'INSPECTION_PLAN',
          to: addressees,
        },
      }),
    },
    'InspectionStarted',
    byBoard,
  ),
  {
    obligation: 'ND59-2023.A14.K2c',
    from: '2023-08-15',
    opens: 'InspectionHeld',
    when: byBoard,
    judge: sometime({
      types: ['DocumentSent'],
      where: (act) => text(act, 'paper') === 'INSPECTION_RESULT',
      to: ['CONG_DAN'],
    }),
  },
];

/** Writes one inspection. */
class Inspection {
  readonly story: Story;

  constructor(
    teller: Teller,
    private readonly inspector: string,
  ) {
    this.story = teller.open('inspection');
  }

  private act(type: string, on: string, more: Record<string, unknown>): Handle {
    const body = this.inspector === 'COUNCIL' ? 'HDND_XA' : 'BAN_THANH_TRA_NHAN_DAN';
    return this.story.record(type, body, on, { inspector: this.inspector, ...more });
  }

  plan(on: string, plannedOn: string): Handle {
    return this.act('InspectionPlanned', on, { plannedOn, subject: 'Kiểm tra thu chi quỹ thôn' });
  }

  start(on: string): Handle {
    return this.act('InspectionStarted', on, {});
  }

  hold(on: string): Handle {
    return this.act('InspectionHeld', on, { subject: 'Kiểm tra thu chi quỹ thôn', conclusion: 'COMPLIES' });
  }

  send(paper: string, to: readonly string[], on: string): Handle {
    const data = { paper, to, case: this.story.caseStream };
    return this.story.record('DocumentSent', 'BAN_THANH_TRA_NHAN_DAN', on, data, { apart: true });
  }
}

interface Course {
  /** Working days before the start; null: never. */
  sent?: number | null;
  to?: readonly string[];
  started?: number | null;
  /** Days after the end; null: never. */
  told?: number | null;
  inspector?: string;
}

function workingDaysBefore(day: string, count: number): string {
  let last = day;
  for (let left = count; left > 0;) {
    last = plus(last, -1);
    if (announcedCalendar.isWorked(last)) left -= 1;
  }
  return last;
}

function inspected(name: string, course: Course, more?: (told: Inspection, startsOn: string) => void): Plant {
  return {
    name: `inspection-${name}`,
    tell: (teller, day) => {
      const {
        sent = 5,
        to = addressees,
        started = 0,
        told = 6,
        inspector = 'PEOPLES_INSPECTION_BOARD',
      } = course;
      const inspection = new Inspection(teller, inspector);
      const startsOn = announcedCalendar.onOrAfter(plus(day, 21));
      inspection.plan(day, startsOn);
      if (sent !== null) {
        const on = sent >= 0 ? workingDaysBefore(startsOn, sent) : plus(startsOn, -sent);
        inspection.send('INSPECTION_PLAN', to, on);
      }
      if (started !== null) {
        inspection.start(plus(startsOn, started));
        const { on } = inspection.hold(plus(startsOn, started + 4));
        if (told !== null) inspection.send('INSPECTION_RESULT', ['CONG_DAN'], plus(on, told));
      }
      more?.(inspection, startsOn);
    },
  };
}

const plants: readonly Plant[] = [
  inspected('lawful', {}),
  inspected('plan-four-working-days-before', { sent: 4 }),
  inspected('plan-after-the-start', { sent: -1 }),
  inspected('plan-never-sent', { sent: null }),
  inspected('plan-not-to-the-inspected', { to: ['MTTQ_XA', 'CHU_TICH_UBND_XA'] }),
  inspected('plan-in-two-letters', { to: ['MTTQ_XA'] }, (told, startsOn) => {
    told.send('INSPECTION_PLAN', ['CHU_TICH_UBND_XA', 'DOI_TUONG_GIAM_SAT'], workingDaysBefore(startsOn, 5));
  }),
  inspected('not-started', { started: null }),
  inspected('brought-forward', { started: -1 }),
  inspected('result-not-told', { told: null }),
  inspected('result-told-after-all', { told: 91 }),
  inspected('of-the-council', { inspector: 'COUNCIL' }),
  {
    name: 'inspection-without-a-plan',
    tell: (teller, day) => {
      const told = new Inspection(teller, 'PEOPLES_INSPECTION_BOARD');
      told.start(day);
      told.hold(plus(day, 3));
    },
  },
];

export const inspections: Family = {
  name: 'inspections',
  rules,
  plants,
  reaches: {
    'ND59-2023.A14.K1b': ['MET', 'MET_LATE', 'NO_EVIDENCE', 'NEEDS_REVIEW'],
    'ND59-2023.A14.K2c': ['MET', 'NEEDS_REVIEW'],
  },
};
