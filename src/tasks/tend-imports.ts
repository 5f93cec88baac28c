import { container } from '@sapphire/framework';
import { Task } from '../piece-kit/task';

/** Forgets, every minute, what nobody has confirmed in time, and posts what the log does not say yet of imports. */
export class TendImportsTask extends Task {
  public readonly schedule = '15 * * * * *';
  #isStart = true;

  public run(): Promise<void> {
    const isStart = this.#isStart;
    this.#isStart = false;
    return container.moderation.tendImports(isStart);
  }
}
