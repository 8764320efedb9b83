import { createReadStream } from 'node:fs';
import type { ImportFile } from './archive.js';
import type { FileForm } from './cell-codec.js';
import type { RawRow } from './raw-cell.js';
import type { MergedCells } from './read-sheet.js';
import { readCsv } from './read-csv.js';
import { Workbook } from './workbook.js';

/** Rows that can be read as often as needed: a CSV file, or a visible sheet of a workbook. */
export interface RowSource {
  /** Of a workbook. */
  sheet?: string;
  read(): { rows: AsyncGenerator<RawRow>; merged: readonly MergedCells[] };
  /** Closes the file; once for all its sheets. */
  close(): void;
}

/** The file's bytes from its start. */
export function bytesOf(file: ImportFile): AsyncIterable<Uint8Array> {
  return 'path' in file ? createReadStream(file.path) : oneChunk(file.bytes);
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}

/** What of the file can hold a table. Hidden sheets are never read: nobody saw what they say. @throws TableFault */
export async function openRows(file: ImportFile, form: FileForm): Promise<RowSource[]> {
  if (form === 'CSV')
    return [{ read: () => ({ rows: readCsv(bytesOf(file)), merged: [] }), close: () => undefined }];
  const workbook = await Workbook.open(file);
  const visible = workbook.sheets.filter(({ hidden }) => !hidden);
  if (visible.length === 0) workbook.close();
  return visible.map((sheet) => ({
    sheet: sheet.name,
    read: () => workbook.readSheet(sheet),
    close: () => {
      workbook.close();
    },
  }));
}
