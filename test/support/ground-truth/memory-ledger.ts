import {
  casesOf,
  decideOnHistory,
  effective,
  eventIdOf,
  streamIdOf,
  streamOf,
  validateAction,
  type Action,
  type EffectiveEvent,
  type RecordedEvent,
} from '@app/domain';
import { bodyKeysOf } from '@app/regulation';
import type { SimulatedAction } from '@app/simulation';
import { unknownReferences, type Standing } from './memory-references.js';

/**
 * The write side without rights, store and bytes: validates, decides and remembers. It lets the law's judgement be
 * compared with the ground truth in seconds; the real recorder and PostgreSQL have their own run.
 */
export class MemoryLedger {
  readonly events: RecordedEvent[] = [];
  private readonly byStream = new Map<string, RecordedEvent[]>();
  private readonly byUnit = new Map<string, RecordedEvent[]>();
  private readonly streamOfEvent = new Map<string, string>();
  private readonly streamsOfCase = new Map<string, Set<string>>();

  private known: Known = { upTo: -1, units: new Map() };
  private readonly standing: Standing = {
    ownerOf: (stream) => this.byStream.get(stream)?.[0]?.unitId,
    streamOf: (eventId) => this.streamOfEvent.get(eventId),
    parentOf: (unitId) => {
      const parent = this.byStream.get(`unit-${unitId}`)?.[0]?.data['parent'];
      return typeof parent === 'string' ? parent : undefined;
    },
  };

  constructor(private readonly ledgerId: string) {}

  /**
   * Throws when an action is not valid, a decider refuses it or it names what is not there: the simulator must not ask for
   * what the recorder refuses.
   */
  record({ action: raw, account, key, recordAt }: SimulatedAction): RecordedEvent {
    const commandId = `${account}:${key}`;
    const validated = validateAction(structuredClone(raw));
    if ('errors' in validated) throw new Error(`${key} ${raw.type}: ${JSON.stringify(validated.errors)}`);
    const { unit, ...rest } = validated.action;
    if (!('id' in unit)) throw new Error(`${key}: unit without id`);
    const corrected = rest.corrects && this.streamOfEvent.get(rest.corrects.event);
    const subject = rest.subject ?? corrected;
    const action: Action = {
      ...rest,
      unitId: unit.id,
      body: raw.body,
      ...(subject === undefined ? {} : { subject }),
    };
    const missing = unknownReferences(action, this.standing);
    if (missing.length > 0)
      throw new Error(`${key} ${raw.type} names what is not there: ${missing.join(', ')}`);
    const stream = streamOf(action, () => streamIdOf(this.ledgerId, commandId, 0), this.ledgerId);
    const history = this.byStream.get(stream) ?? [];
    // This ledger was never opened: what is said of the ledger itself has nobody to decide it.
    if (!stream.startsWith('ledger-')) decideOnHistory({ ...action, subject: stream }, history);
    const personal = Object.fromEntries(
      Object.keys(raw.personal ?? {}).map((pointer) => [pointer, 'sealed']),
    );
    const at = { stream, commandId, recordedAt: recordAt, account, revision: history.length, personal };
    return this.append(action, at);
  }

  /** Effective events of every case that the stream's events belong to, of the first `upTo` positions. */
  caseFileOf(stream: string, upTo: number): EffectiveEvent[] {
    const keys = this.keysOf(stream);
    const streams = new Set(keys.flatMap((key) => [key, ...(this.streamsOfCase.get(key) ?? [])]));
    const events = [...streams].flatMap((name) => this.byStream.get(name) ?? []);
    return effective(
      events.sort((a, b) => a.position - b.position),
      upTo,
    );
  }

  /** Streams that have an event among the first `upTo`, with their unit. */
  streams(upTo: number): { stream: string; unitId: string }[] {
    return [...this.byStream].flatMap(([stream, [first]]) =>
      first && first.position <= upTo ? [{ stream, unitId: first.unitId }] : [],
    );
  }

  hasBegun(stream: string, upTo: number): boolean {
    const first = this.byStream.get(stream)?.[0];
    return first !== undefined && first.position <= upTo;
  }

  streamOf(eventId: string): string | undefined {
    return this.streamOfEvent.get(eventId);
  }

  /** Effective events of one unit; kept while the same state of knowledge is asked for. */
  ofUnit(unitId: string, upTo: number): readonly EffectiveEvent[] {
    const { units } = this.knownAt(upTo);
    const events = units.get(unitId) ?? effective(this.byUnit.get(unitId) ?? [], upTo);
    units.set(unitId, events);
    return events;
  }

  /** Decisions on working days, of the whole province; the same list while the same state is asked for. */
  calendar(upTo: number): readonly EffectiveEvent[] {
    const known = this.knownAt(upTo);
    known.calendar ??= effective(
      this.events.filter(({ type }) => type === 'CalendarDecisionAdopted'),
      upTo,
    );
    return known.calendar;
  }

  ofType(types: readonly string[], unitId: string, upTo: number): readonly EffectiveEvent[] {
    return this.ofUnit(unitId, upTo).filter(({ type }) => types.includes(type));
  }

  private knownAt(upTo: number): Known {
    if (this.known.upTo !== upTo) this.known = { upTo, units: new Map() };
    return this.known;
  }

  private keysOf(stream: string): string[] {
    const events = this.byStream.get(stream) ?? [];
    const [first] = events;
    if (first === undefined) return [stream];
    return [
      ...new Set(events.flatMap((event) => [...casesOf(event, first), ...bodyKeysOf(asItStands(event))])),
    ];
  }

  private append(
    action: Action,
    at: Pick<RecordedEvent, 'stream' | 'recordedAt' | 'revision' | 'personal'> & {
      commandId: string;
      account: string;
    },
  ): RecordedEvent {
    const { stream, commandId } = at;
    const event: RecordedEvent = {
      position: this.events.length + 1,
      id: eventIdOf(this.ledgerId, commandId, 0),
      stream,
      revision: at.revision,
      type: action.type,
      schemaVersion: 1,
      unitId: action.unitId,
      occurredOn: action.occurredOn,
      occurredPrecision: action.occurredPrecision,
      recordedAt: at.recordedAt,
      actor: at.account,
      body: action.body,
      data: action.data,
      evidence: [],
      meta: {
        commandId,
        correlationId: commandId,
        stream,
        type: action.type,
        ...(action.corrects ? { corrects: action.corrects } : {}),
      },
      personal: at.personal,
      salt: '',
    };
    this.events.push(event);
    const ofUnit = this.byUnit.get(event.unitId);
    if (ofUnit) ofUnit.push(event);
    else this.byUnit.set(event.unitId, [event]);
    this.streamOfEvent.set(event.id, stream);
    const history = this.byStream.get(stream) ?? [];
    this.byStream.set(stream, [...history, event]);
    for (const key of [...casesOf(event, history[0] ?? event), ...bodyKeysOf(asItStands(event))]) {
      this.streamsOfCase.set(key, (this.streamsOfCase.get(key) ?? new Set()).add(stream));
    }
    return event;
  }
}

/** What was read of one state of knowledge. */
interface Known {
  upTo: number;
  units: Map<string, readonly EffectiveEvent[]>;
  calendar?: readonly EffectiveEvent[];
}

/** An event as it stands when nothing has corrected it. */
const asItStands = (event: RecordedEvent): EffectiveEvent => ({
  ...event,
  originalId: event.meta.corrects?.event ?? event.id,
  originalPosition: event.position,
});
