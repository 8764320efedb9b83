import { beforeEach, describe, expect, it } from '@jest/globals';
import { decodeStored } from '@app/access';
import type { RecordedEvent } from '@app/domain';
import { commune, RecordingFixture } from '../recorder/recorder.fixture.js';
import { importJsonLines } from './import-json-lines.js';
import type { ImportReceipt } from './import-run.js';
import { keyAfterUndoing } from './row-key.js';
import { type ImportedEvent, withdrawImport, type WithdrawalReceipt } from './withdraw-import.js';

let ledger: RecordingFixture;

beforeEach(async () => {
  ledger = await new RecordingFixture().settle();
  await ledger.grant('officer', 'COMMUNE_OFFICER', commune.id);
});

type Row = Record<string, unknown>;

const lines = (...rows: Row[]): string => rows.map((row) => JSON.stringify(row)).join('\n');

function importOf(text: string, dryRun = false): Promise<ImportReceipt> {
  const bytes = [Buffer.from(text)];
  const open = async function* () {
    await Promise.resolve();
    yield* bytes;
  };
  return importJsonLines(open, { recorder: ledger.recorder, account: 'officer', dryRun, batch: 'first-run' });
}

const logged = async (): Promise<RecordedEvent[]> =>
  (await ledger.store.readLog({ limit: 10_000 })).events.map(decodeStored);

/** What the read model of the entries says of the run, from the log; nothing here corrects by REPLACE. */
async function imported(): Promise<ImportedEvent[]> {
  const events = await logged();
  const own = events.filter(({ meta }) => meta.source?.batch === 'first-run');
  return own.reverse().map(({ position, id, type, stream, unitId, body, occurredOn, meta }) => {
    const withdrawal = events.find((event) => event.meta.corrects?.event === id);
    return {
      position,
      id,
      type,
      stream,
      unitId,
      body,
      line: meta.source?.line ?? 0,
      corrects: null,
      chainIsOwn: true,
      newest: withdrawal?.id ?? id,
      newestOn: occurredOn,
      newestPrecision: 'DAY',
      newestHow: withdrawal === undefined ? null : 'WITHDRAW',
      newestIsOwn: withdrawal === undefined,
    };
  });
}

const undo = (dryRun = false, only?: (event: ImportedEvent) => boolean): Promise<WithdrawalReceipt> =>
  withdrawImport(
    async ({ before = Infinity, limit }) =>
      (await imported())
        .filter((event) => event.position < before && (only?.(event) ?? true))
        .slice(0, limit),
    { recorder: ledger.recorder, account: 'officer', reason: 'DUPLICATE', dryRun },
  );

const regulation = (key: string, above?: string): Row => ({
  key,
  type: 'LocalRegulationAdopted',
  unit: { id: commune.id },
  occurredOn: '2026-01-02',
  data: {
    issuer: 'UBND xã',
    regulationKind: 'OTHER',
    subject: 'Quy chế dân chủ',
    ...(above !== undefined && { implements: `document-{${above}}` }),
  },
});

const file = lines(regulation('first-one'), regulation('second-one', 'first-one'), regulation('third-one'));

/** Regulations that count: neither withdrawn nor a withdrawal. */
async function standing(): Promise<RecordedEvent[]> {
  const events = await logged();
  const gone = new Set(events.flatMap(({ meta }) => meta.corrects?.event ?? []));
  return events.filter(
    ({ id, type, meta }) => type === 'LocalRegulationAdopted' && !gone.has(id) && meta.corrects === undefined,
  );
}

describe('a file that was imported and taken back', () => {
  it('is stored again, once, with the names that its rows give each other', async () => {
    expect(await importOf(file)).toMatchObject({ stored: 3, storedAgain: 0 });
    expect(await undo()).toMatchObject({ events: 3, withdrawn: 3 });
    expect(await standing()).toEqual([]);
    expect(await importOf(file, true)).toMatchObject({ stored: 3, storedAgain: 3, position: 0 });
    const receipt = await importOf(file);
    expect(receipt).toMatchObject({ stored: 3, storedAgain: 3, replayed: 0, refused: 0 });
    expect(receipt.recorded.map(({ key }) => key)).toEqual(['first-one', 'second-one', 'third-one']);
    const [first, second] = await standing();
    expect(second?.data.implements).toBe(first?.stream);
    const count = await ledger.count();
    expect(await importOf(file)).toMatchObject({ stored: 0, storedAgain: 0, replayed: 3 });
    expect(await ledger.count()).toBe(count);
  });

  it('may be taken back and stored as often as one likes', async () => {
    await importOf(file);
    for (let times = 1; times <= 3; times += 1) {
      expect(await undo()).toMatchObject({ events: 3 * times, withdrawn: 3, already: 3 * (times - 1) });
      expect(await importOf(file)).toMatchObject({ stored: 3, storedAgain: 3 });
      expect(await standing()).toHaveLength(3);
    }
  });

  it('may be mended meanwhile, under the same keys', async () => {
    await importOf(file);
    const mended = file.replace('Quy chế dân chủ', 'Quy chế thực hiện dân chủ');
    expect(await importOf(mended)).toMatchObject({ stored: 0, refused: 1 });
    await undo();
    expect(await importOf(mended)).toMatchObject({ stored: 3, refused: 0 });
  });

  it('goes on where it stopped when the second import, or the undoing, was cut off', async () => {
    await importOf(file);
    await undo();
    const [firstLine = ''] = file.split('\n');
    await importOf(firstLine);
    expect(await importOf(file)).toMatchObject({ stored: 2, replayed: 1, refused: 0 });
    await undo(false, ({ line }) => line === 3);
    expect(await importOf(file)).toMatchObject({ stored: 1, storedAgain: 1, replayed: 2 });
    expect(await standing()).toHaveLength(3);
  });

  it('stays taken back where somebody withdrew a row by hand', async () => {
    const { recorded } = await importOf(file);
    const [{ event, stream } = { event: '', stream: '' }] = recorded;
    await ledger.recorder.record({
      sender: { account: 'officer', key: 'by-hand-1' },
      action: {
        ...{ type: 'LocalRegulationAdopted', unit: { id: commune.id }, subject: stream },
        ...{ occurredOn: '2026-01-02', data: {}, corrects: { event, how: 'WITHDRAW', reason: 'DUPLICATE' } },
      },
    });
    expect(await importOf(file)).toMatchObject({ stored: 0, replayed: 3 });
  });

  it('answers a dry undoing without a position that is not there', async () => {
    await importOf(file);
    const count = await ledger.count();
    expect(await undo(true)).toMatchObject({ dryRun: true, withdrawn: 3, position: 0 });
    expect(await ledger.count()).toBe(count);
    expect(await undo()).toMatchObject({ withdrawn: 3, position: count + 3 });
  });
});

describe('the key of a row that was taken back', () => {
  it('is a key too, however long the row’s own is', () => {
    expect(keyAfterUndoing('row-00001', 0)).toBe('row-00001');
    expect(keyAfterUndoing('row-00001', 2)).toBe('row-00001#again-2');
    const long = 'x'.repeat(200);
    expect(keyAfterUndoing(long, 1)).toMatch(/^again-1:[\w-]{43}$/);
    expect(keyAfterUndoing(long, 1)).not.toBe(keyAfterUndoing(`${'x'.repeat(199)}y`, 1));
  });
});
