import type { ImportSource } from '@app/domain';
import type { PlannedCommand, Recorder } from '../recorder/recorder.js';
import type { Receipt } from '../recorder/receipt.js';
import { ActionInvalid } from '../recorder/refusal.js';
import type { CellPlace } from '../spreadsheets/table-fault.js';
import { EffectiveKeys } from './effective-keys.js';
import { type RowFault, rowFaultsOf } from './row-faults.js';
import { rowsNamedIn, withNamesOfRows } from './row-names.js';
import { WaitingRows } from './waiting-rows.js';

export interface ImportOptions {
  recorder: Recorder;
  /** Account that imports; its rights are asked for every row. */
  account: string;
  /** Judges every row and stores nothing. */
  dryRun?: boolean;
  /** Name of the run in the events' source; the file's own digest when absent. */
  batch?: string;
  /** Called after every hundred rows and at the end; `done` of `of` says how far it is. */
  progress?: (reached: { rows: number; done: number; of: number }) => void;
  /** Called for every row that is in the ledger now. */
  recorded?: (row: RecordedRow) => void;
}

export interface RowError extends RowFault, CellPlace {
  /** From 1. */
  line: number;
  /** The row's key, as far as it could be read. */
  key?: string;
}

/** A row and the event that it became. */
export interface RecordedRow {
  line: number;
  key: string;
  event: string;
  stream: string;
  /** It was stored by an earlier run. */
  replayed: boolean;
}

/** What an import did: every row is stored, stored before, or refused. */
export interface ImportReceipt {
  batch: string;
  /** Base64 SHA-256 of the file. */
  file: string;
  kind: ImportKind;
  dryRun: boolean;
  rows: number;
  stored: number;
  /** Of these, rows that this account has imported before and taken back since. */
  storedAgain: number;
  /** Rows that an earlier run has stored. */
  replayed: number;
  refused: number;
  /** Position of the last row stored or found; 0 where there is none, and in a dry run. */
  position: number;
  /** The first thousand, in the order of the lines. */
  errors: readonly RowError[];
  /** The first thousand, in the order of the lines; `recorded` of the options is told all. */
  recorded: readonly RecordedRow[];
}

/** How a file is read; stands in the source of its events. */
export type ImportKind = 'JSON_LINES' | 'CSV' | 'XLSX';

/** A file on its way in. */
export interface ImportedFile {
  kind: ImportKind;
  batch: string;
  sha256: string;
  /** What the rows' `done` adds up to. */
  of: number;
}

export interface ImportRow {
  line: number;
  /** Bytes or rows of the file that end with it. */
  done: number;
  /** `event`: what the row says it was recorded as. @throws what `faultsOf` knows */
  read(): { key: string; event?: string; action: Record<string, unknown> };
  /** Where in a table the field at the pointer stands. */
  placeOf?: (pointer: string) => CellPlace;
}

/** Rows on their way at once: what a group commit takes in one batch. */
const IN_FLIGHT_MAX = 256;
const LISTED_MAX = 1_000;
const PROGRESS_ROWS = 100;

/**
 * Records rows, each under its own key. Many are on their way at once, and no more are taken from the file meanwhile; a row
 * waits for those before it that it mentions, so one stream's rows keep their order. An outage ends the run with its error.
 */
export async function runImport(
  rows: AsyncIterable<ImportRow>,
  file: ImportedFile,
  options: ImportOptions,
): Promise<ImportReceipt> {
  const run = new ImportRun(options, file);
  for await (const row of rows) await run.take(row);
  return run.finish();
}

/** A row's own key, and whether it goes under another one since it was taken back before. */
interface RecordedAs {
  key: string;
  again: boolean;
}

const isAgain = ({ request: { sender } }: PlannedCommand, key: string): boolean => sender.key !== key;

class ImportRun {
  private readonly recorder: Recorder;
  private readonly waiting = new WaitingRows();
  private readonly errors: RowError[] = [];
  private readonly recorded: RecordedRow[] = [];
  private readonly counts = { rows: 0, stored: 0, storedAgain: 0, replayed: 0, refused: 0 };
  private position = 0;
  private done = 0;
  private readonly keys: EffectiveKeys;
  private outage: { error: unknown } | undefined;

  constructor(
    private readonly options: ImportOptions,
    private readonly file: ImportedFile,
  ) {
    this.recorder = options.dryRun === true ? options.recorder.dryRun() : options.recorder;
    this.keys = new EffectiveKeys(this.recorder, options.account);
  }

  async take(row: ImportRow): Promise<void> {
    this.done = row.done;
    this.counts.rows += 1;
    if (this.counts.rows % PROGRESS_ROWS === 0) this.report();
    await this.waiting.belowMax(IN_FLIGHT_MAX);
    if (this.outage !== undefined) throw this.outage.error;
    let key: string | undefined;
    try {
      const read = row.read();
      ({ key } = read);
      const command = await this.plan(row.line, read);
      await this.waiting.forStream(command.stream);
      const done = this.settle(
        row,
        { key, again: isAgain(command, key) },
        this.outcomeOf(command, read.event),
      );
      this.waiting.add(this.recorder, command, done);
    } catch (error) {
      this.refuse(row, key, error);
    }
  }

  async finish(): Promise<ImportReceipt> {
    await this.waiting.belowMax(1);
    if (this.outage !== undefined) throw this.outage.error;
    this.report();
    this.errors.sort((a, b) => a.line - b.line);
    this.recorded.sort((a, b) => a.line - b.line);
    const { batch, sha256, kind } = this.file;
    const { dryRun = false } = this.options;
    const { counts, position, errors, recorded } = this;
    return { batch, file: sha256, kind, dryRun, ...counts, position, errors, recorded };
  }

  private async plan(line: number, { key, action }: ReturnType<ImportRow['read']>): Promise<PlannedCommand> {
    const { account } = this.options;
    const named = withNamesOfRows(action, await this.keys.ids(rowsNamedIn(action)));
    await this.waiting.forMentions(named);
    const sender = { account, key: await this.keys.of(key) };
    return this.recorder.plan({ sender, action: named, source: this.sourceOf(line) });
  }

  /**
   * A row that names its event is only held against it: whoever exported it, and under whatever key, it is there. Unless
   * an undone import took it back: then it is recorded again.
   */
  private async outcomeOf(command: PlannedCommand, event: string | undefined): Promise<Receipt> {
    const { account } = this.options;
    if (event === undefined || (await this.recorder.isEventUndone(account, event)))
      return this.recorder.commit(command);
    const found = await this.recorder.recordedAs(command, event);
    if (found !== undefined) return found;
    throw new ActionInvalid([
      {
        pointer: '/event',
        rule: 'row/recorded-otherwise',
        message:
          'Sổ không có sự kiện này với nội dung như vậy. Để sửa: xóa ô này, ghi khóa mới và điền các cột sửa. / The ledger has no such event with this content. To correct it: clear this cell, give a new key and fill in the columns of a correction.',
      },
    ]);
  }

  private async settle(row: ImportRow, as: RecordedAs, outcome: Promise<Receipt>): Promise<void> {
    try {
      this.count(row.line, as, await outcome);
    } catch (error) {
      try {
        this.refuse(row, as.key, error);
      } catch (outage) {
        this.outage ??= { error: outage };
      }
    }
  }

  private count(
    line: number,
    { key, again }: RecordedAs,
    { replayed, position, events: [event] }: Receipt,
  ): void {
    this.counts[replayed ? 'replayed' : 'stored'] += 1;
    if (again && !replayed) this.counts.storedAgain += 1;
    // What a dry run would store stands nowhere.
    if (this.options.dryRun !== true) this.position = Math.max(this.position, position);
    if (event === undefined) return;
    const row = { line, key, event: event.id, stream: event.stream, replayed };
    this.options.recorded?.(row);
    if (this.recorded.length < LISTED_MAX) this.recorded.push(row);
  }

  private refuse({ line, placeOf }: ImportRow, key: string | undefined, error: unknown): void {
    this.counts.refused += 1;
    for (const fault of rowFaultsOf(error))
      if (this.errors.length < LISTED_MAX)
        this.errors.push({
          line,
          ...placeOf?.(fault.pointer),
          ...(key !== undefined && { key }),
          ...fault,
        });
  }

  private report(): void {
    this.options.progress?.({ rows: this.counts.rows, done: this.done, of: this.file.of });
  }

  private sourceOf(line: number): ImportSource {
    const { batch, sha256, kind } = this.file;
    return { batch, file: sha256, kind, line };
  }
}
