import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Does, every minute, what a crash or Discord kept from being done about reports: posts, decisions, outcomes. */
export class TendReportsTask extends Task {
  public readonly schedule = '30 * * * * *';
  #isStart = true;

  public run(): Promise<void> {
    const isStart = this.#isStart;
    this.#isStart = false;
    return container.moderation.tendReports(isStart);
  }
}
