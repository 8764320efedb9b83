import { effective, type PlainDate } from '@app/domain';
import type { EventStore } from '@app/event-store';
import { type Grant, grantsOf, type Rights, rightsOn } from './grants.js';
import { readHistory } from './read-history.js';

/** How long another process's grant or revocation may go unseen; this process forgets at once. */
const GRANTS_FRESH_MS = 1_000;
const ACCOUNTS_KEPT_MAX = 10_000;

/** Rights of accounts, folded from their `access-<account>` streams. */
export class AccountRights {
  private readonly kept = new Map<string, { grants: Promise<Grant[]>; until: number }>();

  constructor(private readonly store: EventStore) {}

  /** What the account may do on a local day; nothing for an unknown account. */
  async rightsOf(account: string, day: PlainDate): Promise<Rights> {
    return rightsOn(await this.grants(account), day);
  }

  /** To be called when an access event was appended by this process. */
  forget(account: string): void {
    this.kept.delete(account);
  }

  private grants(account: string): Promise<Grant[]> {
    const now = performance.now();
    const kept = this.kept.get(account);
    if (kept !== undefined && kept.until > now) return kept.grants;
    if (this.kept.size >= ACCOUNTS_KEPT_MAX) this.kept.clear();
    const grants = this.read(account);
    this.kept.set(account, { grants, until: now + GRANTS_FRESH_MS });
    // A failed read must not stay: the next request asks again.
    grants.catch(() => {
      this.kept.delete(account);
    });
    return grants;
  }

  private async read(account: string): Promise<Grant[]> {
    return grantsOf(effective(await readHistory(this.store, `access-${account}`)));
  }
}
