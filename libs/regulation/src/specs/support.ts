import type { EffectiveEvent, EventData, Precision } from '@app/domain';

let counter = 0;

export interface EventOptions {
  stream?: string;
  unitId?: string;
  body?: string;
  precision?: Precision;
  /** Local time of day, HH:MM. */
  at?: string;
  /** Local day on which the ledger learnt of it; the day itself when left out. */
  recordedOn?: string;
}

/** An effective event as the ledger gives it; positions grow with every call, so the order of calls is the ledger's. */
export function anEvent(
  type: string,
  on: string,
  data: EventData,
  options: EventOptions = {},
): EffectiveEvent {
  counter += 1;
  const id = `e${String(counter)}`;
  const stream = options.stream ?? `record-${id}`;
  return {
    position: counter,
    id,
    stream,
    revision: counter,
    type,
    schemaVersion: 1,
    unitId: options.unitId ?? 'uCommune',
    occurredOn: on,
    occurredPrecision: options.precision ?? 'DAY',
    recordedAt: `${options.recordedOn ?? on}T03:00:00.000Z`,
    actor: 'officer',
    body: options.body ?? 'UBND_XA',
    data,
    evidence: [],
    meta: {
      commandId: `officer:${id}`,
      correlationId: `officer:${id}`,
      stream,
      type,
      ...(options.at === undefined ? {} : { occurredAtTime: options.at }),
    },
    personal: {},
    salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
    originalId: id,
    originalPosition: counter,
  };
}
