import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where the log says that the end of a sanction is refused again and again. */
export class AlertOfEndings1764120000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table cases add column alert_channel_id bigint, add column alert_message_id bigint,
         add constraint cases_alert check ((alert_channel_id is null) = (alert_message_id is null))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table cases drop column alert_channel_id, drop column alert_message_id');
  }
}
