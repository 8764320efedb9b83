import type { RecordedEvent } from '@app/domain';
import type { ProjectionTable, ProjectionTransaction } from '@app/event-store';

type Tx = ProjectionTransaction<RecordedEvent>;

/**
 * Streams with acts that answer an act of another stream, as far as any version of them ever said; the exact choice is
 * made from effective events. Key: the id of the act that is answered.
 */
export const trackedLinkTable: ProjectionTable = {
  name: 'tracked_link',
  create: (name) =>
    `create table ${name} (
       link_key text collate "C" not null, stream text collate "C" not null, primary key (link_key, stream));
     create index on ${name} (stream)`,
};

/** The acts under whose ids an event links its stream with others: itself, or what it answers. */
function keysOf({ id, type, data }: RecordedEvent): string[] {
  const { source } = data;
  if (type === 'InstructionAcknowledged') return typeof source === 'string' ? [source] : [];
  return type === 'InstructionIssued' ? [id] : [];
}

/** Notes the links of a batch. */
export async function noteLinks(batch: readonly RecordedEvent[], tx: Tx): Promise<void> {
  const links = batch.flatMap((event) => keysOf(event).map((key) => ({ key, stream: event.stream })));
  if (links.length === 0) return;
  await tx.client.query(
    `insert into ${tx.table('tracked_link')} (link_key, stream)
     select * from unnest($1::text[], $2::text[]) on conflict do nothing`,
    [links.map(({ key }) => key), links.map(({ stream }) => stream)],
  );
}

/** For each stream the others that share a link with it, in either direction. */
export async function linkedStreams(
  streams: readonly string[],
  tx: Tx,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const linked = new Map<string, string[]>();
  if (streams.length === 0) return linked;
  const links = tx.table('tracked_link');
  const { rows } = await tx.client.query<{ stream: string; other: string }>(
    `select distinct a.stream, b.stream as other from ${links} a join ${links} b using (link_key)
     where a.stream = any($1) and a.stream <> b.stream`,
    [streams],
  );
  for (const { stream, other } of rows) {
    const others = linked.get(stream);
    if (others) others.push(other);
    else linked.set(stream, [other]);
  }
  return linked;
}
