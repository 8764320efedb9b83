import { categoryOf, referencesOf } from '@app/domain';
import { believedAt, liveTable } from '@app/event-store';
import type { Duty } from '@app/regulation';
import { dutyColumns, dutyOfRow, type ReadDutyRow } from '../duties/duty-row.js';
import { isLastWordOfFew } from '../entries/corrections.js';
import type { LinkedEntryRow } from '../entries/entry-views.js';
import { atClocks, isHeldBackFrom, type Insight } from '../entries/held-back.js';
import type { Reading } from '../reading/clocks.js';
import type { ReadModel } from '../reading/read-model.js';
import { isClaim } from '../statistics/claims.js';

/** Everything that the ledger knows of a project on the day, and the duties of all its cases. */
export interface ProjectFile {
  stream: string;
  unitId: string;
  /** Effective acts of the project and of the cases that name it, in the order in which they were done. */
  acts: LinkedEntryRow[];
  duties: Duty[];
}

/** What restricts acts to those that the position shows, each the newest link of its chain. $1 position, $2 day. */
const SHOWN = `e.position <= $1 and e.occurred_on <= $2 and e.how is distinct from 'WITHDRAW'
  and ${isLastWordOfFew('$1')}`;

/** Findings that were not sent; $5 and $6 say which the reader may see all the same. */
const HELD_BACK = isHeldBackFrom('e', atClocks('$1', '$2'), { units: '$5', bodies: '$6' });

/** The clocks of a dossier, and what its reader may see that is not for everyone. */
type Asked = Reading & { insight: Insight };

/** Acts that boards prepare and nobody else sees until the recommendation is sent (design 8). */
const PREPARED = ['RecommendationDrafted', 'RecommendationConfirmed'];
const SENT = [
  'RecommendationIssued',
  'RecommendationReceived',
  'RecommendationUrged',
  'RecommendationAnswered',
];

/** Undefined when the position knows no act of the project by the day. */
export async function projectFile(
  model: ReadModel,
  stream: string,
  reading: Asked,
): Promise<ProjectFile | undefined> {
  const [first] = await entriesOf(model, [stream], null, reading);
  if (first === undefined) return undefined;
  const { naming, named } = await linksOf(model, [stream]);
  const further = await linksOf(model, naming);
  const basis = named.filter((one) => categoryOf(one) === 'document');
  const aboutBasis = await linksOf(model, basis);
  const cases = [...new Set([stream, ...naming, ...further.naming])].filter(
    (one) => one === stream || categoryOf(one) !== 'project',
  );
  const documents = [...new Set([...basis, ...aboutBasis.naming])].filter(
    (one) => categoryOf(one) === 'document',
  );
  const rows = [
    ...(await entriesOf(model, cases, null, reading)),
    // What a project rests on may be a law that thousands name: only what its own unit recorded of it.
    ...(await entriesOf(model, documents, first.unit_id, reading)),
    ...(await claimsOn(model, basis, stream, first.unit_id, reading)),
  ];
  const acts = belonging(stream, basis, rows);
  const streams = [...new Set(acts.map((act) => act.stream))].filter((one) => !basis.includes(one));
  return { stream, unitId: first.unit_id, acts, duties: await dutiesOf(model, streams, reading) };
}

/**
 * Figures that the project's unit claims in what the project rests on. Of a document on which other projects rest too,
 * nobody can say which of them its figures are about.
 */
async function claimsOn(
  model: ReadModel,
  basis: readonly string[],
  project: string,
  unitId: string,
  reading: Asked,
): Promise<LinkedEntryRow[]> {
  const found = await Promise.all(basis.map((document) => linksOf(model, [document])));
  const claims = found.flatMap(({ naming }) =>
    naming.some((one) => categoryOf(one) === 'project' && one !== project)
      ? []
      : naming.filter((one) => categoryOf(one) === 'record'),
  );
  const rows = await entriesOf(model, claims, unitId, reading);
  return rows.filter(({ type }) => isClaim(type));
}

/**
 * Links of the duties' projection are a superset: they keep what corrected acts once named. Of each stream stay the
 * acts that name this project, or a case that does, and no other project.
 */
function belonging(
  project: string,
  basis: readonly string[],
  rows: readonly LinkedEntryRow[],
): LinkedEntryRow[] {
  const shown = [...new Map(rows.map((row) => [row.id, row])).values()];
  const streamsNaming = (cases: ReadonlySet<string>): Set<string> =>
    new Set(shown.filter((row) => namesOf(row).some((one) => cases.has(one))).map(({ stream }) => stream));
  const direct = streamsNaming(new Set([project])).add(project);
  const about = streamsNaming(new Set([...direct, ...basis]));
  const kept = new Set([...direct, ...about, ...basis]);
  const sent = new Set(shown.filter(({ type }) => SENT.includes(type)).map(({ stream }) => stream));
  return shown
    .filter((row) => {
      if (!kept.has(row.stream) || (PREPARED.includes(row.type) && !sent.has(row.stream))) return false;
      const projects = namesOf(row).filter((one) => categoryOf(one) === 'project');
      return projects.length === 0 || projects.includes(project);
    })
    .sort(byDay);
}

/** Cases, projects and documents that an act names. */
const namesOf = ({ type, data }: LinkedEntryRow): string[] =>
  referencesOf({ type, data })
    .filter(({ kind }) => kind === 'caseRef' || kind === 'projectRef' || kind === 'documentRef')
    .map(({ value }) => value);

const byDay = (a: LinkedEntryRow, b: LinkedEntryRow): number =>
  a.occurred_on < b.occurred_on ? -1 : a.occurred_on > b.occurred_on ? 1 : a.position - b.position;

/** Streams whose acts name one of these (`naming`), and what these name (`named`). */
async function linksOf(
  model: ReadModel,
  streams: readonly string[],
): Promise<{ naming: string[]; named: string[] }> {
  if (streams.length === 0) return { naming: [], named: [] };
  const links = liveTable('duty_link');
  const { rows } = await model.pool.query<{ link: string; naming: boolean }>(
    `select stream as link, true as naming from ${links} where case_key = any($1)
     union select case_key, false from ${links} where stream = any($1)`,
    [streams],
  );
  const isOther = (link: string): boolean => !streams.includes(link) && /^[a-z][A-Za-z]*-/.test(link);
  return {
    naming: rows.filter(({ naming, link }) => naming && isOther(link)).map(({ link }) => link),
    named: rows.filter(({ naming, link }) => !naming && isOther(link)).map(({ link }) => link),
  };
}

async function entriesOf(
  model: ReadModel,
  streams: readonly string[],
  unitId: string | null,
  { position, asOf, insight }: Asked,
): Promise<LinkedEntryRow[]> {
  if (streams.length === 0) return [];
  const { rows } = await model.pool.query<LinkedEntryRow>(
    `select e.*, null as next_id, null as next_how, null as next_reason
     from ${liveTable('entry')} e
     where e.stream = any($3) and ($4::text is null or e.unit_id = $4) and ${SHOWN}
       and not ${HELD_BACK}
     order by e.occurred_on, e.position`,
    [position, asOf, streams, unitId, insight.units, insight.bodies],
  );
  return rows;
}

async function dutiesOf(
  model: ReadModel,
  streams: readonly string[],
  { position, asOf }: Reading,
): Promise<Duty[]> {
  const { rows } = await model.pool.query<ReadDutyRow>(
    `select ${dutyColumns()} from ${liveTable('duty')} d
     where d.case_stream = any($3) and ${believedAt('$1', 'd')} and d.opens_on <= $2 order by d.duty_id`,
    [position, asOf, streams],
  );
  return rows.map((row) => dutyOfRow(row));
}
