import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Forgets, every minute, what was read of files that nobody has confirmed in time. */
export class ForgetImportsTask extends Task {
  public readonly schedule = '15 * * * * *';

  public run(): Promise<void> {
    return container.moderation.forgetImports();
  }
}
