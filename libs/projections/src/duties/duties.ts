import type { RecordedEvent } from '@app/domain';
import { beliefProjection, type Projection } from '@app/event-store';
import type { Duty } from '@app/regulation';
import { dutyFiles, judgeHome, type DutyFile } from './duty-files.js';
import { dutySideTables } from './duty-links.js';
import { dutyRowOf, dutyTable } from './duty-row.js';
import { homesOfWide, touchedHomes } from './duty-touches.js';

/**
 * Every duty that an act, a fact or a ruling has touched, with the interval of positions in which the ledger believed
 * it so. Its home is judged anew by libs/regulation at every event that may change it.
 */
export const duties: Projection<RecordedEvent> = beliefProjection<RecordedEvent, DutyFile, Duty>({
  name: 'duties',
  version: 3,
  table: dutyTable,
  sideTables: dutySideTables,
  rowKey: ({ dutyId }) => dutyId,
  homes: touchedHomes,
  homesOf: homesOfWide,
  files: dutyFiles,
  rows: judgeHome,
  record: dutyRowOf,
});
