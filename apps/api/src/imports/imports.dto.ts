import { ClocksQuery } from '../reads/reads.dto.js';

/** How an imported file is read. */
export class ImportQuery {
  /** `true`: every row is judged and nothing recorded. */
  dryRun?: 'true' | 'false';
  /** Action type of a table whose machine names do not say it. */
  type?: string;
  /** Order of dates that are written as text; without it they are asked about. */
  dates?: 'dd/mm/yyyy' | 'mm/dd/yyyy' | 'yyyy/mm/dd';
  /** Sign before the decimals of numbers that are written as text; without it ambiguous ones are asked about. */
  decimal?: ',' | '.';
  /** Name of the run; the beginning of the file's digest when absent. */
  batch?: string;
}

/** What is wrong with a row, and in which cell. */
export class ImportErrorView {
  /** Line of the file, or row of its table, from 1. */
  line!: number;
  sheet?: string;
  /** Such as `C7`. */
  cell?: string;
  /** Heading of the column. */
  column?: string;
  key?: string;
  /** JSON pointer into the action. */
  pointer!: string;
  rule!: string;
  /** Vietnamese, a slash, English. */
  message!: string;
}

/** A row and its event. */
export class RecordedRowView {
  /** Line of the file, or row of its table, from 1. */
  line!: number;
  key!: string;
  event!: string;
  stream!: string;
  /** It was stored by an earlier run. */
  replayed!: boolean;
}

/** What an import did with every row. */
export class ImportReceiptView {
  /** Name of the run: `GET /v1/imports/{batch}` lists its events. */
  batch!: string;
  /** Base64 SHA-256 of the file. */
  file!: string;
  kind!: 'JSON_LINES' | 'CSV' | 'XLSX';
  dryRun!: boolean;
  rows!: number;
  stored!: number;
  /** Of these, rows that the caller has imported before and taken back since. */
  storedAgain!: number;
  /** Rows that an earlier run has stored. */
  replayed!: number;
  refused!: number;
  /** Position of the last row stored or found, an opaque text; `0` where there is none, and in a dry run. */
  position!: string;
  /** The first thousand. */
  errors!: ImportErrorView[];
  /** The first thousand. */
  recorded!: RecordedRowView[];
}

/** An event that an import recorded. */
export class ImportedEventView {
  line!: number;
  id!: string;
  type!: string;
  stream!: string;
  unitId!: string;
  /** Base64 SHA-256 of the file. */
  file!: string;
  kind!: string;
  /** Withdrawn or corrected since. */
  effective!: boolean;
}

/** Events of a run, the newest first. */
export class ImportedPageView {
  items!: ImportedEventView[];
  /** Cursor of the next page; absent on the last. */
  next?: string;
}

/** Which page of the events of a run. */
export class ImportedQuery {
  /** Items of a page, 1 to 500; default 100. */
  limit?: string;
  /** What the page before answered as `next`. */
  cursor?: string;
}

/** How an import is taken back. */
export class WithdrawalBody {
  /** Why: TYPING_ERROR, WRONG_UNIT, WRONG_DATE, DUPLICATE, NEW_INFORMATION or BY_DECISION. */
  reason!: 'TYPING_ERROR' | 'WRONG_UNIT' | 'WRONG_DATE' | 'DUPLICATE' | 'NEW_INFORMATION' | 'BY_DECISION';
  /** Judge only. */
  dryRun?: boolean;
}

/** Why an event of the run is left. */
export class WithdrawalErrorView {
  line!: number;
  event!: string;
  pointer!: string;
  rule!: string;
  message!: string;
}

/** What taking an import back did. */
export class WithdrawalReceiptView {
  dryRun!: boolean;
  events!: number;
  withdrawn!: number;
  /** Withdrawn before. */
  already!: number;
  refused!: number;
  /** Position of the last withdrawal, an opaque text; `0` when nothing was withdrawn, and in a dry run. */
  position!: string;
  /** The first thousand. */
  errors!: WithdrawalErrorView[];
}

/** How a CSV file is written. */
export class CsvTemplateQuery {
  /** What divides the columns: `,`, the default, or `;` as Excel with Vietnamese settings expects. */
  delimiter?: ',' | ';';
}

/** Which entries of a type are given out. */
export class ExportQuery extends ClocksQuery {
  /** Id of a unit: its entries and those of all below it. */
  unit?: string;
}

/** Which entries of a type are given out as CSV, and how. */
export class CsvExportQuery extends ExportQuery {
  /** Of CSV, what divides the columns: `,`, the default, or `;` as Excel with Vietnamese settings expects. */
  delimiter?: ',' | ';';
}
