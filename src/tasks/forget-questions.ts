import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Forgets, every minute, the actions that nobody has confirmed in time. */
export class ForgetQuestionsTask extends Task {
  public readonly schedule = '45 * * * * *';

  public run(): Promise<void> {
    return container.moderation.forgetQuestions();
  }
}
