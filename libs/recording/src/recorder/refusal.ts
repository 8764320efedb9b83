import type { AccessRefusal } from '@app/access';
import type { FieldError } from '@app/domain';

/** Every reason of the write side itself to refuse a command; the deciders' own are `DomainErrorCode`. */
export type RecordingErrorCode =
  | AccessRefusal
  | 'account/reserved'
  | 'body/ambiguous'
  | 'idempotency/key-reused'
  | 'occurred-on/in-future'
  | 'reference/duty-of-other-unit'
  | 'reference/duty-unknown'
  | 'reference/event-unknown'
  | 'reference/other-unit'
  | 'reference/stream-unknown'
  | 'reference/unit-unknown'
  | 'reference/village-of-other-unit'
  | 'reference/village-unknown'
  | 'revision/lost-race'
  | 'revision/stale'
  | 'unit/code-ambiguous'
  | 'unit/code-unknown'
  | 'unit/unknown';

/** Where in the request the reason lies: a JSON pointer into the action, or a header of HTTP. */
export type Place = { pointer: string } | { header: string };

/** The write side refused the command; nothing was stored. `facts` are shown to the caller. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';

  constructor(
    readonly code: RecordingErrorCode,
    readonly place: Place,
    readonly facts: Readonly<Record<string, string | number | readonly string[]>> = {},
  ) {
    super(code);
  }
}

/** The action's shape or fields are wrong; each fault names its place and the rule. */
export class ActionInvalid extends Error {
  override readonly name = 'ActionInvalid';

  constructor(readonly errors: readonly FieldError[]) {
    super(errors.map(({ pointer, rule }) => `${pointer} ${rule}`).join('; '));
  }
}
