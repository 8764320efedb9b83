import { type EffectiveEvent, type Fraction, holds, isLedgerDay } from '@app/domain';
import { bindings } from '../bindings/index.js';
import type { FactValue } from '../catalogue/obligation.js';
import { factDefinition } from '../catalogue/vocabulary.js';
import type { CodeBinding, ShareBinding, TallyBinding, TypeBinding } from './binding.js';
import { spanText } from './span.js';

export interface Tally {
  of: string;
  yes: number;
  total: number;
  /** What was proclaimed; undefined where the act proclaims nothing. */
  declared?: boolean;
  /** The only obligations it serves; undefined: all. */
  for?: readonly string[];
}

export interface NamedPeriod {
  from: string;
  to?: string;
}

/** One act, as the law sees it: a catalogue code with everything that its checks may read. */
export interface Occurrence {
  code: string;
  event: EffectiveEvent;
  /** Original id of the event: duties and discharges are named by it. */
  id: string;
  /** The day of the act: the date field bound to the code, or the event's own day. */
  day: string;
  /** Local time of day, where one is recorded and the act is dated by the event itself. */
  time?: string;
  /** Only an exact day opens or discharges a duty. */
  exact: boolean;
  facts: Readonly<Record<string, FactValue>>;
  counts: Readonly<Record<string, number>>;
  content: ReadonlySet<string>;
  forms: readonly string[];
  places: readonly string[];
  to: readonly string[];
  tallies: readonly Tally[];
  /** Households present of all, where the act records them. */
  quorum?: { present: number; total: number };
  leader: Readonly<Record<string, boolean>>;
  /** What the person (or one of a body's members) is; a quality that the record does not state is absent. */
  qualities: Readonly<Record<string, boolean>>;
  /** How many members of each kind there are; absent where the record does not say. */
  members: Readonly<Record<string, number>>;
  /** A term of office; `equals`: the end that the law ties it to. */
  term?: { from?: string; until?: string; equals?: string };
  inPerson?: boolean;
  villagesRepresented?: number;
  effectiveOn?: string;
  item?: number;
  period?: NamedPeriod;
  /** Villages that the act names. */
  villages: readonly string[];
  /** Stands for all villages of the unit: a tick of the commune's own calendar. */
  ofAllVillages?: boolean;
}

type Said =
  'facts' | 'counts' | 'content' | 'forms' | 'places' | 'to' | 'tallies' | 'leader' | 'qualities' | 'members';

interface Draft extends Omit<Occurrence, Said> {
  facts: Record<string, FactValue>;
  counts: Record<string, number>;
  content: Set<string>;
  leader: Record<string, boolean>;
  qualities: Record<string, boolean>;
  members: Record<string, number>;
  forms: string[];
  places: string[];
  to: string[];
  tallies: Tally[];
}

const byType = new Map(bindings.map((binding) => [binding.type, binding]));

/** The binding of an action type; undefined for a type that this release does not know. */
export function bindingOf(type: string): TypeBinding | undefined {
  return byType.get(type);
}

/** Counts that nobody writes down: every such event counts one. */
const eachEvent = new Set(
  bindings.flatMap(({ catalogue: codes }) =>
    codes.flatMap(({ counts }) =>
      Object.entries(counts ?? {}).flatMap(([of, field]) => (field === 'EACH' ? [of] : [])),
    ),
  ),
);

/** Whether a count is a number of events, not one that an event carries. */
export const countsEachEvent = (of: string): boolean => eachEvent.has(of);

/** What an event is to the law. Several bindings of one code that hold for it are one occurrence, put together. */
export function occurrencesOf(event: EffectiveEvent): Occurrence[] {
  const drafts = new Map<string, Draft>();
  for (const binding of bindingOf(event.type)?.catalogue ?? []) {
    if (binding.when !== undefined && !holds(binding.when, event.data)) continue;
    const draft = drafts.get(binding.code) ?? draftOf(binding, event);
    drafts.set(binding.code, draft);
    read(binding, event, draft);
  }
  return [...drafts.values()];
}

function draftOf(binding: CodeBinding<string>, event: EffectiveEvent): Draft {
  const dated = binding.on === undefined ? undefined : textField(event, binding.on);
  const time = dated === undefined ? event.meta.occurredAtTime : undefined;
  return {
    code: binding.code,
    event,
    id: event.originalId,
    day: dated ?? event.occurredOn,
    ...(time === undefined ? {} : { time }),
    exact: event.occurredPrecision === 'DAY',
    ...saysNothing(),
    villages: villagesOf(event),
  };
}

/** What an act carries for the checks before anything is read from it: lists and figures of its own, all empty. */
export function saysNothing(): Pick<Draft, Said> {
  return {
    facts: {},
    counts: {},
    content: new Set(),
    forms: [],
    places: [],
    to: [],
    tallies: [],
    leader: {},
    qualities: {},
    members: {},
  };
}

function read(binding: CodeBinding<string>, event: EffectiveEvent, draft: Draft): void {
  readFacts(binding, event, draft);
  readCounts(binding, event, draft);
  readContent(binding, event, draft);
  draft.forms.push(
    ...codesIn(event, binding.forms),
    ...(binding.fixedForm === undefined ? [] : [binding.fixedForm]),
  );
  draft.places.push(...codesIn(event, binding.places));
  draft.to.push(...codesIn(event, binding.to));
  draft.tallies.push(...(binding.tallies ?? []).flatMap((tally) => tallyOf(tally, event)));
  Object.assign(draft.leader, booleansIn(event, binding.leader));
  Object.assign(draft.qualities, booleansIn(event, binding.qualities));
  for (const [kind, field] of Object.entries(binding.members ?? {})) {
    const number = numberField(event, field);
    if (number !== undefined) draft.members[kind] = number;
  }
  readFigures(binding, event, draft);
}

function readFacts(binding: CodeBinding<string>, event: EffectiveEvent, draft: Draft): void {
  Object.assign(draft.facts, binding.constants);
  for (const [fact, field] of Object.entries(binding.facts ?? {})) {
    const value = event.data[field];
    if (!isFactValue(value)) continue;
    // A span is kept with both its days: what six months are depends on the day from which they run.
    const isSpan = typeof value === 'string' && factDefinition(fact).type === 'duration';
    draft.facts[fact] = isSpan ? spanText(event.occurredOn, value) : value;
  }
}

function readCounts(binding: CodeBinding<string>, event: EffectiveEvent, draft: Draft): void {
  for (const [of, field] of Object.entries(binding.counts ?? {})) {
    if (field === 'EACH') draft.counts[of] = (draft.counts[of] ?? 0) + 1;
    const value = event.data[field];
    if (isFigure(value)) draft.counts[of] = Number(value);
    if (Array.isArray(value)) draft.counts[of] = value.length;
  }
}

/** A whole number, or points written as a decimal. */
function isFigure(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^\d+(\.\d+)?$/.test(value));
}

function readContent(binding: CodeBinding<string>, event: EffectiveEvent, draft: Draft): void {
  for (const [code, fields] of Object.entries(binding.content ?? {})) {
    const all = typeof fields === 'string' ? [fields] : fields;
    // Of a personal value the event holds the commitment only, which is enough to see that it was given.
    const isHeld = (field: string) =>
      isFilled(event.data[field], code) || Object.hasOwn(event.personal, `/${field}`);
    if (all.every(isHeld)) draft.content.add(code);
  }
}

/** A list holds the elements that it names; a boolean is filled when it is true; a text when it says something. */
function isFilled(value: unknown, code: string): boolean {
  if (Array.isArray(value)) return value.includes(code);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.trim() !== '';
  return value !== undefined && value !== null;
}

function readFigures(binding: CodeBinding<string>, event: EffectiveEvent, draft: Draft): void {
  const item = typeof binding.item === 'number' ? binding.item : numberField(event, binding.item);
  if (item !== undefined) draft.item = item;
  const effectiveOn = textField(event, binding.effectiveOn);
  if (effectiveOn !== undefined) draft.effectiveOn = effectiveOn;
  const period = binding.period === undefined ? undefined : periodIn(event.data[binding.period]);
  if (period !== undefined) draft.period = period;
  const present = numberField(event, binding.quorum?.present);
  const total = numberField(event, binding.quorum?.total);
  if (present !== undefined && total !== undefined) draft.quorum = { present, total };
  if (binding.term !== undefined) draft.term = termIn(binding.term, event);
  const inPerson = binding.inPerson === undefined ? undefined : event.data[binding.inPerson];
  if (typeof inPerson === 'boolean') draft.inPerson = inPerson;
  const represented = numberField(event, binding.villagesRepresented);
  if (represented !== undefined) draft.villagesRepresented = represented;
}

function termIn(
  { from, until, equals }: NonNullable<CodeBinding<string>['term']>,
  event: EffectiveEvent,
): NonNullable<Occurrence['term']> {
  const days = {
    from: textField(event, from),
    until: textField(event, until),
    equals: textField(event, equals),
  };
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined));
}

function booleansIn(
  event: EffectiveEvent,
  fields: Readonly<Record<string, string>> | undefined,
): Record<string, boolean> {
  const values = Object.entries(fields ?? {}).map(([code, field]) => [code, event.data[field]] as const);
  return Object.fromEntries(values.filter((pair): pair is [string, boolean] => typeof pair[1] === 'boolean'));
}

function tallyOf(binding: TallyBinding<string> | ShareBinding<string>, event: EffectiveEvent): Tally[] {
  const { of, declared } = binding;
  const proclaimed = declared === undefined ? undefined : event.data[declared];
  const outcome = typeof proclaimed === 'boolean' ? { declared: proclaimed } : {};
  if ('each' in binding) {
    return fractionsIn(event.data[binding.each]).map(({ numerator, denominator }) => ({
      of,
      yes: numerator,
      total: denominator,
      ...outcome,
    }));
  }
  const yes = numberField(event, binding.yes);
  const total = numberField(event, binding.total);
  if (yes === undefined || total === undefined) return [];
  return [{ of, yes, total, ...outcome, ...(binding.for === undefined ? {} : { for: binding.for }) }];
}

function fractionsIn(value: unknown): Fraction[] {
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.filter(isFraction);
}

function isFraction(value: unknown): value is Fraction {
  if (typeof value !== 'object' || value === null) return false;
  const { numerator, denominator } = value as Partial<Fraction>;
  return typeof numerator === 'number' && typeof denominator === 'number';
}

function codesIn(event: EffectiveEvent, field: string | undefined): string[] {
  if (field === undefined) return [];
  const value = event.data[field];
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((code) => typeof code === 'string');
}

function villagesOf(event: EffectiveEvent): string[] {
  return [...new Set([...codesIn(event, 'village'), ...codesIn(event, 'villages')])];
}

/** A span of days, or a whole year by its number. */
function periodIn(value: unknown): NamedPeriod | undefined {
  if (typeof value === 'number') {
    const [from, to] = [`${String(value)}-01-01`, `${String(value)}-12-31`];
    return isLedgerDay(from) ? { from, to } : undefined;
  }
  if (typeof value !== 'object' || value === null || !('from' in value) || typeof value.from !== 'string')
    return undefined;
  return 'to' in value && typeof value.to === 'string'
    ? { from: value.from, to: value.to }
    : { from: value.from };
}

function textField(event: EffectiveEvent, field: string | undefined): string | undefined {
  const value = field === undefined ? undefined : event.data[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function numberField(event: EffectiveEvent, field: string | undefined): number | undefined {
  const value = field === undefined ? undefined : event.data[field];
  return typeof value === 'number' ? value : undefined;
}

/** Whether a field's value can be a fact's. */
export function isFactValue(value: unknown): value is FactValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
