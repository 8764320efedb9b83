import {
  catalogue,
  explainDeadline,
  explainReason,
  stateOn,
  type CheckResult,
  type Duty,
  type DutyState,
  type DutyStep,
  type ExplainedDay,
} from '@app/regulation';
import { isCaseForFew, toldScoreKey, withoutCase } from './cases-for-few.js';

/** A text for readers in both languages. */
export interface Texts {
  vi: string;
  en: string;
}

/** Where the law says so. */
export interface ArticleView {
  instrument: string;
  article: number | null;
  clause: string | null;
  point: string | null;
}

/** A duty in a list, with its state on the day asked. */
export interface DutyView {
  dutyId: string;
  obligationId: string;
  /** The entry of the family that applies: normal, complex, remote, extended. */
  appliesId: string;
  title: Texts;
  law: ArticleView;
  unitId: string;
  village: string | null;
  /** Stream of the case; null for periodic duties, and of complaints and other cases for few where the reader handles none. */
  subject: string | null;
  /** Original id of the opening event; null for periodic duties and where the subject is not told. */
  openedBy: string | null;
  period: string | null;
  opensOn: string;
  dueOn: string | null;
  dischargedOn: string | null;
  /** Ids of the acts; empty where the subject is not told. */
  dischargedBy: readonly string[];
  state: DutyState;
  /** What the rules alone say, where a person's word stands in `state`. */
  computed: DutyState | null;
  /** A code; its words are in `reasonText`. */
  reason: string;
  reasonText: Texts;
  pillar: string;
  scored: boolean;
  scoreGroup: string | null;
  scoreKey: string | null;
  flags: readonly string[];
  /** What is not proven about the rule itself, or about the calendar. */
  unverified: readonly string[];
}

export interface DutyStepView {
  /** First day of the state. */
  from: string;
  state: DutyState;
  computed: DutyState | null;
  reason: string;
  reasonText: Texts;
}

export interface DutyDetailView extends DutyView {
  checks: readonly CheckResult[];
  /** Whether the due day is counted from a plan and not yet from the deed. */
  duePlanned: boolean;
  /** Every day of the deadline's count, and why it counts or does not. */
  explanation: readonly ExplainedDay[];
  explanationText: Texts;
  steps: DutyStepView[];
}

const textsOf = (step: DutyStep): Texts => ({ vi: explainReason(step, 'vi'), en: explainReason(step, 'en') });

/** Whether a reader of these units may know the case of the duty. */
const isTold = (duty: Duty, readable: readonly string[]): boolean =>
  readable.includes(duty.unitId) || !isCaseForFew(duty);

/** Undefined before the duty opens. `readable`: units whose cases for few the reader may see. */
export function dutyView(duty: Duty, asOf: string, readable: readonly string[] = []): DutyView | undefined {
  const step = stateOn(duty, asOf);
  if (step === null) return undefined;
  const entry = catalogue.obligation(duty.appliesId);
  // What happens later is not known on the day asked.
  const discharged = duty.dischargedOn !== null && duty.dischargedOn <= asOf;
  const { instrument, article, clause, point, titleVi, titleEn } = entry;
  const view: DutyView = {
    dutyId: duty.dutyId,
    obligationId: duty.obligationId,
    appliesId: duty.appliesId,
    title: { vi: titleVi, en: titleEn },
    law: { instrument, article, clause, point },
    unitId: duty.unitId,
    village: duty.village,
    subject: duty.caseStream,
    openedBy: duty.openedBy,
    period: duty.period,
    opensOn: duty.opensOn,
    dueOn: duty.dueOn,
    dischargedOn: discharged ? duty.dischargedOn : null,
    dischargedBy: discharged ? duty.dischargedBy : [],
    state: step.state,
    computed: step.computed ?? null,
    reason: step.reason,
    reasonText: textsOf(step),
    pillar: duty.pillar,
    scored: duty.scored,
    scoreGroup: duty.scoreGroup,
    scoreKey: duty.scoreKey === null ? null : toldScoreKey(duty.scoreKey),
    flags: duty.flags.filter((flag) => discharged || flag !== 'recordedAfterDue'),
    unverified: duty.unverified,
  };
  return isTold(duty, readable) ? view : withoutCase(view);
}

export function dutyDetailView(
  duty: Duty,
  asOf: string,
  readable: readonly string[] = [],
): DutyDetailView | undefined {
  const view = dutyView(duty, asOf, readable);
  if (view === undefined) return undefined;
  return {
    ...view,
    checks: checksOf(duty, asOf, isTold(duty, readable)),
    duePlanned: duty.duePlanned,
    explanation: duty.explanation,
    explanationText: { vi: explainDeadline(duty, 'vi'), en: explainDeadline(duty, 'en') },
    steps: duty.steps.map((step) => ({
      from: step.from,
      state: step.state,
      computed: step.computed ?? null,
      reason: step.reason,
      reasonText: textsOf(step),
    })),
  };
}

/** The checks on the day; a case that is not told is not named by the entries that were checked either. */
function checksOf(duty: Duty, asOf: string, told: boolean): readonly CheckResult[] {
  const checks = stateOn(duty, asOf)?.checks ?? [];
  if (told) return checks;
  return checks.map((check) => {
    const { event, ...facts } = check.facts;
    return event === undefined ? check : { ...check, facts };
  });
}
