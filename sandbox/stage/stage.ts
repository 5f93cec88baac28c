import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Run } from '../discord/people/run';
import { PretendDiscord } from '../discord/pretend-discord';
import { pastDays, storyLengthMs } from '../story/past-days';
import { type Story, tellStory } from '../story/story';
import { Hurdles } from './hurdles';
import type { SandboxDatabase } from './sandbox-database';
import { SupervisedBot } from './supervised-bot';

/** One world from its beginning to its reset: a pretend Discord with a story in it, and the real bot. */
export class Stage {
  readonly worldId = randomUUID();
  /** What people began, whose form may be open, by the id of its interaction. */
  readonly runs = new Map<string, Run>();
  /** Forms that were closed, and answers that were taken out of sight. */
  readonly dismissed = new Set<string>();
  readonly story: Story;
  readonly hurdles: Hurdles;
  readonly bot: SupervisedBot;
  #offsetMs = -storyLengthMs;

  private constructor(
    readonly discord: PretendDiscord,
    readonly database: SandboxDatabase,
    changed: () => void,
  ) {
    discord.advance(this.#offsetMs);
    discord.onChange(changed);
    this.story = tellStory(discord);
    this.hurdles = new Hurdles(discord, this.story.app);
    const env = {
      ...{ DATABASE_URL: database.url, DATA_DIR: join(database.folder, this.worldId) },
      ...{ EXPIRY_CRON: '* * * * * *', HTTP_PORT: '0' },
    };
    this.bot = new SupervisedBot(discord, this.story.app, env, changed);
  }

  /**
   * Starts the bot on an empty database, in the world as it was before the story. It may still be connecting.
   *
   * @param changed Called after every change.
   */
  public static async open(database: SandboxDatabase, changed: () => void): Promise<Stage> {
    await database.setClock(-storyLengthMs);
    return new Stage(await PretendDiscord.start(), database, changed);
  }

  /** Plays what happened in the days before: afterwards it is the present. */
  public async playStory(): Promise<void> {
    const { discord, story } = this;
    story.guild.addMember(story.cast.spencer, { roles: [story.roles.regular] });
    for (const event of pastDays) {
      if (event.afterMs > 0) await this.passTime(event.afterMs);
      await event.happen({ discord, story });
    }
  }

  /** Moves the clocks of the pretend Discord and of the database. @throws while the database is stopped. */
  public async passTime(ms: number): Promise<void> {
    await this.database.setClock(this.#offsetMs + ms);
    this.#offsetMs += ms;
    this.discord.advance(ms);
  }

  public async close(): Promise<void> {
    await this.bot.stop();
    await this.discord.stop();
  }
}
