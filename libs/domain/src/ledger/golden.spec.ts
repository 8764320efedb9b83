import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionTypes } from '../action-type/action-types.js';
import { validateAction } from '../action-type/validate-action.js';
import { parseCanonical } from './canonical-json.js';
import { decodeEvent, encodePayload, UnknownEventType, UnknownSchemaVersion } from './codec.js';
import { commitmentOf } from './commitment.js';
import { effective } from './effective.js';
import type { EncodedEvent, EventEnvelope } from './event.js';
import { eventIdOf } from './ids.js';
import { sha256 } from './sha256.js';

const folder = join(import.meta.dirname, '../../golden');

interface Golden {
  ledgerId: string;
  commandId: string;
  n: number;
  row: EventEnvelope;
  payload: string;
  payloadSha256: string;
  opened?: Record<string, { value: string; salt: string }>;
}

const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const goldens = files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Golden);
const encoded = ({ row, payload, payloadSha256 }: Golden): EncodedEvent => ({
  ...row,
  payload: Buffer.from(payload, 'utf8'),
  payloadSha256: Buffer.from(payloadSha256, 'base64'),
});

function recompute(where: string): { status: number | null; stderr: string } {
  return spawnSync(process.execPath, [join(folder, 'recompute.mjs'), where], { encoding: 'utf8' });
}

describe('the golden events', () => {
  it('are of ten types, with precision, hour, correction, personal value, evidence, import and a restricted one', () => {
    expect(new Set(goldens.map(({ row }) => row.type)).size).toBe(10);
    const metas = goldens.map((golden) => decodeEvent(encoded(golden)).meta);
    for (const member of ['corrects', 'occurredAtTime', 'source']) {
      expect(metas.some((meta) => Object.hasOwn(meta, member))).toBe(true);
    }
    expect(goldens.some(({ row }) => row.occurredPrecision !== 'DAY')).toBe(true);
    expect(goldens.some(({ opened }) => opened !== undefined)).toBe(true);
  });

  it.each(files.map((name, n) => [name, goldens[n]] as const))(
    '%s is read and written as the same bytes',
    (_, golden) => {
      if (golden === undefined) throw new Error('no golden event');
      const stored = encoded(golden);
      const event = decodeEvent(stored);
      expect(parseCanonical(stored.payload)).toEqual({
        data: event.data,
        evidence: event.evidence,
        meta: event.meta,
        personal: event.personal,
        salt: event.salt,
      });
      const again = encodePayload(event);
      expect(Buffer.from(again).toString('utf8')).toBe(golden.payload);
      expect(Buffer.from(sha256(again)).toString('base64')).toBe(golden.payloadSha256);
      expect(eventIdOf(golden.ledgerId, golden.commandId, golden.n)).toBe(golden.row.id);
      for (const [path, { value, salt }] of Object.entries(golden.opened ?? {})) {
        expect(commitmentOf(event.id, path, value, Buffer.from(salt, 'base64'))).toBe(event.personal[path]);
      }
    },
  );

  it('leave nine in effect after a replacement and a withdrawal', () => {
    const events = effective(goldens.map((golden) => decodeEvent(encoded(golden))));
    expect(events).toHaveLength(9);
    expect(events.find(({ type }) => type === 'VoteTallied')).toMatchObject({
      originalPosition: 8,
      position: 11,
      occurredOn: '2026-03-21',
      occurredPrecision: 'DAY',
    });
  });

  it('are recomputed by a program that shares no code with the ledger', () => {
    expect(recompute(folder)).toMatchObject({ status: 0, stderr: '' });
  });

  it.each(['payload', 'leaf', 'leafHash', 'payloadSha256', 'commandId'])(
    'betray a change of %s to that program',
    (member) => {
      const copy = mkdtempSync(join(tmpdir(), 'golden-'));
      try {
        cpSync(folder, copy, { recursive: true });
        const file = join(copy, files[5] ?? '');
        const golden = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
        const changed = String(golden[member]).replace(/[A-Za-z0-9]/, (found) => (found === 'a' ? 'b' : 'a'));
        expect(changed).not.toBe(golden[member]);
        writeFileSync(file, JSON.stringify({ ...golden, [member]: changed }));
        expect(recompute(copy).status).toBe(1);
      } finally {
        rmSync(copy, { recursive: true });
      }
    },
  );
});

describe('every version of every type', () => {
  interface GoldenType {
    type: string;
    schemaVersion: number;
    data: Record<string, unknown>;
    personal?: Record<string, { value: string }>;
  }
  const read = (name: string) => JSON.parse(readFileSync(join(folder, 'types', name), 'utf8')) as GoldenType;
  const names = readdirSync(join(folder, 'types'));

  it('has a file here, which stays for good', () => {
    const current = [...actionTypes.values()].map(
      ({ type, schemaVersion }) => `${type}-${String(schemaVersion)}.json`,
    );
    expect(names).toEqual(expect.arrayContaining(current));
  });

  it.each(names)('is still accepted, written and read: %s', (name) => {
    const { type, schemaVersion, data, personal = {} } = read(name);
    const unit = { id: goldens[0]?.row.unitId };
    expect(validateAction({ type, unit, occurredOn: '2026-03-01', data, personal })).toMatchObject({
      action: { data },
    });
    const [golden] = goldens;
    if (golden === undefined) throw new Error('no golden event');
    const { meta } = decodeEvent(encoded(golden));
    const payload = encodePayload({ data, evidence: [], meta, personal: {}, salt: '' });
    expect(
      decodeEvent({ ...golden.row, type, schemaVersion, payload, payloadSha256: sha256(payload) }).data,
    ).toEqual(data);
  });
});

describe('stored bytes outside the profile', () => {
  const negative = join(folder, 'negative');

  it.each(readdirSync(negative))('are refused: %s', (name) => {
    const { base64 } = JSON.parse(readFileSync(join(negative, name), 'utf8')) as { base64: string };
    expect(() => parseCanonical(Buffer.from(base64, 'base64'))).toThrow(
      expect.objectContaining({ name: 'CanonicalError' }),
    );
  });
});

describe('the codec', () => {
  it('names a type or a schema version that it does not know', () => {
    const [golden] = goldens;
    if (golden === undefined) throw new Error('no golden event');
    const stored = encoded(golden);
    expect(() => decodeEvent({ ...stored, type: 'LedgerForged' })).toThrow(UnknownEventType);
    expect(() => decodeEvent({ ...stored, schemaVersion: 2 })).toThrow(UnknownSchemaVersion);
  });
});
