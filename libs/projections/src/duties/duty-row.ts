import type { BeliefTable } from '@app/event-store';
import type { Duty } from '@app/regulation';

/** A duty as the ledger believed it in an interval of positions; the state on a day is computed from the steps. */
export interface DutyRow {
  duty_id: string;
  obligation_id: string;
  applies_id: string;
  unit_id: string;
  case_stream: string | null;
  opened_by: string | null;
  village: string | null;
  period: string | null;
  pillar: string;
  scored: boolean;
  score_group: string | null;
  score_key: string | null;
  opens_on: string;
  due_on: string | null;
  discharged_on: string | null;
  step_from: readonly string[];
  step_state: readonly string[];
  recorded_after_due: boolean;
  duty: Duty;
}

export const dutyTable: BeliefTable = {
  name: 'duty',
  columns: {
    duty_id: 'text collate "C" not null',
    obligation_id: 'text collate "C" not null',
    applies_id: 'text not null',
    unit_id: 'text collate "C" not null',
    case_stream: 'text collate "C"',
    opened_by: 'text collate "C"',
    village: 'text',
    period: 'text',
    pillar: 'text not null',
    scored: 'boolean not null',
    score_group: 'text',
    score_key: 'text',
    opens_on: 'date not null',
    due_on: 'date',
    discharged_on: 'date',
    step_from: 'date[] not null',
    step_state: 'text[] not null',
    recorded_after_due: 'boolean not null',
    duty: 'jsonb not null',
  },
  foldIndexes: ['opened_by'],
  indexes: [
    'duty_id',
    'unit_id, duty_id',
    'obligation_id, duty_id',
    'case_stream',
    'known_from, duty_id',
    'known_to, duty_id',
  ],
};

export const dutyRowOf = (duty: Duty): DutyRow => ({
  duty_id: duty.dutyId,
  obligation_id: duty.obligationId,
  applies_id: duty.appliesId,
  unit_id: duty.unitId,
  case_stream: duty.caseStream,
  opened_by: duty.openedBy,
  village: duty.village,
  period: duty.period,
  pillar: duty.pillar,
  scored: duty.scored,
  score_group: duty.scoreGroup,
  score_key: duty.scoreKey,
  opens_on: duty.opensOn,
  due_on: duty.dueOn,
  discharged_on: duty.dischargedOn,
  step_from: duty.steps.map(({ from }) => from),
  step_state: duty.steps.map(({ state }) => state),
  recorded_after_due: duty.flags.includes('recordedAfterDue'),
  duty,
});

/** SQL: the state of a duty on a day, null before it opens. */
export const stateAt = (day: string, alias = 'd'): string =>
  `${alias}.step_state[width_bucket(${day}::date, ${alias}.step_from)]`;
