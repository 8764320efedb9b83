import {
  actionTypes,
  casesOf,
  eventIdOf,
  streamIdOf,
  type CorrectionReason,
  type Precision,
} from '@app/domain';
import { later, plus } from '../calendar/days.js';
import type { Random } from '../random.js';
import type { Act, CaseBelief, Ruling } from './believed.js';
import type { TrueState } from '../truth/timeline.js';
import type { ActingBody, ActionRequest, PersonalText } from './simulated-action.js';

/** What a story needs from the province around it. */
export interface StoryWorld {
  readonly ledgerId: string;
  readonly accountOf: (body: ActingBody) => string;
  readonly random: Random;
}

/** One entry of the ledger in the making: the request, its day of recording, and what is believed after it. */
export interface Move {
  recordOn: string;
  key: string;
  account: string;
  action: ActionRequest;
  /** Changes the beliefs of the story's case. `order` is the move's place in the whole stream. */
  believe: (order: number) => void;
}

export interface RecordOptions {
  /** Days between the thing and its entry; the clerk's usual delay when absent. */
  lateBy?: number;
  precision?: Precision;
  /** An entry that must stand in the ledger before this one. */
  after?: Handle;
  /** Opens a stream of its own instead of joining the case's (papers, reports). */
  apart?: boolean;
  /** Joins a stream that an earlier act of the story opened for itself. */
  joins?: string;
  /** Personal fields by their names; `data` must not have them. */
  personal?: Readonly<Record<string, string>>;
}

/** A recorded act as the story's author holds it, to correct or to name it later. */
export interface Handle {
  readonly id: string;
  readonly type: string;
  readonly body: ActingBody;
  readonly stream: string;
  readonly personal?: Readonly<Record<string, PersonalText>>;
  on: string;
  data: Readonly<Record<string, unknown>>;
  newestId: string;
  recordedOn: string;
}

/**
 * Writes one case as a village clerk would: act by act, each with its day and its day of entry. It yields requests
 * and, beside them, what a reader of the ledger believes after each.
 */
export class Story {
  readonly moves: Move[] = [];
  readonly belief: CaseBelief;
  private stream: string | undefined;
  private openedOn: string | undefined;
  /** Days between a thing and its entry when nothing else is said. */
  private readonly usualDelay: number;
  private count = 0;

  constructor(
    readonly name: string,
    private readonly category: string,
    private readonly world: StoryWorld,
    belief: CaseBelief,
  ) {
    this.belief = belief;
    this.usualDelay = world.random.chance(0.3) ? 1 : 0;
  }

  /** Stream of the case; known once its first act is written. */
  get caseStream(): string {
    if (this.stream === undefined) throw new Error(`${this.name}: nothing recorded yet`);
    return this.stream;
  }

  record(
    type: string,
    body: ActingBody,
    on: string,
    data: Readonly<Record<string, unknown>>,
    options: RecordOptions = {},
  ): Handle {
    const key = this.nextKey();
    const id = eventIdOf(this.world.ledgerId, `${this.world.accountOf(body)}:${key}`, 0);
    const subject = options.apart ? undefined : (options.joins ?? this.stream);
    const opens = subject === undefined && !options.apart;
    if (opens) this.openStream(key, body);
    const precision = options.precision ?? 'DAY';
    const stream = options.apart ? this.streamApart(type, body, key) : (options.joins ?? this.caseStream);
    if (opens || options.apart) this.openings.set(stream, { type, data });
    const entry = later(this.dayOfEntry(on, options.lateBy), options.after?.recordedOn ?? on);
    const recordOn = this.afterNamed(entry, [...this.casesOf(stream, type, data), String(data['body'])]);
    const { enteredOn } = this.belief;
    if (!enteredOn.has(stream)) enteredOn.set(stream, recordOn);
    const personal = personalOf(options.personal);
    const handle = { id, type, body, stream, on, data, newestId: id, recordedOn: recordOn, ...personal };
    const request = { ...this.request(type, body, on, data, subject, precision), ...personal };
    this.push(recordOn, key, body, request, (order) => {
      const cases = this.casesOf(stream, type, data);
      const act: Act = { id, type, body, stream, cases, order, on, precision, data };
      this.belief.acts.push(act);
      this.belief.commune.chronicle.add(act);
    });
    return handle;
  }

  /** A corrected version of an act: other day, other data, or a day where only the month was known. */
  replace(
    act: Handle,
    recordOn: string,
    change: { on?: string; data?: Readonly<Record<string, unknown>>; precision?: Precision },
    reason: CorrectionReason = 'TYPING_ERROR',
  ): void {
    const on = change.on ?? act.on;
    const data = { ...act.data, ...change.data };
    const corrects = { event: act.newestId, how: 'REPLACE' as const, reason };
    const precision = change.precision ?? 'DAY';
    const personal = act.personal ? { personal: act.personal } : {};
    const request = { ...this.request(act.type, act.body, on, data, act.stream, precision), ...personal };
    this.correct(act, recordOn, { ...request, corrects }, () => {
      this.believed(act, (believed) => {
        believed.on = on;
        believed.data = data;
        believed.cases = this.casesOf(believed.stream, act.type, data);
        believed.precision = precision;
      });
    });
    act.on = on;
    act.data = data;
  }

  withdraw(act: Handle, recordOn: string, reason: CorrectionReason = 'DUPLICATE'): void {
    const corrects = { event: act.newestId, how: 'WITHDRAW' as const, reason };
    const request = this.request(act.type, act.body, act.on, {}, act.stream, 'DAY');
    this.correct(act, recordOn, { ...request, corrects }, () => {
      const { chronicle } = this.belief.commune;
      this.believed(act, (believed) => {
        chronicle.remove(believed);
      });
      this.belief.acts = this.belief.acts.filter(({ id }) => id !== act.id);
      this.belief.rulings = this.belief.rulings.filter((ruling) => rulingId.get(ruling) !== act.id);
      const at = chronicle.rulings.findIndex((ruling) => rulingId.get(ruling) === act.id);
      if (at >= 0) chronicle.rulings.splice(at, 1);
    });
  }

  /** A person's word on a fact of this case. */
  sayFact(
    kind: 'FactClaimed' | 'FactDecided',
    body: ActingBody,
    on: string,
    fact: string,
    holds: boolean,
  ): Handle {
    const says = { kind: kind === 'FactClaimed' ? 'CLAIMED' : 'DECIDED', fact, holds } as const;
    const data = { case: this.caseStream, personFact: fact, holds, ground: 'Theo hồ sơ và xác minh tại chỗ' };
    return this.rule(kind, body, on, data, says);
  }

  /** A person's word on a verdict. */
  sayVerdict(
    kind: 'VerdictConfirmed' | 'VerdictSetAside',
    on: string,
    dutyId: string,
    state: TrueState,
  ): Handle {
    const says = { kind: kind === 'VerdictConfirmed' ? 'CONFIRMED' : 'SET_ASIDE', dutyId, state } as const;
    const data = { duty: dutyId, state, ground: 'Kết luận của đoàn kiểm tra' };
    return this.rule(kind, 'DOAN_THANH_TRA', on, data, says);
  }

  private rule(
    type: string,
    body: ActingBody,
    on: string,
    data: Readonly<Record<string, unknown>>,
    says: Ruling['says'],
  ): Handle {
    const key = this.nextKey();
    const id = eventIdOf(this.world.ledgerId, `${this.world.accountOf(body)}:${key}`, 0);
    const recordOn = this.dayOfEntry(on, 0);
    this.push(recordOn, key, body, this.request(type, body, on, data, undefined, 'DAY'), (order) => {
      const ruling = { on, order, says };
      rulingId.set(ruling, id);
      this.belief.rulings.push(ruling);
      this.belief.commune.chronicle.rulings.push(ruling);
    });
    const stream = judgementStream(type, data);
    return { id, type, body, stream, on, data, newestId: id, recordedOn: recordOn };
  }

  private openStream(key: string, body: ActingBody): void {
    const commandId = `${this.world.accountOf(body)}:${key}`;
    this.stream = `${this.category}-${streamIdOf(this.world.ledgerId, commandId, 0)}`;
    // Several stories may tell of one case; it is named after the one that began it.
    if (this.belief.stream === '') this.belief.stream = this.stream;
  }

  private streamApart(type: string, body: ActingBody, key: string): string {
    const category = actionTypes.get(type)?.stream ?? 'record';
    return `${category}-${streamIdOf(this.world.ledgerId, `${this.world.accountOf(body)}:${key}`, 0)}`;
  }

  /** Nothing can be named before it stands in the ledger. */
  private afterNamed(day: string, streams: readonly string[]): string {
    return streams.reduce(
      (latest, stream) => later(latest, this.belief.enteredOn.get(stream) ?? latest),
      day,
    );
  }

  /** First acts of the streams that the story opened: what they name, every later act of the stream belongs to. */
  private readonly openings = new Map<string, { type: string; data: Readonly<Record<string, unknown>> }>();

  private casesOf(stream: string, type: string, data: Readonly<Record<string, unknown>>): readonly string[] {
    const event = { stream, type, data: data };
    const first = this.openings.get(stream);
    return casesOf(event, first ? { stream, type: first.type, data: first.data } : event);
  }

  private correct(act: Handle, recordOn: string, action: ActionRequest, believe: () => void): void {
    const key = this.nextKey();
    const day = later(later(recordOn, act.recordedOn), action.occurredOn);
    act.newestId = eventIdOf(this.world.ledgerId, `${this.world.accountOf(act.body)}:${key}`, 0);
    act.recordedOn = day;
    this.push(day, key, act.body, action, believe);
  }

  private believed(handle: Handle, change: (act: Act) => void): void {
    const act = this.belief.acts.find(({ id }) => id === handle.id);
    if (act) change(act);
  }

  /** A clerk is as prompt in one case as in another, but nothing can be entered before the case is. */
  private dayOfEntry(on: string, lateBy: number | undefined): string {
    const day = plus(on, lateBy ?? this.usualDelay);
    if (this.openedOn === undefined) this.openedOn = day;
    return later(day, this.openedOn);
  }

  private request(
    type: string,
    body: ActingBody,
    occurredOn: string,
    data: Readonly<Record<string, unknown>>,
    subject: string | undefined,
    precision: Precision,
  ): ActionRequest {
    return {
      type,
      unit: { id: this.belief.commune.unitId },
      body,
      ...(subject === undefined ? {} : { subject }),
      occurredOn,
      ...(precision === 'DAY' ? {} : { occurredPrecision: precision }),
      data,
    };
  }

  private push(
    recordOn: string,
    key: string,
    body: ActingBody,
    action: ActionRequest,
    believe: (order: number) => void,
  ): void {
    this.moves.push({ recordOn, key, account: this.world.accountOf(body), action, believe });
  }

  private nextKey(): string {
    this.count += 1;
    return `sim-${this.name}-${String(this.count).padStart(3, '0')}`;
  }
}

/** Which recorded event a ruling came from, so that withdrawing the event takes the ruling back. */
const rulingId = new WeakMap<Ruling, string>();

/** The stream of a person's word: it is named by what it is about. */
function judgementStream(type: string, data: Readonly<Record<string, unknown>>): string {
  const { duty, case: caseStream, personFact } = data as Record<string, string | undefined>;
  return type.startsWith('Verdict')
    ? `judgement-${duty ?? ''}`
    : `judgement-${caseStream ?? ''}~${personFact ?? ''}`;
}

function personalOf(values: Readonly<Record<string, string>> | undefined): {
  personal?: Record<string, PersonalText>;
} {
  if (!values) return {};
  return {
    personal: Object.fromEntries(Object.entries(values).map(([field, value]) => [`/${field}`, { value }])),
  };
}
