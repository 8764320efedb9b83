import type { ImportFile } from '../spreadsheets/archive.js';
import { ActionTable, type TableOptions, type TableRow } from '../spreadsheets/action-table.js';
import { bytesOf } from '../spreadsheets/row-source.js';
import { checkTable, type TableReport } from './check-table.js';
import { batchNamed } from './import-json-lines.js';
import { type ImportOptions, type ImportReceipt, type ImportRow, runImport } from './import-run.js';
import { digestOf } from './read-lines.js';
import { keyOfContent, requireKey } from './row-key.js';

/** Cells of the file cannot be read, or rows are not valid: nothing of it was recorded. */
export class TableRefused extends Error {
  override readonly name = 'TableRefused';

  constructor(readonly report: TableReport) {
    super(`${String(report.refused)} of ${String(report.rows)} rows cannot be read`);
  }
}

/**
 * Imports a table in CSV or XLSX as the template of its action type lays it out (ADR 16). Every row is read and validated
 * first: while one cannot be, nothing is recorded. Then the rows go the way of JSON Lines: rights, references and deciders
 * are asked row by row, and what they refuse is in the receipt.
 * @throws TableFault, TableRefused
 */
export async function importTable(
  file: ImportFile,
  form: 'CSV' | 'XLSX',
  options: ImportOptions & TableOptions,
): Promise<ImportReceipt> {
  const { sha256 } = await digestOf(() => bytesOf(file));
  const table = await ActionTable.open(file, form, options);
  try {
    const report = await checkTable(table);
    if (report.errors.length > 0) throw new TableRefused(report);
    const batch = options.batch ?? batchNamed(sha256);
    return await runImport(rowsOf(table), { kind: form, batch, sha256, of: report.rows }, options);
  } finally {
    table.close();
  }
}

async function* rowsOf(table: ActionTable): AsyncGenerator<ImportRow> {
  let done = 0;
  for await (const row of table.rows()) {
    done += 1;
    yield { line: row.line, done, placeOf: row.placeOf, read: () => readRow(row) };
  }
}

function readRow(row: TableRow): ReturnType<ImportRow['read']> {
  const { key, ...read } = row.read();
  return { ...read, key: requireKey(key ?? keyOfContent(read.action)) };
}
