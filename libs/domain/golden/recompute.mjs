#!/usr/bin/env node
// Recomputes the golden events with node:crypto alone and shares no code with the ledger: an auditor's second opinion.
// node libs/domain/golden/recompute.mjs [folder]   prints one line per event, exits with 1 on any difference.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const RESTRICTED = ['PersonalDataRead'];
const folder = process.argv[2] ?? import.meta.dirname;

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const joined = (...texts) => sha256(texts.join('\0'));

function base32(bytes) {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[parseInt(five.padEnd(5, '0'), 2)]).join('');
}

function uuid8(...texts) {
  const hex = joined(...texts).toString('hex').slice(0, 32);
  const variant = ((parseInt(hex[16], 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The ledger's profile of RFC 8785, written a second time: ledger format 2. */
function canonical(value) {
  if (value === null || value === true || value === false) return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error(`number ${value}`);
    return String(value);
  }
  if (typeof value === 'string') {
    if (value !== value.normalize('NFC')) throw new Error('text not in NFC');
    if (/[\0\ud800-\udfff]/.test(value.replace(/[\ud800-\udbff][\udc00-\udfff]/g, ''))) throw new Error('text not well formed');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const keys = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
  for (const key of keys) if (!/^(?:[A-Za-z][A-Za-z0-9]*|\/.*)$/.test(key)) throw new Error(`key ${key}`);
  return `{${keys.map((key) => `${canonical(key)}:${canonical(value[key])}`).join(',')}}`;
}

function parsed(bytes) {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const value = JSON.parse(text);
  if (canonical(value) !== text) throw new Error('not canonical');
  return value;
}

const faults = [];
function compare(what, expected, actual) {
  if (expected !== actual) faults.push(`${what}: ${expected} expected, ${actual} found`);
}

/** Names that the event's own values decide: units, villages, the ledger. */
function checkNames(file, { row, ledgerId }, { data }) {
  const unit = () => `u${base32(joined(data.registry, data.code, data.validFrom)).slice(0, 20)}`;
  const village = () => `v${base32(joined('village', row.unitId, data.name, data.validFrom)).slice(0, 20)}`;
  if (row.type === 'UnitRegistered') compare(`${file} stream`, `unit-${unit()}`, row.stream);
  if (row.type === 'VillageRegistered') compare(`${file} stream`, `village-${village()}`, row.stream);
  if (row.type === 'LedgerOpened') compare(`${file} stream`, `ledger-${data.ledgerId}`, row.stream);
  if (row.type === 'LedgerOpened') compare(`${file} ledger`, ledgerId, data.ledgerId);
}

function checkCommitments(file, { row, opened = {} }, { personal }) {
  compare(`${file} personal`, Object.keys(personal).join(), Object.keys(opened).join());
  for (const [path, { value, salt }] of Object.entries(opened)) {
    const bytes = canonical([row.id, path, value]);
    const commitment = sha256('ledger/commit/v1\0', Buffer.from(salt, 'base64'), bytes).toString('base64');
    compare(`${file} ${path}`, commitment, personal[path]);
  }
}

function leafOf({ row, origin }, payloadHash, chain) {
  const isRestricted = RESTRICTED.includes(row.type);
  return canonical({
    actor: row.actor,
    body: row.body,
    event: row.id,
    kind: 'event',
    log: origin,
    occurredOn: row.occurredOn,
    payload: payloadHash,
    pos: String(row.position),
    ...(row.occurredPrecision !== 'DAY' && { precision: row.occurredPrecision }),
    recordedAt: row.recordedAt,
    rev: row.revision,
    schema: row.schemaVersion,
    stream: isRestricted ? 'restricted' : row.stream,
    type: isRestricted ? 'restricted' : row.type,
    unit: row.unitId,
    uprev: chain.hash,
    useq: chain.next,
    v: 1,
  });
}

const chains = new Map();
const revisions = new Map();
let position = 0;
let recordedAt = '';
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
  const golden = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const { row, ledgerId, commandId, n } = golden;
  const bytes = Buffer.from(golden.payload, 'utf8');
  const payload = parsed(bytes);
  const hash = sha256(bytes).toString('base64');
  compare(`${file} position`, (position += 1), row.position);
  compare(`${file} revision`, revisions.get(row.stream) ?? 0, row.revision);
  revisions.set(row.stream, row.revision + 1);
  if (row.recordedAt < recordedAt) faults.push(`${file} recordedAt decreases`);
  recordedAt = row.recordedAt;
  compare(`${file} id`, uuid8('sdc/id/1', ledgerId, commandId, 'event', String(n)), row.id);
  compare(`${file} payload hash`, hash, golden.payloadSha256);
  compare(`${file} keys`, 'data,evidence,meta,personal,salt', Object.keys(payload).join());
  for (const key of ['stream', 'type']) compare(`${file} meta.${key}`, row[key], payload.meta[key]);
  compare(`${file} meta.commandId`, commandId, payload.meta.commandId);
  checkNames(file, golden, payload);
  checkCommitments(file, golden, payload);
  const chain = chains.get(row.unitId) ?? { next: 0, hash: null };
  const leaf = leafOf(golden, hash, chain);
  const leafHash = sha256(Buffer.of(0), leaf).toString('base64');
  compare(`${file} leaf`, leaf, golden.leaf);
  compare(`${file} leaf hash`, leafHash, golden.leafHash);
  if (Buffer.byteLength(leaf) > 4096) faults.push(`${file} leaf is longer than 4 KiB`);
  chains.set(row.unitId, { next: chain.next + 1, hash: leafHash });
  console.log(`${row.position} ${row.type} ${row.id} ${leafHash}`);
}

let refused = 0;
for (const file of readdirSync(join(folder, 'negative')).sort()) {
  const { base64 } = JSON.parse(readFileSync(join(folder, 'negative', file), 'utf8'));
  try {
    parsed(Buffer.from(base64, 'base64'));
    faults.push(`negative/${file} was accepted`);
  } catch {
    refused += 1;
  }
}
console.log(`${position} events recomputed, ${refused} faulty payloads refused, ${faults.length} differences`);
for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
