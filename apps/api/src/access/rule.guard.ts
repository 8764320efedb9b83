import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AccountRights, AccountTokens } from '@app/access';
import { ManualClock } from '@app/recording';
import { Problem } from '../problems/problem.js';
import { type AccountRequest, ROUTE_RULE, type RouteRule } from './rule.js';

const bearerForm = /^Bearer +([A-Za-z0-9_-]{1,200})$/i;

/**
 * Reads the bearer token and holds the caller against the route's declared rule. A token that is sent must be good,
 * on public routes too: an expired one must not quietly turn its bearer into the public.
 */
@Injectable()
export class RuleGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccountTokens,
    private readonly rights: AccountRights,
    private readonly clock: ManualClock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<RouteRule | undefined>(ROUTE_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined) throw new Error(`${context.getClass().name} has a route without a rule`);
    if (rule === 'manualClock' && this.clock.kind === 'SYSTEM')
      throw new Problem('http/not-found', { pointer: '' });
    const request = context.switchToHttp().getRequest<AccountRequest>();
    const account = await this.accountOf(request.headers.authorization);
    if (account !== undefined) request.account = account;
    if (rule === 'public') return true;
    if (account === undefined) throw new Problem('http/unauthenticated', { header: 'Authorization' });
    if (rule !== 'account') await this.requireAdministrator(account);
    return true;
  }

  private async accountOf(authorization: string | undefined): Promise<string | undefined> {
    if (authorization === undefined) return undefined;
    const token = bearerForm.exec(authorization)?.[1];
    const account = token === undefined ? undefined : await this.tokens.accountOf(token);
    if (account === undefined) throw new Problem('http/unauthenticated', { header: 'Authorization' });
    return account;
  }

  private async requireAdministrator(account: string): Promise<void> {
    await this.clock.refreshIfOld();
    const rights = await this.rights.rightsOf(account, this.clock.today());
    if (!rights.some(({ role }) => role === 'ADMINISTRATOR'))
      throw new Problem('access/administrators-only', { header: 'Authorization' });
  }
}
