import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is done by hand in Discord becomes a case: by whom may be unsaid, and each guild knows up to which entry
 * its audit log has been read.
 */
export class FollowTheAuditLog1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cases alter column moderator_id drop not null');
    await runner.query('alter table guilds add column audit_log_id bigint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table guilds drop column audit_log_id');
    await runner.query('update cases set moderator_id = 0 where moderator_id is null');
    await runner.query('alter table cases alter column moderator_id set not null');
  }
}
