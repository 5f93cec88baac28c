import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Does, every minute, what a crash or Discord kept from being done about appeals, and ends those that are over. */
export class TendAppealsTask extends Task {
  public readonly schedule = '45 * * * * *';
  #isStart = true;

  public run(): Promise<void> {
    const isStart = this.#isStart;
    this.#isStart = false;
    return container.moderation.tendAppeals(isStart);
  }
}
