import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import type { EventStore, StoredEvent } from '../store/event-store.js';
import { beliefProjection, WIDE } from './belief-projection.js';
import type { Projection, ProjectedEvent } from './projection.js';

/** A made-up trade for the specifications of the runner: notices are posted, counted and closed, units rename them all. */
export interface NoticeEvent extends ProjectedEvent {
  data: { words?: string };
}

export interface NoticeRow {
  notice: string;
  words: string;
  acts: number;
  days: string[];
}

export const decodeNotice = (stored: StoredEvent): NoticeEvent => {
  if (stored.type === 'Unreadable') throw new Error('unknown event type Unreadable');
  return { ...stored, data: JSON.parse(Buffer.from(stored.payload).toString()) as NoticeEvent['data'] };
};

/** Streams `notice-…` are homes; `UnitShouted` touches every notice, `NoticesPaired` the one named in its words too. */
export function noticeBoard(
  options: { name?: string; version?: number; poison?: string } = {},
): Projection<NoticeEvent> {
  const name = options.name ?? 'noticeBoard';
  const table = name.toLowerCase();
  return beliefProjection<
    NoticeEvent,
    { own: readonly NoticeEvent[]; shouts: readonly NoticeEvent[] },
    NoticeRow
  >({
    name,
    version: options.version ?? 1,
    table: {
      name: table,
      columns: { notice: 'text', words: 'text', acts: 'int', days: 'date[]' },
      indexes: ['notice'],
    },
    rowKey: (row) => row.notice,
    homes: (batch) =>
      Promise.resolve(
        batch.map((event) => {
          if (event.data.words !== undefined && event.data.words === options.poison)
            throw new Error('cannot digest');
          if (event.type === 'UnitShouted') return WIDE;
          return event.type === 'NoticesPaired' ? [event.stream, event.data.words ?? ''] : [event.stream];
        }),
      ),
    homesOf: async (_, after, limit, tx) => {
      const { rows } = await tx.client.query<{ home: string }>(
        `select distinct home from ${tx.table(table)} where home > $1 order by home limit $2`,
        [after, limit],
      );
      return rows.map((row) => row.home);
    },
    files: async (homes, tx) => {
      const history = await tx.history([...homes, 'unit-1']);
      const shouts = history.get('unit-1') ?? [];
      return new Map(homes.map((home) => [home, { own: history.get(home) ?? [], shouts }]));
    },
    rows: (home, file, position) => {
      const own = file.own.filter((event) => event.position <= position);
      const shouts = file.shouts.filter((event) => event.position <= position).length;
      const words = own.findLast((event) => event.type === 'NoticePosted')?.data.words;
      if (words === undefined || own.some((event) => event.type === 'NoticeClosed')) return [];
      return [
        {
          notice: home,
          words: words + '!'.repeat(shouts),
          acts: own.length,
          days: ['2026-03-01', '2026-03-02'],
        },
      ];
    },
  });
}

let commands = 0;

/** Appends one event of the fixture's trade; the id is a function of its order. */
export async function happen(
  store: EventStore,
  stream: string,
  type: string,
  words?: string,
): Promise<number> {
  commands += 1;
  const digits = commands.toString(16).padStart(12, '0');
  const result = await store.append({
    stream,
    expected: 'any',
    commandId: `spec:${String(commands)}`,
    bodySha256: createHash('sha256').update(String(commands)).digest(),
    events: [
      {
        id: `00000000-0000-8000-8000-${digits}`,
        type,
        schemaVersion: 1,
        unitId: 'unit-1',
        occurredOn: '2026-03-01',
        occurredPrecision: 'DAY',
        actor: 'spec',
        body: 'UBND_XA',
        payload: Buffer.from(JSON.stringify(words === undefined ? {} : { words })),
      },
    ],
  });
  return result.lastPosition;
}
