import { join } from 'node:path';
import type { User } from '../sandbox/discord/world/user';
import { invitedPermissions } from '../sandbox/invited-permissions';
import { type Scene, setScene } from '../test/support/scene';
import { startProgram } from './process';

const rival = join(__dirname, 'rivals', 'bare-bot.cjs');

/** A server with Bailiff in it, and a bare bot beside it: the same pretend Discord, the same PostgreSQL. */
export interface Court {
  readonly scene: Scene;
  /** What the bare bot is started with. */
  readonly rivalEnv: Readonly<Record<string, string>>;
  /** Types a command, and waits until it is acknowledged. */
  readonly acknowledged: (who: User, command: string, options: object) => Promise<void>;
  /** Types a command, and waits for its answer. */
  readonly answered: (who: User, command: string, options: object) => Promise<void>;
  close(): Promise<void>;
}

export async function holdCourt(): Promise<Court> {
  const scene = await setScene({ LOG_LEVEL: 'warn' });
  const { discord, database, guild, general } = scene;
  const app = discord.createApplication({ name: 'Bare' });
  guild.addBot(app, { permissions: invitedPermissions, position: 5 });
  await database.query(
    `create table bans_of_rival (id bigint generated always as identity primary key, guild_id bigint not null,
       user_id bigint not null, moderator_id bigint not null, at timestamptz not null default now())`,
  );
  const rivalEnv = {
    ...{ DISCORD_TOKEN: app.token, DISCORD_API_URL: discord.apiUrl, DATABASE_URL: database.url },
  };
  const bare = await startProgram(rival, rivalEnv, 'registered');
  const type = (who: User, command: string, options: object) =>
    discord.as(who).command(guild, general, command, options as never, { granted: true });
  return {
    scene,
    rivalEnv,
    async acknowledged(who, command, options) {
      await (await type(who, command, options)).until(
        ({ acknowledgedAfterMs }) => acknowledgedAfterMs !== null,
      );
    },
    async answered(who, command, options) {
      await (await type(who, command, options)).answer();
    },
    async close() {
      await bare.stop();
      await scene.bot.stop();
      await discord.stop();
      await database.drop();
    },
  };
}

/** The bare bot, as a program. */
export const rivalProgram = rival;
