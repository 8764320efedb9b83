import type { CorrectionReason } from '@app/domain';
import type { Recorder } from '../recorder/recorder.js';
import { withdrawalKey } from '../recorder/undone-commands.js';
import { type RowFault, rowFaultsOf } from './row-faults.js';

/** An event that an import recorded, as libs/projections finds it. */
export interface ImportedEvent {
  position: number;
  id: string;
  type: string;
  stream: string;
  unitId: string;
  body: string;
  line: number;
  corrects: string | null;
  chainIsOwn: boolean;
  /** The newest link of its chain of corrections, its day and what it does. */
  newest: string;
  newestOn: string;
  newestPrecision: string;
  newestHow: 'REPLACE' | 'WITHDRAW' | null;
  newestIsOwn: boolean;
}

/** Events of one import of the account, the newest first; `before` is the position of the last one that was read. */
export type FindImported = (page: { before?: number; limit: number }) => Promise<readonly ImportedEvent[]>;

export interface WithdrawalOptions {
  recorder: Recorder;
  /** The account that imported; its rights are asked for every withdrawal. */
  account: string;
  reason: CorrectionReason;
  dryRun?: boolean;
}

export interface WithdrawalError extends RowFault {
  /** Line or row of the imported file. */
  line: number;
  event: string;
}

/** What undoing an import did: every event of it is withdrawn, was withdrawn before, or is left. */
export interface WithdrawalReceipt {
  dryRun: boolean;
  events: number;
  withdrawn: number;
  /** Withdrawn before, by an earlier undoing or by hand. */
  already: number;
  refused: number;
  /** Position of the last withdrawal; 0 when nothing was withdrawn, and in a dry run. */
  position: number;
  /** The first thousand. */
  errors: readonly WithdrawalError[];
}

const PAGE = 500;
const IN_FLIGHT_MAX = 256;
const LISTED_MAX = 1_000;

/**
 * Takes back what an import recorded: nothing is deleted, a withdrawal is appended for each event that still counts, the
 * newest first, so that what rests on an event is gone before it. An event that somebody corrected since is left, and so is
 * a correction of what was there before: withdrawing it would take the older entry away too. Done again it records nothing.
 */
export async function withdrawImport(
  find: FindImported,
  options: WithdrawalOptions,
): Promise<WithdrawalReceipt> {
  const run = new Withdrawals(options);
  let before: number | undefined;
  for (;;) {
    const page = await find({ limit: PAGE, ...(before !== undefined && { before }) });
    for (const event of page) await run.take(event);
    before = page.at(-1)?.position;
    if (before === undefined || page.length < PAGE) return run.finish();
  }
}

class Withdrawals {
  private readonly recorder: Recorder;
  private readonly waiting = new Set<Promise<void>>();
  private readonly counts = { events: 0, withdrawn: 0, already: 0, refused: 0 };
  private readonly errors: WithdrawalError[] = [];
  private position = 0;
  private outage: { error: unknown } | undefined;

  constructor(private readonly options: WithdrawalOptions) {
    this.recorder = options.dryRun === true ? options.recorder.dryRun() : options.recorder;
  }

  async take(event: ImportedEvent): Promise<void> {
    this.counts.events += 1;
    while (this.waiting.size >= IN_FLIGHT_MAX) await Promise.race(this.waiting);
    if (this.outage !== undefined) throw this.outage.error;
    // A correction of another row of the file goes with that row, whose turn comes later.
    if (event.corrects !== null && event.chainIsOwn) this.counts.already += 1;
    else if (event.corrects !== null) this.refuse(event, [leftBecause.correction]);
    else if (event.newestHow === 'WITHDRAW') this.counts.already += 1;
    else if (event.newest !== event.id && !event.newestIsOwn) this.refuse(event, [leftBecause.corrected]);
    else await this.withdraw(event);
  }

  async finish(): Promise<WithdrawalReceipt> {
    await Promise.all(this.waiting);
    if (this.outage !== undefined) throw this.outage.error;
    const { counts, position, errors } = this;
    return { dryRun: this.options.dryRun ?? false, ...counts, position, errors };
  }

  /** Planned one after the other, so that the withdrawals of one stream keep their order. */
  private async withdraw(event: ImportedEvent): Promise<void> {
    const { account, reason } = this.options;
    const { type, unitId, body, stream, newest, newestOn, newestPrecision } = event;
    try {
      const command = await this.recorder.plan({
        sender: { account, key: withdrawalKey(newest) },
        action: {
          type,
          unit: { id: unitId },
          body,
          subject: stream,
          occurredOn: newestOn,
          occurredPrecision: newestPrecision,
          data: {},
          corrects: { event: newest, how: 'WITHDRAW', reason },
        },
      });
      const done = this.recorder.commit(command).then(
        ({ replayed, position }) => {
          this.counts[replayed ? 'already' : 'withdrawn'] += 1;
          // What a dry run would store stands nowhere.
          if (this.options.dryRun !== true) this.position = Math.max(this.position, position);
        },
        (error: unknown) => {
          this.refuseFor(event, error);
        },
      );
      this.waiting.add(done);
      void done.then(() => this.waiting.delete(done));
    } catch (error) {
      this.refuseFor(event, error);
    }
  }

  private refuseFor(event: ImportedEvent, error: unknown): void {
    try {
      this.refuse(event, rowFaultsOf(error));
    } catch (outage) {
      this.outage ??= { error: outage };
    }
  }

  private refuse({ line, id }: ImportedEvent, faults: readonly RowFault[]): void {
    this.counts.refused += 1;
    for (const fault of faults)
      if (this.errors.length < LISTED_MAX) this.errors.push({ line, event: id, ...fault });
  }
}

const leftBecause = {
  correction: {
    pointer: '/corrects',
    rule: 'undo/was-a-correction',
    message:
      'Dòng này đã sửa một mục có từ trước; rút nó sẽ rút cả mục cũ. Hãy ghi một bản sửa khác. / The row corrected an older entry; withdrawing it would take that away too. Record another correction.',
  },
  corrected: {
    pointer: '/corrects',
    rule: 'undo/corrected-since',
    message:
      'Đã có người sửa mục này sau khi nhập: để nguyên. / Somebody has corrected this entry since the import: it is left.',
  },
} as const satisfies Record<string, RowFault>;
