import { randomUUID } from 'node:crypto';
import { actionTypes, encodePayload, type Correction, type EventData, type Precision } from '@app/domain';
import type { EventStore } from '@app/event-store';
import { createHash } from 'node:crypto';

export interface TestEvent {
  type: string;
  stream: string;
  unitId: string;
  on: string;
  data?: EventData;
  body?: string;
  precision?: Precision;
  corrects?: Correction;
  imported?: boolean;
}

/** Writes events as recording does, without its rules: specifications of the read side need odd histories too. */
export class TestLedger {
  /** What the clock of the store says. */
  now = '2026-01-01T02:00:00.000Z';

  constructor(private readonly store: () => EventStore) {}

  readonly clock = { now: (): string => this.now };

  /** Noon of the local day. */
  setDay(day: string): void {
    this.now = `${day}T05:00:00.000Z`;
  }

  async record(event: TestEvent): Promise<{ id: string; position: number }> {
    const id = randomUUID();
    const { type, stream, unitId, on, data = {}, corrects, imported } = event;
    const commandId = `spec:${id}`;
    const payload = encodePayload({
      data,
      evidence: [],
      meta: {
        commandId,
        correlationId: commandId,
        stream,
        type,
        ...(corrects && { corrects }),
        ...(imported === true && { source: { batch: 'b', file: 'f', kind: 'JSON_LINES', line: 1 } }),
      },
      personal: {},
      salt: Buffer.alloc(16).toString('base64'),
    });
    const result = await this.store().append({
      stream,
      expected: 'any',
      commandId,
      bodySha256: createHash('sha256').update(id).digest(),
      events: [
        {
          id,
          type,
          schemaVersion: actionTypes.get(type)?.schemaVersion ?? 1,
          unitId,
          occurredOn: on,
          occurredPrecision: event.precision ?? 'DAY',
          actor: 'officer',
          body: event.body ?? 'UBND_XA',
          payload,
        },
      ],
    });
    return { id, position: result.lastPosition };
  }
}
