import type { Expectation } from './event-store.js';

/** Someone else was faster, or the expectation was wrong. `actual` is the stream's last revision, -1 when it does not exist. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';

  constructor(
    readonly stream: string,
    readonly expected: Expectation,
    readonly actual: number,
  ) {
    super(`stream ${stream} stands at revision ${String(actual)}, expected ${String(expected)}`);
  }
}

/** The command id was used before for another body. */
export class CommandBodyConflict extends Error {
  override readonly name = 'CommandBodyConflict';

  constructor(readonly commandId: string) {
    super(`command ${commandId} was appended before with another body`);
  }
}

/** Some, not all, of the events stand already where another command would put them. */
export class PartialDuplicate extends Error {
  override readonly name = 'PartialDuplicate';

  constructor(
    readonly stream: string,
    readonly revision: number,
  ) {
    super(`stream ${stream} holds a part of these events already, first at revision ${String(revision)}`);
  }
}

/** The append is larger than the store takes; nothing was stored. Both figures in bytes. */
export class EventTooLarge extends Error {
  override readonly name = 'EventTooLarge';

  constructor(
    readonly sizeBytes: number,
    readonly limitBytes: number,
  ) {
    super(`an append of ${String(sizeBytes)} bytes is above the limit of ${String(limitBytes)}`);
  }
}

/** A field of the append cannot be stored as it is; nothing was stored. */
export class InvalidEvent extends Error {
  override readonly name = 'InvalidEvent';

  constructor(
    readonly field: string,
    readonly rule: string,
    options?: ErrorOptions,
  ) {
    super(`${field} ${rule}`, options);
  }
}

export class StreamNotFound extends Error {
  override readonly name = 'StreamNotFound';

  constructor(readonly stream: string) {
    super(`there is no stream ${stream}`);
  }
}

/** More appends wait than the queue holds: the caller slows down and tries again. Nothing was stored. */
export class AppendQueueFull extends Error {
  override readonly name = 'AppendQueueFull';

  constructor(readonly waiting: number) {
    super(`${String(waiting)} appends wait already`);
  }
}

/** The store cannot be reached or gave up. An append's outcome is unknown: send the same command again. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';

  constructor(cause: unknown) {
    super(`the event store is unavailable: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
