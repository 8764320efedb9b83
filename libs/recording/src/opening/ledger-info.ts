import { decodeStored } from '@app/access';
import { DomainError, unitIdOf } from '@app/domain';
import type { EventStore } from '@app/event-store';

export type LedgerPurpose = 'PRODUCTION' | 'SAMPLE' | 'TEST';

/** What `LedgerOpened` said; it never changes. */
export interface LedgerInfo {
  /** 26 characters of base32. */
  ledgerId: string;
  purpose: LedgerPurpose;
  clock: 'SYSTEM' | 'MANUAL';
  zone: string;
  format: number;
  /** UTC, milliseconds, `Z`. */
  openedAt: string;
}

/** The unit that the ledger's own events belong to, known before the registry names it (ledger format 4). */
export const NATION_UNIT_ID = unitIdOf('vn-gso', 'VN', '1945-09-02');

/** What the ledger was opened as; undefined while it is empty. */
export async function readLedgerInfo(store: EventStore): Promise<LedgerInfo | undefined> {
  const { events } = await store.readLog({ limit: 1 });
  const [first] = events;
  if (first === undefined) return undefined;
  const opened = decodeStored(first);
  const { ledgerId, purpose, clock, zone, format } = opened.data as unknown as Omit<LedgerInfo, 'openedAt'>;
  return { ledgerId, purpose, clock, zone, format, openedAt: opened.recordedAt };
}

/** Remembers the opening once it is there; until then every look asks again, since another process may open it. */
export class Ledger {
  private info: LedgerInfo | undefined;

  constructor(private readonly store: EventStore) {}

  /** Undefined while the ledger is not open. */
  async find(): Promise<LedgerInfo | undefined> {
    this.info ??= await readLedgerInfo(this.store);
    return this.info;
  }

  /** @throws DomainError `ledger/not-open` */
  async get(): Promise<LedgerInfo> {
    const info = await this.find();
    if (info === undefined) throw new DomainError('ledger/not-open');
    return info;
  }
}
