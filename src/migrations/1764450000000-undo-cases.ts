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

const row = (name: string, columns: readonly string[]) =>
  `(${columns.map((column) => `${name}.${column}`).join(', ')})`;

/** Counts a change of what is shown. */
const countsChanges = (columns: readonly string[]) => `
drop trigger case_revision on cases;
create trigger case_revision before update on cases for each row
  when (${row('old', columns)} is distinct from ${row('new', columns)}) execute function count_case_revision();
`;

const endings = (column: string, more = '') => `
alter table cases drop constraint cases_${column}_check,
  add constraint cases_${column}_check check (${column} in ('expired', 'lifted', 'replaced'${more}));
`;

const up = `
alter table cases add column undo_until timestamptz, add column undone_by_id bigint,
  add column undo_notice text not null default 'none'
    constraint cases_undo_notice_check check (undo_notice in ('none', 'sending', 'delivered', 'closed', 'failed'));
${endings('ending', `, 'undone'`)}${endings('ends_other_as', `, 'undone'`)}
alter table cases add constraint cases_undone check (undone_by_id is null or ending = 'undone');
${countsChanges([...shown, 'undo_notice'])}
alter table guilds add column confirm boolean not null default false;

create table action_questions (
  id bigint generated always as identity primary key,
  guild_id bigint not null,
  asked_by_id bigint not null,
  request json not null,
  kept_at timestamptz not null default clock_timestamp()
);
create index action_questions_of_guild on action_questions (guild_id);
create index action_questions_kept on action_questions (kept_at);
`;

const down = `
drop table action_questions;
alter table guilds drop column confirm;
${countsChanges(shown)}
alter table cases drop constraint cases_undone;
update cases set ending = 'lifted' where ending = 'undone' and type in ('ban', 'tempban', 'timeout', 'jail');
update cases set ending = null, ended_at = null where ending = 'undone';
update cases set ends_other_as = 'lifted' where ends_other_as = 'undone';
${endings('ending')}${endings('ends_other_as')}
alter table cases drop column undo_until, drop column undone_by_id, drop column undo_notice;
`;

/** Cases can be undone for a while, and what somebody is asked before an action waits for the answer. */
export class UndoCases1764450000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
