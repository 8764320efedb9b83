import pg from 'pg';
import { clientConfig } from '../database/pool.js';

/** Longest time until a tail looks by itself: a lost notification must never stop it. */
const pollMs = 1_000;
const reconnectMs = 1_000;

/**
 * Wakes the tails of a store when the head moves: one session with LISTEN for all of them, open while there are any.
 * Notifications are hints only; positions are always read from the log.
 */
export class HeadListener {
  readonly #url: string;
  readonly #role: string;
  readonly #onError: (error: unknown) => void;
  readonly #waiting = new Set<() => void>();
  #tails = 0;
  #version = 0;
  #client: pg.Client | undefined;
  #reconnect: NodeJS.Timeout | undefined;

  constructor(url: string, role: string, onError: (error: unknown) => void) {
    this.#url = url;
    this.#role = role;
    this.#onError = onError;
  }

  /** Grows with every hint: taken before a read, it tells whether one came in the meantime. */
  get version(): number {
    return this.#version;
  }

  /** A tail begins. */
  open(): void {
    this.#tails += 1;
    if (this.#tails === 1) this.#connect();
  }

  /** A tail ends; the last one takes the session with it. */
  async close(): Promise<void> {
    this.#tails -= 1;
    if (this.#tails === 0) await this.disconnect();
  }

  /** Ends the session whoever tails: one that nobody pulls any more would hold it for ever. */
  async disconnect(): Promise<void> {
    clearTimeout(this.#reconnect);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  /** The head has moved. */
  announce(): void {
    this.#version += 1;
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves at the first hint after `version` was taken, after a second, or when the signal aborts. */
  wait(version: number, signal: AbortSignal): Promise<void> {
    if (version !== this.#version || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, pollMs);
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  #connect(): void {
    const client = new pg.Client(clientConfig(this.#url, { role: this.#role }));
    this.#client = client;
    client.on('notification', () => {
      this.announce();
    });
    client.on('error', (error) => {
      this.#lost(client, error);
    });
    client.on('end', () => {
      this.#lost(client, new Error('the listening connection has ended'));
    });
    client
      .connect()
      .then(() => client.query('listen ledger'))
      // What was committed before LISTEN stood has woken nobody.
      .then(() => {
        this.announce();
      })
      .catch((error: unknown) => {
        this.#lost(client, error);
      });
  }

  #lost(client: pg.Client, error: unknown): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    this.#onError(error);
    void client.end().catch(() => undefined);
    this.#reconnect = setTimeout(() => {
      if (this.#tails > 0 && this.#client === undefined) this.#connect();
    }, reconnectMs);
  }
}
