import { connect } from 'node:net';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actionTypes } from '@app/domain';
import { type ExportedRow, templateOf, XLSX_MEDIA_TYPE } from '@app/recording';
import { type Answer, commune, neighbour, RunningLedger } from './support/running-ledger.js';

const timeoutMs = 300_000;
let ledger: RunningLedger;
let officer: string;
let other: string;

beforeAll(async () => {
  ledger = await RunningLedger.start({ clock: 'MANUAL', now: '2026-03-10T01:00:00.000Z' });
  officer = await ledger.grant('officer', 'COMMUNE_OFFICER', commune);
  other = await ledger.grant('other', 'COMMUNE_OFFICER', commune);
}, timeoutMs);

afterAll(() => ledger.stop(), timeoutMs);

const mediaTypes = { CSV: 'text/csv', XLSX: XLSX_MEDIA_TYPE, JSON_LINES: 'application/x-ndjson' } as const;
type Form = keyof typeof mediaTypes;

function send(file: Uint8Array | string, form: Form, query = '', token = officer): Promise<Answer> {
  return ledger.ask(`/v1/imports${query}`, {
    method: 'POST',
    body: typeof file === 'string' ? file : new Uint8Array(file),
    headers: { 'Content-Type': mediaTypes[form], ...(token !== '' && { Authorization: `Bearer ${token}` }) },
  });
}

async function bytesOf(path: string, token = officer): Promise<{ answer: Response; bytes: Buffer }> {
  const answer = await fetch(new URL(path, ledger.address), {
    headers: { Authorization: `Bearer ${token}` },
  });
  return { answer, bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function filled(form: 'CSV' | 'XLSX', rows: ExportedRow[], type = 'TrainingHeld'): Promise<Buffer> {
  const definition = actionTypes.get(type);
  if (definition === undefined) throw new Error(type);
  const pieces: Uint8Array[] = [];
  for await (const piece of templateOf(definition, form, { rows })) pieces.push(piece);
  return Buffer.concat(pieces);
}

const trained = (key: string, participants: number, more: Record<string, unknown> = {}): ExportedRow => ({
  key,
  action: {
    type: 'TrainingHeld',
    unit: { code: '99101', on: '2026-01-01' },
    occurredOn: '2026-03-01',
    data: { traineeGroup: 'FRONTLINE', topic: `Lớp ${key}`, participants, ...more },
  },
});

const head = (): Promise<number> => ledger.headPosition();

describe('templates over HTTP', () => {
  it('are files for every type, and the workbook names the articles of the law', async () => {
    const { answer, bytes } = await bytesOf('/v1/action-types/InformationDisclosed/template.xlsx');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(XLSX_MEDIA_TYPE);
    expect(answer.headers.get('content-disposition')).toBe(
      'attachment; filename="InformationDisclosed-template.xlsx"',
    );
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const csv = await ledger.ask('/v1/action-types/InformationDisclosed/template.csv?delimiter=;');
    expect(csv.text.split('\r\n')[1]).toMatch(/^InformationDisclosed\.key;unit\.code;unit\.on;/);
    expect((await ledger.ask('/v1/action-types/Nothing/template.xlsx')).status).toBe(404);
    expect((await ledger.ask('/v1/action-types/TrainingHeld/template.csv?delimiter=x')).status).toBe(400);
  });

  it('can be sent back as they are: nothing is in them', async () => {
    for (const form of ['CSV', 'XLSX'] as const) {
      const { bytes } = await bytesOf(`/v1/action-types/TrainingHeld/template.${form.toLowerCase()}`);
      expect((await send(bytes, form)).body).toMatchObject({ rows: 0, stored: 0, refused: 0 });
    }
  });
});

describe.each(['CSV', 'XLSX'] as const)('an import of %s over HTTP', (form) => {
  it(
    'is judged in a dry run, recorded once, listed, exported, and taken back by withdrawing',
    async () => {
      const rows = [trained(`${form}-row-1`, 30), trained(`${form}-row-2`, 31, { topic: '=1+1' })];
      const file = await filled(form, rows);
      const before = await head();
      expect((await send(file, form, '?dryRun=true')).body).toMatchObject({
        dryRun: true,
        rows: 2,
        stored: 2,
        position: '0',
      });
      expect(await head()).toBe(before);

      const receipt = await send(file, form);
      expect(receipt.status).toBe(200);
      expect(receipt.body).toMatchObject({
        kind: form,
        rows: 2,
        stored: 2,
        replayed: 0,
        refused: 0,
        errors: [],
      });
      const { batch, recorded } = receipt.body as {
        batch: string;
        recorded: { event: string; line: number }[];
      };
      expect(recorded.map(({ line }) => line)).toEqual([3, 4]);
      expect((await send(file, form)).body).toMatchObject({ stored: 0, replayed: 2 });

      const listed = await ledger.ask(`/v1/imports/${batch}?limit=1`, bearer(officer));
      expect(listed.body).toMatchObject({
        items: [{ line: 4, id: recorded[1]?.event, effective: true, kind: form }],
      });
      const next = await ledger.ask(
        `/v1/imports/${batch}?limit=1&cursor=${String(listed.body['next'])}`,
        bearer(officer),
      );
      expect(next.body).toMatchObject({ items: [{ line: 3, id: recorded[0]?.event }] });
      expect(next.body).not.toHaveProperty('next');

      const position = await head();
      for (const exported of ['csv', 'xlsx'] as const) {
        const path = `/v1/action-types/TrainingHeld/export.${exported}?unit=${commune}&minPosition=${String(position)}`;
        const { bytes } = await bytesOf(path, other);
        for (const token of [officer, other])
          expect((await send(bytes, exported === 'csv' ? 'CSV' : 'XLSX', '', token)).body).toMatchObject({
            stored: 0,
            refused: 0,
            errors: [],
          });
      }
      expect(await head()).toBe(position);

      const undo = (dryRun: boolean, token = officer) =>
        ledger.ask(`/v1/imports/${batch}/withdrawal`, {
          method: 'POST',
          body: JSON.stringify({ reason: 'DUPLICATE', dryRun }),
          headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
        });
      expect((await undo(false, other)).status).toBe(404);
      expect((await undo(true)).body).toMatchObject({ events: 2, withdrawn: 2, refused: 0, position: '0' });
      expect(await head()).toBe(position);
      expect((await undo(false)).body).toMatchObject({
        events: 2,
        withdrawn: 2,
        already: 0,
        refused: 0,
        errors: [],
      });
      expect(await head()).toBe(position + 2);
      expect((await undo(false)).body).toMatchObject({ events: 2, withdrawn: 0, already: 2 });
      expect(await head()).toBe(position + 2);
      const after = await ledger.ask(`/v1/imports/${batch}`, bearer(officer));
      expect(after.body).toMatchObject({ items: [{ effective: false }, { effective: false }] });
      expect((await send(file, form, '?dryRun=true')).body).toMatchObject({ stored: 2, storedAgain: 2 });
      expect((await send(file, form)).body).toMatchObject({ stored: 2, storedAgain: 2, replayed: 0 });
      expect((await send(file, form)).body).toMatchObject({ stored: 0, storedAgain: 0, replayed: 2 });
      expect((await undo(false)).body).toMatchObject({ events: 4, withdrawn: 2, already: 2, refused: 0 });
      expect((await send(file, form)).body).toMatchObject({ stored: 2, storedAgain: 2, replayed: 0 });
    },
    timeoutMs,
  );

  it('leaves what somebody has corrected since', async () => {
    const file = await filled(form, [trained(`${form}-corrected`, 1), trained(`${form}-untouched`, 2)]);
    const { batch, recorded } = (await send(file, form)).body as {
      batch: string;
      recorded: { event: string }[];
    };
    const { action } = trained(`${form}-corrected`, 3);
    const corrects = { event: recorded[0]?.event, how: 'REPLACE', reason: 'TYPING_ERROR' };
    expect((await ledger.post({ ...action, corrects }, { token: other })).status).toBe(201);
    const answer = await ledger.ask(`/v1/imports/${batch}/withdrawal`, {
      method: 'POST',
      body: JSON.stringify({ reason: 'BY_DECISION' }),
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${officer}` },
    });
    expect(answer.body).toMatchObject({
      events: 2,
      withdrawn: 1,
      refused: 1,
      errors: [{ line: 3, event: recorded[0]?.event, rule: 'undo/corrected-since' }],
    });
  });

  it('names cell, column and rule of every row that cannot be read, and records nothing', async () => {
    const before = await head();
    const file = await filled(form, [
      trained(`${form}-good-one`, 1),
      { ...trained(`${form}-bad-two`, 2), action: { ...trained('', 2).action, subject: 'lớp' } },
      trained('short', 3),
    ]);
    const answer = await send(file, form);
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'import/rows-unreadable', rows: 3, refused: 2 });
    expect(answer.body['errors']).toMatchObject([
      {
        line: 4,
        cell: 'I4',
        column: 'Hồ sơ',
        rule: 'reference',
        ...(form === 'XLSX' && { sheet: 'Dữ liệu' }),
      },
      { line: 5, cell: 'A5', column: 'Khóa của dòng', rule: 'key' },
    ]);
    expect(await head()).toBe(before);
  });

  it('names the cell of what the ledger refuses, by the rights of the caller', async () => {
    const row = trained(`${form}-strange`, 1);
    const file = await filled(form, [{ ...row, action: { ...row.action, unit: { id: neighbour } } }]);
    expect((await send(file, form)).body).toMatchObject({
      stored: 0,
      refused: 1,
      errors: [{ line: 3, rule: 'access/unit-not-yours', message: expect.stringContaining(' / ') }],
    });
    expect((await send(file, form, '', '')).status).toBe(401);
  });
});

describe('an import over HTTP', () => {
  const table = [
    'TrainingHeld.key,unit.code,unit.on,occurredOn,data.topic,data.participants,data.traineeGroup',
  ];

  it('asks in which order dates are written, and takes the answer', async () => {
    const file = [...table, 'csv-dates-1,99101,2026-01-01,03/02/2026,Lớp,30,FRONTLINE'].join('\n');
    const asked = await send(file, 'CSV');
    expect(asked.status).toBe(422);
    expect(asked.body['questions']).toMatchObject([
      {
        parameter: 'dates',
        options: ['dd/mm/yyyy', 'mm/dd/yyyy'],
        examples: [{ cell: 'D2', text: '03/02/2026' }],
      },
    ]);
    expect((await send(file, 'CSV', '?dates=dd/mm/yyyy')).body).toMatchObject({ stored: 1, refused: 0 });
  });

  it('takes JSON Lines too', async () => {
    const { key, action } = trained('json-lines-1', 5);
    const line = JSON.stringify({ key, ...action });
    expect((await send(line, 'JSON_LINES')).body).toMatchObject({ kind: 'JSON_LINES', stored: 1 });
    expect((await send(`${line}\n{"key":1}`, 'JSON_LINES')).body).toMatchObject({
      replayed: 1,
      refused: 1,
      errors: [{ line: 2, pointer: '/key', rule: 'key' }],
    });
  });

  it.each([
    ['a workbook that is none', 'PK', 'XLSX' as const, 'archive/damaged'],
    ['a table without machine names', 'a,b\n1,2', 'CSV' as const, 'table/none'],
    ['a column that is none', `${table[0] ?? ''},data.nothing\n`, 'CSV' as const, 'table/column-unknown'],
  ])('refuses %s', async (_, file, form, rule) => {
    const before = await head();
    const answer = await send(file, form);
    expect(answer.status).toBe(422);
    const pointer = rule === 'table/column-unknown' ? '/data/nothing' : '';
    const message: unknown = expect.stringMatching(/.+ \/ .+/);
    expect(answer.body).toMatchObject({
      code: 'import/file-unreadable',
      errors: [{ pointer, rule, message }],
    });
    expect(await head()).toBe(before);
  });

  it.each([
    '?dates=dd.mm.yyyy',
    '?decimal=;',
    '?dryRun=yes',
    '?sheet=1',
    '?dryRun=true&dryRun=true',
    '?batch=a/b',
  ])('refuses the parameters %s', async (query) => {
    expect((await send('', 'CSV', query)).status).toBe(400);
  });

  it('refuses other media types, packed bodies, and files sent elsewhere', async () => {
    const headers = { Authorization: `Bearer ${officer}`, 'Content-Type': 'application/json' };
    const json = await ledger.ask('/v1/imports', { method: 'POST', body: '{}', headers });
    expect(json.status).toBe(415);
    for (const type of ['text/plain', 'application/vnd.ms-excel', 'application/octet-stream']) {
      const sent = { method: 'POST', body: 'x', headers: { ...headers, 'Content-Type': type } };
      const { status, body } = await ledger.ask('/v1/imports', sent);
      expect([type, status, body['code']]).toEqual([type, 415, 'import/media-type']);
      expect(body['errors']).toEqual([
        {
          header: 'Content-Type',
          rule: 'import/media-type',
          message: expect.stringMatching(/^Chỉ nhập .*\.xlsx \/ Only .*\.xlsx/),
        },
      ]);
    }
    const packed = await ledger.ask('/v1/imports', {
      method: 'POST',
      body: 'x',
      headers: { ...headers, 'Content-Type': 'text/csv', 'Content-Encoding': 'gzip' },
    });
    expect(packed.status).toBe(415);
    expect(packed.body).toMatchObject({
      code: 'import/media-type',
      errors: [
        {
          header: 'Content-Encoding',
          rule: 'http/content-encoding',
          message: expect.stringMatching(/không nén.* \/ .*without/),
        },
      ],
    });
    expect((await ledger.post('key', { headers: { 'Content-Type': 'text/csv' } })).status).toBe(415);
  });

  it(
    'refuses a file above the limit, and leaves none behind',
    async () => {
      const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('sdc-import-'));
      const before = leftovers();
      const answer = await send(Buffer.alloc(65 * 1024 * 1024, 0x61), 'CSV');
      expect(answer.status).toBe(413);
      const unsaid = await fetch(new URL('/v1/imports', ledger.address), {
        method: 'POST',
        body: new Blob([new Uint8Array(65 * 1024 * 1024)]).stream(),
        headers: { 'Content-Type': 'text/csv', Authorization: `Bearer ${officer}` },
        duplex: 'half',
      });
      expect(unsaid.status).toBe(413);
      await unsaid.text();
      expect(leftovers().filter((name) => !before.includes(name))).toEqual([]);
    },
    timeoutMs,
  );

  it('lists nothing that is not there, or not the caller’s', async () => {
    expect((await ledger.ask('/v1/imports/nothing', bearer(officer))).status).toBe(404);
    expect((await ledger.ask('/v1/imports/nothing?limit=0', bearer(officer))).status).toBe(400);
    expect((await ledger.ask('/v1/imports/nothing')).status).toBe(401);
  });
});

describe('files that never arrive whole', () => {
  it('hold up no other import', async () => {
    const { hostname, port } = new URL(ledger.address);
    const stalled = [1, 2, 3].map(() => {
      const socket = connect(Number(port), hostname);
      socket.write(
        `POST /v1/imports?dryRun=true HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${officer}\r\n` +
          'Content-Type: text/csv\r\nContent-Length: 1000\r\n\r\nab',
      );
      return socket;
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const answer = await ledger.ask('/v1/imports?dryRun=true', {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/x-ndjson', Authorization: `Bearer ${officer}` },
    });
    for (const socket of stalled) socket.destroy();
    expect(answer.status).toBe(200);
  });
});

const bearer = (token: string): RequestInit => ({ headers: { Authorization: `Bearer ${token}` } });
