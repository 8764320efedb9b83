import { readHistory } from '@app/access';
import {
  type Action,
  type Decider,
  deciderOf,
  DomainError,
  effective,
  streamOf,
  validateAction,
} from '@app/domain';
import { type AppendResult, type EventStore, RevisionConflict } from '@app/event-store';
import { bodyHashOf } from '../recorder/body-hash.js';
import { encodeEvents } from '../recorder/encode-events.js';
import type { RecordUnit } from './load-units.js';
import type { UnitCommand } from './unit-commands.js';

const systemAccount = 'system';
const attemptsMax = 3;

interface KnownStream {
  state: unknown;
  /** Of its last event. */
  revision: number;
}

/**
 * Records the official list as the system's job `units`: the same commands, events and hashes as the recorder's, so that
 * either finds what the other stored. It leaves out what the recorder looks up for each action (rights, references):
 * the list refers only to itself, and 25,000 actions would cost 100,000 look-ups.
 * Throws DomainError and the store's errors; a list that its own action types refuse is a bug.
 */
export function unitRecording(store: EventStore, ledgerId: string): RecordUnit {
  const recording = new UnitRecording(store, ledgerId);
  return (command) => recording.record(command);
}

class UnitRecording {
  private readonly decider: Decider<unknown> = deciderOf('unit');
  private readonly known = new Map<string, KnownStream>();

  constructor(
    private readonly store: EventStore,
    private readonly ledgerId: string,
  ) {}

  async record(command: UnitCommand): Promise<{ replayed: boolean }> {
    const action = actionOf(command);
    const stream = streamOf(action, () => '', this.ledgerId);
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { replayed } = await this.append(command.key, action, stream);
        return { replayed };
      } catch (error) {
        if (error instanceof DomainError && (await this.isStored(command.key, action)))
          return { replayed: true };
        // Someone else wrote to the stream since it was read: decide on its newest state.
        if (!(error instanceof RevisionConflict) || attempt === attemptsMax) throw error;
        this.known.delete(stream);
      }
    }
  }

  /** What was recorded before may be impossible now: a unit cannot end twice. */
  private async isStored(key: string, action: Action): Promise<boolean> {
    const known = await this.store.command(commandIdOf(key));
    return known !== undefined && Buffer.compare(known.bodySha256, bodyOf(action)) === 0;
  }

  private async append(key: string, action: Action, stream: string): Promise<AppendResult> {
    const commandId = commandIdOf(key);
    const opens = action.type === 'UnitRegistered';
    const before = opens ? undefined : await this.read(stream);
    const proposed = this.decider.decide(action, before?.state ?? this.decider.initial);
    const context = { ledgerId: this.ledgerId, commandId, actor: systemAccount, stream };
    const result = await this.store.append({
      stream,
      expected: before?.revision ?? 'noStream',
      commandId,
      bodySha256: bodyOf(action),
      events: encodeEvents(context, action, proposed, {}),
    });
    if (!result.replayed)
      this.known.set(stream, {
        state: proposed.reduce(
          (state, event) => this.decider.evolve(state, event),
          before?.state ?? this.decider.initial,
        ),
        revision: result.lastRevision,
      });
    return result;
  }

  private async read(stream: string): Promise<KnownStream | undefined> {
    const known = this.known.get(stream);
    if (known !== undefined) return known;
    const history = await readHistory(this.store, stream);
    const last = history.at(-1);
    if (last === undefined) return undefined;
    const state = effective(history).reduce(
      (before, event) => this.decider.evolve(before, event),
      this.decider.initial,
    );
    return { state, revision: last.revision };
  }
}

const commandIdOf = (key: string): string => `${systemAccount}:units:${key}`;

/** The list has no personal values, so that nothing is hashed under the vault's key. */
const bodyOf = (action: Action): Uint8Array => bodyHashOf(action, (bytes) => bytes);

function actionOf({ key, action }: UnitCommand): Action {
  const result = validateAction(action);
  if ('errors' in result) throw new Error(`${key}: ${JSON.stringify(result.errors)}`);
  const { unit, body, ...rest } = result.action;
  if (!('id' in unit)) throw new Error(`${key}: the unit is not named by its id`);
  return { ...rest, unitId: unit.id, body: body ?? 'SYSTEM' };
}
