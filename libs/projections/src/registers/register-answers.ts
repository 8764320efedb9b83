import { daysBetween, type PlainDate } from '@app/domain';
import { liveTable } from '@app/event-store';
import { isLastWordOfFew } from '../entries/corrections.js';
import type { Reading } from '../reading/clocks.js';
import type { ReadModel } from '../reading/read-model.js';
import type { AnswerTotals, AnswerView } from './answer-views.js';
import type { RegisterDefinition } from './register-definition.js';
import type { Values } from './values.js';

/**
 * SQL: of the entry `e` the first answer that the position shows, as one row (id, answered_on) or none. An answer names
 * the act that it answers by any link of its chain.
 */
export function firstAnswer(
  values: Values,
  { answered = {} }: RegisterDefinition,
  { position, asOf }: Pick<Reading, 'position' | 'asOf'>,
): string {
  const known = values.add(position);
  return `
    select n.id, n.occurred_on as answered_on from ${liveTable('entry')} n
    where n.data ? 'source'
      and n.data ->> 'source' = any(array(select l.id::text from ${liveTable('entry')} l where l.chain = e.chain))
      and n.type = ${values.add(JSON.stringify(answered))}::jsonb ->> e.type
      and n.position <= ${known} and n.occurred_on <= ${values.add(asOf)}::date and n.how is distinct from 'WITHDRAW'
      and ${isLastWordOfFew(known, 'n')}
    order by n.occurred_on, n.position limit 1`;
}

/** Types of the register whose entries ask for an answer. */
export const askingTypes = ({ answered = {} }: RegisterDefinition): string[] => Object.keys(answered);

/** SQL: per asking type what was asked and answered, of the entries that `where` lets pass. */
export function answerTotalsSql(
  values: Values,
  where: string,
  definition: RegisterDefinition,
  reading: Reading,
): string {
  return `
    select e.type, count(*)::int as asked, count(a.id)::int as answered,
      coalesce(sum(greatest(a.answered_on - e.occurred_on, 0)), 0)::int as days
    from ${liveTable('entry')} e
    left join lateral (${firstAnswer(values, definition, reading)}) a on true
    where e.type = any(${values.add(askingTypes(definition))}) and ${where}
    group by e.type`;
}

export interface AnswerTotalRow {
  type: string;
  asked: number;
  answered: number;
  days: number;
}

export const answerTotalsOf = (
  { answered = {} }: RegisterDefinition,
  rows: readonly AnswerTotalRow[],
): AnswerTotals[] =>
  Object.entries(answered).flatMap(([type, answeredBy]) => {
    const row = rows.find((one) => one.type === type);
    if (row === undefined) return [];
    return [{ type, answeredBy, asked: row.asked, answered: row.answered, daysToAnswer: row.days }];
  });

/** Entry id → its first answer, for the entries of one page. */
export async function answersOf(
  model: ReadModel,
  values: Values,
  definition: RegisterDefinition,
  entries: readonly { id: string; type: string; occurredOn: PlainDate }[],
  reading: Reading,
): Promise<ReadonlyMap<string, AnswerView>> {
  const asking = entries.filter(({ type }) => askingTypes(definition).includes(type));
  if (asking.length === 0) return new Map();
  const { rows } = await model.pool.query<{ entry: string; id: string; answered_on: PlainDate }>(
    `select e.id as entry, a.id, a.answered_on from ${liveTable('entry')} e
     cross join lateral (${firstAnswer(values, definition, reading)}) a
     where e.id = any(${values.add(asking.map(({ id }) => id))})`,
    values.all,
  );
  const askedOn = new Map(asking.map(({ id, occurredOn }) => [id, occurredOn]));
  return new Map(
    rows.map(({ entry, id, answered_on }) => {
      const days = Math.max(0, daysBetween(askedOn.get(entry) ?? answered_on, answered_on));
      return [entry, { id, answeredOn: answered_on, days }];
    }),
  );
}
