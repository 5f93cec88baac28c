import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table import_summaries (
  id bigint primary key,
  guild_id bigint not null,
  imported_by_id bigint not null,
  source text not null,
  case_count integer not null,
  first_number integer not null,
  last_number integer not null,
  channel_id bigint not null,
  imported_at timestamptz not null default now(),
  tried_at timestamptz not null default now()
);
`;

const down = `
drop table import_summaries;
`;

/** What an import has recorded waits here until the log channel says so. */
export class SumUpImports1764490000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
