import { randomUUID } from 'node:crypto';
import { container, Store } from '@sapphire/framework';
import { correlated } from './correlation';
import { byClock, type Scheduled } from './cron';
import { Task } from './task';

/** The event of the client that a round of a task is over: the name of the task, and whether it came to its end. */
export const roundEvent = 'taskRound';

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
    const says = { correlationId: randomUUID(), task: task.name };
    const round = container.background.run(() => correlated(says, () => this.#run(task)));
    this.#rounds.add(round);
    await round;
    this.#rounds.delete(round);
  }

  async #run(task: Task): Promise<void> {
    const { client, logger } = container;
    let isDone = true;
    await task.run().catch((error: unknown) => {
      isDone = false;
      logger.error({ error, task: task.name }, 'task failed; it runs again');
    });
    client.emit(roundEvent, task.name, isDone);
  }
}

declare module '@sapphire/framework' {
  interface StoreRegistryEntries {
    tasks: TaskStore;
  }
}

declare module 'discord.js' {
  interface ClientEvents {
    [roundEvent]: [task: string, isDone: boolean];
  }
}
