import { actionTypes, codesOf, label, type CodeList, type EventData, type PlainDate } from '@app/domain';
import { daysBetween } from '@app/domain';
import { dutyView, type DutyView } from '../duties/duty-views.js';
import type { LinkedEntryRow } from '../entries/entry-views.js';
import type { Duty } from '@app/regulation';

/** One act of the dossier. */
export interface DossierActView {
  id: string;
  type: string;
  titleVi: string;
  titleEn: string;
  /** Stream of its case. */
  subject: string;
  occurredOn: PlainDate;
  occurredPrecision: string;
  body: string;
  village: string | null;
  data: EventData;
  evidence: readonly unknown[];
  /** Recorded more than seven days after the deed. */
  late: boolean;
}

/** A code with its words. */
export interface CodeView {
  code: string;
  vi: string;
  en: string;
}

export function actView(row: LinkedEntryRow): DossierActView {
  const definition = actionTypes.get(row.type);
  return {
    id: row.id,
    type: row.type,
    titleVi: definition?.titleVi ?? row.type,
    titleEn: definition?.titleEn ?? row.type,
    subject: row.stream,
    occurredOn: row.occurred_on,
    occurredPrecision: row.occurred_precision,
    body: row.body,
    village: row.village,
    data: row.data,
    evidence: row.evidence,
    late: row.late,
  };
}

/** The words of a code; null where there is none. */
export function codeView(list: CodeList, code: unknown): CodeView | null {
  if (typeof code !== 'string' || !codesOf(list).includes(code)) return null;
  return { code, vi: label(list, code, 'vi'), en: label(list, code, 'en') };
}

/** A posting or another publication of a paper of the project. */
export interface DisclosureView {
  act: DossierActView;
  paper: CodeView | null;
  form: CodeView | null;
  /** Day of taking down; null while it is up, or where the form is no posting. */
  takenDownOn: PlainDate | null;
  /** Days that a posting was or has been up; null for other forms. */
  daysUp: number | null;
}

export function disclosuresOf(acts: readonly LinkedEntryRow[], asOf: PlainDate): DisclosureView[] {
  return ofTypes(acts, 'InformationDisclosed').map((row) => {
    const isPosting = row.data['form'] === 'POSTING';
    const down = acts.find(
      ({ type, data }) =>
        type === 'PostingTakenDown' && (data['source'] === row.id || data['source'] === row.chain),
    );
    const until = down?.occurred_on ?? asOf;
    return {
      act: actView(row),
      paper: codeView('papers', row.data['paper']),
      form: codeView('forms', row.data['form']),
      takenDownOn: isPosting ? (down?.occurred_on ?? null) : null,
      daysUp: isPosting ? daysBetween(row.occurred_on, until) : null,
    };
  });
}

/** A vote and the share that the law asks for. */
export interface TallyView {
  act: DossierActView;
  votesFor: number;
  votesAgainst: number;
  votesOther: number;
  takingPart: number;
  householdsTotal: number;
  declaredCarried: boolean;
  /** What the law asks of this vote, where it is judged: `>= 1/2` of all households, and whether it was kept. */
  thresholds: { obligationId: string; required: string; state: string }[];
}

export function talliesOf(acts: readonly LinkedEntryRow[], duties: readonly Duty[]): TallyView[] {
  const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
  return ofTypes(acts, 'VoteTallied').map((row) => ({
    act: actView(row),
    votesFor: number(row.data['votesFor']),
    votesAgainst: number(row.data['votesAgainst']),
    votesOther: number(row.data['votesOther']),
    takingPart: number(row.data['takingPart']),
    householdsTotal: number(row.data['householdsTotal']),
    declaredCarried: row.data['declaredCarried'] === true,
    thresholds: thresholdsOf(row, duties),
  }));
}

function thresholdsOf(row: LinkedEntryRow, duties: readonly Duty[]): TallyView['thresholds'] {
  const found = duties.flatMap(({ appliesId, steps }) =>
    (steps.at(-1)?.checks ?? [])
      .filter(
        ({ kind, facts }) =>
          kind === 'THRESHOLD' && (facts['event'] === row.id || facts['event'] === row.chain),
      )
      .map(({ state, facts }) => ({ obligationId: appliesId, required: String(facts['required']), state })),
  );
  return [...new Map(found.map((one) => [`${one.obligationId} ${one.required}`, one])).values()];
}

/** Exact sums of contributions of one type and kind; of labour and land the quantity, of money the amount. */
export interface ContributionSumView {
  type: string;
  titleVi: string;
  titleEn: string;
  contributionKind: CodeView | null;
  entries: number;
  /** Đồng, as a text; null where no entry has an amount. */
  amount: string | null;
  quantity: number | null;
}

const CONTRIBUTIONS = [
  'ContributionDrivePlanned',
  'ContributionPledged',
  'ContributionReceived',
  'ContributionSpent',
];

/** Planned, pledged, received and spent are four figures, never one. */
export function contributionsOf(acts: readonly LinkedEntryRow[]): ContributionSumView[] {
  return CONTRIBUTIONS.flatMap((type) => {
    const rows = ofTypes(acts, type);
    const kinds = [...new Set(rows.map(({ data }) => data['contributionKind']))];
    return kinds.map((kind) => {
      const own = rows.filter(({ data }) => data['contributionKind'] === kind);
      const quantities = own.flatMap(({ data }) =>
        typeof data['quantity'] === 'number' ? data['quantity'] : [],
      );
      return {
        type,
        titleVi: actionTypes.get(type)?.titleVi ?? type,
        titleEn: actionTypes.get(type)?.titleEn ?? type,
        contributionKind: codeView('contributionKinds', kind),
        entries: own.length,
        amount: addedMoney(own),
        quantity: quantities.length === 0 ? null : quantities.reduce((sum, some) => sum + some, 0),
      };
    });
  });
}

/** Money is added as whole numbers of any size. */
export function addedMoney(rows: readonly LinkedEntryRow[]): string | null {
  const amounts = rows.flatMap(({ data }) =>
    typeof data['amount'] === 'string' ? BigInt(data['amount']) : [],
  );
  return amounts.length === 0 ? null : String(amounts.reduce((sum, some) => sum + some, 0n));
}

/** One aspect of the project as the board supervises it. */
export interface AspectView extends CodeView {
  /** Reviews of the aspect, oldest first. */
  reviews: { id: string; occurredOn: PlainDate; conformity: CodeView | null }[];
}

export function aspectsOf(acts: readonly LinkedEntryRow[]): AspectView[] {
  const reviews = ofTypes(acts, 'CommunityInvestmentReviewed');
  return codesOf('projectAspects').map((code) => ({
    code,
    vi: label('projectAspects', code, 'vi'),
    en: label('projectAspects', code, 'en'),
    reviews: reviews
      .filter(({ data }) => Array.isArray(data['aspects']) && data['aspects'].includes(code))
      .map(({ id, occurred_on, data }) => ({
        id,
        occurredOn: occurred_on,
        conformity: codeView('conformity', data['conformity']),
      })),
  }));
}

/** A figure of the plan beside that of the deed. */
export interface PlanFactView {
  item: 'AMOUNT' | 'LENGTH' | 'CONTRIBUTIONS' | 'SPENT' | 'BEGINNING';
  vi: string;
  en: string;
  unit: string | null;
  planned: string | null;
  actual: string | null;
  /** Actual less planned, of days the days late; null where one of the two is not recorded. */
  difference: string | null;
}

/** Plan against fact; a figure that is not recorded is not zero. */
export function planAndFact(acts: readonly LinkedEntryRow[]): PlanFactView[] {
  const approved = ofTypes(acts, 'ProjectApproved').at(-1);
  const started = ofTypes(acts, 'ProjectStarted')[0];
  const completed = ofTypes(acts, 'ProjectCompleted').at(-1);
  const received = addedMoney(ofTypes(acts, 'ContributionReceived'));
  const figure = (row: LinkedEntryRow | undefined, field: string): string | null => {
    const value = row?.data[field];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  };
  const line = (
    texts: Pick<PlanFactView, 'item' | 'vi' | 'en' | 'unit'>,
    planned: string | null,
    actual: string | null,
  ): PlanFactView => ({
    ...texts,
    planned,
    actual,
    difference: planned === null || actual === null ? null : String(BigInt(actual) - BigInt(planned)),
  });
  const plannedOn = figure(approved, 'plannedOn');
  const startedOn = started?.occurred_on ?? null;
  return [
    line(
      { item: 'AMOUNT', vi: 'Giá trị công trình', en: 'Value of the works', unit: 'VND' },
      figure(approved, 'amount'),
      figure(completed, 'amount'),
    ),
    line(
      { item: 'LENGTH', vi: 'Chiều dài', en: 'Length', unit: 'metre' },
      figure(approved, 'lengthMetres'),
      figure(completed ?? started, 'lengthMetres'),
    ),
    line(
      { item: 'CONTRIBUTIONS', vi: 'Nhân dân đóng góp bằng tiền', en: 'Contributions in money', unit: 'VND' },
      addedMoney(ofTypes(acts, 'ContributionDrivePlanned')),
      received,
    ),
    line(
      { item: 'SPENT', vi: 'Chi từ đóng góp so với đã thu', en: 'Spent against received', unit: 'VND' },
      received,
      addedMoney(ofTypes(acts, 'ContributionSpent')),
    ),
    {
      item: 'BEGINNING',
      vi: 'Ngày khởi công',
      en: 'Day of the start',
      unit: 'day',
      planned: plannedOn,
      actual: startedOn,
      difference: plannedOn === null || startedOn === null ? null : String(daysBetween(plannedOn, startedOn)),
    },
  ];
}

export const dutyViewsOf = (
  duties: readonly Duty[],
  asOf: PlainDate,
  readable: readonly string[],
): DutyView[] => duties.flatMap((duty) => dutyView(duty, asOf, readable) ?? []);

export const ofTypes = (acts: readonly LinkedEntryRow[], ...types: string[]): LinkedEntryRow[] =>
  acts.filter(({ type }) => types.includes(type));
