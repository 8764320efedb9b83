import type { Place } from '@app/recording';
import type { ProblemCode } from './problems.js';

/** The API itself refuses a request: a header, a media type, a route. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    readonly place: Place,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}
