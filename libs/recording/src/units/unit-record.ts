import { unitIdOf } from '@app/domain';
import { nationCode, type UnitLevel } from './layouts.js';
import type { UnitKind } from './names.js';
import type { UnsettledReason } from './successions.js';

/** Registry of the codes of the official list (ledger format 4). */
export const officialRegistry = 'vn-gso';

/** A fixed date for every unit that stood on 30 June 2025: the real ones are not in the list (ledger format 4). */
export const earlyValidFrom = '2004-01-01';

/** The day of the two-tier model and of Decision 19/2025/QĐ-TTg's list. */
export const reformDay = '2025-07-01';
export const lastDayBeforeReform = '2025-06-30';

const nationValidFrom = '1945-09-02';

/** A change of name, kind or spelling of a unit that goes on. */
export interface UnitRename {
  validFrom: string;
  kind: UnitKind;
  name: string;
  spellingOnly: boolean;
  /** Number of the document, where known. */
  number?: string;
}

/** How a unit ended. Successors and heir are unit ids. */
export interface UnitEnding {
  /** Last day of the unit. */
  validTo: string;
  kind: 'MERGED' | 'SPLIT' | 'RAISED' | 'ABOLISHED';
  successors: readonly string[];
  heir?: string;
  partOnly: boolean;
  /** Why the texts leave open where it went; for a person to decide, not part of the event. */
  unsettled?: UnsettledReason;
}

/** Everything that the list says of one unit. */
export interface UnitRecord {
  id: string;
  code: string;
  level: UnitLevel;
  kind: UnitKind;
  name: string;
  validFrom: string;
  /** Id of the unit above; absent for the nation. */
  parent?: string;
  renames: readonly UnitRename[];
  ending?: UnitEnding;
}

export const nation: UnitRecord = {
  id: unitIdOf(officialRegistry, nationCode, nationValidFrom),
  code: nationCode,
  level: 'NATION',
  kind: 'KHAC',
  name: 'Việt Nam',
  validFrom: nationValidFrom,
  renames: [],
};

export function officialIdOf(code: string, validFrom: string): string {
  return unitIdOf(officialRegistry, code, validFrom);
}
