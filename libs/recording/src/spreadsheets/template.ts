import type { ActionTypeDefinition } from '@app/domain';
import { type SentAction, valuesOf } from './action-row.js';
import { emptyCellOf, type FileForm, writeCell } from './cell-codec.js';
import type { Cell, Row } from './cell.js';
import { type Column, columnsOf } from './columns.js';
import { type Choices } from './choices.js';
import { columnLetters } from './addresses.js';
import { csvOf, type CsvOptions } from './write-csv.js';
import { instructionsOf } from './instructions.js';
import { type SheetToWrite, type Validation, xlsxOf } from './write-xlsx.js';

/** What the law says of an action type; recording knows no law, so the apps bind it. */
export interface TemplateLaw {
  /** Obligations that the type opens or discharges. */
  articles: readonly LawArticle[];
  /** By the name of a field: where the law asks for it. */
  fields: ReadonlyMap<string, readonly string[]>;
}

export interface LawArticle {
  /** Id in the catalogue. */
  id: string;
  /** Such as `Luật Thực hiện dân chủ ở cơ sở, Điều 13, khoản 2`. */
  place: string;
  title: string;
}

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

/** Where the law asks for the field of a column. */
export function articlesOf({ name }: Column, law: TemplateLaw | undefined): readonly string[] {
  const [, field = ''] = name.split('.');
  return law?.fields.get(field) ?? [];
}

const ways: Readonly<Record<Column['kind'], string>> = {
  boolean: 'Có hoặc Không.',
  code: 'Chọn trong danh mục.',
  day: 'Ngày (ô dạng ngày).',
  decimal: 'Số, có thể có phần thập phân.',
  evidence: 'Mỗi dòng: loại, kiểu tệp, số byte, SHA-256.',
  fraction: 'Tử số/mẫu số, ví dụ 3/10.',
  line: 'Một dòng chữ, tối đa 300 ký tự.',
  longText: 'Chữ, tối đa 20.000 ký tự.',
  money: 'Số tiền, đơn vị đồng.',
  range: 'Từ ngày..đến ngày, ví dụ 2026-01-01..2026-02-01.',
  reference: 'Mã trong sổ.',
  time: 'Giờ:phút, ví dụ 07:30.',
  unitCode: 'Mã đơn vị hành chính, giữ số 0 ở đầu.',
  whole: 'Số nguyên từ 0.',
};

/** How a column is filled in, in Vietnamese. */
export function howToFill({ kind, list, required }: Column): string {
  const several =
    list === undefined
      ? ''
      : kind === 'line' || kind === 'longText'
        ? ' Nhiều mục: mỗi mục một dòng trong ô (Alt+Enter).'
        : ' Nhiều mục: mỗi mục một dòng trong ô (Alt+Enter), hoặc cách nhau bằng dấu chấm phẩy.';
  return `${required ? 'Bắt buộc. ' : ''}${ways[kind]}${several}`;
}
