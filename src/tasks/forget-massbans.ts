import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Forgets, every minute, whom nobody has confirmed in time to be banned. */
export class ForgetMassbansTask extends Task {
  public readonly schedule = '25 * * * * *';

  public run(): Promise<void> {
    return container.moderation.forgetMassbans();
  }
}
