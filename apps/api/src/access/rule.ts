import {
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  UnauthorizedException,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/**
 * Who may call a route: anyone, whoever has an account, or an administrator. What an account may then do is the recorder's word.
 * `manualClock`: an administrator, and in a ledger on the system's clock there is no such route for anyone.
 */
export type RouteRule = 'public' | 'account' | 'administrator' | 'manualClock';

export const ROUTE_RULE = 'sdc:route-rule';

/** Declares a route's rule. A route without one is refused, and fails a test (design 8). */
export const Rule = (rule: RouteRule): MethodDecorator & ClassDecorator => SetMetadata(ROUTE_RULE, rule);

/** A request whose bearer token was read. */
export interface AccountRequest extends FastifyRequest {
  account?: string;
}

/** The caller's account id where a token was sent, on public routes too; undefined for the public. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined =>
    context.switchToHttp().getRequest<AccountRequest>().account,
);

/** The caller's account id; the route's rule must not be `public`. */
export const Account = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const { account } = context.switchToHttp().getRequest<AccountRequest>();
  if (account === undefined) throw new UnauthorizedException();
  return account;
});
