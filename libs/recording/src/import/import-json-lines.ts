import type { ImportSource } from '@app/domain';
import { readJson } from '../json/read-json.js';
import type { IdsByKey, PlannedCommand, Recorder } from '../recorder/recorder.js';
import { ActionInvalid } from '../recorder/refusal.js';
import type { Receipt } from '../recorder/receipt.js';
import { digestOf, LINE_BYTES_MAX, type OpenFile, readLines } from './read-lines.js';
import { type RowFault, rowFaultsOf } from './row-faults.js';
import { withNamesOfRows } from './row-names.js';

export interface ImportOptions {
  recorder: Recorder;
  /** Account that imports; its rights are asked for every row. */
  account: string;
  /** Judges every row and stores nothing. */
  dryRun?: boolean;
  /** Name of the run in the events' source; the file's own digest when absent. */
  batch?: string;
  /** Called after every hundred rows and at the end, with the bytes read so far. */
  progress?: (done: { rows: number; bytes: number; sizeBytes: number }) => void;
}

export interface RowError extends RowFault {
  /** From 1. */
  line: number;
  /** The row's key, as far as it could be read. */
  key?: string;
}

/** What an import did: every row is stored, stored before, or refused. */
export interface ImportReceipt {
  batch: string;
  /** Base64 SHA-256 of the file. */
  file: string;
  dryRun: boolean;
  rows: number;
  stored: number;
  /** Rows whose key and body were stored by an earlier run. */
  replayed: number;
  refused: number;
  /** Position of the last row stored or found. */
  position: number;
  /** The first thousand, in the order of the lines. */
  errors: readonly RowError[];
}

/** Rows on their way at once: what a group commit takes in one batch. */
const IN_FLIGHT_MAX = 256;
const ERRORS_KEPT_MAX = 1_000;
const PROGRESS_ROWS = 100;
const keyForm = /^[\x21-\x7e]{8,200}$/;

/**
 * Imports JSON Lines: each line an action with a `key`, its Idempotency-Key, so that a second import stores nothing.
 * A row names the process that another row opens by that row's key, `document-{key}`, and its event as `{key}`.
 * Many rows are on their way at once; a row waits for those before it that it mentions, so one stream's rows keep their order.
 * An outage of the store ends the import with its error: run it again.
 */
export async function importJsonLines(open: OpenFile, options: ImportOptions): Promise<ImportReceipt> {
  const { sha256, sizeBytes } = await digestOf(open);
  const run = new ImportRun(options, {
    batch: options.batch ?? sha256.slice(0, 22),
    file: sha256,
    sizeBytes,
  });
  for await (const { line, bytes } of readLines(open())) await run.take(line, bytes);
  return run.finish();
}

class ImportRun {
  private readonly recorder: Recorder;
  private readonly waiting = new WaitingRows();
  private readonly errors: RowError[] = [];
  private readonly counts = { rows: 0, stored: 0, replayed: 0, refused: 0 };
  private position = 0;
  private bytes = 0;
  private ids: IdsByKey | undefined;
  private outage: { error: unknown } | undefined;

  constructor(
    private readonly options: ImportOptions,
    private readonly file: { batch: string; file: string; sizeBytes: number },
  ) {
    this.recorder = options.dryRun === true ? options.recorder.dryRun() : options.recorder;
  }

  async take(line: number, bytes: Uint8Array): Promise<void> {
    this.bytes += bytes.length + 1;
    this.counts.rows += 1;
    if (this.counts.rows % PROGRESS_ROWS === 0) this.report();
    await this.waiting.belowMax(IN_FLIGHT_MAX);
    if (this.outage !== undefined) throw this.outage.error;
    let key: string | undefined;
    try {
      const row = readRow(bytes);
      key = row.key;
      this.ids ??= await this.recorder.idsByKey(this.options.account);
      const action = withNamesOfRows(row.action, this.ids);
      await this.waiting.forMentions(action);
      const command = await this.recorder.plan({
        sender: { account: this.options.account, key: row.key },
        action,
        source: this.sourceOf(line),
      });
      await this.waiting.forStream(command.stream);
      this.waiting.add(this.recorder, command, this.commit(line, row.key, command));
    } catch (error) {
      this.refuse(line, key, error);
    }
  }

  async finish(): Promise<ImportReceipt> {
    await this.waiting.belowMax(1);
    if (this.outage !== undefined) throw this.outage.error;
    this.report();
    this.errors.sort((a, b) => a.line - b.line);
    const { batch, file } = this.file;
    const { dryRun = false } = this.options;
    return { batch, file, dryRun, ...this.counts, position: this.position, errors: this.errors };
  }

  private async commit(line: number, key: string, command: PlannedCommand): Promise<void> {
    try {
      this.count(await this.recorder.commit(command));
    } catch (error) {
      try {
        this.refuse(line, key, error);
      } catch (outage) {
        this.outage ??= { error: outage };
      }
    }
  }

  private count({ replayed, position }: Receipt): void {
    this.counts[replayed ? 'replayed' : 'stored'] += 1;
    this.position = Math.max(this.position, position);
  }

  private refuse(line: number, key: string | undefined, error: unknown): void {
    this.counts.refused += 1;
    for (const fault of rowFaultsOf(error))
      if (this.errors.length < ERRORS_KEPT_MAX)
        this.errors.push({ line, ...(key !== undefined && { key }), ...fault });
  }

  private report(): void {
    const { bytes, file } = this;
    this.options.progress?.({ rows: this.counts.rows, bytes, sizeBytes: file.sizeBytes });
  }

  private sourceOf(line: number): ImportSource {
    return { batch: this.file.batch, file: this.file.file, kind: 'JSON_LINES', line };
  }
}

/** Rows on their way, found by what they bring into being: a stream, an event, a unit, a village. */
class WaitingRows {
  private readonly byName = new Map<string, Promise<void>>();
  private readonly all = new Set<Promise<void>>();

  add(recorder: Recorder, command: PlannedCommand, done: Promise<void>): void {
    const { stream } = command;
    const identity = stream.slice(stream.indexOf('-') + 1);
    const names = [stream, identity, recorder.firstEventIdOf(command)];
    this.all.add(done);
    for (const name of names) this.byName.set(name, done);
    void done.then(() => {
      this.all.delete(done);
      for (const name of names) if (this.byName.get(name) === done) this.byName.delete(name);
    });
  }

  async belowMax(max: number): Promise<void> {
    while (this.all.size >= max && this.all.size > 0) await Promise.race(this.all);
  }

  async forStream(stream: string): Promise<void> {
    await this.byName.get(stream);
  }

  /** Every text of the row could name what an earlier row makes; a code could name any unit on its way. */
  async forMentions(action: unknown): Promise<void> {
    const names = new Set<string>();
    collectTexts(action, names);
    const named = [...names].map((name) => this.byName.get(name));
    const units = hasCode(action)
      ? [...this.byName].filter(([name]) => name.startsWith('unit-')).map(([, done]) => done)
      : [];
    await Promise.all([...named, ...units]);
  }
}

function collectTexts(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) collectTexts(part, into);
}

function hasCode(action: unknown): boolean {
  const unit = isObject(action) ? action.unit : undefined;
  return isObject(unit) && 'code' in unit;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** @throws JsonFault, ActionInvalid */
function readRow(bytes: Uint8Array): { key: string; action: Record<string, unknown> } {
  const fault = (pointer: string, rule: string, message: string): ActionInvalid =>
    new ActionInvalid([{ pointer, rule, message }]);
  if (bytes.length > LINE_BYTES_MAX)
    throw fault('', 'line-length', 'Một dòng tối đa 1 MiB. / A line has at most 1 MiB.');
  const row = readJson(bytes);
  if (!isObject(row))
    throw fault('', 'object', 'Mỗi dòng là một đối tượng JSON. / Each line is a JSON object.');
  const { key, ...action } = row;
  if (typeof key !== 'string' || !keyForm.test(key))
    throw fault('/key', 'key', '8 đến 200 ký tự ASCII nhìn thấy được. / 8 to 200 visible ASCII characters.');
  return { key, action };
}
