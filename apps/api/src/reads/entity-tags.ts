import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { projections, ReadModel, type Reading, type ReadingView } from '@app/projections';
import { catalogue } from '@app/regulation';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, map, type Observable, of, switchMap } from 'rxjs';
import { requireLedgerYear } from './parameters.js';

/** What one release answers at a prefix never changes; another release may judge more. */
const EDITION = [catalogue.digest, ...projections.map(({ name, version }) => `${name} ${String(version)}`)];

const MOVING = 'public, no-cache';
/** Asked for by position and by day: the same for as long as the release runs. */
const FIXED = 'public, max-age=3600';

type Clocks = Pick<Reading, 'asOf' | 'knownAt'> & { position: number | string };

/**
 * A strong entity tag from what the answer rests on: position, day and address. Who has it already is told so before
 * anything is counted.
 */
@Injectable()
export class EntityTags implements NestInterceptor {
  constructor(private readonly model: ReadModel) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return from(this.known(request)).pipe(
      switchMap((known) => {
        if (known !== undefined) {
          tell(reply, request, known);
          reply.status(304);
          return of(undefined);
        }
        return next.handle().pipe(
          map((answer: ReadingView) => {
            tell(reply, request, answer);
            return answer;
          }),
        );
      }),
    );
  }

  /** The clocks of the answer that the client has, where it is still the one that would be given. */
  private async known(request: FastifyRequest): Promise<Clocks | undefined> {
    const held = request.headers['if-none-match'];
    if (held === undefined) return undefined;
    const { asOf, knownAt, minPosition } = request.query as Record<string, unknown>;
    for (const [name, value] of Object.entries({ asOf, knownAt }))
      if (typeof value === 'string') requireLedgerYear(name, value);
    const reading = await this.model.read({
      asOf: textOf(asOf),
      knownAt: textOf(knownAt),
      minPosition: textOf(minPosition),
    });
    return tagsIn(held).includes(tagOf(request, reading)) ? reading : undefined;
  }
}

/** A parameter that is given twice is refused by the route itself. */
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A weak tag of ours names the same bytes: a proxy that compressed them has weakened it. */
const tagsIn = (header: string): string[] => header.split(',').map((tag) => tag.trim().replace(/^W\//, ''));

function tagOf(request: FastifyRequest, { asOf, knownAt, position }: Clocks): string {
  const parts = [request.url, asOf, knownAt, String(position), ...EDITION];
  return `"${createHash('sha256').update(parts.join('\n')).digest('base64url').slice(0, 27)}"`;
}

function tell(reply: FastifyReply, request: FastifyRequest, clocks: Clocks): void {
  const { asOf, knownAt } = request.query as Record<string, unknown>;
  const isFixed = asOf !== undefined && String(knownAt).startsWith('position:');
  reply.header('ETag', tagOf(request, clocks)).header('Cache-Control', isFixed ? FIXED : MOVING);
}
