import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table guilds add column bans_per_hour integer check (bans_per_hour >= 0),
  add column kicks_per_hour integer check (kicks_per_hour >= 0),
  add column massbans_per_hour integer check (massbans_per_hour >= 0);
alter table cases add column approved_by_id bigint;

create table approvals (
  id bigint generated always as identity primary key,
  guild_id bigint not null,
  asked_by_id bigint not null,
  kind text not null check (kind in ('bans', 'kicks', 'massbans')),
  most integer not null,
  request json not null,
  state text not null default 'waiting'
    check (state in ('waiting', 'approved', 'refused', 'lost', 'late', 'erased')),
  decided_by_id bigint,
  case_number integer,
  post_channel_id bigint,
  post_message_id bigint,
  post_due boolean not null default false,
  post_tried_at timestamptz not null default clock_timestamp(),
  owner_told_at timestamptz,
  asked_at timestamptz not null default clock_timestamp(),
  check ((state in ('approved', 'refused')) = (decided_by_id is not null)),
  check ((state = 'approved') = (case_number is not null))
);
create index approvals_of_moderator on approvals (guild_id, asked_by_id);
create index approvals_asked on approvals (asked_at);
`;

const down = `
drop table approvals;
alter table cases drop column approved_by_id;
alter table guilds drop column bans_per_hour, drop column kicks_per_hour, drop column massbans_per_hour;
`;

/** How much a moderator does within an hour by themselves, and what waits for another's approval. */
export class LimitModerators1764510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
