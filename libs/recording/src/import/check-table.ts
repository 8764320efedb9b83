import { type FieldError, isLedgerDay, validateAction } from '@app/domain';
import { ActionInvalid } from '../recorder/refusal.js';
import {
  type ActionTable,
  RowUnreadable,
  type TableRow,
  type UnreadableCell,
} from '../spreadsheets/action-table.js';
import { CellProblem, questionOf } from '../spreadsheets/cell-problem.js';
import { dateOrders, plainDay } from '../spreadsheets/day-text.js';
import { plainNumber } from '../spreadsheets/number-text.js';
import type { CellPlace } from '../spreadsheets/table-fault.js';
import type { RowError } from './import-run.js';
import { keyOfContent, requireKey } from './row-key.js';
import { withNamesOfRows } from './row-names.js';

/** What has to be known before the file can be read, and by which parameter it is said. */
export interface Question {
  parameter: 'dates' | 'decimal';
  /** Vietnamese, a slash, English. */
  question: string;
  /** The answers with which every such cell of the file can be read. */
  options: readonly string[];
  /** The first of the cells that ask. */
  examples: readonly (CellPlace & { text: string })[];
}

/** What is wrong with a table by itself, before the ledger is asked. */
export interface TableReport {
  rows: number;
  refused: number;
  /** The first ten thousand. */
  errors: readonly RowError[];
  questions: readonly Question[];
}

const ERRORS_MAX = 10_000;
const EXAMPLES_MAX = 3;
/** Texts that are held against the possible answers. */
const ASKED_MAX = 10_000;

/** Reads and validates every row, each as it passes; later ones know only the keys of the earlier. @throws TableFault */
export async function checkTable(table: ActionTable): Promise<TableReport> {
  const check = new TableCheck();
  for await (const row of table.rows()) check.take(row);
  return check.report();
}

class TableCheck {
  private rows = 0;
  private refused = 0;
  private readonly errors: RowError[] = [];
  private readonly lineOfKey = new Map<string, number>();
  private readonly asked = { dates: new Asked(), decimal: new Asked() };

  take(row: TableRow): void {
    this.rows += 1;
    const { key, faults } = this.judged(row);
    if (faults.length === 0) return;
    this.refused += 1;
    for (const fault of faults) {
      if (this.errors.length >= ERRORS_MAX) return;
      this.errors.push({
        line: row.line,
        ...row.placeOf(fault.pointer),
        ...(key !== undefined && { key }),
        ...fault,
      });
    }
  }

  report(): TableReport {
    const { rows, refused, errors, asked } = this;
    return { rows, refused, errors, questions: [...asked.dates.asDates(), ...asked.decimal.asDecimal()] };
  }

  private judged(row: TableRow): { key?: string; faults: readonly FieldError[] } {
    try {
      const { key, action } = row.read();
      const known = key ?? keyOfContent(action);
      return { key: known, faults: [...this.faultsOfKey(row, known), ...faultsOfAction(action)] };
    } catch (error) {
      if (!(error instanceof RowUnreadable)) throw error;
      for (const cell of error.cells) this.ask(row, cell);
      const pointers = error.errors.map(({ pointer }) => pointer);
      // What else is wrong with the row is said at once, but not that the unreadable is missing.
      const others = faultsOfAction(error.action).filter(
        ({ pointer }) => !pointers.some((known) => known.startsWith(pointer) || pointer.startsWith(known)),
      );
      return { faults: [...error.errors, ...others] };
    }
  }

  private faultsOfKey({ line }: TableRow, key: string): readonly FieldError[] {
    try {
      requireKey(key);
    } catch (error) {
      if (error instanceof ActionInvalid) return error.errors;
      throw error;
    }
    const first = this.lineOfKey.get(key);
    this.lineOfKey.set(key, first ?? line);
    if (first === undefined) return [];
    const before = String(first);
    const message = `Trùng với dòng ${before}: mỗi dòng có khóa riêng. / The same as row ${before}: every row has a key of its own.`;
    return [{ pointer: '/key', rule: 'row/key-twice', message }];
  }

  private ask(row: TableRow, { column, problem }: UnreadableCell): void {
    const parameter = questionOf[problem.rule];
    if (parameter !== undefined)
      this.asked[parameter].add(problem.text, { ...row.placeOf(column.pointer), text: problem.text });
  }
}

/** The cells that ask the same question. */
class Asked {
  private readonly texts = new Set<string>();
  private readonly examples: (CellPlace & { text: string })[] = [];

  add(text: string, example: CellPlace & { text: string }): void {
    if (this.texts.size < ASKED_MAX) this.texts.add(text);
    if (this.examples.length < EXAMPLES_MAX) this.examples.push(example);
  }

  asDates(): Question[] {
    return this.as(
      'dates',
      'Các ngày ghi theo thứ tự nào? / In which order are the dates written?',
      dateOrders,
      (order, text) => isLedgerDay(plainDay(text, order)),
    );
  }

  asDecimal(): Question[] {
    return this.as(
      'decimal',
      'Dấu nào đứng trước phần thập phân? / Which sign stands before the decimals?',
      [',', '.'] as const,
      (sign, text) => plainNumber(text, sign) !== '',
    );
  }

  private as<Answer extends string>(
    parameter: Question['parameter'],
    question: string,
    answers: readonly Answer[],
    reads: (answer: Answer, text: string) => boolean,
  ): Question[] {
    if (this.examples.length === 0) return [];
    const fits = (answer: Answer): boolean =>
      [...this.texts].every((text) => succeeds(() => reads(answer, text)));
    return [{ parameter, question, options: answers.filter(fits), examples: this.examples }];
  }
}

function succeeds(reads: () => boolean): boolean {
  try {
    return reads();
  } catch (error) {
    if (error instanceof CellProblem) return false;
    throw error;
  }
}

/** Names of other rows stand for ids that are not known before the ledger is asked; any will do here. */
const anyIds = () => ({ process: 'row', event: '00000000-0000-8000-8000-000000000000' });

function faultsOfAction(action: Record<string, unknown>): readonly FieldError[] {
  const result = validateAction(withNamesOfRows(action, anyIds));
  return 'errors' in result ? result.errors : [];
}
