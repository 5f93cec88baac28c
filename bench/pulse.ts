import type { User } from '../sandbox/discord/world/user';
import type { Scene } from '../test/support/scene';

/** How many a second. */
const rate = 40;

/** A command that looks at case 1, `/case view` unless it is another, typed again and again whether or not the one before is answered, so that no pause hides a slow answer. */
class Pulse {
  readonly #took: number[] = [];
  readonly #open = new Set<Promise<void>>();
  readonly #timer: NodeJS.Timeout;

  private constructor(
    private readonly scene: Scene,
    private readonly who: User,
    private readonly command: string,
  ) {
    this.#timer = setInterval(() => this.#beat(), 1000 / rate);
  }

  /** Begins to type; case 1 has to be there. */
  public static begin(scene: Scene, who: User, command = 'case view'): Pulse {
    return new Pulse(scene, who, command);
  }

  /** Ends it once everything is answered. @returns how long each took until it was acknowledged, in ms. */
  public async end(): Promise<readonly number[]> {
    clearInterval(this.#timer);
    await Promise.all(this.#open);
    return this.#took;
  }

  #beat(): void {
    const beat = this.#view().finally(() => this.#open.delete(beat));
    this.#open.add(beat);
  }

  async #view(): Promise<void> {
    const { discord, guild, general } = this.scene;
    const typed = performance.now();
    const person = discord.as(this.who);
    const run = await person.command(guild, general, this.command, { number: 1 }, { granted: true });
    await run.until(({ acknowledgedAfterMs }) => acknowledgedAfterMs !== null, { timeoutMs: 60_000 });
    this.#took.push(performance.now() - typed);
  }
}

/** How long answers take while something is done, and while nothing is, before and after. */
export interface Answers {
  readonly idle: readonly number[];
  readonly busy: readonly number[];
}

/** Measures answers around some work. @returns what the work gives, besides. */
export async function pulsesAround<T>(
  scene: Scene,
  { idleMs, command }: { readonly idleMs: number; readonly command?: string },
  work: () => Promise<T>,
): Promise<Answers & { readonly given: T }> {
  const { moderator } = scene;
  const before = await pulseOf(scene, moderator, idleMs, command);
  const pulse = Pulse.begin(scene, moderator, command);
  const given = await work();
  const busy = await pulse.end();
  const after = await pulseOf(scene, moderator, idleMs, command);
  return { idle: [...before, ...after], busy, given };
}

/** How long answers take for so long, while nothing else is done. */
async function pulseOf(scene: Scene, who: User, forMs: number, command?: string): Promise<readonly number[]> {
  const pulse = Pulse.begin(scene, who, command);
  await new Promise((resolve) => setTimeout(resolve, forMs));
  return pulse.end();
}
