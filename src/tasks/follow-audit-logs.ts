import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Reads again, every minute, what of the audit logs could not be recorded, and keeps the place in them. */
export class FollowAuditLogsTask extends Task {
  public readonly schedule = '30 * * * * *';

  public run(): Promise<number> {
    return container.moderation.followAuditLogs();
  }
}
