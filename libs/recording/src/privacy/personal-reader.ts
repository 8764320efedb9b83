import { createHash } from 'node:crypto';
import { decodeStored, type OpenedValue, type Vault } from '@app/access';
import type { RecordedEvent } from '@app/domain';
import type { EventStore } from '@app/event-store';
import type { Recorder } from '../recorder/recorder.js';

export type ReadPurpose = 'CASE_HANDLING' | 'INSPECTION' | 'SUBJECT_REQUEST' | 'SUPPORT';

export interface PersonalReadRequest {
  event: RecordedEvent;
  /** Pointers of the fields to be read. */
  paths: readonly string[];
  purpose: ReadPurpose;
  /** Account that reads; it stands in the record as the actor. */
  account: string;
  /** Tells one reading from another; a repeated one is recorded once. */
  key: string;
}

/** Reads personal values, and never without leaving a trace: the reading is recorded before anything is shown. */
export class PersonalReader {
  constructor(
    private readonly vault: Pick<Vault, 'read'>,
    private readonly recorder: Pick<Recorder, 'record' | 'today'>,
  ) {}

  /**
   * The values by their pointers; an erased one is missing. One `PersonalDataRead` for each data subject, at the event's unit.
   */
  async read({ event, paths, purpose, account, key }: PersonalReadRequest): Promise<Record<string, string>> {
    const values = new Map<string, OpenedValue>();
    for (const path of paths) {
      const commitment = Object.hasOwn(event.personal, path) ? event.personal[path] : undefined;
      const opened = commitment === undefined ? undefined : await this.vault.read(commitment);
      if (opened !== undefined) values.set(path, opened);
    }
    for (const subject of new Set([...values.values()].map((opened) => opened.subject))) {
      const read = [...values].filter(([, opened]) => opened.subject === subject).map(([path]) => path);
      await this.recordReading(
        event,
        { subjectKey: subject, readPurpose: purpose, fieldsRead: read.length },
        { account, key: `${key}:${subject}:${digestOf(event.id, read)}` },
      );
    }
    return Object.fromEntries([...values].map(([path, { value }]) => [path, value]));
  }

  private async recordReading(
    event: RecordedEvent,
    data: { subjectKey: string; readPurpose: ReadPurpose; fieldsRead: number },
    { account, key }: { account: string; key: string },
  ): Promise<void> {
    const action = {
      type: 'PersonalDataRead',
      unit: { id: event.unitId },
      body: 'SYSTEM',
      occurredOn: this.recorder.today(),
      data: { ...data, case: event.stream },
    };
    const sender = { job: 'personal-read', key: `${account}:${key}`, actor: account };
    await this.recorder.record({ sender, action });
  }
}

/** What was read, in the command's key: another event or field under a key used before is another reading. */
function digestOf(eventId: string, paths: readonly string[]): string {
  return createHash('sha256')
    .update([eventId, ...paths].join('\0'))
    .digest('base64url');
}

/** Deletes from the vault what never became an event. Answers the number of values deleted. */
export async function sweepVault(vault: Pick<Vault, 'sweep'>, store: EventStore): Promise<number> {
  return vault.sweep(async (commandId, commitment) => {
    const known = await store.command(commandId);
    if (known === undefined) return false;
    const { events } = await store.readLog({ after: known.firstPosition - 1, limit: 1 });
    return events.some((event) => Object.values(decodeStored(event).personal).includes(commitment));
  });
}
