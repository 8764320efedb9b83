import { actionTypes, isForFew, isUuid } from '@app/domain';
import { liveTable } from '@app/event-store';
import type { Pool } from 'pg';
import type { Reading } from '../reading/clocks.js';
import { atClocks, isHeldBack } from '../entries/held-back.js';
import type { EntryRow } from '../entries/entries.js';
import type { EntryView } from '../entries/entry-views.js';

/** The entry that another one closes, answers or belongs to: the survey of its results, the training of an attendance. */
export interface AboutView {
  id: string;
  type: string;
  titleVi: string;
  titleEn: string;
  /** What it calls itself; null when it has no title, subject or topic. */
  title: string | null;
  occurredOn: string;
}

type AboutRow = Pick<EntryRow, 'id' | 'type' | 'data' | 'occurred_on'>;

/** What the entries name as their `source`, by its id, as far as the position knows it; never an entry of a restricted type or one held back. */
export async function aboutsOf(
  pool: Pool,
  entries: readonly EntryView[],
  { position, asOf }: Reading,
): Promise<ReadonlyMap<string, AboutView>> {
  const named = [...new Set(entries.flatMap((entry) => aboutId(entry) ?? []))];
  if (named.length === 0) return new Map();
  const { rows } = await pool.query<AboutRow>(
    `select e.id, e.type, e.data, e.occurred_on from ${liveTable('entry')} e
     where e.id = any($1) and e.position <= $2 and not ${isHeldBack('e', atClocks('$2', '$3::date'))}`,
    [named, position, asOf],
  );
  return new Map(rows.flatMap((row) => aboutView(row).map((about) => [about.id, about])));
}

/** Id of the event that the entry names as its source; undefined for none. */
export function aboutId({ data }: EntryView): string | undefined {
  const source = data['source'];
  return typeof source === 'string' && isUuid(source) ? source : undefined;
}

function aboutView({ id, type, data, occurred_on: occurredOn }: AboutRow): AboutView[] {
  const definition = actionTypes.get(type);
  if (definition === undefined || isForFew(type)) return [];
  const { titleVi, titleEn } = definition;
  const title = ['title', 'subject', 'topic'].map((field) => data[field]).find(isText) ?? null;
  return [{ id, type, titleVi, titleEn, title, occurredOn }];
}

const isText = (value: unknown): value is string => typeof value === 'string';
