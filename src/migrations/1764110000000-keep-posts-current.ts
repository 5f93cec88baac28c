import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a case its post shows. */
const shown = [
  'status',
  'failure',
  'reason',
  'user_name',
  'moderator_name',
  'expires_at',
  'ended_at',
  'ending',
  'ended_by_number',
  'notice',
  'unmoved_roles',
  'deleted_at',
  'delete_reason',
];

const row = (name: string) => `(${shown.map((column) => `${name}.${column}`).join(', ')})`;

const up = `
alter table cases add column revision integer not null default 1, add column changed_at timestamptz not null default now(),
  add column posted_revision integer, add column post_tried_at timestamptz;
update cases set posted_revision = revision where log_message_id is not null;

create function count_case_revision() returns trigger language plpgsql as $$
begin
  new.revision := old.revision + 1;
  new.changed_at := now();
  return new;
end $$;
create trigger case_revision before update on cases for each row
  when (${row('old')} is distinct from ${row('new')}) execute function count_case_revision();

alter table cases add column post_due boolean not null generated always as
  (log_channel_id is not null and status <> 'pending' and posted_revision is distinct from revision) stored;
drop index cases_unposted;
create index cases_unposted on cases (id) where post_due;
`;

const down = `
drop index cases_unposted;
create index cases_unposted on cases (id)
  where log_channel_id is not null and log_message_id is null and status <> 'pending';
drop trigger case_revision on cases;
drop function count_case_revision;
alter table cases drop column post_due, drop column revision, drop column changed_at, drop column posted_revision, drop column post_tried_at;
`;

/** Every change of what is shown of a case is counted, so that a post that does not show it yet can be found. */
export class KeepPostsCurrent1764110000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
