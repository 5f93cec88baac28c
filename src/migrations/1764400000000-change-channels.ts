import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
create table channel_changes (
  id bigint generated always as identity primary key,
  guild_id bigint not null references guilds (id) on delete restrict,
  channel_id bigint not null,
  kind text not null check (kind in ('lock', 'slowmode')),
  effect jsonb not null check (effect ->> 'kind' = kind),
  moderator_id bigint not null,
  reason text,
  status text not null default 'pending' check (status in ('pending', 'live', 'over', 'failed')),
  created_at timestamptz not null default now(),
  ends_at timestamptz,
  ended_at timestamptz,
  ended_by_id bigint,
  attempts integer not null default 0 check (attempts >= 0),
  lease_holder text,
  lease_until timestamptz,
  check ((status in ('over', 'failed')) = (ended_at is not null))
);
create unique index channel_changes_lock on channel_changes (channel_id)
  where kind = 'lock' and status in ('pending', 'live');
create unique index channel_changes_slowmode on channel_changes (channel_id, status)
  where kind = 'slowmode' and status in ('pending', 'live');
create index channel_changes_of_guild on channel_changes (guild_id, id);
create index channel_changes_due on channel_changes (ends_at) where status in ('pending', 'live');
`;

/** Locks and slowmodes, with what they are to be taken back to. */
export class ChangeChannels1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table channel_changes');
  }
}
