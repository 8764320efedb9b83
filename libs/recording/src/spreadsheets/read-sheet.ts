import { isPlainDate } from '@app/domain';
import { placeOf } from './addresses.js';
import type { NumberLook } from './number-formats.js';
import { numberCell, type RawCell, type RawRow } from './raw-cell.js';
import type { XmlAttributes, XmlListener } from './read-xml.js';
import { RichText, type SharedStrings } from './shared-strings.js';
import { TableFault } from './table-fault.js';

/** Cells shown as one; rows from 1, both included. */
export interface MergedCells {
  range: string;
  firstRow: number;
  lastRow: number;
}

export interface SheetContext {
  sheet: string;
  from1904: boolean;
  texts: SharedStrings;
  looks: readonly NumberLook[];
}

/** Longer than any program's cell; what is refused here would be refused by every field. */
const CELL_CHARACTERS_MAX = 64 * 1024;
const ROW_CHARACTERS_MAX = 1024 * 1024;

/** Collects the rows of a sheet while its XML is read. */
export class SheetListener implements XmlListener {
  readonly merged: MergedCells[] = [];
  private rows: RawRow[] = [];
  private cells = new Map<number, RawCell>();
  private row = 0;
  private column = -1;
  private characters = 0;
  private cell: { type: string; look: NumberLook; hasFormula: boolean } | undefined;
  private value: string | undefined;
  private inValue = false;
  private inline: RichText | undefined;

  constructor(private readonly context: SheetContext) {}

  take(): RawRow[] {
    const taken = this.rows;
    this.rows = [];
    return taken;
  }

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'row':
        this.beginRow(attributes);
        return;
      case 'c':
        this.beginCell(attributes);
        return;
      case 'f':
        if (this.cell !== undefined) this.cell.hasFormula = true;
        return;
      case 'v':
        this.inValue = this.cell !== undefined;
        return;
      case 'is':
        this.inline = new RichText();
        return;
      case 'mergeCell':
        this.addMerged(attributes.ref ?? '');
        return;
      default:
        this.inline?.open(name);
    }
  }

  text(text: string): void {
    this.inline?.text(text);
    if (!this.inValue && this.inline === undefined) return;
    this.characters += text.length;
    if (this.inValue) this.value = (this.value ?? '') + text;
    if (this.characters > ROW_CHARACTERS_MAX || (this.value?.length ?? 0) > CELL_CHARACTERS_MAX)
      throw new TableFault('csv/too-large', { sheet: this.context.sheet }, { row: this.row });
  }

  close(name: string): void {
    if (name === 'v') this.inValue = false;
    else if (name === 'is') {
      this.value = this.inline?.end();
      this.inline = undefined;
    } else if (name === 'c') this.endCell();
    else if (name === 'row') this.rows.push({ number: this.row, cells: this.cells });
    else this.inline?.close(name);
  }

  private beginRow({ r }: XmlAttributes): void {
    // Number and address may be left out: then a row follows the one before it.
    this.row = r === undefined ? this.row + 1 : Number(r);
    if (!Number.isInteger(this.row) || this.row < 1) throw this.damaged();
    this.column = -1;
    this.characters = 0;
    this.cells = new Map();
  }

  private beginCell({ r, t = 'n', s }: XmlAttributes): void {
    const place = r === undefined ? { column: this.column + 1, row: this.row } : placeOf(r);
    if (place?.row !== this.row) throw this.damaged();
    this.column = place.column;
    const look = this.context.looks[Number(s ?? 0)] ?? 'plain';
    this.cell = { type: t, look, hasFormula: false };
    this.value = undefined;
  }

  private endCell(): void {
    const { cell, value } = this;
    this.cell = undefined;
    if (cell === undefined) return;
    const read = value === undefined ? undefined : this.cellOf(cell.type, cell.look, value);
    if (read !== undefined) this.cells.set(this.column, read);
    else if (cell.hasFormula) this.cells.set(this.column, { kind: 'formula' });
  }

  private cellOf(type: string, look: NumberLook, value: string): RawCell | undefined {
    switch (type) {
      case 's':
        return textCell(this.context.texts.get(value) ?? this.refuse());
      case 'str':
      case 'inlineStr':
        return textCell(value);
      case 'b':
        return { kind: 'boolean', value: value === '1' || value === 'true' };
      case 'e':
        return { kind: 'error', code: value };
      case 'd':
        return isoCell(value);
      default:
        return value === '' ? undefined : numberCell(value, look, this.context.from1904);
    }
  }

  private addMerged(range: string): void {
    const [first = '', last = first] = range.split(':');
    const from = placeOf(first);
    const to = placeOf(last);
    if (from === undefined || to === undefined) throw this.damaged();
    this.merged.push({ range, firstRow: from.row, lastRow: to.row });
  }

  private refuse(): never {
    throw this.damaged();
  }

  private damaged(): TableFault {
    return new TableFault('workbook/damaged', { sheet: this.context.sheet }, { row: this.row });
  }
}

const textCell = (text: string): RawCell | undefined => (text === '' ? undefined : { kind: 'text', text });

/** A day as ISO 8601, as strict workbooks may write it. */
function isoCell(value: string): RawCell {
  const [day = '', time = ''] = value.replace(/Z$/, '').split('T');
  if (!isPlainDate(day)) return { kind: 'noDay' };
  const clock = time.slice(0, 8);
  return { kind: 'moment', day, ...(clock !== '' && clock !== '00:00:00' && { time: clock }) };
}
