import { daysBetween, type EventData } from '@app/domain';
import { believedAt, liveTable } from '@app/event-store';
import { isLastWordOfFew } from '../entries/corrections.js';
import type { Reading } from '../reading/clocks.js';
import type { ReadModel } from '../reading/read-model.js';
import { textOf } from '../trackers/tracker.js';
import type { TrackedRow } from '../trackers/tracked-row.js';
import type { TrackedLine } from '../trackers/tracked-views.js';
import { mentionById, mentionOf } from '../units/unit-views.js';
import type { UnitRegistry } from '../units/unit-registry.js';
import { documentChain } from './document-chain.js';
import type { RegisterEntryView } from '../registers/register-views.js';
import type { ChainLinkView, DocumentChainView } from '../trackers/tracked-types.js';

/** How far a chain is followed; from a law to a village there are five documents. */
const STEPS_MAX = 8;
/** Units named that have not carried a document out; their number is always told. */
const NAMED_MAX = 200;

/** SQL: the entries `e` that the position ($2) shows of the days up to $3. */
const SHOWN = `e.position <= $2 and e.how is distinct from 'WITHDRAW' and e.occurred_on <= $3
  and ${isLastWordOfFew('$2')}`;

type ChainRow = Pick<TrackedRow, 'stream' | 'unit_id' | 'opens_on' | 'opens_precision' | 'follows' | 'acts'>;

/** Reads for documents what they carry out and what carries them out, as the position knew it on the day. */
export class ChainReader {
  constructor(
    private readonly model: ReadModel,
    private readonly reading: Reading,
    private readonly registry: UnitRegistry,
  ) {}

  /** Adds to each entry its place in the chain. `deep`: with what carries out those that carry it out, and so on. */
  async addChains(
    entries: readonly RegisterEntryView[],
    lines: readonly TrackedLine[],
    deep: boolean,
  ): Promise<RegisterEntryView[]> {
    const above = await this.followUp(lines);
    const below = await this.followDown(lines, deep);
    const passedOn = await this.disseminations(lines);
    const answers = await this.acknowledgements(lines);
    return entries.map((entry) => {
      const line = lines.find(({ stream }) => stream === entry.tracked?.subject);
      if (line === undefined || entry.tracked === null) return entry;
      const chain = this.chainOf(line, above, below);
      const [parent] = chain.above;
      const lagDays = parent === undefined ? null : lagBetween(line, above.get(parent.subject));
      return {
        ...entry,
        data: {
          ...entry.data,
          ...(lagDays !== null && { lagDays }),
          carriedOutBy: below.get(line.stream)?.length ?? 0,
          ...(chain.notYet !== null && { unitsNotYet: chain.notYet.units }),
          ...passedOn.get(line.stream),
          ...answers.get(line.stream),
        },
        tracked: { ...entry.tracked, chain },
      };
    });
  }

  private chainOf(
    line: ChainRow,
    above: ReadonlyMap<string, ChainRow>,
    below: ReadonlyMap<string, readonly ChainRow[]>,
  ): DocumentChainView {
    const up: ChainRow[] = [];
    for (let next = parentOf(line, above); next && !up.includes(next); next = parentOf(next, above))
      up.push(next);
    const down: { row: ChainRow; parent: ChainRow }[] = [];
    const queue: ChainRow[] = [line];
    for (const parent of queue)
      for (const row of below.get(parent.stream) ?? []) {
        if (queue.includes(row)) continue;
        down.push({ row, parent });
        queue.push(row);
      }
    return {
      above: up.map((row) => this.linkView(row, parentOf(row, above))),
      below: down.map(({ row, parent }) => this.linkView(row, parent)),
      notYet: this.notYet(line, below.get(line.stream) ?? []),
    };
  }

  private linkView(row: ChainRow, parent: ChainRow | undefined): ChainLinkView {
    const opening = row.acts.find(({ stream }) => stream === row.stream);
    const { id, title } = mentionById(this.registry, row.unit_id, row.opens_on);
    return {
      subject: row.stream,
      number: textOf(opening, 'number') ?? null,
      title: textOf(opening, 'subject') ?? null,
      unit: { id, title },
      issuedOn: row.opens_on,
      lagDays: lagBetween(row, parent),
    };
  }

  /** Units of the next level that stand below and have issued nothing that carries the document out. */
  private notYet(line: ChainRow, direct: readonly ChainRow[]): DocumentChainView['notYet'] {
    const { asOf } = this.reading;
    const units = this.registry.childrenOf(line.unit_id, asOf).filter(({ level }) => level !== 'VILLAGE');
    if (units.length === 0) return null;
    const done = new Set(direct.map(({ unit_id }) => unit_id));
    const missing = units.filter(({ id }) => !done.has(id));
    const first = missing.slice(0, NAMED_MAX).map((unit) => {
      const { id, title } = mentionOf(unit, asOf);
      return { id, title };
    });
    return { units: missing.length, first };
  }

  private async followUp(lines: readonly ChainRow[]): Promise<ReadonlyMap<string, ChainRow>> {
    const found = new Map<string, ChainRow>(lines.map((line) => [line.stream, line]));
    let wanted = lines.flatMap(({ follows }) => follows ?? []);
    for (let step = 0; step < STEPS_MAX; step += 1) {
      const missing = [...new Set(wanted)].filter((stream) => !found.has(stream));
      if (missing.length === 0) break;
      const rows = await this.rowsWhere('stream', missing);
      for (const row of rows) found.set(row.stream, row);
      wanted = rows.flatMap(({ follows }) => follows ?? []);
    }
    return found;
  }

  private async followDown(
    lines: readonly ChainRow[],
    deep: boolean,
  ): Promise<ReadonlyMap<string, readonly ChainRow[]>> {
    const below = new Map<string, ChainRow[]>();
    let wanted = lines.map(({ stream }) => stream);
    for (let step = 0; step < (deep ? STEPS_MAX : 1) && wanted.length > 0; step += 1) {
      const rows = await this.rowsWhere('follows', wanted);
      for (const stream of wanted) below.set(stream, []);
      for (const row of rows) below.get(row.follows ?? '')?.push(row);
      wanted = rows.map(({ stream }) => stream).filter((stream) => !below.has(stream));
    }
    return below;
  }

  /** How often each document was passed on, whatever stream says so. */
  private async disseminations(lines: readonly ChainRow[]): Promise<ReadonlyMap<string, EventData>> {
    const { rows } = await this.model.pool.query<{
      document: string;
      times: number;
      first: string;
      participants: number | null;
    }>(
      `select e.data ->> 'document' as document, count(*)::int as times, min(e.occurred_on) as first,
         sum((e.data ->> 'participants')::numeric)::int as participants
       from (select distinct stream from ${liveTable('duty_link')} where case_key = any($1)) l
       join ${liveTable('entry')} e using (stream)
       where e.type = 'DocumentDisseminated' and e.data ->> 'document' = any($1) and ${SHOWN}
       group by 1`,
      [lines.map(({ stream }) => stream), this.reading.position, this.reading.asOf],
    );
    return new Map(
      rows.map(({ document, times, first, participants }) => [
        document,
        { disseminatedOn: first, disseminations: times, ...(participants !== null && { participants }) },
      ]),
    );
  }

  private async acknowledgements(lines: readonly TrackedLine[]): Promise<ReadonlyMap<string, EventData>> {
    const { rows } = await this.model.pool.query<{ stream: string; times: number }>(
      `select o.stream, count(distinct e.position)::int as times
       from unnest($1::text[]) o (stream)
       join ${liveTable('tracked_link')} own on own.stream = o.stream
       join ${liveTable('tracked_link')} l on l.link_key = own.link_key
       join ${liveTable('entry')} e on e.stream = l.stream
       where e.type = 'InstructionAcknowledged' and ${SHOWN}
       group by o.stream`,
      [lines.map(({ stream }) => stream), this.reading.position, this.reading.asOf],
    );
    return new Map(rows.map(({ stream, times }) => [stream, { acknowledgements: times }]));
  }

  private async rowsWhere(column: 'stream' | 'follows', values: readonly string[]): Promise<ChainRow[]> {
    const { position, asOf } = this.reading;
    const { rows } = await this.model.pool.query<ChainRow>(
      `select t.stream, t.unit_id, t.opens_on, t.opens_precision, t.follows, t.acts
       from ${liveTable('tracked_case')} t
       where t.register = $1 and t.${column} = any($2) and ${believedAt('$3', 't')} and t.opens_on <= $4
       order by t.opens_on, t.opened_position`,
      [documentChain.name, values, position, asOf],
    );
    return rows;
  }
}

const parentOf = ({ follows }: ChainRow, rows: ReadonlyMap<string, ChainRow>): ChainRow | undefined =>
  follows === null ? undefined : rows.get(follows);

/** Days between the two issuings, where both days are known exactly. */
function lagBetween(row: ChainRow, parent: ChainRow | undefined): number | null {
  if (parent?.opens_precision !== 'DAY' || row.opens_precision !== 'DAY') return null;
  return daysBetween(parent.opens_on, row.opens_on);
}
