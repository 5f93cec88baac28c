import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table erasures (
  id bigint generated always as identity primary key,
  guild_id bigint not null references guilds (id) on delete restrict,
  what text not null check (what in ('person', 'guild')),
  user_id bigint,
  erased_by_id bigint not null,
  erased_at timestamptz not null default clock_timestamp(),
  case_count integer not null check (case_count >= 0),
  files text[] not null default '{}',
  posts integer[] not null default '{}',
  check ((what = 'person') = (user_id is not null))
);
create index erasures_of_guild on erasures (guild_id, id);
create index erasures_of_person on erasures (guild_id, user_id) where user_id is not null;
create index erasures_unfinished on erasures (id) where files <> '{}' or posts <> '{}';
create index case_evidence_of_file on case_evidence (sha256);
`;

const down = `
drop index case_evidence_of_file;
drop table erasures;
`;

/** What owners had erased, and what of it is left to do outside the database. */
export class RecordErasures1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
