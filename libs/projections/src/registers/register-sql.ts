import { liveTable } from '@app/event-store';
import { isLastWord, isLastWordOfFew } from '../entries/corrections.js';
import { atClocks, isHeldBack, mayBeHeldBack } from '../entries/held-back.js';
import type { Reading } from '../reading/clocks.js';
import { askingTypes, firstAnswer } from './register-answers.js';
import type { Register, RegisterFilter } from './register-filter.js';
import type { RegisterScope } from './register-scope.js';
import type { Values } from './values.js';

/**
 * SQL: the entries `e` that a register shows. Of every chain of corrections it is the newest link that the position
 * knows, unless that withdraws; so a correction takes the old figure out of a total and puts the new one in.
 */
export function whereOf(
  values: Values,
  { definition }: Register,
  filter: RegisterFilter,
  scope: RegisterScope | undefined,
  { position, asOf }: Reading,
): string {
  const known = values.add(position);
  const conditions = [
    `e.type = any(${values.add(filter.types)})`,
    `e.position <= ${known}`,
    `e.how is distinct from 'WITHDRAW'`,
    scope === undefined ? isLastWord(known) : isLastWordOfFew(known),
    `e.occurred_on <= ${values.add(asOf)}::date`,
  ];
  if (mayBeHeldBack(filter.types))
    conditions.push(`not ${isHeldBack('e', atClocks(known, `${values.add(asOf)}::date`))}`);
  if (filter.days !== null) {
    const { from, to } = filter.days;
    conditions.push(`e.occurred_on between ${values.add(from)}::date and ${values.add(to)}::date`);
    conditions.push(`e.occurred_precision = any(${values.add(filter.precisions)})`);
  }
  if (scope !== undefined) conditions.push(`e.unit_id = any(${values.add(scope.units)})`);
  const village = scope?.village ?? null;
  if (village !== null) {
    conditions.push(inVillage(values, values.add(village), definition.types, known));
  }
  for (const { field, isList, code } of filter.codes) {
    const name = values.add(field);
    conditions.push(`e.data ${isList ? '->' : '->>'} ${name} ${isList ? '?' : '='} ${values.add(code)}`);
  }
  for (const [type, fields] of Object.entries(definition.only ?? {}))
    for (const [field, codes] of Object.entries(fields)) {
      const holds = `e.data ->> ${values.add(field)} = any(${values.add(codes)})`;
      conditions.push(`(e.type <> ${values.add(type)} or coalesce(${holds}, false))`);
    }
  if (typeof filter.answered === 'boolean') {
    conditions.push(`e.type = any(${values.add(askingTypes(definition))})`);
    const answer = firstAnswer(values, definition, { position, asOf });
    conditions.push(`${filter.answered ? '' : 'not '}exists (${answer})`);
  }
  return conditions.join('\n and ');
}

/**
 * SQL: the entry names the village, or names none and belongs to a process of which a type of the register names it: the
 * end of a mediation says no village, its beginning does.
 */
function inVillage(values: Values, village: string, types: readonly string[], known: string): string {
  const names = (entry: string): string =>
    `(${entry}.village = ${village} or ${entry}.data -> 'villages' ? ${village})`;
  return `(${names('e')} or e.village is null and not e.data ? 'villages' and exists (
    select from ${liveTable('entry')} o where o.stream = e.stream and o.position <= ${known}
      and o.type = any(${values.add(types)}) and ${names('o')}))`;
}

/** A group of entries: a type (`field` null) or a code of one of its fields; its size, or the sum of a figure. */
export interface TotalRow {
  type: string;
  field: string | null;
  code: string | null;
  /** Null: `total` is the number of entries. */
  added: string | null;
  /** Exact. */
  total: string;
  /** Entries that have the figure. */
  entries: number;
}

/** SQL: the groups of the entries that `where` lets pass. Figures are added as `numeric`, which never rounds. */
export function totalsSql(values: Values, where: string, { shape }: Register): string {
  const { codeFields, sums } = shape;
  const column = (texts: readonly (string | null)[]): string => `${values.add(texts)}::text[]`;
  const coded = `unnest(${column(codeFields.map(({ type }) => type))},
    ${column(codeFields.map(({ field }) => field))}) f (type, field)`;
  const added = `unnest(${column(sums.map(({ type }) => type))},
    ${column(sums.map(({ field }) => field.name))}, ${column(sums.map(({ within }) => within))}) s (type, field, within)`;
  return `
    with counted as materialized (
      select e.type, e.data from ${liveTable('entry')} e where ${where}),
    grouped as (
      select type, null::text as field, null::text as code, data from counted
      union all
      select c.type, f.field, v.code, c.data
      from counted c
      join ${coded} on f.type = c.type and c.data ? f.field
      cross join lateral (select distinct code from jsonb_array_elements_text(
        case jsonb_typeof(c.data -> f.field)
          when 'array' then c.data -> f.field else jsonb_build_array(c.data -> f.field) end) as a (code)) v)
    select type, field, code, null::text as added, count(*)::text as total, count(*)::int as entries
    from grouped group by type, field, code
    union all
    select g.type, g.field, g.code, s.field, sum((g.data ->> s.field)::numeric)::text, count(*)::int
    from grouped g
    join ${added} on s.type = g.type and g.data ? s.field and (s.within is null or s.within = g.field)
    group by g.type, g.field, g.code, s.field`;
}

/** SQL: the fractions of the entries that `where` lets pass, numerators and denominators added each by itself. */
export function sharesSql(values: Values, where: string, { shape }: Register): string {
  const { fractions } = shape;
  const types = values.add(fractions.map(({ type }) => type));
  const fields = values.add(fractions.map(({ field }) => field));
  return `
    select e.type, f.field, sum((e.data -> f.field ->> 'numerator')::numeric)::text as numerator,
      sum((e.data -> f.field ->> 'denominator')::numeric)::text as denominator, count(*)::int as entries
    from ${liveTable('entry')} e
    join unnest(${types}::text[], ${fields}::text[]) f (type, field) on f.type = e.type and e.data ? f.field
    where ${where} group by e.type, f.field`;
}
