import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Lifts temporary bans and timed jails whose time has come. */
export class LiftDueSanctionsTask extends Task {
  public readonly schedule = container.expiryCron;

  public run(): Promise<number> {
    return container.moderation.liftDueSanctions();
  }
}
