import type { PlainDate } from '@app/domain';
import { catalogue, periodicDuties, type Duty } from '@app/regulation';
import type { PeriodicFacts } from './periodic-facts.js';
import type { Owner } from './periodic-owners.js';

/** No rule of the catalogue is older. */
const FIRST_DAY = '2007-01-01';

/** Lives whose duties are kept; communes have two or three lives between them, villages hardly more. */
const LIVES_KEPT = 256;

/** Stands for the unit in duties that are the same for all owners of one life. */
const ANY = 'any';

/** A duty of every owner that lived as long, as it stands while nothing has touched it. */
export interface PeriodicTemplate {
  duty: Duty;
  obligationId: string;
  /** Null for a standing duty. */
  period: string | null;
}

/** Entries of the catalogue that open without an event, in the order of their names; a board's open with the board. */
export const periodicObligations: readonly string[] = catalogue.boundObligations
  .filter(({ recurrence, grain }) => recurrence !== 'PER_TRIGGER' && grain !== 'BOARD')
  .map(({ id }) => id)
  .sort();

/**
 * Duties that open without an event (design 5.3): owner, rule and period give them. Owners that stood for the same time
 * owe the same, so each life is judged once and only the owner's name differs.
 */
export class PeriodicDuties {
  private readonly lives = new Map<string, readonly PeriodicTemplate[]>();
  /** Life → obligation → its templates in the order of their periods, as far as a list asked for them. */
  private readonly byRule = new Map<string, Map<string, readonly PeriodicTemplate[]>>();

  /** Templates of the owner's duties that have opened by the day. */
  templatesOf(owner: Owner, facts: PeriodicFacts, asOf: PlainDate): readonly PeriodicTemplate[] {
    return this.templatesOfYear(owner, facts, asOf).filter(({ duty }) => duty.opensOn <= asOf);
  }

  /** A duty's steps are the same whatever day is asked, so those of a whole year are judged once; one list a life. */
  templatesOfYear(owner: Owner, facts: PeriodicFacts, asOf: PlainDate): readonly PeriodicTemplate[] {
    const life = this.lifeOf(owner, facts, asOf);
    const known = this.lives.get(life);
    if (known) return known;
    const made = templatesFor(owner, facts, asOf);
    if (this.lives.size >= LIVES_KEPT) this.lives.clear();
    this.lives.set(life, made);
    return made;
  }

  /**
   * Those of one rule, in the order of their periods. Only this rule is judged for a life that is met first: a page of a
   * list ends long before all rules with their weeks and years are needed.
   */
  templatesBy(
    obligationId: string,
    owner: Owner,
    facts: PeriodicFacts,
    asOf: PlainDate,
  ): readonly PeriodicTemplate[] {
    const rules = this.rulesOf(this.lifeOf(owner, facts, asOf));
    const known = rules.get(obligationId);
    const made =
      known ??
      [...templatesFor(owner, facts, asOf, obligationId)].sort((a, b) =>
        (a.period ?? '') < (b.period ?? '') ? -1 : 1,
      );
    if (known === undefined) rules.set(obligationId, made);
    return made.filter(({ duty }) => duty.opensOn <= asOf);
  }

  private rulesOf(life: string): Map<string, readonly PeriodicTemplate[]> {
    const known = this.byRule.get(life);
    if (known) return known;
    if (this.byRule.size >= LIVES_KEPT) this.byRule.clear();
    const rules = new Map<string, readonly PeriodicTemplate[]>();
    this.byRule.set(life, rules);
    return rules;
  }

  /** Equal for owners whose templates are equal on every day of that year. */
  lifeOf(
    { level, village, validFrom, validTo, codeYears }: Owner,
    { calendarKey }: PeriodicFacts,
    asOf: PlainDate,
  ): string {
    const kind = village === null ? level : 'VILLAGE';
    return [kind, validFrom, validTo ?? '', codeYears.join(','), asOf.slice(0, 4), calendarKey].join(' ');
  }
}

/** What a life owes is the same for every question: judged once a process. */
export const periodicOfLives = new PeriodicDuties();

/** What the owner owes up to the end of the day's year: of one obligation, or of all. */
const templatesFor = (
  { level, village, validFrom, validTo, codeYears }: Owner,
  facts: PeriodicFacts,
  asOf: PlainDate,
  obligationId?: string,
): PeriodicTemplate[] =>
  periodicDuties(
    {
      unitId: ANY,
      level,
      ...(village !== null && { part: ANY }),
      validFrom,
      ...(validTo !== null && { validTo }),
      unitFacts: facts.codesOf(codeYears),
      calendar: facts.calendar,
    },
    FIRST_DAY,
    `${asOf.slice(0, 4)}-12-31`,
    obligationId,
  ).map((duty) => ({ duty, obligationId: duty.obligationId, period: duty.period }));

/** What follows the rule and the place in the name of a duty. */
export const periodSuffix = (period: string | null): string => (period === null ? '' : `~${period}`);

export const dutyIdFor = ({ obligationId, period }: PeriodicTemplate, place: string): string =>
  `${obligationId}~${place}${periodSuffix(period)}`;

export const dutyOf = (template: PeriodicTemplate, { unitId, place, village }: Owner): Duty => ({
  ...template.duty,
  dutyId: dutyIdFor(template, place),
  unitId,
  village,
  scoreKey: template.duty.scoreGroup === null ? null : `${place}~${template.period ?? ''}`,
});
