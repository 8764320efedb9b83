import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Schema `projection` and the positions of its read models. The tables of the read models are no migrations:
 * the runner makes them, since a rebuild makes them again beside the live ones.
 * They belong to the application's role, which alone may rename what it made.
 */
export class ProjectionPosition1764100000000 implements MigrationInterface {
  name = 'ProjectionPosition1764100000000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('create schema projection authorization sdc_app');
    await queryRunner.query(`
      create table projection.projection_position (
        projection text collate "C" not null,
        version int not null,
        position bigint not null default 0,
        owner text,
        epoch bigint not null default 0,
        heartbeat timestamptz not null default now(),
        stopped_at bigint,
        stopped_reason text,
        primary key (projection, version)
      )`);
    await queryRunner.query('alter table projection.projection_position owner to sdc_app');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop schema projection cascade');
  }
}
