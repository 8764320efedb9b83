import { believedAt, liveTable } from '@app/event-store';
import type { Duty } from '@app/regulation';
import type { Reading } from '../reading/clocks.js';
import type { ReadModel } from '../reading/read-model.js';
import type { UnitRecord } from '../units/unit-record.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { caseIsForFew } from './cases-for-few.js';
import { asksFor, fallsIntoInSql, type DutyFilter } from './duty-filter.js';
import { dutyColumns, dutyOfRow, type ReadDutyRow } from './duty-row.js';
import { IS_OWED, owedStateAt, passedOn, scopeRows, scopeValues, type DutyScope } from './duty-scope.js';
import { readPeriodDutyId } from './duty-home.js';
import {
  dutyIdFor,
  dutyOf,
  periodicOfLives,
  periodicObligations,
  type PeriodicTemplate,
} from './periodic-duties.js';
import type { PeriodicFacts } from './periodic-facts.js';
import { ownersOf, type Owner } from './periodic-owners.js';

/** Rows of duties that the position believes ($1), open on the day ($2). */
const BELIEVED = `${believedAt('$1', 'd')} and d.opens_on <= $2`;

/** Everywhere: each duty with the unit in which it arose. */
const EVERYWHERE = `cross join lateral (select d.unit_id as owner, null::date as since, true as settled) s`;

/** $3 to $11: what the filter asks, $12 whose cases for few may be asked for by their stream. */
const FILTERED = `
  and ($3::text is null or d.duty_id > $3 || '~' and d.duty_id < $3 || chr(127))
  and ($4::text is null or d.opened_by = $4)
  and ($5::text is null or d.case_stream = $5 and (d.unit_id = any($12) or not ${caseIsForFew('d')}))
  and ($6::text is null or ${owedStateAt('$2')} = $6)
  and ($7::text is null or d.pillar = $7)
  and ($8::text is null or d.village = $8)
  and ($9::date is null or d.period = $11 or ${fallsIntoInSql('d', '$9', '$10')})`;

interface PassedRow extends ReadDutyRow {
  owner: string;
  since: string | null;
  settled: boolean;
}

const asOwned = (row: PassedRow): Duty => passedOn(dutyOfRow(row), row.owner, row.since, row.settled);

/** Who owes duties without an event, and the facts that decide them. */
export interface Owners {
  owners: readonly Owner[];
  facts: PeriodicFacts;
}

/** Reads duties: touched ones from their rows, untouched periodic ones from unit, rule and period. */
export class DutyReader {
  private readonly periodic = periodicOfLives;

  constructor(private readonly model: ReadModel) {}

  /** At most `limit` duties after the given id, in the order of their ids, without explanations. `scope` null: everywhere. */
  async page(
    filter: DutyFilter,
    scope: DutyScope | null,
    owners: Owners,
    reading: Reading,
    after: string,
    limit: number,
  ): Promise<Duty[]> {
    const touched = await this.touchedPage(filter, scope, reading, after, limit);
    const untouched = await this.untouchedPage(filter, owners, reading, after, limit);
    return [...touched, ...untouched].sort((a, b) => (a.dutyId < b.dutyId ? -1 : 1)).slice(0, limit);
  }

  /** The duty that the position believes under this id, opened or not; untouched periodic ones too. */
  async find(dutyId: string, registry: UnitRegistry, reading: Reading): Promise<Duty | undefined> {
    const { rows } = await this.model.pool.query<ReadDutyRow>(
      `select ${dutyColumns()} from ${liveTable('duty')} d where d.duty_id = $2 and ${believedAt('$1', 'd')}`,
      [reading.position, dutyId],
    );
    if (rows[0]) return dutyOfRow(rows[0], { explained: true });
    const key = readPeriodDutyId(dutyId);
    const unit = key && registry.get(key.unitId);
    if (unit === undefined) return undefined;
    const { owners, facts } = await this.ownersAmong([unit], registry, reading);
    const owner = owners.find(({ village }) => village === (key?.part ?? null));
    return (
      owner &&
      this.periodic
        .templatesOf(owner, facts, reading.asOf)
        .map((template) => dutyOf(template, owner))
        .find((duty) => duty.dutyId === dutyId)
    );
  }

  /** Who of the units owes duties without an event, with what decides them. */
  async ownersAmong(units: readonly UnitRecord[], registry: UnitRegistry, reading: Reading): Promise<Owners> {
    const facts = await this.model.facts.at(reading.position);
    return { owners: ownersOf(units, registry, facts, reading.asOf), facts };
  }

  private async touchedPage(
    filter: DutyFilter,
    scope: DutyScope | null,
    reading: Reading,
    after: string,
    limit: number,
  ): Promise<Duty[]> {
    const owners = scope === null ? EVERYWHERE : `join ${scopeRows(15)} using (unit_id)`;
    const { rows } = await this.model.pool.query<PassedRow>(
      `select distinct on (d.duty_id) ${dutyColumns()}, s.owner, s.since, s.settled
       from ${liveTable('duty')} d ${owners}
       where ${BELIEVED} and ${IS_OWED} ${FILTERED} and d.duty_id > $13
       order by d.duty_id, s.owner limit $14`,
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
        filter.readable,
        after,
        limit,
        ...(scope === null ? [] : scopeValues(scope)),
      ],
    );
    return rows.map(asOwned);
  }

  private async untouchedPage(
    filter: DutyFilter,
    owners: Owners,
    reading: Reading,
    after: string,
    limit: number,
  ): Promise<Duty[]> {
    const found: Duty[] = [];
    let candidates: Duty[] = [];
    for (const duty of this.untouchedFrom(filter, owners, reading.asOf, after)) {
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
    { owners, facts }: Owners,
    asOf: string,
    after: string,
  ): Generator<Duty> {
    // A duty without an event is nobody's case.
    if (filter.openedBy !== null || filter.subject !== null) return;
    const asked =
      filter.village === null ? owners : owners.filter(({ village }) => village === filter.village);
    const inOrder = [...asked].sort((a, b) => (`${a.place}~` < `${b.place}~` ? -1 : 1));
    const lives = inOrder.map((owner) => this.periodic.lifeOf(owner, facts, asOf));
    const ofAnyVillage = { ...filter, village: null };
    for (const obligationId of periodicObligations) {
      if (filter.obligation !== null && filter.obligation !== obligationId) continue;
      if (`${obligationId}~\uffff` <= after) continue;
      // Owners of one life owe the same, so what is asked for is chosen once of all of them: where nothing is, thousands
      // of owners with hundreds of periods each must not be gone through.
      const chosen = new Map<string, readonly PeriodicTemplate[]>();
      for (const [n, owner] of inOrder.entries()) {
        if (`${obligationId}~${owner.place}~\uffff` <= after) continue;
        const life = lives[n] ?? '';
        const templates =
          chosen.get(life) ??
          this.periodic
            .templatesBy(obligationId, owner, facts, asOf)
            .filter(({ duty }) => asksFor(ofAnyVillage, duty, asOf));
        chosen.set(life, templates);
        for (const template of templates)
          if (dutyIdFor(template, owner.place) > after) yield dutyOf(template, owner);
      }
    }
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
