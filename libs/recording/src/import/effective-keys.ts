import type { IdsByKey, Recorder } from '../recorder/recorder.js';
import { keyAfterUndoing } from './row-key.js';

/**
 * Keys under which the rows of a run are recorded. A row's key is its Idempotency-Key, kept for good: so what was imported
 * and then taken back could never be imported again. Therefore a row of which this account undid the import is recorded
 * under a key that says how many times; the ledger alone decides it, so a run that was cut off goes on where it stopped.
 */
export class EffectiveKeys {
  private readonly known = new Map<string, Promise<string>>();
  private anyUndone: Promise<boolean> | undefined;

  constructor(
    private readonly recorder: Recorder,
    private readonly account: string,
  ) {}

  /** Looks nothing up row by row for an account that never undid an import. */
  async of(key: string): Promise<string> {
    this.anyUndone ??= this.recorder.undone.any(this.account);
    if (!(await this.anyUndone)) return key;
    const known = this.known.get(key) ?? this.find(key);
    this.known.set(key, known);
    return known;
  }

  /** Names that rows give to what they make, found by the keys in the file. */
  async ids(keys: Iterable<string>): Promise<IdsByKey> {
    const byKey = await this.recorder.idsByKey(this.account);
    const effective = new Map<string, string>();
    for (const key of keys) effective.set(key, await this.of(key));
    return (key) => byKey(effective.get(key) ?? key);
  }

  private async find(key: string): Promise<string> {
    for (let times = 0; ; times += 1) {
      const candidate = keyAfterUndoing(key, times);
      if (!(await this.recorder.undone.isUndone(this.account, candidate))) return candidate;
    }
  }
}
