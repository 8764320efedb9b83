import type { BeliefTable } from '@app/event-store';
import type { Duty } from '@app/regulation';
import { explanationOf, restOf, stepsOf, type DutyRest } from './duty-rest.js';

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
  rest: DutyRest;
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
    rest: 'json not null',
  },
  key: 'duty_id',
  foldIndexes: ['opened_by'],
  // A name begins with its obligation: its own index finds the duties of an obligation too.
  indexes: ['duty_id', 'unit_id, duty_id', 'case_stream', 'known_from', 'known_to'],
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
  rest: restOf(duty),
});

/** What a query selects to make a duty of a row. */
const READ_COLUMNS = [
  'duty_id',
  'obligation_id',
  'applies_id',
  'unit_id',
  'case_stream',
  'opened_by',
  'village',
  'period',
  'pillar',
  'scored',
  'score_group',
  'score_key',
  'opens_on',
  'due_on',
  'discharged_on',
  'step_from',
  'step_state',
  'rest',
] as const;

export type ReadDutyRow = Pick<DutyRow, (typeof READ_COLUMNS)[number]>;

/** SQL: the columns of `ReadDutyRow`. */
export const dutyColumns = (alias = 'd'): string =>
  READ_COLUMNS.map((column) => `${alias}.${column}`).join(', ');

/** The duty as it was judged; the days of its deadline's count, which no list shows, only if asked for. */
export const dutyOfRow = (row: ReadDutyRow, { explained = false } = {}): Duty => ({
  dutyId: row.duty_id,
  obligationId: row.obligation_id,
  appliesId: row.applies_id,
  unitId: row.unit_id,
  caseStream: row.case_stream,
  openedBy: row.opened_by,
  village: row.village,
  period: row.period,
  opensOn: row.opens_on,
  dueOn: row.due_on,
  ...(row.rest.movedFrom !== undefined && { movedFrom: row.rest.movedFrom }),
  duePlanned: row.rest.duePlanned ?? false,
  explanation: explained ? explanationOf(row.rest) : [],
  dischargedBy: row.rest.dischargedBy ?? [],
  dischargedOn: row.discharged_on,
  flags: row.rest.flags ?? [],
  unverified: row.rest.unverified ?? [],
  pillar: row.pillar,
  scored: row.scored,
  scoreGroup: row.score_group,
  scoreKey: row.score_key,
  steps: stepsOf(row.step_from, row.step_state, row.rest),
});

/** SQL: the state of a duty on a day, null before it opens. */
export const stateAt = (day: string, alias = 'd'): string =>
  `${alias}.step_state[width_bucket(${day}::date, ${alias}.step_from)]`;
