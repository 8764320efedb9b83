import type { ActionTypeDefinition } from '@app/domain';
import { type SentAction, valuesOf } from './action-row.js';
import { emptyCellOf, type FileForm, writeCell } from './cell-codec.js';
import type { Cell, Row } from './cell.js';
import { type Column, columnsOf } from './columns.js';
import { type Choices } from './choices.js';
import { columnLetters } from './addresses.js';
import { csvOf, type CsvOptions } from './write-csv.js';
import { articlesOf, howToFill, type TemplateLaw } from './column-help.js';
import { instructionsOf } from './instructions.js';
import { type SheetToWrite, type Validation, xlsxOf } from './write-xlsx.js';

/** A row of an export: an action as it was recorded, and the event that it became. */
export interface ExportedRow {
  key?: string;
  event?: string;
  unitName?: string;
  action: SentAction;
}

export interface TemplateOptions {
  law?: TemplateLaw;
  /** Recorded actions of the type: an export is the template with its rows filled in. */
  rows?: AsyncIterable<ExportedRow> | Iterable<ExportedRow>;
  csv?: CsvOptions;
}

/** Rows of the sheet above the data: headings, and the names by which machines know the columns. */
const HEAD_ROWS = 2;
/** Rows that offer lists and help. */
const PREPARED_ROWS = 5_000;
const DATA = 'Dữ liệu';
const LISTS = 'Danh mục';
const GUIDE = 'Hướng dẫn';

/**
 * The file by which actions of one type are entered in a spreadsheet program, imported and exported: headings in Vietnamese
 * over machine names, lists to choose from, help for every column and, in a workbook, a sheet of instructions. What the
 * action type's definition does not say, the template does not know.
 */
export function templateOf(
  definition: ActionTypeDefinition,
  form: FileForm,
  options: TemplateOptions = {},
): AsyncGenerator<Uint8Array> {
  if (form === 'CSV') return csvOf(tableRows(definition, form, options), options.csv);
  const columns = columnsOf(definition);
  const lists = listsOf(columns);
  return xlsxOf([
    {
      name: DATA,
      columns: columns.map(({ kind, list, aside, vi }) => ({
        width: Math.min(40, Math.max(14, vi.length + 2)),
        hidden: aside,
        empty: (list === undefined ? emptyCellOf[kind] : 'wrapped') ?? 'text',
      })),
      frozen: { rows: HEAD_ROWS, columns: 1 },
      rows: tableRows(definition, form, options),
      validations: columns.map((column, index) => validationOf(column, index, lists, options.law)),
    },
    {
      name: GUIDE,
      columns: [{ width: 34 }, { width: 90 }, { width: 30 }],
      rows: instructionsOf(definition, options.law),
    },
    listSheet(lists),
  ]);
}

async function* tableRows(
  definition: ActionTypeDefinition,
  form: FileForm,
  { rows = [] }: TemplateOptions,
): AsyncGenerator<Row> {
  const columns = columnsOf(definition);
  yield columns.map(({ vi, required }) => ({ text: required ? `${vi} *` : vi, look: 'header' }));
  yield columns.map(({ name }) => ({
    text: name === 'key' ? `${definition.type}.key` : name,
    look: 'machineName',
  }));
  for await (const row of rows) yield cellsOf(definition, columns, row, form);
}

function cellsOf(
  definition: ActionTypeDefinition,
  columns: readonly Column[],
  { key, event, unitName, action }: ExportedRow,
  form: FileForm,
): Cell[] {
  const values = valuesOf(definition, action);
  if (key !== undefined) values.set('key', key);
  if (event !== undefined) values.set('event', event);
  if (unitName !== undefined) values.set('#unit.name', unitName);
  return columns.map((column) => writeCell(column, values.get(column.name), form));
}

/** Every closed list once, and the column of the lists' sheet in which it stands. */
function listsOf(columns: readonly Column[]): Map<string, { index: number; choices: Choices }> {
  const lists = new Map<string, { index: number; choices: Choices }>([
    [yesNo.id, { index: 0, choices: yesNo }],
  ]);
  for (const { choices } of columns)
    if (choices !== undefined && !lists.has(choices.id))
      lists.set(choices.id, { index: lists.size, choices });
  return lists;
}

const yesNo: Choices = {
  id: 'boolean',
  entries: [
    { code: 'true', text: 'Có' },
    { code: 'false', text: 'Không' },
  ],
};

function listSheet(lists: ReturnType<typeof listsOf>): SheetToWrite {
  const all = [...lists.values()].map(({ choices }) => choices);
  const longest = Math.max(...all.map(({ entries }) => entries.length));
  const rows = Array.from({ length: longest + 1 }, (_, row) =>
    all.map(({ id, entries }): Cell => {
      if (row === 0) return { text: id, look: 'machineName' };
      return entries[row - 1]?.text ?? null;
    }),
  );
  return { name: LISTS, columns: all.map(() => ({ width: 40 })), rows };
}

function validationOf(
  column: Column,
  index: number,
  lists: ReturnType<typeof listsOf>,
  law: TemplateLaw | undefined,
): Validation {
  const choices = column.kind === 'boolean' ? yesNo : column.choices;
  const found = choices && lists.get(choices.id);
  // Several values do not fit a list that refuses everything else.
  const offers = found !== undefined && column.list === undefined;
  const letters = columnLetters(found?.index ?? 0);
  return {
    column: index,
    firstRow: HEAD_ROWS + 1,
    lastRow: HEAD_ROWS + PREPARED_ROWS,
    promptTitle: column.vi,
    prompt: [howToFill(column), ...articlesOf(column, law)].join('\n'),
    ...(offers && {
      list: `'${LISTS}'!$${letters}$2:$${letters}$${String(found.choices.entries.length + 1)}`,
    }),
  };
}
