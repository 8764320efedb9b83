import { believedAt, liveTable } from '@app/event-store';
import { dutyColumns, dutyOfRow, type ReadDutyRow } from '../duties/duty-row.js';
import { dutyView } from '../duties/duty-views.js';
import { entryView, type LinkedEntryRow } from '../entries/entry-views.js';
import type { Reading } from '../reading/clocks.js';
import type { ReadModel } from '../reading/read-model.js';
import { mentionById } from '../units/unit-views.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import {
  isTold,
  trackedLines,
  trackedTotals,
  type TrackedQuestion,
  type TrackedTotalRow,
} from './tracked-sql.js';
import { shownTotals, type ShownTotals } from './small-cells.js';
import { trackedView, type TrackedLine } from './tracked-views.js';
import type { RegisterEntryView } from '../registers/register-views.js';
import { Values } from '../registers/values.js';
import type { TrackedView } from './tracked-types.js';

/** Place of a line in its register: the day it was opened and the position of the opening act. */
export type LinePlace = readonly [string, number];

export const placeOf = ({ opens_on, opened_position }: TrackedLine): LinePlace => [opens_on, opened_position];

/** Reads the lines of trackers, newest first. */
export class TrackedReader {
  constructor(private readonly model: ReadModel) {}

  /** At most `limit` lines before the place. Restricted lines only of the units that the reader may read. */
  async page(
    question: TrackedQuestion,
    before: LinePlace | undefined,
    limit: number,
  ): Promise<TrackedLine[]> {
    const values = new Values();
    const lines = trackedLines(values, question);
    const told = isTold(values, question);
    const older =
      before === undefined
        ? ''
        : `and (opens_on, opened_position) < (${values.add(before[0])}::date, ${values.add(before[1])}::bigint)`;
    const { rows } = await this.model.pool.query<TrackedLine>(
      `select * from (${lines}) line where ${told} ${older}
       order by opens_on desc, opened_position desc limit ${values.add(limit)}`,
      values.all,
    );
    return rows;
  }

  /** The groups of the lines, as far as the reader may know how many there are. */
  async totals(question: TrackedQuestion): Promise<ShownTotals> {
    const { tracker, filter, scope, readable, subjects } = question;
    const rows = await this.groups(question);
    const narrowedBy = filter.codes.map(({ field }) => field);
    const seesAll =
      tracker.isRestricted === undefined ||
      (scope !== undefined && scope.units.every((unit) => readable.includes(unit)));
    const wide =
      seesAll || narrowedBy.length !== 1
        ? []
        : await this.groups({ ...question, filter: { ...filter, codes: [] } });
    return shownTotals(rows, { seesAll, narrowedBy, ofCases: subjects !== null, wide });
  }

  private async groups(question: TrackedQuestion): Promise<TrackedTotalRow[]> {
    const values = new Values();
    const { rows } = await this.model.pool.query<TrackedTotalRow>(
      trackedTotals(values, question),
      values.all,
    );
    return rows;
  }

  /** The lines as entries of their register: the opening act, and what became of it. */
  async viewsOf(
    { tracker, reading, readable }: TrackedQuestion,
    lines: readonly TrackedLine[],
    registry: UnitRegistry,
  ): Promise<RegisterEntryView[]> {
    const entries = await this.entriesOf(lines);
    const duties = await this.dutiesOf(lines, reading);
    return lines.flatMap((line) => {
      const row = entries.get(line.entry_id);
      if (row === undefined) return [];
      const entry = entryView(row);
      const told = entry.stream === line.stream || readable.includes(line.unit_id);
      const { view, data } = trackedView(tracker, line, reading.asOf, told);
      const unit = mentionById(registry, line.unit_id, line.opens_on);
      const tracked = { ...view, duties: duties(line) };
      return [{ ...entry, data: { ...entry.data, ...data }, unit, tracked, answer: null, about: null }];
    });
  }

  private async entriesOf(lines: readonly TrackedLine[]): Promise<ReadonlyMap<string, LinkedEntryRow>> {
    const { rows } = await this.model.pool.query<LinkedEntryRow>(
      `select e.*, null as next_id, null as next_how, null as next_reason
       from ${liveTable('entry')} e where e.id = any($1)`,
      [lines.map(({ entry_id }) => entry_id)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Duties that acts of each line opened by the day. */
  private async dutiesOf(
    lines: readonly TrackedLine[],
    { position, asOf }: Reading,
  ): Promise<(line: TrackedLine) => TrackedView['duties']> {
    const { rows } = await this.model.pool.query<ReadDutyRow>(
      `select ${dutyColumns()} from ${liveTable('duty')} d
       where d.case_stream = any($2) and ${believedAt('$1', 'd')} and d.opens_on <= $3 order by d.duty_id`,
      [position, lines.map(({ stream }) => stream), asOf],
    );
    const duties = rows.map((row) => dutyOfRow(row));
    return ({ stream, acts }) => {
      const opened = new Set(acts.map(({ originalId }) => originalId));
      return duties.flatMap((duty) => {
        if (duty.caseStream !== stream || duty.openedBy === null || !opened.has(duty.openedBy)) return [];
        const view = dutyView(duty, asOf);
        if (view === undefined) return [];
        const { dutyId, obligationId, title, dueOn, dischargedOn, state } = view;
        return [{ dutyId, obligationId, title, dueOn, dischargedOn, state }];
      });
    };
  }
}
