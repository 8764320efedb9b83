import { believedAt, liveTable } from '@app/event-store';
import type { Duty } from '@app/regulation';
import type { Reading } from '../reading/clocks.js';
import type { ReadModel } from '../reading/read-model.js';
import type { UnitRecord } from '../units/unit-record.js';
import { asksFor, fallsIntoInSql, type DutyFilter } from './duty-filter.js';
import { IS_OWED, owedStateAt, passedOn, scopeRows, scopeValues, type DutyScope } from './duty-scope.js';
import {
  dutyIdFor,
  dutyOf,
  PeriodicDuties,
  periodicObligations,
  type PeriodicTemplate,
} from './periodic-duties.js';

/** Rows of duties that the position believes ($1), open on the day ($2). */
const BELIEVED = `${believedAt('$1', 'd')} and d.opens_on <= $2`;

/** Everywhere: each duty with the unit in which it arose. */
const EVERYWHERE = `cross join lateral (select d.unit_id as owner, null::date as since, true as settled) s`;

/** $3 to $12: what the filter asks. */
const FILTERED = `
  and ($3::text is null or d.obligation_id = $3)
  and ($4::text is null or d.opened_by = $4)
  and ($5::text is null or d.case_stream = $5)
  and ($6::text is null or ${owedStateAt('$2')} = $6)
  and ($7::text is null or d.pillar = $7)
  and ($8::text is null or d.village = $8)
  and ($9::date is null or d.period = $11 or ${fallsIntoInSql('d', '$9', '$10')})`;

interface PassedRow {
  duty: Duty;
  owner: string;
  since: string | null;
  settled: boolean;
}

const asOwned = ({ duty, owner, since, settled }: PassedRow): Duty => passedOn(duty, owner, since, settled);

/** Reads duties: touched ones from their rows, untouched periodic ones from unit, rule and period. */
export class DutyReader {
  private readonly periodic = new PeriodicDuties();

  constructor(private readonly model: ReadModel) {}

  /** At most `limit` duties after the given id, in the order of their ids. `scope` null: everywhere. */
  async page(
    filter: DutyFilter,
    scope: DutyScope | null,
    communes: readonly UnitRecord[],
    reading: Reading,
    after: string,
    limit: number,
  ): Promise<Duty[]> {
    const touched = await this.touchedPage(filter, scope, reading, after, limit);
    const untouched = await this.untouchedPage(filter, communes, reading, after, limit);
    return [...touched, ...untouched].sort((a, b) => (a.dutyId < b.dutyId ? -1 : 1)).slice(0, limit);
  }

  /** The duty that the position believes under this id, opened or not; untouched periodic ones too. */
  async find(
    dutyId: string,
    unitOf: (id: string) => UnitRecord | undefined,
    reading: Reading,
  ): Promise<Duty | undefined> {
    const { rows } = await this.model.pool.query<{ duty: Duty }>(
      `select d.duty from ${liveTable('duty')} d where d.duty_id = $2 and ${believedAt('$1', 'd')}`,
      [reading.position, dutyId],
    );
    if (rows[0]) return rows[0].duty;
    const unit = unitOf(dutyId.split('~')[1] ?? '');
    return unit && this.periodic.find(unit, dutyId, reading.asOf);
  }

  /** All duties of one unit that have opened by the day, those that it took over included; without explanations. */
  async allOf(unit: UnitRecord, scope: DutyScope, reading: Reading): Promise<Duty[]> {
    const { rows } = await this.model.pool.query<PassedRow>(
      `select d.duty - 'explanation' || jsonb_build_object('explanation', '[]'::jsonb) as duty,
         s.owner, s.since, s.settled
       from ${liveTable('duty')} d join ${scopeRows(3)} using (unit_id) where ${BELIEVED} and ${IS_OWED}`,
      [reading.position, reading.asOf, ...scopeValues(scope)],
    );
    const touched = new Set(rows.map(({ duty }) => duty.dutyId));
    const untouched = this.periodic
      .templatesOf(unit, reading.asOf)
      .map((template) => dutyOf(template, unit.id))
      .filter(({ dutyId }) => !touched.has(dutyId));
    return [...rows.map(asOwned), ...untouched];
  }

  /** Templates by life, for queries that count many units at once. */
  templatesOf(unit: UnitRecord, asOf: string): readonly PeriodicTemplate[] {
    return this.periodic.templatesOf(unit, asOf);
  }

  lifeOf(unit: UnitRecord, asOf: string): string {
    return this.periodic.lifeOf(unit, asOf);
  }

  private async touchedPage(
    filter: DutyFilter,
    scope: DutyScope | null,
    reading: Reading,
    after: string,
    limit: number,
  ): Promise<Duty[]> {
    const owners = scope === null ? EVERYWHERE : `join ${scopeRows(14)} using (unit_id)`;
    const { rows } = await this.model.pool.query<PassedRow>(
      `select distinct on (d.duty_id) d.duty, s.owner, s.since, s.settled
       from ${liveTable('duty')} d ${owners}
       where ${BELIEVED} and ${IS_OWED} ${FILTERED} and d.duty_id > $12
       order by d.duty_id, s.owner limit $13`,
      [
        reading.position,
        reading.asOf,
        filter.obligation,
        filter.openedBy,
        filter.subject,
        filter.state,
        filter.pillar,
        filter.village,
        filter.days?.from ?? null,
        filter.days?.to ?? null,
        filter.period,
        after,
        limit,
        ...(scope === null ? [] : scopeValues(scope)),
      ],
    );
    return rows.map(asOwned);
  }

  private async untouchedPage(
    filter: DutyFilter,
    communes: readonly UnitRecord[],
    reading: Reading,
    after: string,
    limit: number,
  ): Promise<Duty[]> {
    const found: Duty[] = [];
    let candidates: Duty[] = [];
    for (const duty of this.untouchedFrom(filter, communes, reading.asOf, after)) {
      candidates.push(duty);
      if (candidates.length <= limit) continue;
      found.push(...(await this.withoutTouched(candidates, reading)));
      candidates = [];
      if (found.length >= limit) return found;
    }
    return [...found, ...(await this.withoutTouched(candidates, reading))];
  }

  /** Untouched or not: every periodic duty that is asked for, after the id, in the order of ids. */
  private *untouchedFrom(
    filter: DutyFilter,
    communes: readonly UnitRecord[],
    asOf: string,
    after: string,
  ): Generator<Duty> {
    const inOrder = [...communes].sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const obligationId of periodicObligations) {
      if (filter.obligation !== null && filter.obligation !== obligationId) continue;
      for (const unit of inOrder) {
        if (`${obligationId}~${unit.id}~\uffff` <= after) continue;
        for (const template of this.sorted(unit, obligationId, asOf)) {
          if (dutyIdFor(template, unit.id) <= after) continue;
          const duty = dutyOf(template, unit.id);
          if (asksFor(filter, duty, asOf)) yield duty;
        }
      }
    }
  }

  private sorted(unit: UnitRecord, obligationId: string, asOf: string): PeriodicTemplate[] {
    return this.periodic
      .templatesOf(unit, asOf)
      .filter((template) => template.obligationId === obligationId)
      .sort((a, b) => (a.period < b.period ? -1 : 1));
  }

  private async withoutTouched(candidates: readonly Duty[], { position }: Reading): Promise<Duty[]> {
    if (candidates.length === 0) return [];
    const { rows } = await this.model.pool.query<{ duty_id: string }>(
      `select d.duty_id from ${liveTable('duty')} d where d.duty_id = any($2) and ${believedAt('$1', 'd')}`,
      [position, candidates.map(({ dutyId }) => dutyId)],
    );
    const touched = new Set(rows.map(({ duty_id }) => duty_id));
    return candidates.filter(({ dutyId }) => !touched.has(dutyId));
  }
}
