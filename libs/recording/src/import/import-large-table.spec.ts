import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actionTypes } from '@app/domain';
import { ActionTable } from '../spreadsheets/action-table.js';
import type { FileForm } from '../spreadsheets/cell-codec.js';
import { readCsv } from '../spreadsheets/read-csv.js';
import { type ExportedRow, templateOf } from '../spreadsheets/template.js';

const forms: FileForm[] = ['CSV', 'XLSX'];
const timeoutMs = 120_000;
const ROWS = 20_000;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'so-dan-chu-table-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function* trainings(): Generator<ExportedRow> {
  for (let n = 0; n < ROWS; n += 1)
    yield {
      key: `training-${String(n)}`,
      action: {
        type: 'TrainingHeld',
        unit: { code: '99101', on: '2026-01-01' },
        occurredOn: '2026-01-02',
        data: {
          traineeGroup: 'FRONTLINE',
          topic: `Lớp tập huấn hòa giải số ${String(n)}`,
          participants: n % 90,
        },
      },
    };
}

describe('a table of twenty thousand rows', () => {
  it.each(forms)(
    'is written and read in pieces: whoever takes a row has taken little more of the file (%s)',
    async (form) => {
      const definition = actionTypes.get('TrainingHeld');
      if (definition === undefined) throw new Error('no such type');
      const path = join(folder, `rows.${form}`);
      let made = 0;
      let aheadMax = 0;
      const rows = function* (): Generator<ExportedRow> {
        for (const row of trainings()) {
          made += 1;
          yield row;
        }
      };
      let bytes = 0;
      await pipeline(
        Readable.from(templateOf(definition, form, { rows: rows() })),
        async function* (chunks: AsyncIterable<Uint8Array>) {
          for await (const chunk of chunks) {
            // The first bytes leave long before the last rows are made.
            if (bytes === 0) aheadMax = made;
            bytes += chunk.length;
            yield chunk;
          }
        },
        createWriteStream(path),
      );
      expect(made).toBe(ROWS);
      expect(aheadMax).toBeLessThan(ROWS / 10);

      let taken = 0;
      const counted = async function* (): AsyncGenerator<Uint8Array> {
        for await (const chunk of createReadStream(path, { highWaterMark: 16 * 1024 })) {
          taken += 1;
          yield chunk as Uint8Array;
        }
      };
      if (form === 'CSV') {
        const raw = readCsv(counted());
        await raw.next();
        await raw.return(undefined);
        expect(taken).toBeLessThan(bytes / 16 / 1024 / 10);
      }

      const table = await ActionTable.open({ path }, form, {});
      const head = table.rows();
      expect((await head.next()).value).toMatchObject({ line: 3 });
      await head.return(undefined);
      let count = 0;
      let last = 0;
      for await (const row of table.rows()) {
        count += 1;
        last = row.line;
      }
      table.close();
      expect({ count, last }).toEqual({ count: ROWS, last: ROWS + 2 });
    },
    timeoutMs,
  );
});
