import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Settles cases that a crash or a silent Discord left pending, every minute. */
export class SettlePendingCasesTask extends Task {
  public readonly schedule = '0 * * * * *';

  public run(): Promise<number> {
    return container.moderation.settlePendingCases();
  }
}
