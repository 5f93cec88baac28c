import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Tries again, every two seconds, to hold people in jail whom the bot could not hold when it was due. */
export class HoldJailedMembersTask extends Task {
  public readonly schedule = '*/2 * * * * *';

  public run(): Promise<void> {
    return container.moderation.holdAgain();
  }
}
