export { articlesFile } from './articles/articles.js';
export { ARTICLES_ACCOUNT, recordArticles } from './articles/record-articles.js';
export {
  ClockBackwards,
  type ClockKind,
  ClockNotManual,
  type ClockSetting,
  isInstant,
  ManualClock,
} from './clock/ledger-clock.js';
export type { Question, TableReport } from './import/check-table.js';
export { importJsonLines } from './import/import-json-lines.js';
export type { ImportKind, ImportOptions, ImportReceipt, RecordedRow, RowError } from './import/import-run.js';
export { importTable, TableRefused } from './import/import-table.js';
export {
  type FindImported,
  type ImportedEvent,
  withdrawImport,
  type WithdrawalError,
  type WithdrawalOptions,
  type WithdrawalReceipt,
} from './import/withdraw-import.js';
export type { OpenFile } from './import/read-lines.js';
export type { RowFault } from './import/row-faults.js';
export { JsonFault, type JsonFaultCode, readJson } from './json/read-json.js';
export { recordingMigrations } from './migrations.js';
export {
  Ledger,
  type LedgerInfo,
  type LedgerPurpose,
  NATION_UNIT_ID,
  readLedgerInfo,
} from './opening/ledger-info.js';
export {
  type LawToAdopt,
  type OpenedLedger,
  openLedger,
  type OpeningParts,
  type OpeningRequest,
} from './opening/open-ledger.js';
export { openSampleAccounts, type SampleAccount, type SamplePlaces } from './opening/sample-accounts.js';
export {
  PersonalReader,
  type PersonalReadRequest,
  type ReadPurpose,
  sweepVault,
} from './privacy/personal-reader.js';
export { type ActionFault, faultsOf } from './recorder/faults.js';
export type { Receipt, ReceiptEvent } from './recorder/receipt.js';
export { RecordAction, RecordActionHandler } from './recorder/record-action.js';
export {
  type PlannedCommand,
  Recorder,
  type RecorderParts,
  type RecordRequest,
  type Sender,
  SYSTEM_ACCOUNT,
} from './recorder/recorder.js';
export { ActionInvalid, type Place, RecordingError, type RecordingErrorCode } from './recorder/refusal.js';
export { actionComponents, personalSchema } from './schemas/action-schemas.js';
export { dataSchema } from './schemas/data-schema.js';
export type { JsonSchema } from './schemas/json-schema.js';
export type { TableOptions } from './spreadsheets/action-table.js';
export type { ImportFile } from './spreadsheets/archive.js';
export { dateOrders, type DateOrder } from './spreadsheets/day-text.js';
export type { DecimalSign } from './spreadsheets/number-text.js';
export { type CellPlace, TableFault, type TableFaultCode } from './spreadsheets/table-fault.js';
export type { Cell, CellLook, Row, Rows } from './spreadsheets/cell.js';
export { CellFault } from './spreadsheets/cell.js';
export type { LawArticle, TemplateLaw } from './spreadsheets/column-help.js';
export { type ExportedRow, templateOf, type TemplateOptions } from './spreadsheets/template.js';
export { type CsvOptions, csvOf } from './spreadsheets/write-csv.js';
export {
  type ColumnToWrite,
  type SheetToWrite,
  type Validation,
  XLSX_MEDIA_TYPE,
  xlsxOf,
} from './spreadsheets/write-xlsx.js';
export type { EventDirectory, UnitDirectory } from './units/unit-directory.js';
export * from './units/index.js';
