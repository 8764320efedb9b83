import type { EffectiveEvent, EventData } from '@app/domain';
import type { Duty, PeriodFile } from '../duty.js';
import { judgePeriod } from '../judging/judge-period.js';
import type { Side } from './rule.fixture.js';
import { anEvent } from './support.js';

/** The commune of these specs: older than most of the rules. */
export const UNIT = { validFrom: '2020-01-01' };

interface Row {
  when: string;
  acts: readonly EffectiveEvent[];
  state: Side['state'];
  on?: string;
  period?: string;
  file?: Partial<PeriodFile>;
}

/** Sides of a rule that opens without an event: what was done, and how the period stands. */
export function sidesIn(
  obligationId: string,
  period: string,
  on: string,
  rows: readonly Row[],
  part?: string,
): Side[] {
  return rows.map((row) => ({
    when: row.when,
    duty: () =>
      judged(obligationId, row.period ?? period, row.acts, {
        ...(part === undefined ? {} : { part }),
        ...row.file,
      }),
    on: row.on ?? on,
    state: row.state,
  }));
}

function judged(
  obligationId: string,
  period: string,
  events: readonly EffectiveEvent[],
  more: Partial<PeriodFile>,
): Duty {
  return judgePeriod({ unitId: 'uCommune', unit: UNIT, obligationId, period, events, rulings: [], ...more });
}

/** A report of a kind to some bodies. */
export const reported = (
  on: string,
  reportKind: string,
  to: string[],
  more: EventData = {},
): EffectiveEvent => anEvent('ReportSubmitted', on, { reportKind, to, resubmission: false, ...more });
/** A plan of a kind for a time. */
export const planned = (on: string, planKind: string, from: string, to: string): EffectiveEvent =>
  anEvent('PlanAdopted', on, { planKind, subject: 'Kế hoạch', periodKind: 'YEAR', period: { from, to } });

/** The conference of a village. */
export const conference = (on: string, village: string): EffectiveEvent =>
  anEvent('CommunityConferenceHeld', on, {
    village,
    householdsTotal: 100,
    householdsPresent: 70,
    reportsPresented: 3,
  });

/** A village whose code was recognised. */
export const hasCode = (village: string): EffectiveEvent =>
  anEvent('RecognitionDecided', '2025-03-02', {
    recogniser: 'CHU_TICH_UBND_XA',
    recognitionOutcome: 'RECOGNISED',
    matterItem: 3,
    village,
  });
