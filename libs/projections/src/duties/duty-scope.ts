import { addDays } from '@app/domain';
import type { Duty } from '@app/regulation';
import type { UnitRegistry } from '../units/unit-registry.js';
import { stateAt } from './duty-row.js';

/** Whose duties are asked for: each owner with the units whose open duties it took over (ruling 20). */
export interface DutyScope {
  owners: string[];
  units: string[];
  /** Last day of a unit that ended; null for the owner itself. */
  since: (string | null)[];
  settled: boolean[];
}

export function dutyScope(owners: readonly string[], registry: UnitRegistry, asOf: string): DutyScope {
  const scope: DutyScope = { owners: [], units: [], since: [], settled: [] };
  const add = (owner: string, unit: string, since: string | null, settled: boolean): void => {
    scope.owners.push(owner);
    scope.units.push(unit);
    scope.since.push(since);
    scope.settled.push(settled);
  };
  for (const owner of owners) {
    add(owner, owner, null, true);
    for (const { unitId, since, settled } of registry.heritageOf(owner, asOf))
      add(owner, unitId, since, settled);
  }
  return scope;
}

/** SQL: the scope as rows (owner, unit_id, since, settled). `first`: number of its first of four parameters. */
export const scopeRows = (first: number): string =>
  `unnest($${String(first)}::text[], $${String(first + 1)}::text[], $${String(first + 2)}::date[],
    $${String(first + 3)}::boolean[]) s (owner, unit_id, since, settled)`;

export const scopeValues = ({ owners, units, since, settled }: DutyScope): unknown[] => [
  owners,
  units,
  since,
  settled,
];

/** SQL: of a unit that ended only the duties of cases that were open on its last day. */
export const IS_OWED = `(s.since is null
  or d.period is null and d.opens_on <= s.since and ${stateAt('s.since')} in ('PENDING', 'NO_EVIDENCE'))`;

/** SQL: the state on the day; without an heir a person must say whose duty it is. */
export const owedStateAt = (day: string): string =>
  `case when s.settled then ${stateAt(day)} else 'NEEDS_REVIEW' end`;

/** The duty as its owner has it. */
export function passedOn(duty: Duty, owner: string, since: string | null, settled: boolean): Duty {
  if (since === null) return duty;
  if (settled) return { ...duty, unitId: owner };
  const from = addDays(since, 1);
  const review = {
    from,
    state: 'NEEDS_REVIEW',
    reason: `SUCCESSION_UNSETTLED:${duty.unitId}`,
    checks: [],
  } as const;
  return { ...duty, unitId: owner, steps: [...duty.steps.filter((step) => step.from < from), review] };
}
