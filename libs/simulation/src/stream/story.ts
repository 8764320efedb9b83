import { eventIdOf, streamIdOf, type CorrectionReason, type Precision } from '@app/domain';
import { later, plus } from '../calendar/days.js';
import type { Random } from '../random.js';
import type { Act, CaseBelief, Ruling } from './believed.js';
import type { TrueState } from '../truth/timeline.js';
import type { ActingBody, ActionRequest } from './simulated-action.js';

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
}

/** A recorded act as the story's author holds it, to correct or to name it later. */
export interface Handle {
  readonly id: string;
  readonly type: string;
  readonly body: ActingBody;
  readonly stream: string | undefined;
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
    const subject = options.apart ? undefined : this.stream;
    const opens = !options.apart && this.stream === undefined;
    if (opens) this.openStream(key, body);
    const recordOn = later(this.dayOfEntry(on, options.lateBy), options.after?.recordedOn ?? on);
    const precision = options.precision ?? 'DAY';
    const handle: Handle = {
      id,
      type,
      body,
      stream: options.apart ? undefined : this.caseStream,
      on,
      data,
      newestId: id,
      recordedOn: recordOn,
    };
    this.push(recordOn, key, body, this.request(type, body, on, data, subject, precision), (order) => {
      this.belief.acts.push({ id, type, order, on, precision, data });
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
    const request = this.request(act.type, act.body, on, data, this.streamOf(act), precision);
    this.correct(act, recordOn, { ...request, corrects }, () => {
      this.believed(act, (believed) => {
        believed.on = on;
        believed.data = data;
        believed.precision = precision;
      });
    });
    act.on = on;
    act.data = data;
  }

  withdraw(act: Handle, recordOn: string, reason: CorrectionReason = 'DUPLICATE'): void {
    const corrects = { event: act.newestId, how: 'WITHDRAW' as const, reason };
    const request = this.request(act.type, act.body, act.on, {}, this.streamOf(act), 'DAY');
    this.correct(act, recordOn, { ...request, corrects }, () => {
      this.belief.acts = this.belief.acts.filter(({ id }) => id !== act.id);
      this.belief.rulings = this.belief.rulings.filter((ruling) => rulingId.get(ruling) !== act.id);
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
    });
    return { id, type, body, stream: undefined, on, data, newestId: id, recordedOn: recordOn };
  }

  private openStream(key: string, body: ActingBody): void {
    const commandId = `${this.world.accountOf(body)}:${key}`;
    this.stream = `${this.category}-${streamIdOf(this.world.ledgerId, commandId, 0)}`;
    Object.assign(this.belief, { stream: this.stream });
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

  private streamOf(act: Handle): string | undefined {
    return act.stream ?? this.apartStreams.get(act.id);
  }

  /** Streams that papers and rulings opened for themselves; a correction must name them. */
  private readonly apartStreams = new Map<string, string>();

  private push(
    recordOn: string,
    key: string,
    body: ActingBody,
    action: ActionRequest,
    believe: (order: number) => void,
  ): void {
    const account = this.world.accountOf(body);
    if (action.subject === undefined && action.corrects === undefined) {
      const id = eventIdOf(this.world.ledgerId, `${account}:${key}`, 0);
      this.apartStreams.set(id, streamOpenedBy(this.world.ledgerId, `${account}:${key}`, action));
    }
    this.moves.push({ recordOn, key, account, action, believe });
  }

  private nextKey(): string {
    this.count += 1;
    return `sim-${this.name}-${String(this.count).padStart(3, '0')}`;
  }
}

/** Which recorded event a ruling came from, so that withdrawing the event takes the ruling back. */
const rulingId = new WeakMap<Ruling, string>();

/** The stream that an action without a subject lands in (ledger format 4). */
function streamOpenedBy(ledgerId: string, commandId: string, action: ActionRequest): string {
  const { duty, case: caseStream, personFact } = action.data as Record<string, string | undefined>;
  if (action.type.startsWith('Verdict')) return `judgement-${duty ?? ''}`;
  if (action.type.startsWith('Fact')) return `judgement-${caseStream ?? ''}~${personFact ?? ''}`;
  const category = action.type === 'ReportSubmitted' ? 'report' : 'document';
  return `${category}-${streamIdOf(ledgerId, commandId, 0)}`;
}
