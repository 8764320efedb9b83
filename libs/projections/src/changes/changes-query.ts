import { createHash } from 'node:crypto';
import { actionTypes, casesOf, categoryOf, isForFew, isStreamForFew, type EventData } from '@app/domain';
import { liveTable } from '@app/event-store';
import { catalogue } from '@app/regulation';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { duties } from '../duties/duties.js';
import { entries } from '../entries/entries.js';
import { isHeldBack } from '../entries/held-back.js';
import { readingView, type ClockParameters, type Reading, type ReadingView } from '../reading/clocks.js';
import { InvalidQuery } from '../reading/errors.js';
import { readCursor, readLimit, writeCursor, type PageParameters } from '../reading/page.js';
import { ReadModel } from '../reading/read-model.js';
import { registerDefinitions } from '../registers/register-definitions.js';
import { units } from '../units/units.js';

export type ChangeKind = 'ENTRY' | 'UNIT' | 'DUTY';

/** Something that an event of the ledger made, changed or ended. */
export interface ChangeView {
  /** ENTRY: a new entry; UNIT: a unit or village; DUTY: a duty that an act, a fact or a ruling touched. */
  kind: ChangeKind;
  /** Id of the event, of the unit, or of the duty. */
  key: string;
  /** Of the event that did it. */
  position: string;
  /** Unit whose entry or duty it is. */
  unitId: string;
  /** The duty or unit is no more: what opened it was withdrawn or became another. */
  ended: boolean;
  /** Action type of an entry; `restricted` where the public may not know; null for others. */
  type: string | null;
  /** Streams of the matters that an entry belongs to, such as `project-…` and `board-…`: what is read of them has changed. */
  cases: string[];
  /** Registers in which an entry of this type may stand. */
  registers: string[];
  /** Next day after `asOf` on which the state of a duty changes by the calendar alone; null when none is known. */
  nextChangeOn: string | null;
}

/** A page of changes, in the order of the ledger. `next` null: all is told up to `position`, from where one asks again. */
export interface ChangesView extends ReadingView {
  items: ChangeView[];
  next: string | null;
  /**
   * What judged them. After an upgrade it may be another one: then earlier answers may be judged differently without a
   * change being told, so one begins again at 0.
   */
  edition: string;
}

export interface ChangesParameters extends PageParameters, Pick<ClockParameters, 'minPosition'> {
  /** Position up to which one knows everything; default 0, the beginning. */
  since?: string | undefined;
}

/** What changed since a position: for tools that pull and keep a copy. */
export class ChangesQuery extends Query<ChangesView> {
  constructor(readonly parameters: ChangesParameters) {
    super();
  }
}

interface ChangeRow {
  position: number;
  kind: ChangeKind;
  key: string;
  unit_id: string;
  ended: boolean;
  type: string | null;
  stream: string | null;
  data: EventData | null;
  first_type: string | null;
  first_data: EventData | null;
  next_change_on: string | null;
  /** A finding that was not sent by the end of what is told. */
  held_back: boolean;
}

/** Every event is an entry, so no stretch of positions is without one: a page looks at few of them at a time. */
const STRETCH = 1_000;

/**
 * $1 last position told, $2 last kind, $3 last key, $4 position to look up to, $5 day, $6 limit, $7 the end of what
 * is told. A belief that ends where
 * another begins under the same key is a change; one that ends alone is an end.
 */
const CHANGES = `
  select * from (
    select e.position, 'ENTRY' as kind, e.id::text collate "C" as key, e.unit_id, false as ended, e.type, e.stream,
      e.data, f.type as first_type, f.data as first_data, null::date as next_change_on,
      ${isHeldBack('e', { day: '$5::date', recorded: (alias) => `${alias}.position <= $7` })} as held_back
    from ${liveTable('entry')} e left join ${liveTable('entry')} f on f.stream = e.stream and f.revision = 0
    where e.position between $1 and $4
    union all
    select position, 'DUTY', duty_id, min(unit_id), bool_and(ended), null, null, null, null, null,
      min(next_change_on), false
    from (
      select known_from as position, duty_id, unit_id, false as ended,
        (select min(day) from unnest(step_from) s (day) where day > $5) as next_change_on
      from ${liveTable('duty')} where known_from between $1 and $4
      union all
      select known_to, duty_id, unit_id, true, null from ${liveTable('duty')} where known_to between $1 and $4) d
    group by position, duty_id
    union all
    select position, 'UNIT', unit_id collate "C", unit_id, bool_and(ended), null, null, null, null, null, null,
      false
    from (
      select known_from as position, unit_id, false as ended
      from ${liveTable('unit')} where known_from between $1 and $4
      union all
      select known_to, unit_id, true from ${liveTable('unit')} where known_to between $1 and $4) u
    group by position, unit_id) c
  where (position, kind collate "C", key) > ($1, $2, $3)
  order by position, kind collate "C", key limit $6`;

const registersOf: ReadonlyMap<string, string[]> = new Map(
  [...actionTypes.keys()].map((type) => [
    type,
    registerDefinitions.filter(({ types }) => types.includes(type)).map(({ name }) => name),
  ]),
);

@QueryHandler(ChangesQuery)
export class ChangesHandler implements IQueryHandler<ChangesQuery> {
  constructor(private readonly model: ReadModel) {}

  /** @throws InvalidQuery */
  async execute({ parameters }: ChangesQuery): Promise<ChangesView> {
    const limit = readLimit(parameters.limit);
    const since = readSince(parameters.since);
    const cursor = readCursor(parameters.cursor, [0, 0, 'kind', 'key'] as const);
    const reading = await this.readingFor(parameters, since, cursor?.[0]);
    // After the last key of the position: what it told is known already.
    const from =
      cursor === undefined ? ([since, LAST, ''] as const) : ([cursor[1], cursor[2], cursor[3]] as const);
    const rows = await this.rowsAfter(from, reading, limit + 1);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      ...readingView(reading),
      items: shown.map(changeView),
      next: last === undefined ? null : writeCursor([reading.position, last.position, last.kind, last.key]),
      edition,
    };
  }

  /** A first page waits for what one knows already; the following pages end where it did, whatever is recorded since. */
  private async readingFor(
    { minPosition }: ChangesParameters,
    since: number,
    end: number | undefined,
  ): Promise<Reading> {
    const used = [units, entries, duties];
    if (end !== undefined)
      return this.model.read({ knownAt: `position:${String(end)}` }, used).catch(namedAs('cursor'));
    const known = minPosition === undefined || Number(minPosition) < since ? String(since) : minPosition;
    const reading = this.model.read({ minPosition: known }, used);
    return known === String(since) ? reading.catch(namedAs('since')) : reading;
  }

  private async rowsAfter(
    from: readonly [number, string, string],
    { position, asOf }: Reading,
    limit: number,
  ): Promise<ChangeRow[]> {
    const found: ChangeRow[] = [];
    let [at, kind, key] = from;
    while (at <= position && found.length < limit) {
      const to = Math.min(at + STRETCH, position);
      const { rows } = await this.model.pool.query<ChangeRow>(CHANGES, [
        at,
        kind,
        key,
        to,
        asOf,
        limit - found.length,
        position,
      ]);
      found.push(...rows);
      if (to === position) break;
      [at, kind, key] = [to, LAST, ''];
    }
    return found;
  }
}

/** A position is refused under the name by which the caller gave it. */
const namedAs =
  (parameter: string) =>
  (error: unknown): never => {
    throw error instanceof InvalidQuery ? new InvalidQuery(parameter, error.rule, error.message) : error;
  };

/** Comes after every kind. */
const LAST = '~';

const edition = createHash('sha256')
  .update([catalogue.digest, ...[units, entries, duties].map(({ version }) => version)].join(' '))
  .digest('base64url')
  .slice(0, 22);

function readSince(since: string | undefined): number {
  const position = Number(since ?? '0');
  if (!/^\d{1,15}$/.test(since ?? '0') || !Number.isSafeInteger(position))
    throw new InvalidQuery('since', 'position', 'A position is what the ledger answered before.');
  return position;
}

function changeView(row: ChangeRow): ChangeView {
  const { position, kind, key, unit_id, ended, type, next_change_on, held_back } = row;
  const isRestricted = type !== null && (held_back || isForFew(type));
  return {
    kind,
    key,
    position: String(position),
    unitId: unit_id,
    ended,
    type: isRestricted ? 'restricted' : type,
    cases: isRestricted ? [] : casesIn(row),
    registers: type === null || isRestricted ? [] : (registersOf.get(type) ?? []),
    nextChangeOn: next_change_on,
  };
}

function casesIn({ type, stream, data, first_type, first_data }: ChangeRow): string[] {
  if (type === null || stream === null) return [];
  const own = { type, stream, data: data ?? {} };
  const first = first_type === null ? own : { type: first_type, stream, data: first_data ?? {} };
  // A record that is named may be one for few.
  return casesOf(own, first).filter((named) => !isStreamForFew(named) && categoryOf(named) !== 'record');
}
