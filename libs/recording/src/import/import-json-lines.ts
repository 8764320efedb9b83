import { readJson } from '../json/read-json.js';
import { ActionInvalid } from '../recorder/refusal.js';
import { type ImportOptions, type ImportReceipt, type ImportRow, runImport } from './import-run.js';
import { digestOf, LINE_BYTES_MAX, type OpenFile, readLines } from './read-lines.js';
import { requireKey } from './row-key.js';

/**
 * Imports JSON Lines: each line an action with a `key`, its Idempotency-Key, so that a second import stores nothing.
 * A row names the process that another row opens by that row's key, `document-{key}`, and its event as `{key}`.
 * An outage of the store ends the import with its error: run it again.
 */
export async function importJsonLines(open: OpenFile, options: ImportOptions): Promise<ImportReceipt> {
  const { sha256, sizeBytes } = await digestOf(open);
  const batch = options.batch ?? batchNamed(sha256);
  return runImport(rowsOf(open), { kind: 'JSON_LINES', batch, sha256, of: sizeBytes }, options);
}

/** Name of the run of a file: the beginning of its digest, as it can stand in an address. */
export function batchNamed(sha256: string): string {
  return sha256.slice(0, 22).replaceAll('+', '-').replaceAll('/', '_');
}

async function* rowsOf(open: OpenFile): AsyncGenerator<ImportRow> {
  let done = 0;
  for await (const { line, bytes } of readLines(open())) {
    done += bytes.length + 1;
    yield { line, done, read: () => readRow(bytes) };
  }
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
  return { key: requireKey(key), action };
}
