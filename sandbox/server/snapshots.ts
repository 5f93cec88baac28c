import type { Playground } from '../stage/playground';
import { SnapshotComposer } from './snapshot-composer';

/** Changes that come at once are shown at once. */
const gatherMs = 100;

/** What only time changes, such as the end of a timeout, and what the database alone knows. */
const lookMs = 1000;

/** Takes a snapshot as JSON. */
type Listener = (snapshot: string) => void;

/** What the page is to show, made anew after each change, while somebody looks. */
export class Snapshots {
  readonly #listeners = new Set<Listener>();
  readonly #composer: SnapshotComposer;
  #shown = '';
  #timer: NodeJS.Timeout | null = null;
  #nextAtMs = Infinity;
  #isLooking = false;

  public constructor(playground: Playground) {
    this.#composer = new SnapshotComposer(playground);
    playground.onChange(() => this.soon(gatherMs));
  }

  /** Called with what there is, and after every change; returns how to stop that. */
  public subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    this.#shown = '';
    this.soon(0);
    return () => this.#listeners.delete(listener);
  }

  public stop(): void {
    this.#listeners.clear();
    if (this.#timer) clearTimeout(this.#timer);
  }

  /** A look that comes no later is enough; one that is under way may have missed what changed. */
  private soon(ms: number): void {
    const atMs = Date.now() + ms;
    if (this.#listeners.size === 0 || this.#nextAtMs <= atMs) return;
    this.#nextAtMs = atMs;
    if (!this.#isLooking) this.plan();
  }

  private plan(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), this.#nextAtMs - Date.now());
  }

  private async look(): Promise<void> {
    this.#isLooking = true;
    this.#nextAtMs = Date.now() + lookMs;
    try {
      await this.show();
    } catch (error) {
      console.error(error);
    }
    this.#isLooking = false;
    if (this.#listeners.size > 0) this.plan();
    else this.#nextAtMs = Infinity;
  }

  /** What is as it was is not sent again, but where the clock was moved. */
  private async show(): Promise<void> {
    const snapshot = await this.#composer.compose();
    const movedSeconds = Math.round((snapshot.now - Date.now()) / 1000);
    const shown = JSON.stringify({ ...snapshot, now: movedSeconds });
    if (shown === this.#shown) return;
    this.#shown = shown;
    const json = JSON.stringify(snapshot);
    for (const listener of this.#listeners) listener(json);
  }
}
