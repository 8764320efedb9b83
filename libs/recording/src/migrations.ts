import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The setting of a manual clock; no row in a ledger that runs on the system's. */
class LedgerClock1764100000300 implements MigrationInterface {
  readonly name = 'LedgerClock1764100000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table ledger_clock (
        one boolean primary key default true check (one),
        instant text collate "C" not null,
        machine text collate "C" not null,
        follow boolean not null
      );
      grant select, insert, update on ledger_clock to sdc_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ledger_clock');
  }
}

/** The table of the write side, for `migrate` of libs/event-store; after `eventStoreMigrations`, which make the role. */
export const recordingMigrations = [LedgerClock1764100000300];
