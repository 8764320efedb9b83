import type { RecordedEvent } from '@app/domain';
import { beliefProjection, type Projection } from '@app/event-store';
import { dutyFiles, judgeHome, type DutyFile } from './duty-files.js';
import { dutySideTables } from './duty-links.js';
import { dutyRowOf, dutyTable, type DutyRow } from './duty-row.js';
import { homesOfWide, touchedHomes } from './duty-touches.js';

/**
 * Every duty that an act, a fact or a ruling has touched, with the interval of positions in which the ledger believed
 * it so. Its home is judged anew by libs/regulation at every event that may change it.
 */
export const duties: Projection<RecordedEvent> = beliefProjection<RecordedEvent, DutyFile, DutyRow>({
  name: 'duties',
  version: 2,
  table: dutyTable,
  sideTables: dutySideTables,
  rowKey: (row) => row.duty_id,
  homes: touchedHomes,
  homesOf: homesOfWide,
  files: dutyFiles,
  rows: (home, file, position) => judgeHome(home, file, position).map(dutyRowOf),
});
