import { container, Store } from '@sapphire/framework';
import { byClock, type Scheduled } from './cron';
import { Task } from './task';

/** The store of tasks: runs each by its schedule, and goes on when one fails. */
export class TaskStore extends Store<Task, 'tasks'> {
  #running: Scheduled[] = [];
  #isStopped = false;
  readonly #rounds = new Set<Promise<void>>();

  public constructor() {
    super(Task, { name: 'tasks' });
  }

  /** Runs every task now, and from then on by its schedule. Calling it again changes nothing. */
  public start(): void {
    if (this.#isStopped || this.#running.length > 0) return;
    this.#running = [...this.values()].map((task) => {
      void this.#round(task);
      return byClock(task.schedule, task.name, () => this.#round(task), container.logger);
    });
  }

  /** Starts no further round, and waits for those under way. */
  public async stop(): Promise<void> {
    this.#isStopped = true;
    for (const scheduled of this.#running) await scheduled.destroy();
    await Promise.all(this.#rounds);
  }

  async #round(task: Task): Promise<void> {
    const round = container.background
      .run(() => task.run())
      .then(
        () => undefined,
        (error: unknown) => container.logger.error({ error, task: task.name }, 'task failed; it runs again'),
      );
    this.#rounds.add(round);
    await round;
    this.#rounds.delete(round);
  }
}

declare module '@sapphire/framework' {
  interface StoreRegistryEntries {
    tasks: TaskStore;
  }
}
