import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table guilds (
  id bigint primary key,
  case_count integer not null default 0 check (case_count >= 0),
  log_channel_id bigint,
  jail_role_id bigint,
  jail_channel_id bigint,
  notify boolean not null default true,
  joined_at timestamptz,
  left_at timestamptz,
  created_at timestamptz not null default now()
);

create table cases (
  id bigint generated always as identity primary key,
  guild_id bigint not null references guilds (id) on delete restrict,
  number integer not null check (number > 0),
  type text not null check (type in
    ('ban', 'tempban', 'unban', 'softban', 'kick', 'timeout', 'untimeout', 'warn', 'note', 'jail', 'unjail')),
  sanction text generated always as (case
    when type in ('ban', 'tempban', 'unban', 'softban') then 'ban'
    when type in ('jail', 'unjail') then 'jail'
    when type in ('timeout', 'untimeout') then 'timeout'
    when type = 'kick' then 'kick' end) stored,
  user_id bigint not null,
  user_name text,
  moderator_id bigint not null,
  moderator_name text,
  reason text,
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  status text not null default 'pending' check (status in ('pending', 'applied', 'failed')),
  failure text check (failure is null or status = 'failed'),
  settled_at timestamptz,
  ended_at timestamptz,
  ending text check (ending in ('expired', 'lifted', 'replaced')),
  ended_by_number integer,
  ends_other_as text check (ends_other_as in ('expired', 'lifted', 'replaced')),
  saved_roles bigint[],
  unmoved_roles bigint[],
  notice text not null default 'none' check (notice in ('none', 'sending', 'delivered', 'closed', 'failed')),
  log_channel_id bigint,
  log_message_id bigint,
  audit_log_id bigint constraint cases_audit_log_id unique,
  deleted_at timestamptz,
  deleted_by_id bigint,
  delete_reason text,
  lease_holder text,
  lease_until timestamptz,
  lift_attempts integer not null default 0 check (lift_attempts >= 0),
  constraint cases_number unique (guild_id, number),
  foreign key (guild_id, ended_by_number) references cases (guild_id, number),
  check ((status = 'pending') = (settled_at is null)),
  check ((ended_at is null) = (ending is null)),
  check (ended_at is null or status = 'applied'),
  check ((deleted_at is null) = (deleted_by_id is null)),
  check (delete_reason is null or deleted_at is not null),
  check (log_message_id is null or log_channel_id is not null),
  check (lease_holder is null or lease_until is not null),
  constraint cases_tempban_ends
    check (type <> 'tempban' or expires_at is not null or ended_at is not null or status = 'failed')
);

create unique index cases_slot on cases (guild_id, user_id, sanction) where sanction is not null
  and (status = 'pending'
    or (status = 'applied' and ended_at is null and type in ('ban', 'tempban', 'timeout', 'jail')));
create index cases_of_user on cases (guild_id, user_id, number desc);
create index cases_of_moderator on cases (guild_id, moderator_id, number desc);
create index cases_of_type on cases (guild_id, type, number desc);
create index cases_ended_by on cases (guild_id, ended_by_number) where ended_by_number is not null;
create index cases_due on cases (expires_at)
  where status = 'applied' and ended_at is null and expires_at is not null;
create index cases_pending on cases (id) where status = 'pending';
create index cases_unposted on cases (id)
  where log_channel_id is not null and log_message_id is null and status <> 'pending';

create table case_edits (
  id bigint generated always as identity primary key,
  guild_id bigint not null,
  case_number integer not null,
  field text not null check (field in ('reason', 'expires_at', 'status', 'deleted')),
  old_value text,
  new_value text,
  editor_id bigint not null,
  editor_name text,
  comment text,
  edited_at timestamptz not null default now(),
  foreign key (guild_id, case_number) references cases (guild_id, number)
);
create index case_edits_of_case on case_edits (guild_id, case_number, id);
`;

const down = `
drop table case_edits;
drop table cases;
drop table guilds;
`;

/** Guilds, cases and the edits of cases: the tables owners may query. */
export class CreateCases1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
