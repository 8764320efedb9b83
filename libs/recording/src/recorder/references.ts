import { type Action, categoryOf, isUnitId, type Reference, referencesOf } from '@app/domain';
import type { EventStore } from '@app/event-store';
import type { EventDirectory } from '../units/unit-directory.js';
import type { UnitScope } from '../units/unit-scope.js';
import { RecordingError, type RecordingErrorCode } from './refusal.js';

/**
 * `<obligation>~<event>`, or `<obligation>~<unit>[.<village or body>][~<period>]` (design 5.2). People write it by hand:
 * a period that is none, or of a year in which nothing can have happened, could not be judged.
 */
const dutyForm =
  /^[^~]+~(?<key>[^~.]+)(?:\.[^~]+)?(?:~(?:19|20|21)\d\d(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]|W(?:0[1-9]|[1-4]\d|5[0-3])))?)?$/;

/** One account or one data subject may have to do with units that know nothing of each other. */
const PERSONAL_STREAMS: ReadonlySet<string> = new Set(['access', 'privacy']);

/** Streams named after what they are about (ledger format 4): their deciders say what cannot begin one. */
const NAMED_BY_IDENTITY: ReadonlySet<string> = new Set([
  ...PERSONAL_STREAMS,
  'judgement',
  'ledger',
  'unit',
  'village',
]);

/** Streams that are no process of a unit: none of its acts can belong to them. */
const NO_CASES: ReadonlySet<string> = new Set([...PERSONAL_STREAMS, 'judgement', 'ledger']);

/**
 * Whether what an action refers to exists and is the business of its unit: the unit itself, what stands above or below it,
 * or a predecessor. Without this a neighbour could add an act to another commune's case.
 */
export class ReferenceCheck {
  constructor(
    private readonly store: EventStore,
    private readonly scope: UnitScope,
    private readonly events: EventDirectory,
  ) {}

  /** Stream and unit of an event; one that was recorded a moment before is waited for. */
  async findEvent(eventId: string): Promise<{ stream: string; unitId: string } | undefined> {
    const found = await this.events.findEvent(eventId);
    if (found !== undefined) return found;
    const { position } = await this.store.head();
    return this.events.findEvent(eventId, position);
  }

  /**
   * `stream`: the existing one that the action joins, or one named after what it is about; none for a new process.
   * @throws RecordingError `reference/…`
   */
  async check(action: Action, stream: string | undefined): Promise<void> {
    if (stream !== undefined) await this.requireOwnStream(action, stream);
    for (const reference of referencesOf(action)) await this.requireKnown(action, reference);
    if (typeof action.data.duty === 'string') await this.requireOwnDuty(action, action.data.duty);
  }

  /** Villages that the action or its case names: what a village head's grant is held against. */
  villagesOf(action: Pick<Action, 'type' | 'data'>, stream: string): string[] {
    const named = referencesOf(action).filter(({ kind }) => kind === 'villageRef');
    const own = categoryOf(stream) === 'village' ? [stream.slice('village-'.length)] : [];
    return [...own, ...named.map(({ value }) => value)];
  }

  private async requireOwnStream(action: Action, stream: string): Promise<void> {
    const category = categoryOf(stream);
    const owner = PERSONAL_STREAMS.has(category) ? undefined : await this.scope.ownerOf(stream);
    if (owner !== undefined) {
      if (await this.scope.related(owner, action.unitId)) return;
      throw refused('reference/other-unit', '/subject', stream);
    }
    // A new process gets its name from its command: nobody chooses one.
    if (action.subject !== undefined && !NAMED_BY_IDENTITY.has(category))
      throw refused('reference/stream-unknown', '/subject', stream);
  }

  private async requireKnown(action: Action, { field, kind, value }: Reference): Promise<void> {
    const pointer = `/data/${field}`;
    switch (kind) {
      case 'unitRef':
        if ((await this.scope.pathOf(value)) === undefined)
          throw refused('reference/unit-unknown', pointer, value);
        return;
      case 'villageRef':
        await this.requireVillage(action, pointer, value);
        return;
      case 'eventRef':
        if ((await this.findEvent(value)) === undefined)
          throw refused('reference/event-unknown', pointer, value);
        return;
      default: {
        // Whether somebody has rights, or was read about, is nobody's case and told to nobody; the system itself knows.
        const hidden = action.body !== 'SYSTEM' && NO_CASES.has(categoryOf(value));
        const owner = hidden ? undefined : await this.scope.ownerOf(value);
        if (owner === undefined) throw refused('reference/stream-unknown', pointer, value);
        if (!(await this.scope.related(owner, action.unitId)))
          throw refused('reference/other-unit', pointer, value);
      }
    }
  }

  /** After a merger the villages of the predecessors are the heir's, and late entries stay with the predecessor. */
  private async requireVillage(action: Action, pointer: string, village: string): Promise<void> {
    const owner = await this.scope.ownerOf(`village-${village}`);
    if (owner === undefined) throw refused('reference/village-unknown', pointer, village);
    const path = await this.scope.pathOf(owner);
    if (path?.includes(action.unitId) !== true)
      throw refused('reference/village-of-other-unit', pointer, village);
  }

  /** A word on a duty belongs to the unit that owes it, or to one above: a neighbour has none. */
  private async requireOwnDuty(action: Action, duty: string): Promise<void> {
    const key = dutyForm.exec(duty)?.groups?.key;
    if (key === undefined) throw refused('reference/duty-unknown', '/data/duty', duty);
    const owner = isUnitId(key) ? key : (await this.findEvent(key))?.unitId;
    if (owner === undefined) throw refused('reference/event-unknown', '/data/duty', duty);
    const path = await this.scope.pathOf(owner);
    if (path?.includes(action.unitId) !== true)
      throw refused('reference/duty-of-other-unit', '/data/duty', duty);
  }
}

function refused(code: RecordingErrorCode, pointer: string, value: string): RecordingError {
  return new RecordingError(code, { pointer }, { value });
}
