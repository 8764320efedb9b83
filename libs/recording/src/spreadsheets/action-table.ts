import { actionTypes, type ActionTypeDefinition, type FieldError } from '@app/domain';
import { actionOf, columnAt } from './action-row.js';
import { addressOf } from './addresses.js';
import type { ImportFile } from './archive.js';
import { type FileForm, readCell, type Reading } from './cell-codec.js';
import { CellProblem, wordsOf } from './cell-problem.js';
import { type Column, columnsOf } from './columns.js';
import type { RawCell, RawRow } from './raw-cell.js';
import { type CellPlace, TableFault } from './table-fault.js';
import { trimmed } from './text-cells.js';
import { openRows, type RowSource } from './row-source.js';

export interface TableOptions extends Reading {
  /** Action type of the file; needed where its machine names do not say it, and held against them where they do. */
  type?: string;
}

/** A column of the file, by its index from 0. */
export interface PlacedColumn {
  index: number;
  /** What the file's own heading says, else the column's name in Vietnamese. */
  heading: string;
  column: Column;
}

/** A cell that cannot be read, with what stands there. */
export interface UnreadableCell {
  column: Column;
  problem: CellProblem;
}

/** Cells of a row cannot be read; `errors` says so field by field, with what else is wrong with the row. */
export class RowUnreadable extends Error {
  override readonly name = 'RowUnreadable';

  constructor(
    readonly cells: readonly UnreadableCell[],
    /** What could be read of the row. */
    readonly action: Record<string, unknown>,
  ) {
    super(cells.map(({ column, problem }) => `${column.name} ${problem.rule}`).join('; '));
  }

  get errors(): FieldError[] {
    return this.cells.map(({ column, problem: { rule } }) => ({
      pointer: column.pointer,
      rule,
      message: wordsOf(rule),
    }));
  }
}

export interface TableRow {
  /** Its number as a spreadsheet program shows it. */
  line: number;
  /** @throws RowUnreadable */
  read(): { key?: string; event?: string; action: Record<string, unknown> };
  /** Where the field at the pointer stands in the file. */
  placeOf: (pointer: string) => CellPlace;
}

/** More than a year of a province; what is larger is split, so that a run ends. */
const ROWS_MAX = 200_000;
/** The row of machine names stands near the top, whatever was put above it. */
const HEAD_ROWS = 20;

/** The table of one action type in a file that somebody filled in. */
export class ActionTable {
  private constructor(
    readonly definition: ActionTypeDefinition,
    readonly form: FileForm,
    private readonly source: RowSource,
    private readonly columns: readonly PlacedColumn[],
    private readonly headRow: number,
    private readonly reading: Reading,
  ) {}

  /** Finds the table by its row of machine names, on whatever visible sheet it stands. @throws TableFault */
  static async open(file: ImportFile, form: FileForm, options: TableOptions): Promise<ActionTable> {
    const sources = await openRows(file, form);
    const [first] = sources;
    try {
      const found = [];
      for (const source of sources) {
        const head = await headOf(source);
        if (head !== undefined) found.push({ source, head });
      }
      const [table, second] = found;
      if (table === undefined) throw new TableFault('table/none');
      if (second !== undefined)
        throw new TableFault('table/several', {}, { sheets: found.map(({ source }) => source.sheet) });
      const { source, head } = table;
      const definition = definitionOf(source, head, options.type);
      const columns = placedColumns(source, head, definition);
      return new ActionTable(definition, form, source, columns, head.names.number, options);
    } catch (error) {
      first?.close();
      throw error;
    }
  }

  /** The filled rows; blank ones are left out. Can be asked for again. @throws TableFault */
  async *rows(): AsyncGenerator<TableRow> {
    let count = 0;
    const { rows, merged } = this.source.read();
    for await (const row of rows) {
      if (row.number <= this.headRow || this.isBlank(row)) continue;
      count += 1;
      if (count > ROWS_MAX) throw new TableFault('table/too-many-rows', this.placeOf(row.number));
      yield this.tableRow(row);
    }
    const inData = merged.find(({ lastRow }) => lastRow > this.headRow);
    if (inData !== undefined)
      throw new TableFault('table/merged-cells', { ...this.placeOf(0), cell: inData.range });
  }

  close(): void {
    this.source.close();
  }

  private isBlank({ cells }: RawRow): boolean {
    return this.columns.every(({ index }) => isBlankCell(cells.get(index)));
  }

  private tableRow({ number, cells }: RawRow): TableRow {
    return {
      line: number,
      read: () => this.read(cells),
      placeOf: (pointer) => this.placeOf(number, pointer),
    };
  }

  private read(cells: RawRow['cells']): ReturnType<TableRow['read']> {
    const values = new Map<string, unknown>();
    const unreadable: UnreadableCell[] = [];
    for (const { index, column } of this.columns) {
      const raw = cells.get(index);
      if (raw === undefined || isBlankCell(raw)) continue;
      try {
        values.set(column.name, readCell(column, raw, this.reading));
      } catch (error) {
        if (!(error instanceof CellProblem)) throw error;
        unreadable.push({ column, problem: error });
      }
    }
    const action = actionOf(this.definition, values);
    if (unreadable.length > 0) throw new RowUnreadable(unreadable, action);
    const [key, event] = ['key', 'event'].map((name) => values.get(name)?.toString());
    return { action, ...(key !== undefined && { key }), ...(event !== undefined && { event }) };
  }

  private placeOf(row: number, pointer?: string): CellPlace {
    const { sheet } = this.source;
    const wanted = pointer === undefined ? undefined : columnAt(columnsOf(this.definition), pointer);
    const placed = this.columns.find(({ column }) => column === wanted);
    return {
      ...(sheet !== undefined && { sheet }),
      ...(placed !== undefined && { cell: addressOf(placed.index, row), column: placed.heading }),
      // The field has no column in this file.
      ...(placed === undefined && wanted !== undefined && { column: wanted.vi }),
    };
  }
}

interface Head {
  names: RawRow;
  /** The row above the machine names that people read. */
  headings: RawRow | undefined;
}

const wordIn = (cell: RawCell | undefined): string => (cell?.kind === 'text' ? trimmed(cell.text) : '');

function isBlankCell(cell: RawCell | undefined): boolean {
  return cell === undefined || (cell.kind === 'text' && trimmed(cell.text) === '');
}

async function headOf(source: RowSource): Promise<Head | undefined> {
  const { rows } = source.read();
  let headings: RawRow | undefined;
  for await (const row of rows) {
    if (row.number > HEAD_ROWS) return undefined;
    const names = [...row.cells.values()].map(wordIn);
    if (names.includes('occurredOn') && names.some((name) => name === 'key' || name.endsWith('.key')))
      return { names: row, headings };
    headings = row;
  }
  return undefined;
}

function definitionOf(source: RowSource, { names }: Head, asked: string | undefined): ActionTypeDefinition {
  const word = [...names.cells.values()].map(wordIn).find((name) => name.endsWith('.key'));
  const own = word?.slice(0, -'.key'.length);
  const place = source.sheet === undefined ? {} : { sheet: source.sheet };
  if (own !== undefined && asked !== undefined && own !== asked)
    throw new TableFault('table/type-differs', place, { type: own, asked });
  const type = own ?? asked;
  const definition = type === undefined ? undefined : actionTypes.get(type);
  if (definition === undefined)
    throw new TableFault('table/type-unknown', place, type === undefined ? {} : { type });
  return definition;
}

/** Columns without a machine name are the writer's own and not read; one with a name that is none is a slip. */
function placedColumns(
  source: RowSource,
  { names, headings }: Head,
  definition: ActionTypeDefinition,
): PlacedColumn[] {
  const byName = new Map(columnsOf(definition).map((column) => [column.name, column]));
  const placed: PlacedColumn[] = [];
  for (const [index, cell] of names.cells) {
    const word = wordIn(cell);
    if (word === '' || word.startsWith('#')) continue;
    const name = word === `${definition.type}.key` ? 'key' : word;
    const column = byName.get(name);
    const place = {
      ...(source.sheet !== undefined && { sheet: source.sheet }),
      cell: addressOf(index, names.number),
    };
    if (column === undefined) throw new TableFault('table/column-unknown', place, { column: word });
    if (placed.some((other) => other.column === column))
      throw new TableFault('table/column-twice', place, { column: name });
    placed.push({ index, column, heading: wordIn(headings?.cells.get(index)) || column.vi });
  }
  return placed;
}
