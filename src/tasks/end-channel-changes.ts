import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Takes locks and slowmodes back whose time has come, and settles those that were left unfinished. */
export class EndChannelChangesTask extends Task {
  public readonly schedule = container.expiryCron;

  public run(): Promise<number> {
    return container.moderation.endChannelChanges();
  }
}
