import type { Pool } from 'pg';
import { type Clock, systemClock } from '@app/event-store';
import { localDateOf, type PlainDate } from '@app/domain';

export type ClockKind = 'SYSTEM' | 'MANUAL';

/** What a manual clock stands at. `follow`: it runs on with the machine's clock from there. */
export interface ClockSetting {
  /** UTC, milliseconds, `Z`. */
  now?: string;
  follow?: boolean;
}

/** A manual clock moves only forward: what was recorded cannot become the future. */
export class ClockBackwards extends Error {
  override readonly name = 'ClockBackwards';

  constructor(readonly now: string) {
    super(`the clock stands at ${now} and moves only forward`);
  }
}

/** A ledger on the system's clock has nothing to set. */
export class ClockNotManual extends Error {
  override readonly name = 'ClockNotManual';
}

interface ClockRow {
  instant: string;
  machine: string;
  follow: boolean;
}

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** How long another process's move may go unseen. The head's recordedAt never decreases in the meantime. */
const FRESH_MS = 200;

/** Whether the text is an instant as the ledger writes it: UTC, milliseconds, `Z`. */
export function isInstant(text: unknown): text is string {
  return (
    typeof text === 'string' &&
    instantForm.test(text) &&
    Number.isFinite(Date.parse(text)) &&
    new Date(text).toISOString() === text
  );
}

/**
 * The clock of one ledger: the machine's, or a manual one whose setting all processes share in `ledger_clock`.
 * The row stands before `LedgerOpened` does, so that the opening itself is recorded at the manual instant.
 */
export class ManualClock implements Clock {
  private row: (ClockRow & { instantMs: number; machineMs: number }) | undefined;
  private readUntil = 0;
  private hour = { text: '', day: '' };

  private constructor(private readonly pool: Pool) {}

  /** Reads the setting; without one the ledger runs on the system's clock. `pool` connects as `sdc_app`. */
  static async load(pool: Pool): Promise<ManualClock> {
    const clock = new ManualClock(pool);
    await clock.refresh();
    return clock;
  }

  get kind(): ClockKind {
    return this.row === undefined ? 'SYSTEM' : 'MANUAL';
  }

  get follows(): boolean {
    return this.row?.follow ?? true;
  }

  now(): string {
    if (this.row === undefined) return systemClock.now();
    const { instant, follow, instantMs, machineMs } = this.row;
    if (!follow) return instant;
    return new Date(instantMs + Math.max(0, Date.now() - machineMs)).toISOString();
  }

  /** The ledger's local day. */
  today(): PlainDate {
    const now = this.now();
    // A local day begins with an hour, and every command asks for the day several times.
    const hour = now.slice(0, 13);
    if (this.hour.text !== hour) this.hour = { text: hour, day: localDateOf(now) };
    return this.hour.day;
  }

  /** Reads what another process may have set. A ledger on the system's clock asks once and never again. */
  async refresh(): Promise<void> {
    const { rows } = await this.pool.query<ClockRow>('select instant, machine, follow from ledger_clock');
    const [row] = rows;
    this.row = row && {
      ...row,
      instantMs: Date.parse(row.instant),
      machineMs: Date.parse(row.machine),
    };
    this.readUntil = performance.now() + FRESH_MS;
  }

  /** `refresh`, unless that was just done. */
  async refreshIfOld(): Promise<void> {
    if (this.row !== undefined && performance.now() > this.readUntil) await this.refresh();
  }

  /** Makes the clock manual; done once, before the ledger is opened. */
  async begin(instant: string): Promise<void> {
    await this.pool.query(
      'insert into ledger_clock (instant, machine, follow) values ($1, $2, false) on conflict do nothing',
      [instant, systemClock.now()],
    );
    await this.refresh();
  }

  /**
   * Moves the clock forward, lets it follow the machine's, or stops it.
   * @throws ClockNotManual on the system's clock, ClockBackwards when `now` is earlier than the clock stands.
   */
  async set({ now, follow }: ClockSetting): Promise<void> {
    await this.refresh();
    if (this.row === undefined) throw new ClockNotManual();
    const stands = this.now();
    if (now !== undefined && now < stands) throw new ClockBackwards(stands);
    const { rowCount } = await this.pool.query(
      'update ledger_clock set instant = $1, machine = $2, follow = $3 where instant = $4 and machine = $5',
      [now ?? stands, systemClock.now(), follow ?? false, this.row.instant, this.row.machine],
    );
    await this.refresh();
    // Somebody moved it between the look and the move: judge again by where it stands now.
    if (rowCount === 0)
      await this.set({ ...(now !== undefined && { now }), ...(follow !== undefined && { follow }) });
  }
}
