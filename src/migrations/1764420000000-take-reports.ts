import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table guilds add column report_channel_id bigint;
create table reports (
  id bigint generated always as identity primary key,
  guild_id bigint not null references guilds (id) on delete restrict,
  reporter_id bigint not null,
  reporter_name text,
  user_id bigint not null,
  user_name text,
  reason text,
  message_channel_id bigint,
  message_id bigint,
  message_text text,
  evidence_name text,
  evidence_size_bytes integer check (evidence_size_bytes >= 0),
  evidence_sha256 text check (evidence_sha256 ~ '^[0-9a-f]{64}$'),
  state text not null default 'open' check (state in ('open', 'acting', 'acted', 'dismissed')),
  claimed_by_id bigint,
  claimed_at timestamptz,
  taken_from_id bigint,
  decided_by_id bigint,
  decided_at timestamptz,
  acting_type text,
  case_number integer,
  lease_holder text,
  lease_until timestamptz,
  wants_outcome boolean not null default false,
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
  check ((message_channel_id is null) = (message_id is null)),
  check ((claimed_by_id is null) = (claimed_at is null)),
  check ((state = 'open') = (decided_by_id is null) and (state = 'open') = (decided_at is null)),
  check ((state = 'acting') = (lease_until is not null)),
  check ((evidence_sha256 is null) = (evidence_size_bytes is null)),
  check (state <> 'acted' or case_number is not null)
);
create index reports_of_guild on reports (guild_id, id);
create index reports_by_person on reports (guild_id, reporter_id, created_at);
create index reports_about_person on reports (guild_id, user_id);
create index reports_acting on reports (id) where state = 'acting';
create index reports_unposted on reports (id) where post_due;
create index reports_untold on reports (id)
  where wants_outcome and outcome_notice = 'none' and state in ('acted', 'dismissed');
create index reports_of_file on reports (evidence_sha256) where evidence_sha256 is not null;
`;

const down = `
drop table reports;
alter table guilds drop column report_channel_id;
`;

/** What members report, what became of it, and the channel where moderators read it. */
export class TakeReports1764420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
