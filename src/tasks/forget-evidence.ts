import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Removes, every minute, the files of evidence whose time is over. */
export class ForgetEvidenceTask extends Task {
  public readonly schedule = '45 * * * * *';

  public run(): Promise<void> {
    return container.moderation.forgetEvidence();
  }
}
