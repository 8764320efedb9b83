import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The schema `read` and the role that may look at it and at nothing else. The views are no migrations: they stand on
 * tables that a rebuild replaces, so whoever makes those makes the views.
 * What every role may do in a database unless it is told otherwise (make temporary tables and large objects) is taken
 * back from all and left to the application, where the owner has the right to do that.
 */
export class ReadSchema1764100000400 implements MigrationInterface {
  readonly name = 'ReadSchema1764100000400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [role, schema, withheld]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema read cascade');
  }
}

/** Roles belong to the whole cluster: another database's migration may make this one at the same moment. */
const role = `
do $$
begin
  create role sdc_read nologin;
exception when duplicate_object or unique_violation then null;
end $$`;

const schema = `
create schema read authorization sdc_app;
grant usage on schema read to sdc_read;
comment on schema read is 'Số liệu cho công cụ báo cáo, chỉ đọc. / Figures for reporting tools, read only.'`;

const withheld = `
do $$
declare
  creator regprocedure;
begin
  execute format('revoke temporary on database %I from public', current_database());
  execute format('grant temporary on database %I to sdc_app', current_database());
  revoke create on schema public from public;
  for creator in
    select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'pg_catalog'::regnamespace
      and p.proname in ('lo_create', 'lo_creat', 'lo_from_bytea', 'lo_import', 'lo_put', 'lowrite', 'lo_open',
        'lo_unlink', 'lo_truncate', 'lo_truncate64', 'pg_logical_emit_message')
  loop
    execute format('revoke execute on function %s from public', creator);
  end loop;
exception when insufficient_privilege then
  raise notice 'not every right that PostgreSQL gives to all roles could be withheld: %', sqlerrm;
end $$`;
