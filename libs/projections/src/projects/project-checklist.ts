import { holds, type PlainDate } from '@app/domain';
import { bindings, catalogue, type Duty, type Obligation } from '@app/regulation';
import { dutyView, type ArticleView, type DutyView, type Texts } from '../duties/duty-views.js';
import type { LinkedEntryRow } from '../entries/entry-views.js';
import { aspectsOf, type AspectView } from './project-parts.js';

/** One rule that the project's acts brought into play, with what the ledger knows about it. */
export interface ChecklistItemView {
  obligationId: string;
  title: Texts;
  law: ArticleView;
  pillar: string;
  /** Bodies that owe it. */
  responsible: readonly string[];
  /** AUTO is judged by the machine, PARTIAL needs a look, HUMAN is for people alone. */
  checkable: Obligation['checkable'];
  /** Whether one of the people's boards owes or checks it. */
  ofBoard: boolean;
  /** In words, where the rule covers some projects only; whether it covers this one is for the reader to see. */
  conditionText: string | null;
  /** The acts that brought it into play. */
  triggers: { id: string; type: string; occurredOn: PlainDate }[];
  /** Recorded acts that may answer it. */
  evidence: { id: string; type: string; occurredOn: PlainDate }[];
  /** The duty's state where it is judged, otherwise what a person has to look at. */
  state: DutyView['state'];
  dutyIds: string[];
  /** Of the rules on what a board follows: each aspect with its reviews. */
  aspects: AspectView[] | null;
}

const BOARDS = ['INSPECTION_BOARD', 'SUPERVISION_BOARD'];
/** The rules that list what a board follows in a project. */
const OF_ASPECTS = ['L10-2022.A43.K1a', 'L10-2022.A43.K1b'];
/** From the gravest, as verdicts of several cases of one rule are summed up. */
const GRAVITY = ['BREACHED', 'NO_EVIDENCE', 'PENDING', 'NEEDS_REVIEW', 'MET_LATE', 'MET', 'NOT_APPLICABLE'];

const bindingOf = new Map(bindings.map((binding) => [binding.type, binding]));

/**
 * The checklist of the people's boards: every rule of the catalogue whose trigger is among the acts, once each, the
 * boards' own rules first. What the machine judges stands with its state, all else as a question with its facts.
 */
export function checklistOf(
  acts: readonly LinkedEntryRow[],
  duties: readonly Duty[],
  asOf: PlainDate,
): ChecklistItemView[] {
  const codes = codesOfActs(acts);
  return catalogue.obligations
    .filter(({ recurrence, variantOf }) => recurrence === 'PER_TRIGGER' && variantOf === null)
    .flatMap((entry) => itemOf(entry, codes, duties, acts, asOf))
    .sort((a, b) => Number(b.ofBoard) - Number(a.ofBoard));
}

type CodedActs = ReadonlyMap<string, readonly LinkedEntryRow[]>;

function itemOf(
  entry: Obligation,
  codes: CodedActs,
  duties: readonly Duty[],
  acts: readonly LinkedEntryRow[],
  asOf: PlainDate,
): ChecklistItemView[] {
  const own = duties.filter(({ obligationId }) => obligationId === entry.id);
  const triggers = (codes.get(entry.trigger) ?? []).filter(
    ({ occurred_on }) => entry.validFrom <= occurred_on && occurred_on <= (entry.validTo ?? '9999-12-31'),
  );
  if (triggers.length === 0 && own.length === 0) return [];
  const judged = own.flatMap((duty) => dutyView(duty, asOf) ?? []);
  // A rule that is judged and has no duty here does not cover the case.
  if (judged.length === 0 && catalogue.boundObligations.includes(entry)) return [];
  const { instrument, article, clause, point } = entry;
  return [
    {
      obligationId: entry.id,
      title: { vi: entry.titleVi, en: entry.titleEn },
      law: { instrument, article, clause, point },
      pillar: entry.pillar,
      responsible: entry.responsible,
      checkable: entry.checkable,
      ofBoard: entry.bearer.some((bearer) => BOARDS.includes(bearer)),
      conditionText: entry.conditionText,
      triggers: triggers.map(mention),
      evidence: answersTo(entry, codes).map(mention),
      state: gravest(judged.map(({ state }) => state)) ?? 'NEEDS_REVIEW',
      dutyIds: judged.map(({ dutyId }) => dutyId),
      aspects: OF_ASPECTS.includes(entry.id) ? aspectsOf(acts) : null,
    },
  ];
}

function answersTo({ acts: rules }: Obligation, codes: CodedActs): LinkedEntryRow[] {
  const wanted = rules.flatMap((rule) => ('anyOf' in rule ? rule.anyOf : [rule])).map(({ code }) => code);
  const found = wanted.flatMap((code) => codes.get(code) ?? []);
  return [...new Map(found.map((row) => [row.id, row])).values()];
}

/** What the acts mean to the law: catalogue code → acts. */
function codesOfActs(acts: readonly LinkedEntryRow[]): CodedActs {
  const codes = new Map<string, LinkedEntryRow[]>();
  for (const act of acts)
    for (const { code, when } of bindingOf.get(act.type)?.catalogue ?? []) {
      if (when !== undefined && !holds(when, act.data)) continue;
      const own = codes.get(code);
      if (own) own.push(act);
      else codes.set(code, [act]);
    }
  return codes;
}

const gravest = (states: readonly DutyView['state'][]): DutyView['state'] | undefined =>
  [...states].sort((a, b) => GRAVITY.indexOf(a) - GRAVITY.indexOf(b))[0];

const mention = ({
  id,
  type,
  occurred_on,
}: LinkedEntryRow): { id: string; type: string; occurredOn: PlainDate } => ({
  id,
  type,
  occurredOn: occurred_on,
});
