import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Sees, every minute, to what waits for another moderator's approval, or waited. */
export class TendApprovalsTask extends Task {
  public readonly schedule = '50 * * * * *';
  #isStart = true;

  public run(): Promise<void> {
    const isStart = this.#isStart;
    this.#isStart = false;
    return container.moderation.tendApprovals(isStart);
  }
}
