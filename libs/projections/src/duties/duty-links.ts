import { casesOf, categoryOf, type EffectiveEvent, type RecordedEvent } from '@app/domain';
import type { ProjectionTable, ProjectionTransaction } from '@app/event-store';
import { bodyKeysOf, periodKeysOf } from '@app/regulation';
import {
  homeOfPeriodDuty,
  isCaseStream,
  isPeriodHome,
  keyOfDuty,
  periodHome,
  periodHomeFor,
  readPeriodDutyId,
  subjectOfRuling,
} from './duty-home.js';

export type Tx = ProjectionTransaction<RecordedEvent>;

/**
 * Which streams belong together, as far as any version of their events ever said: a superset of the cases that a
 * judgement looks at, since links of corrected events stay. The exact choice is made from effective events in memory.
 * Keys: stream names of cases, period homes, `body/…` for acts of one board or village, `about:<key of a duty>` for
 * rulings, `into:<unit>` for the units that went into it, `facts:<unit>` for what says how many villages and codes it has,
 * `ledger` for the ledger's own stream.
 */
const linkTable: ProjectionTable = {
  name: 'duty_link',
  create: (name) =>
    `create table ${name} (
       case_key text collate "C" not null, stream text collate "C" not null, primary key (case_key, stream));
     create index on ${name} (stream)`,
};

/** All homes with the unit whose facts their duties read. */
const homeTable: ProjectionTable = {
  name: 'duty_home',
  create: (name) =>
    `create table ${name} (home text collate "C" primary key, unit_id text collate "C" not null);
     create index on ${name} (unit_id, home)`,
};

export const dutySideTables: readonly ProjectionTable[] = [linkTable, homeTable];

const FACTS = 'facts:';
export const LEDGER = 'ledger';
export const intoKey = (unitId: string): string => `into:${unitId}`;
export const aboutKey = (key: string): string => `about:${key}`;
export const factsKey = (unitId: string): string => `${FACTS}${unitId}`;

/** An event as it stands when nothing has corrected it yet. */
const asItStands = (event: RecordedEvent): EffectiveEvent => ({
  ...event,
  originalId: event.meta.corrects?.event ?? event.id,
  originalPosition: event.position,
});

export const periodHomesOf = (event: RecordedEvent): string[] =>
  periodKeysOf(asItStands(event)).map(({ dutyId }) => periodHome(dutyId));

/** Keys under which the event links its stream. */
function keysOf(event: RecordedEvent): string[] {
  const category = categoryOf(event.stream);
  if (category === 'unit') return successorsIn(event).map(intoKey);
  if (category === 'ledger') return [LEDGER];
  if (category === 'judgement') {
    const subject = subjectOfRuling(event);
    if (subject === undefined) return [];
    if (!('duty' in subject)) return [subject.case];
    const home = homeOfPeriodDuty(subject.duty);
    return [home !== undefined && isCaseStream(home) ? home : aboutKey(keyOfDuty(subject.duty))];
  }
  if (category === 'village') return [factsKey(event.unitId)];
  if (!isCaseStream(event.stream)) return [];
  const facts = tellsOfCode(event) ? [factsKey(event.unitId)] : [];
  return [...casesOf(event, event), ...bodyKeysOf(asItStands(event)), ...periodHomesOf(event), ...facts];
}

/** Whether the event may decide that a village has a code, or has none any more. */
export const tellsOfCode = ({ type, data }: RecordedEvent): boolean =>
  type === 'RecognitionDecided' ? data['matterItem'] === 3 : type.startsWith('VillageCodeReport');

export function successorsIn({ data }: RecordedEvent): string[] {
  const { successors } = data;
  return Array.isArray(successors) ? successors.filter((id) => typeof id === 'string') : [];
}

/**
 * Notes the links and homes of a batch. `successors`: unit → those that it went into, which an act for a period may
 * serve as well.
 */
export async function noteLinks(
  batch: readonly RecordedEvent[],
  successors: ReadonlyMap<string, readonly string[]>,
  tx: Tx,
): Promise<void> {
  const links = new Map<string, { key: string; stream: string }>();
  const homes = new Map<string, string>();
  for (const event of batch) {
    for (const key of keysOf(event)) {
      links.set(`${key}\n${event.stream}`, { key, stream: event.stream });
      if (!isPeriodHome(key)) continue;
      for (const unitId of successors.get(event.unitId) ?? []) {
        const home = periodHomeFor(key, unitId);
        links.set(`${home}\n${event.stream}`, { key: home, stream: event.stream });
        homes.set(home, unitId);
      }
    }
    // A case that a successor goes on with stays with the unit in which it began.
    for (const [home, unitId] of homesOpenedBy(event)) if (!homes.has(home)) homes.set(home, unitId);
  }
  if (links.size > 0) {
    await tx.client.query(
      `insert into ${tx.table('duty_link')} (case_key, stream)
       select * from unnest($1::text[], $2::text[]) on conflict do nothing`,
      [[...links.values()].map(({ key }) => key), [...links.values()].map(({ stream }) => stream)],
    );
  }
  if (homes.size > 0) {
    await tx.client.query(
      `insert into ${tx.table('duty_home')} (home, unit_id)
       select * from unnest($1::text[], $2::text[]) on conflict do nothing`,
      [[...homes.keys()], [...homes.values()]],
    );
  }
}

function homesOpenedBy(event: RecordedEvent): [string, string][] {
  const periods = isCaseStream(event.stream) ? periodHomesOf(event) : [];
  const subject = categoryOf(event.stream) === 'judgement' ? subjectOfRuling(event) : undefined;
  const ruled = subject !== undefined && 'duty' in subject ? homeOfPeriodDuty(subject.duty) : undefined;
  if (ruled !== undefined && isPeriodHome(ruled)) periods.push(ruled);
  const opened = periods.map((home): [string, string] => [
    home,
    readPeriodDutyId(home.slice(home.indexOf('/') + 1))?.unitId ?? event.unitId,
  ]);
  return isCaseStream(event.stream) ? [[event.stream, event.unitId], ...opened] : opened;
}

/** For each stream the homes that share a key with it: case streams and period homes. */
export async function homesLinkedTo(
  streams: readonly string[],
  tx: Tx,
): Promise<ReadonlyMap<string, string[]>> {
  const linked = new Map<string, string[]>(streams.map((stream) => [stream, []]));
  if (streams.length === 0) return linked;
  const { rows } = await tx.client.query<{ stream: string; key: string; other: string }>(
    `select distinct a.stream, a.case_key as key, b.stream as other
     from ${tx.table('duty_link')} a join ${tx.table('duty_link')} b using (case_key)
     where a.stream = any($1)`,
    [streams],
  );
  for (const { stream, key, other } of rows) {
    const homes = linked.get(stream);
    if (isPeriodHome(key)) homes?.push(key);
    else if (!key.startsWith(FACTS) && isCaseStream(other)) homes?.push(other);
  }
  return linked;
}

/** For each home the streams whose events its file may hold, its own included. */
export async function streamsLinkedTo(
  homes: readonly string[],
  tx: Tx,
): Promise<ReadonlyMap<string, Set<string>>> {
  const linked = new Map(homes.map((home) => [home, new Set(isPeriodHome(home) ? [] : [home])]));
  const { rows } = await tx.client.query<{ home: string; stream: string }>(
    `select a.stream as home, b.stream from ${tx.table('duty_link')} a join ${tx.table('duty_link')} b using (case_key)
     where a.stream = any($1) and a.case_key not like 'period/%' and a.case_key not like 'facts:%'
     union
     select case_key, stream from ${tx.table('duty_link')} where case_key = any($2)`,
    [homes.filter((home) => !isPeriodHome(home)), homes.filter(isPeriodHome)],
  );
  for (const { home, stream } of rows) linked.get(home)?.add(stream);
  return linked;
}

/** Streams linked under each of the keys. */
export async function streamsUnder(keys: readonly string[], tx: Tx): Promise<ReadonlyMap<string, string[]>> {
  const under = new Map<string, string[]>();
  if (keys.length === 0) return under;
  const { rows } = await tx.client.query<{ case_key: string; stream: string }>(
    `select case_key, stream from ${tx.table('duty_link')} where case_key = any($1) order by stream`,
    [keys],
  );
  for (const { case_key, stream } of rows) {
    const streams = under.get(case_key);
    if (streams) streams.push(stream);
    else under.set(case_key, [stream]);
  }
  return under;
}
