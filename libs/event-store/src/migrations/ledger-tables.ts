import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The ledger's tables (ledger format 3). The application's role may read and insert, and move the head; nobody, not
 * even the owner by mistake, may change or remove what stands.
 */
export class LedgerTables1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [role, head, event, command, appendOnly, rights]) await runner.query(statement);
  }

  async down(): Promise<void> {
    await Promise.reject(new Error('a ledger is never taken down'));
  }
}

/**
 * Roles belong to the whole cluster: another database's migration may make this one at the same moment. Where an
 * administrator has made it, he has granted it too.
 */
const role = `
do $$
begin
  create role sdc_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant sdc_app to %I', current_user);
  end if;
exception when insufficient_privilege then null;
end $$`;

/** Room on the page keeps every update of the head beside the row, out of indexes and vacuum's way. */
const head = `
create table ledger_head (
  position bigint not null check (position >= 0),
  recorded_at text collate "C"
) with (fillfactor = 10);
create unique index ledger_head_is_one_row on ledger_head ((true));
insert into ledger_head values (0, null)`;

const event = `
create table ledger_event (
  position bigint primary key,
  id uuid not null,
  stream text collate "C" not null,
  revision int not null check (revision >= 0),
  type text not null,
  schema_version int not null,
  unit_id text not null,
  occurred_on date not null,
  occurred_precision text not null check (occurred_precision in ('DAY', 'MONTH', 'QUARTER', 'YEAR', 'UNKNOWN')),
  recorded_at text collate "C" not null,
  actor text not null,
  body text not null,
  payload bytea not null,
  payload_sha256 bytea not null,
  constraint ledger_event_revision unique (stream, revision)
)`;

const command = `
create table ledger_command (
  command_id text collate "C" primary key,
  body_sha256 bytea not null,
  first_position bigint not null,
  last_position bigint not null
)`;

const appendOnly = `
create function ledger_refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on ledger_event
  for each statement execute function ledger_refuse_change();
create trigger append_only before update or delete or truncate on ledger_command
  for each statement execute function ledger_refuse_change();
create trigger stays before delete or truncate on ledger_head
  for each statement execute function ledger_refuse_change()`;

const rights = `
revoke all on ledger_head, ledger_event, ledger_command from public;
grant usage on schema public to sdc_app;
grant select, insert on ledger_event, ledger_command to sdc_app;
grant select, update on ledger_head to sdc_app`;
