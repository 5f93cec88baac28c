import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when Discord was last asked for a timeout that outlasts what it can be asked for at once. */
export class RenewTimeouts1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table cases add column timeout_until timestamptz,
         add column renewal_due boolean not null default false;
       create index cases_timeouts on cases (created_at)
         where type = 'timeout' and status = 'applied' and ended_at is null`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop index cases_timeouts;
       alter table cases drop column timeout_until, drop column renewal_due`,
    );
  }
}
