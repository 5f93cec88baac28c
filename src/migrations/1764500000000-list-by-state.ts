import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which cases a list of each state shows; a deleted one is shown by that state alone. */
const live = `status = 'applied' and ended_at is null and type in ('ban', 'tempban', 'timeout', 'jail')
  and sanction is not null and deleted_at is null`;

const up = `
create index cases_live on cases (guild_id, number desc) where ${live};
create index cases_live_of_type on cases (guild_id, type, number desc) where ${live};
create index cases_ended on cases (guild_id, ending, number desc) where ending is not null and deleted_at is null;
create index cases_ended_of_type on cases (guild_id, ending, type, number desc)
  where ending is not null and deleted_at is null;
create index cases_failed on cases (guild_id, number desc) where status = 'failed' and deleted_at is null;
create index cases_failed_of_type on cases (guild_id, type, number desc)
  where status = 'failed' and deleted_at is null;
create index cases_deleted on cases (guild_id, number desc) where deleted_at is not null;
create index cases_deleted_of_type on cases (guild_id, type, number desc) where deleted_at is not null;
create index cases_of_time on cases (guild_id, created_at);
`;

const down = `
drop index if exists cases_reason;
drop index cases_of_time, cases_deleted_of_type, cases_deleted, cases_failed_of_type, cases_failed,
  cases_ended_of_type, cases_ended, cases_live_of_type, cases_live;
`;

/** A page of any state costs the same however many cases of other states there are. */
export class ListByState1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
