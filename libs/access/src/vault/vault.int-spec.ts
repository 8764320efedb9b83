import { mkdtempSync, readFileSync, rmSync, statSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createPool, eventStoreMigrations, migrate } from '@app/event-store';
import { createTestDatabase, type TestDatabase } from '@app/testing';
import type { Pool } from 'pg';
import { AccountTokens } from '../accounts/account-tokens.js';
import { accessMigrations } from '../migrations.js';
import { type PersonalEntry, Vault } from './vault.js';
import { loadVaultKey, VaultKey, VaultKeyUnusable } from './vault-key.js';

let database: TestDatabase;
let owner: Pool;
let vaultPool: Pool;
let appPool: Pool;
let folder: string;
let vault: Vault;

beforeAll(async () => {
  database = await createTestDatabase();
  await migrate(database.url, [...eventStoreMigrations, ...accessMigrations]);
  owner = createPool(database.url);
  vaultPool = createPool(database.url, { role: 'sdc_vault' });
  appPool = createPool(database.url, { role: 'sdc_app' });
  folder = mkdtempSync(join(tmpdir(), 'sdc-vault-'));
  vault = await Vault.open(vaultPool, loadVaultKey(join(folder, 'vault.key')));
}, 60_000);

afterAll(async () => {
  await Promise.all([owner.end(), vaultPool.end(), appPool.end()]);
  rmSync(folder, { recursive: true });
  await database.drop();
});

const entry = (more: Partial<PersonalEntry> = {}): PersonalEntry => ({
  commandId: 'officer:key-00000001',
  eventId: '0190a0b0-0000-8000-8000-000000000001',
  path: '/person',
  value: 'Nguyễn Văn A',
  subject: 'subject-1',
  retentionGround: 'PUBLIC_OFFICE',
  ...more,
});

describe('the vault', () => {
  it('gives a value back for its commitment', async () => {
    const { '/person': commitment = '' } = await vault.put([entry()]);
    expect(await vault.read(commitment)).toEqual({
      value: 'Nguyễn Văn A',
      subject: 'subject-1',
      retentionGround: 'PUBLIC_OFFICE',
    });
    expect(await vault.read('never stored')).toBeUndefined();
  });

  it('commits to the same value differently each time', async () => {
    const first = await vault.put([entry()]);
    const second = await vault.put([entry()]);
    expect(first).not.toEqual(second);
  });

  it('keeps the value nowhere as it is', async () => {
    await vault.put([entry({ value: 'Trần Thị Bí Mật' })]);
    const { rows } = await owner.query<{ row: string }>('select v::text as row from vault.value v');
    expect(rows.some(({ row }) => row.includes(Buffer.from('Bí Mật').toString('hex')))).toBe(false);
  });

  it('is closed to the role of the application', async () => {
    await expect(appPool.query('select * from vault.value')).rejects.toThrow(/permission denied/);
  });

  it('cannot read a subject whose key was destroyed', async () => {
    const { '/person': commitment = '' } = await vault.put([entry({ subject: 'subject-2' })]);
    await owner.query("update vault.subject_key set wrapped = '\\x00' where subject = 'subject-2'");
    await expect(vault.read(commitment)).rejects.toThrow();
  });

  it('cannot have a value moved to another commitment', async () => {
    const { '/person': first = '' } = await vault.put([entry({ value: 'A' })]);
    const { '/person': second = '' } = await vault.put([entry({ value: 'B' })]);
    await owner.query(
      'update vault.value set sealed = (select sealed from vault.value where commitment = $1) where commitment = $2',
      [first, second],
    );
    await expect(vault.read(second)).rejects.toThrow();
  });

  it('sweeps after a day what never became an event, and its key', async () => {
    const { '/person': orphan = '' } = await vault.put([
      entry({ commandId: 'officer:lost', subject: 'subject-3' }),
    ]);
    const { '/person': kept = '' } = await vault.put([
      entry({ commandId: 'officer:stored', subject: 'subject-4' }),
    ]);
    const isRecorded = (commandId: string): Promise<boolean> =>
      Promise.resolve(commandId === 'officer:stored');
    expect(await vault.sweep(isRecorded)).toBe(0);
    await owner.query(
      `update vault.value set stored_at = now() - interval '25 hours' where subject in ('subject-3', 'subject-4')`,
    );
    await owner.query(`update vault.subject_key set created_at = now() - interval '25 hours'`);
    expect(await vault.sweep(isRecorded)).toBe(1);
    expect(await vault.read(orphan)).toBeUndefined();
    expect(await vault.read(kept)).toBeDefined();
    const { rows } = await owner.query<{ subject: string }>('select subject from vault.subject_key');
    expect(rows.map(({ subject }) => subject)).not.toContain('subject-3');
  });

  it('refuses a key file that is not its own', async () => {
    const other = new VaultKey(Buffer.alloc(32, 7));
    await expect(Vault.open(vaultPool, other)).rejects.toThrow(VaultKeyUnusable);
  });
});

describe('the key file', () => {
  it('is made once, with mode 0600', () => {
    const path = join(folder, 'made', 'vault.key');
    const { check } = loadVaultKey(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(loadVaultKey(path).check).toBe(check);
    expect(Buffer.from(readFileSync(path, 'utf8'), 'base64')).toHaveLength(32);
  });

  it('is refused when others may read it', () => {
    const path = join(folder, 'open.key');
    loadVaultKey(path);
    chmodSync(path, 0o640);
    expect(() => loadVaultKey(path)).toThrow(VaultKeyUnusable);
  });
});

describe('bearer tokens', () => {
  it('are given once, found again, and kept only as hashes', async () => {
    const tokens = new AccountTokens(appPool);
    const token = (await tokens.issue('officer')) ?? '';
    expect(token).toMatch(/^sdc_[A-Za-z0-9_-]{43}$/);
    expect(await tokens.issue('officer')).toBeUndefined();
    expect(await new AccountTokens(appPool).accountOf(token)).toBe('officer');
    expect(await tokens.accountOf(`sdc_${'a'.repeat(43)}`)).toBeUndefined();
    const { rows } = await owner.query<{ row: string }>('select t::text as row from access.token t');
    expect(rows.some(({ row }) => row.includes(token))).toBe(false);
  });
});
