import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Does, every minute, what a crash or Discord kept an erasure from finishing: files and log posts. */
export class FinishErasuresTask extends Task {
  public readonly schedule = '45 * * * * *';

  public run(): Promise<void> {
    return container.moderation.finishErasures();
  }
}
