import type { MigrationInterface, QueryRunner } from 'typeorm';

const fields = (names: string) =>
  `alter table case_edits drop constraint case_edits_field_check,
  add constraint case_edits_field_check check (field in (${names}))`;

const up = `
alter table guilds add column appeal_text text, add column appeal_channel_id bigint,
  add column appeal_pause_seconds integer not null default 604800 check (appeal_pause_seconds > 0),
  add column appeals_per_case integer not null default 2 check (appeals_per_case > 0);
create table appeals (
  id bigint generated always as identity primary key,
  guild_id bigint not null references guilds (id) on delete restrict,
  case_number integer not null,
  user_id bigint not null,
  user_name text,
  text text,
  state text not null default 'open'
    check (state in ('open', 'deciding', 'accepted', 'shortened', 'refused', 'over')),
  decided_by_id bigint,
  decided_at timestamptz,
  answer text,
  lease_until timestamptz,
  outcome_notice text not null default 'none'
    check (outcome_notice in ('none', 'sending', 'delivered', 'closed', 'failed')),
  post_channel_id bigint,
  post_message_id bigint,
  revision integer not null default 1,
  posted_revision integer,
  post_tried_at timestamptz not null default clock_timestamp(),
  post_attempts integer not null default 0,
  post_due boolean not null generated always as (posted_revision is distinct from revision) stored,
  created_at timestamptz not null default clock_timestamp(),
  check ((state = 'open') = (decided_at is null)),
  check ((state = 'deciding') = (lease_until is not null))
);
create unique index appeals_open on appeals (guild_id, case_number) where state in ('open', 'deciding');
create index appeals_of_guild on appeals (guild_id, id);
create index appeals_of_case on appeals (guild_id, case_number);
create index appeals_unposted on appeals (id) where post_due;
create index appeals_untold on appeals (id)
  where outcome_notice = 'none' and state in ('accepted', 'shortened', 'refused', 'over');
${fields("'reason', 'expires_at', 'status', 'deleted', 'appeal'")};
`;

const down = `
delete from case_edits where field = 'appeal';
${fields("'reason', 'expires_at', 'status', 'deleted'")};
drop table appeals;
alter table guilds drop column appeal_text, drop column appeal_channel_id, drop column appeal_pause_seconds,
  drop column appeals_per_case;
`;

/** What people say against their bans, what became of it, and what a guild says of that. */
export class TakeAppeals1764470000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
