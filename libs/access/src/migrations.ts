import type { MigrationInterface, QueryRunner } from 'typeorm';

// Roles belong to the cluster, so two databases that migrate at once race for them: losing that race is no error.
const createRole = (role: string): string => `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$;
  do $$ begin execute format('grant ${role} to %I', current_user);
  exception when duplicate_object or unique_violation then null;
  end $$;`;

/** Bearer tokens as hashes, apart from the ledger: a token is a secret of the machine, not a fact of the commune. */
class AccessTokens1764100000100 implements MigrationInterface {
  readonly name = 'AccessTokens1764100000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${createRole('sdc_app')}
      create schema if not exists access;
      create table access.token (
        account text collate "C" primary key,
        token_sha256 bytea not null unique,
        issued_at timestamptz not null default now()
      );
      grant usage on schema access to sdc_app;
      grant select, insert on access.token to sdc_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema access cascade');
  }
}

/**
 * The vault: a schema and a role of its own, so that a leak of the application's role shows no personal value
 * and the ledger's backup never holds ciphertext (transparency 6.3).
 */
class Vault1764100000200 implements MigrationInterface {
  readonly name = 'Vault1764100000200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${createRole('sdc_vault')}
      create schema if not exists vault;
      revoke all on schema vault from public;
      create table vault.key (key_check text primary key);
      create table vault.subject_key (
        subject text collate "C" primary key,
        wrapped bytea not null,
        created_at timestamptz not null default now()
      );
      create table vault.value (
        commitment text collate "C" primary key,
        command_id text collate "C" not null,
        event_id uuid not null,
        path text not null,
        subject text collate "C" not null references vault.subject_key,
        retention_ground text not null,
        sealed bytea not null,
        stored_at timestamptz not null default now()
      );
      create index value_event on vault.value (event_id);
      create index value_stored_at on vault.value (stored_at);
      grant usage on schema vault to sdc_vault;
      grant select, insert on vault.key to sdc_vault;
      grant select, insert, delete on vault.subject_key, vault.value to sdc_vault;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema vault cascade');
  }
}

/** Tables of accounts and of the vault, for `migrate` of libs/event-store. */
export const accessMigrations = [AccessTokens1764100000100, Vault1764100000200];
