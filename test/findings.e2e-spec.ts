import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { commune, neighbour, RunningLedger } from './support/running-ledger.js';

let ledger: RunningLedger;
let officer: string;
let board: string;
let otherBoard: string;
let team: string;
let sql: pg.Client;

beforeAll(async () => {
  ledger = await RunningLedger.start();
  officer = await ledger.grant('officer', 'COMMUNE_OFFICER', commune);
  board = await ledger.grant('board', 'INSPECTION_BOARD_MEMBER', commune);
  otherBoard = await ledger.grant('other-board', 'INSPECTION_BOARD_MEMBER', neighbour);
  team = await ledger.grant('team', 'INSPECTION_TEAM_MEMBER', commune);
  sql = new pg.Client({ connectionString: ledger.databaseUrl });
  await sql.connect();
}, 120_000);

afterAll(async () => {
  await sql.end();
  await ledger.stop();
}, 60_000);

type Data = Record<string, unknown>;
interface Recorded {
  id: string;
  stream: string;
}

async function record(token: string, type: string, data: Data, more: Data = {}): Promise<Recorded> {
  const action = { type, unit: { id: commune }, occurredOn: '2026-01-05', data, ...more };
  const { status, body, text } = await ledger.post(action, { token });
  const [first] = (body['events'] ?? []) as Recorded[];
  if (status !== 201 || first === undefined) throw new Error(`${type}: ${text}`);
  return first;
}

async function read(path: string, token?: string): Promise<string> {
  const position = String(await ledger.headPosition());
  const address = `${path}${path.includes('?') ? '&' : '?'}minPosition=${position}`;
  const headers: Record<string, string> = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const { status, text } = await ledger.ask(address, { headers });
  if (status !== 200) throw new Error(`${path}: ${text}`);
  return text;
}

/** Everything that says something of entries, with the project of which the finding is. */
const places = (finding: Recorded, project: string): string[] => [
  `/v1/events/${finding.id}`,
  `/v1/units/${commune}/history?limit=500`,
  `/v1/units/${commune}/history?type=FindingRaised`,
  `/v1/registers/findingsRemedies?unit=${commune}`,
  `/v1/registers/findingsRemedies?subject=${finding.stream}`,
  `/v1/registers/findingsRemedies.csv?unit=${commune}`,
  `/v1/registers/situationDigest?unit=${commune}&period=2026-01`,
  `/v1/projects/${project}/dossier`,
  `/v1/changes?limit=500`,
];

/** What of it an answer gives away: its words, its stream, or of what type the entry is. */
function told(text: string, { id, stream }: Recorded, words: string): string[] {
  const items = text.startsWith('{') ? ((JSON.parse(text) as { items?: Data[] }).items ?? []) : [];
  const typed = items.some(
    (item) => [item['id'], item['key']].includes(id) && item['type'] === 'FindingRaised',
  );
  return [...[words, stream].filter((part) => text.includes(part)), ...(typed ? ['its type'] : [])];
}

async function toldBySql({ id, stream }: Recorded, words: string): Promise<string[]> {
  const text: string[] = [];
  for (const view of ['entries_v1', 'register_entries_v1']) {
    const { rows } = await sql.query(`select * from read.${view} where entry_id = $1`, [id]);
    text.push(JSON.stringify(rows));
  }
  return [words, stream].filter((part) => text.join('').includes(part));
}

describe('what a board has found', () => {
  const words = 'Thu quỹ không có biên lai';
  let project: Recorded;
  let finding: Recorded;
  let before: number;

  beforeAll(async () => {
    project = await record(officer, 'ProjectApproved', {
      title: 'Đường thôn Một',
      projectFunding: 'COMMUNITY_FUNDED',
    });
    const inspection = await record(board, 'InspectionPlanned', {
      inspector: 'PEOPLES_INSPECTION_BOARD',
      plannedOn: '2026-01-06',
      subject: 'Quỹ thôn',
      project: project.stream,
    });
    finding = await record(board, 'FindingRaised', {
      findingSource: 'INSPECTION',
      content: words,
      case: inspection.stream,
    });
    before = await ledger.headPosition();
  });

  it('is told to nobody of the commune or the public before it is sent', async () => {
    for (const path of places(finding, project.stream))
      for (const token of [undefined, officer, otherBoard])
        expect([path, told(await read(path, token), finding, words)]).toEqual([path, []]);
    for (const path of [`/don-vi/${commune}/dien-bien`, `/don-vi/${commune}/dien-bien/${finding.id}`])
      expect([path, told((await ledger.ask(path)).text, finding, words)]).toEqual([path, []]);
    expect(await toldBySql(finding, words)).toEqual([]);
    const count = JSON.parse(await read(`/v1/registers/findingsRemedies?unit=${commune}`)) as {
      totals: Data;
    };
    expect(count.totals['entries']).toBe(0);
    const file = `/v1/action-types/FindingRaised/export.csv?unit=${commune}`;
    expect(await read(file, officer)).not.toContain(words);
    expect(await read(file, board)).toContain(words);
  });

  it('is told to the board itself and to who inspects the commune', async () => {
    for (const token of [board, team]) {
      expect(await read(`/v1/events/${finding.id}`, token)).toContain(words);
      for (const path of places(finding, project.stream).slice(3, 6))
        expect([path, (await read(path, token)).includes(finding.id)]).toEqual([path, true]);
      expect(await read(`/v1/projects/${project.stream}/dossier`, token)).toContain(words);
    }
  });

  it('is told by nothing but the result: a plan that is sent, a withdrawn sending do not', async () => {
    const { data } = JSON.parse(await read(`/v1/events/${finding.id}`, board)) as { data: Data };
    const inspection = data['case'];
    await record(board, 'DocumentSent', { paper: 'INSPECTION_PLAN', to: ['UBND_XA'], case: inspection });
    const sent = await record(board, 'DocumentSent', {
      paper: 'INSPECTION_RESULT',
      to: ['UBND_XA'],
      case: inspection,
    });
    expect(await read(`/v1/events/${finding.id}`)).toContain(words);
    const corrects = { event: sent.id, how: 'WITHDRAW', reason: 'TYPING_ERROR' };
    await record(board, 'DocumentSent', {}, { subject: sent.stream, corrects });
    expect(await read(`/v1/events/${finding.id}`)).not.toContain(words);
  });

  it('is told everywhere once it was sent, and at an earlier position still to nobody', async () => {
    await record(board, 'RecommendationIssued', {
      recommender: 'PEOPLES_INSPECTION_BOARD',
      to: ['CHU_TICH_UBND_XA'],
      subject: 'Quỹ thôn',
      content: 'Đề nghị trả lại tiền thu không có biên lai.',
      case: finding.stream,
    });
    for (const path of places(finding, project.stream))
      expect([path, (await read(path)).includes(finding.id)]).toEqual([path, true]);
    expect(await toldBySql(finding, words)).toEqual([words, finding.stream]);
    const earlier = await read(`/v1/events/${finding.id}?knownAt=position:${String(before)}`);
    expect(earlier).not.toContain(words);
  });
});

describe('what is no secret of a board', () => {
  it.each([
    ['what the commune found by itself', () => officer, { findingSource: 'SELF', content: 'Niêm yết muộn' }],
  ])('%s is told at once', async (_, token, data) => {
    const finding = await record(token(), 'FindingRaised', data, { body: 'UBND_XA' });
    expect(await read(`/v1/events/${finding.id}`)).toContain(data.content);
  });

  it('what the commune answers shows that it was sent', async () => {
    const finding = await record(board, 'FindingRaised', {
      findingSource: 'SUPERVISION',
      content: 'Thiếu sổ',
    });
    expect(await read(`/v1/events/${finding.id}`)).not.toContain('Thiếu sổ');
    const answer = { content: 'Đã lập sổ', agreed: true };
    await record(officer, 'FindingReplied', answer, { subject: finding.stream, body: 'UBND_XA' });
    expect(await read(`/v1/events/${finding.id}`)).toContain('Thiếu sổ');
  });
});
