import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Score sheets: of each unit its touched duties in short, made from the rows of the duties and thrown away where those
 * are other ones. They are no table of a projection, since nothing is lost with them and a rebuild makes none.
 */
export class ScoreSheets1764100000900 implements MigrationInterface {
  readonly name = 'ScoreSheets1764100000900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table projection.read_score (
        unit_id text collate "C" primary key,
        -- Of the rows that it was made from: the last position at which one began or ended. Null while it is to be made.
        changed_at bigint,
        -- Up to this position nothing else had changed.
        built_at bigint,
        -- Days on which the counts are these; the last one not included, null without end.
        day_from date,
        day_to date,
        tally int[],
        standing text,
        cases text
      )`);
    await runner.query(`
      create table projection.read_score_state (
        id int primary key default 1 check (id = 1),
        edition text not null,
        duty_table oid not null,
        position bigint not null
      )`);
    for (const table of ['read_score', 'read_score_state'])
      await runner.query(`alter table projection.${table} owner to sdc_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table projection.read_score, projection.read_score_state');
  }
}
