import type { MigrationInterface, QueryRunner } from 'typeorm';

const types = `'ban', 'tempban', 'unban', 'softban', 'kick', 'timeout', 'untimeout', 'warn', 'note', 'jail', 'unjail'`;

const admit = (list: string) => `
alter table cases drop constraint cases_type_check;
alter table cases add constraint cases_type_check check (type in (${list}));
`;

const up = `
${admit(`${types}, 'purge'`)}
alter table cases add column purge jsonb, add constraint cases_purge check (purge is null or type = 'purge');
create unique index cases_purge_under_way on cases (guild_id, (purge ->> 'channelId'))
  where status = 'pending' and purge is not null;
alter table guilds
  add column evidence_mib integer not null default 10 check (evidence_mib between 1 and 10),
  add column evidence_days integer check (evidence_days > 0);
alter table case_evidence add column removed_at timestamptz;
create index case_evidence_kept on case_evidence (kept_at) where removed_at is null;
alter table reports add column evidence_removed_at timestamptz;
`;

/** A number stays with its case, so what was a purge becomes a note. */
const down = `
alter table reports drop column evidence_removed_at;
drop index case_evidence_kept;
alter table case_evidence drop column removed_at;
alter table guilds drop column evidence_mib, drop column evidence_days;
alter table cases drop column purge;
update cases set type = 'note' where type = 'purge';
${admit(types)}
`;

/** Cases of messages that were deleted, and how large a file of evidence may be and how long it is kept. */
export class PurgeAndLimits1764460000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
