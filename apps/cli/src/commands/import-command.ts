import { createReadStream, createWriteStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { extname } from 'node:path';
import {
  importJsonLines,
  type ImportKind,
  type ImportReceipt,
  importTable,
  TableFault,
  type TableOptions,
  TableRefused,
  type TableReport,
} from '@app/recording';
import { messageOf } from '../../../api/src/problems/problem.filter.js';
import { projectToHead } from '../caught-up.js';
import type { Config } from '../config.js';
import { exitCodes } from '../exit-codes.js';
import { CommandFailed } from '../failures.js';
import { print } from '../print.js';
import { withProgress } from '../progress.js';
import { type LedgerWork, withLedger } from '../with-ledger.js';

export interface ImportOptions extends TableOptions {
  account: string;
  dryRun: boolean;
  batch?: string;
  json: boolean;
  /** File for the keys and events of all rows, as JSON Lines. */
  receipt?: string;
}

/** Imports JSON Lines or a table and prints the receipt; refused rows are listed with line or cell, field and rule. */
export async function importCommand(config: Config, file: string, options: ImportOptions): Promise<void> {
  await requireReadable(file);
  const receipt = await withLedger(config, (ledger) => importFile(ledger, file, options));
  if (options.json) print(JSON.stringify(receipt));
  else printReceipt(receipt);
  if (receipt.refused > 0) throw refused(receipt.refused);
}

/** @throws CommandFailed when the file cannot be read */
export async function requireReadable(file: string): Promise<void> {
  await access(file, constants.R_OK).catch(() => {
    throw new CommandFailed(`Không đọc được tệp. / The file cannot be read: ${file}`, exitCodes.wrongInput);
  });
}

const kinds: Readonly<Record<string, ImportKind>> = { '.csv': 'CSV', '.xlsx': 'XLSX' };

async function importFile(
  ledger: LedgerWork,
  file: string,
  { json, receipt, ...options }: ImportOptions,
): Promise<ImportReceipt> {
  await projectToHead(ledger);
  const told = receipt === undefined ? undefined : createWriteStream(receipt, { mode: 0o600 });
  const kind = kinds[extname(file).toLowerCase()] ?? 'JSON_LINES';
  try {
    return await withProgress(file, (report) => {
      const all = {
        ...options,
        recorder: ledger.recorder,
        progress: ({ done, of }: { done: number; of: number }) => {
          report(done, of);
        },
        ...(told !== undefined && {
          recorded: (row: object) => told.write(`${JSON.stringify(row)}\n`),
        }),
      };
      return kind === 'JSON_LINES'
        ? importJsonLines(() => createReadStream(file), all)
        : importTable({ path: file }, kind, all);
    });
  } catch (error) {
    throw json ? asJson(error) : inWords(error);
  } finally {
    told?.end();
  }
}

function refused(rows: number): CommandFailed {
  return new CommandFailed(`${rows} dòng bị từ chối. / ${rows} rows were refused.`, exitCodes.wrongInput);
}

/** What is wrong with the file, cell by cell and with its questions; nothing of it was recorded. */
function inWords(error: unknown): unknown {
  if (error instanceof TableFault) {
    const { sheet = '', cell = '' } = error.place;
    const facts = Object.keys(error.facts).length === 0 ? '' : ` ${JSON.stringify(error.facts)}`;
    const at = [sheet, cell].filter((part) => part !== '').join('!');
    return new CommandFailed(`${error.words} ${at}${facts}`.trimEnd(), exitCodes.wrongInput);
  }
  if (!(error instanceof TableRefused)) return error;
  printErrors(error.report.errors);
  for (const question of error.report.questions) printQuestion(question);
  print('Không ghi gì. / Nothing was recorded.');
  return refused(error.report.refused);
}

function asJson(error: unknown): unknown {
  if (error instanceof TableFault) {
    const { code, place, pointer, line, facts, words } = error;
    print(JSON.stringify({ code, ...place, pointer, line, facts, message: words }));
    return new CommandFailed(words, exitCodes.wrongInput);
  }
  if (!(error instanceof TableRefused)) return error;
  print(JSON.stringify(error.report));
  return refused(error.report.refused);
}

function printErrors(errors: ImportReceipt['errors']): void {
  for (const fault of errors) {
    const { line, key = '', pointer, rule, message = messageOf(fault), cell, column = '' } = fault;
    const field = cell === undefined ? pointer : `${cell} “${column}”`;
    print(`dòng / line ${line}: ${key} ${field} ${rule} ${message}`.trimEnd());
  }
}

function printQuestion({ parameter, question, options, examples }: TableReport['questions'][number]): void {
  const asked = examples.map(({ cell = '', text }) => `${cell} “${text}”`).join(', ');
  print(`${question} (${asked})`);
  const answers = options.map((answer) => `--${parameter} '${answer}'`).join(' | ');
  print(`  ${answers === '' ? 'Không cách nào đọc được mọi ô. / No answer reads every cell.' : answers}`);
}

function printReceipt({
  dryRun,
  rows,
  stored,
  storedAgain,
  replayed,
  refused: refusedRows,
  position,
  batch,
  file,
  errors,
}: ImportReceipt): void {
  printErrors(errors);
  const listed = new Set(errors.map(({ line }) => line)).size;
  if (listed < refusedRows) print(`… và ${refusedRows - listed} dòng nữa / and ${refusedRows - listed} more`);
  if (dryRun) print('Chạy thử, không ghi gì. / Dry run, nothing was recorded.');
  else if (stored === 0 && refusedRows === 0)
    print('Không có gì mới: mọi dòng đã ghi trước đây. / Nothing new: every row was recorded before.');
  if (storedAgain > 0)
    print(
      `Ghi lại sau khi đã rút: ${storedAgain} dòng. / Recorded again after they were taken back: ${storedAgain} rows.`,
    );
  print(
    `Dòng / Rows: ${rows} · mới / stored: ${stored} · đã có / replayed: ${replayed} · từ chối / refused: ${refusedRows}`,
  );
  print(`Biên nhận / Receipt: batch ${batch}, sha256 ${file}, position ${position}`);
}
