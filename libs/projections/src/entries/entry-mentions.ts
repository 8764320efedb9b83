import { isUuid } from '@app/domain';
import { liveTable } from '@app/event-store';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { ClockParameters } from '../reading/clocks.js';
import { ReadModel } from '../reading/read-model.js';
import { entries } from './entries.js';
import { entryView, type LinkedEntryRow } from './entry-views.js';
import { atClocks, isHeldBack } from './held-back.js';

/** What a stream or an event is about, by the entry that opened it. */
export interface EntryMention {
  /** The stream or the id of the event that was asked for. */
  ref: string;
  id: string;
  unitId: string;
  titleVi: string;
  titleEn: string;
  /** Its own title, subject or number. */
  name: string | null;
}

/** Streams and events by name, without what is not for everyone and what the position does not know. */
export class EntryMentionsQuery extends Query<EntryMention[]> {
  constructor(
    readonly refs: readonly string[],
    readonly parameters: ClockParameters,
  ) {
    super();
  }
}

const MENTIONED = `
  select e.*, null as next_id, null as next_how, null as next_reason, ${isHeldBack('e', atClocks('$1', '$2'))} as held_back
  from ${liveTable('entry')} e
  where e.position <= $1 and e.occurred_on <= $2 and (e.stream = any($3) and e.revision = 0 or e.id = any($4))`;

@QueryHandler(EntryMentionsQuery)
export class EntryMentionsHandler implements IQueryHandler<EntryMentionsQuery> {
  constructor(private readonly model: ReadModel) {}

  async execute({ refs, parameters }: EntryMentionsQuery): Promise<EntryMention[]> {
    if (refs.length === 0) return [];
    const { position, asOf } = await this.model.read(parameters, [entries]);
    const { rows } = await this.model.pool.query<LinkedEntryRow>(MENTIONED, [
      position,
      asOf,
      refs,
      refs.filter(isUuid),
    ]);
    return rows.map(entryView).flatMap(({ type, id, unitId, stream, titleVi, titleEn, data }) => {
      if (type === 'restricted') return [];
      const own = [data['title'], data['subject'], data['number']].find((one) => typeof one === 'string');
      const ref = refs.includes(id) ? id : stream;
      return [
        { ref, id, unitId, titleVi, titleEn, name: typeof own === 'string' && own !== '' ? own : null },
      ];
    });
  }
}
