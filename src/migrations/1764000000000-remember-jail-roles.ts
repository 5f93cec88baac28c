import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The roles that were the jail's before the one that is set now, kept with each jail that may still have them. */
export class RememberJailRoles1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cases add column jail_roles bigint[]');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cases drop column jail_roles');
  }
}
