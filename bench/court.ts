import { join } from 'node:path';
import type { Channel } from '../sandbox/discord/world/channel';
import type { Guild } from '../sandbox/discord/world/guild';
import type { User } from '../sandbox/discord/world/user';
import { invitedPermissions } from '../src/setup/invitation';
import { type Scene, setScene } from '../test/support/scene';
import { startProgram } from './process';

const rival = join(__dirname, 'rivals', 'bare-bot.cjs');

/** A server of the pretend Discord. */
interface Place {
  readonly guild: Guild;
  readonly general: Channel;
  readonly log: Channel;
  newcomer(name: string): User;
}

/** A server with Bailiff in it, and a bare bot beside it: the same pretend Discord, the same PostgreSQL. */
export interface Court {
  readonly scene: Scene;
  /** A server without Bailiff: what is done by hand where it is becomes cases. */
  readonly elsewhere: Place;
  /** What the bare bot is started with. */
  readonly rivalEnv: Readonly<Record<string, string>>;
  /** Types a command, and waits until it is acknowledged. */
  readonly acknowledged: (who: User, command: string, options: object) => Promise<void>;
  /** Types a command, and waits for its answer. */
  readonly answered: (who: User, command: string, options: object, place?: Place) => Promise<void>;
  close(): Promise<void>;
}

export async function holdCourt(): Promise<Court> {
  const scene = await setScene({ LOG_LEVEL: 'warn' });
  const { discord, database } = scene;
  const app = discord.createApplication({ name: 'Bare' });
  const elsewhere = openElsewhere(scene);
  for (const { guild } of [scene, elsewhere])
    guild.addBot(app, { permissions: invitedPermissions, position: 5 });
  await database.query(
    `create table bans_of_rival (id bigint generated always as identity primary key, guild_id bigint not null,
       user_id bigint not null, moderator_id bigint not null, at timestamptz not null default now(), settled_at timestamptz)`,
  );
  const rivalEnv = {
    ...{ DISCORD_TOKEN: app.token, DISCORD_API_URL: discord.apiUrl, DATABASE_URL: database.url },
  };
  const bare = await startProgram(rival, rivalEnv, 'registered');
  const type = (who: User, command: string, options: object, { guild, general }: Place = scene) =>
    discord.as(who).command(guild, general, command, options as never, { granted: true });
  return {
    ...{ scene, elsewhere, rivalEnv },
    async acknowledged(who, command, options) {
      await (await type(who, command, options)).until(
        ({ acknowledgedAfterMs }) => acknowledgedAfterMs !== null,
      );
    },
    async answered(who, command, options, place) {
      await (await type(who, command, options, place)).answer();
    },
    async close() {
      await bare.stop();
      await scene.bot.stop();
      await discord.stop();
      await database.drop();
    },
  };
}

function openElsewhere({ discord, owner, moderator }: Scene): Place {
  const guild = discord.createGuild({ name: 'Elsewhere', owner });
  guild.addMember(moderator);
  return {
    guild,
    general: guild.createChannel({ name: 'general' }),
    log: guild.createChannel({ name: 'log' }),
    newcomer(name) {
      const user = discord.createUser({ name });
      guild.addMember(user);
      return user;
    },
  };
}

/** The bare bot, as a program. */
export const rivalProgram = rival;
