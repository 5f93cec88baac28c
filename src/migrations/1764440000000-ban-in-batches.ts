import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
alter table cases add column batch integer;
create index cases_of_batch on cases (guild_id, batch) where batch is not null;

create table ban_batches (
  id bigint generated always as identity primary key,
  guild_id bigint not null,
  asked_by_id bigint not null,
  asked_at timestamptz not null default now(),
  user_ids bigint[] not null,
  reason text,
  delete_message_seconds integer not null check (delete_message_seconds >= 0),
  number integer check (number > 0),
  recorded_at timestamptz,
  log_channel_id bigint,
  log_message_id bigint,
  posted_as text,
  post_tried_at timestamptz,
  constraint ban_batches_number unique (guild_id, number),
  check ((number is null) = (recorded_at is null)),
  check (log_message_id is null or log_channel_id is not null)
);
`;

const down = `
drop table ban_batches;
alter table cases drop column batch;
`;

/** Many people are banned as one batch, which waits for its confirmation and is posted as one. */
export class BanInBatches1764440000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
