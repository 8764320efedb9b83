export { importUnits, type UnitImportReceipt } from './import-units.js';
export { UnitLayoutError, type UnitLevel } from './layouts.js';
export {
  loadUnits,
  recordAll,
  unitActions,
  type LoadOptions,
  type LoadReceipt,
  type RecordUnit,
} from './load-units.js';
export { foldedKey, fullNameOf, spellingKey, titleOf, type UnitKind, type UnitTitle } from './names.js';
export { officialUnits } from './official-units.js';
export {
  planImport,
  UnitImportError,
  type UnitFile,
  type UnitImportFault,
  type UnitImportPlan,
} from './plan-import.js';
export { unitRecording } from './record-units.js';
export { unsettledReasons, type UnknownName, type UnsettledReason } from './successions.js';
export { commandsOf, type UnitCommand } from './unit-commands.js';
export type { OpenQuestion } from './unit-history.js';
export {
  nation,
  officialIdOf,
  officialRegistry,
  type UnitEnding,
  type UnitRecord,
  type UnitRename,
} from './unit-record.js';
export { titleOn, UnitRegistry, type UnitEvent } from './unit-registry.js';
