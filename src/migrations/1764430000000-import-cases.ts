import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table cases add column origin text, add column imported_by_id bigint,
  add constraint cases_imported check ((origin is null) = (imported_by_id is null));
create unique index cases_origin on cases (guild_id, origin) where origin is not null;

create table case_imports (
  id bigint generated always as identity primary key,
  guild_id bigint not null,
  asked_by_id bigint not null,
  asked_at timestamptz not null,
  source text not null,
  rows json not null,
  kept_at timestamptz not null default now()
);
create index case_imports_of_guild on case_imports (guild_id);
create index case_imports_kept on case_imports (kept_at);
`;

const down = `
drop table case_imports;
alter table cases drop column origin, drop column imported_by_id;
`;

/** Cases say which file they come from, and what was read of a file waits for its confirmation. */
export class ImportCases1764430000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
