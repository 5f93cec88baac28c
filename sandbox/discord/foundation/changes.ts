interface Waiter {
  check(): void;
  reject(error: Error): void;
}

export interface UntilOptions {
  timeoutMs?: number;
  /** What is awaited, as the end of the sentence "Waited 10000 ms for …". */
  what?: string;
}

/** Tells those who wait that something happened; nobody polls. */
export class Changes {
  private readonly waiters = new Set<Waiter>();
  private readonly listeners = new Set<() => void>();
  private announced = false;

  /** Waiters look again after the current turn, when everything that belongs to the change is in place. */
  announce(): void {
    if (this.announced) return;
    this.announced = true;
    setImmediate(() => {
      this.announced = false;
      for (const waiter of [...this.waiters]) waiter.check();
      for (const listener of [...this.listeners]) listener();
    });
  }

  /** Called after every change; returns how to stop that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Resolves when the condition holds, with what it returned; rejects with a sentence when time is up. */
  until<T>(
    condition: () => T,
    { timeoutMs = 10_000, what = 'a condition' }: UntilOptions = {},
  ): Promise<NonNullable<T>> {
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        this.waiters.delete(waiter);
        settle();
      };
      const check = (): boolean => {
        try {
          const value = condition();
          if (value) finish(() => resolve(value));
          return Boolean(value);
        } catch (error) {
          finish(() => reject(error instanceof Error ? error : new Error(String(error))));
          return true;
        }
      };
      const late = new Error(`Waited ${timeoutMs} ms for ${what}, which did not come.`);
      const waiter: Waiter = { check, reject: (error) => finish(() => reject(error)) };
      const timer = setTimeout(() => check() || waiter.reject(late), timeoutMs);
      this.waiters.add(waiter);
      check();
    });
  }

  /** Nothing will change any more: whoever still waits is told so. */
  end(): void {
    for (const waiter of [...this.waiters])
      waiter.reject(new Error('The pretend Discord was stopped while this was awaited.'));
  }
}
