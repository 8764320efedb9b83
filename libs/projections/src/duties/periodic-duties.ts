import type { PlainDate } from '@app/domain';
import { catalogue, periodicDuties, stateOn, type Duty } from '@app/regulation';
import type { UnitRecord } from '../units/unit-record.js';

/** No rule of the catalogue is older. */
const FIRST_DAY = '2007-01-01';

/** Lives whose duties are kept; communes have two or three lives between them. */
const LIVES_KEPT = 64;

/** Stands for the unit in duties that are the same for all units of one life. */
const ANY_UNIT = 'any';

/** A duty of every unit that lived as long, as it stands while nothing has touched it. */
export interface PeriodicTemplate {
  duty: Duty;
  obligationId: string;
  period: string;
}

/** Entries of the catalogue that open without an event, once a unit and a period. */
export const periodicObligations: readonly string[] = catalogue.boundObligations
  .filter(({ recurrence, grain }) => recurrence === 'PERIODIC' && grain === 'COMMUNE')
  .map(({ id }) => id)
  .sort();

/**
 * Periodic duties open without an event (design 5.3): unit, rule and period give them. Units that stood for the same
 * time owe the same, so each life is judged once and only the unit's name differs.
 */
export class PeriodicDuties {
  private readonly lives = new Map<string, readonly PeriodicTemplate[]>();

  /** Templates of the unit's duties that have opened by the day; none but for communes. */
  templatesOf(unit: UnitRecord, asOf: PlainDate): readonly PeriodicTemplate[] {
    if (unit.level !== 'COMMUNE') return [];
    const life = this.lifeOf(unit, asOf);
    const known = this.lives.get(life);
    if (known) return known;
    const { validFrom, validTo } = unit;
    const made = periodicDuties(
      { unitId: ANY_UNIT, validFrom, ...(validTo !== null && { validTo }) },
      FIRST_DAY,
      asOf,
    )
      .filter((duty) => stateOn(duty, asOf) !== null)
      .flatMap((duty) =>
        duty.period === null ? [] : { duty, obligationId: duty.obligationId, period: duty.period },
      );
    if (this.lives.size >= LIVES_KEPT) this.lives.clear();
    this.lives.set(life, made);
    return made;
  }

  /** Equal for units whose templates are equal. */
  lifeOf({ validFrom, validTo }: UnitRecord, asOf: PlainDate): string {
    return `${validFrom} ${validTo ?? ''} ${asOf}`;
  }

  /** The untouched duty of one unit and period; undefined when the unit does not owe it or it opens later. */
  find(unit: UnitRecord, dutyId: string, asOf: PlainDate): Duty | undefined {
    return this.templatesOf(unit, asOf)
      .map((template) => dutyOf(template, unit.id))
      .find((duty) => duty.dutyId === dutyId);
  }
}

export const dutyIdFor = ({ obligationId, period }: PeriodicTemplate, unitId: string): string =>
  `${obligationId}~${unitId}~${period}`;

export const dutyOf = (template: PeriodicTemplate, unitId: string): Duty => ({
  ...template.duty,
  dutyId: dutyIdFor(template, unitId),
  unitId,
});
