import type { Channel } from '../../sandbox/discord/world/channel';
import type { Message } from '../../sandbox/discord/world/message';
import type { User } from '../../sandbox/discord/world/user';
import { newFolder } from './new-folder';
import { bits, type CaseRow, setScene } from './scene';

const messageContent = 1n << 15n;

export type PurgeScene = Awaited<ReturnType<typeof setPurgeScene>>;

/** A scene with a sweeper, who may manage messages and nothing else, and a log channel. */
export async function setPurgeScene() {
  const dataDir = newFolder('purge');
  const scene = await setScene({ DATA_DIR: dataDir });
  const { guild, discord, app } = scene;
  const role = guild.createRole({ name: 'Sweeper', permissions: bits.manageMessages, position: 3 });
  const sweeper = scene.newcomer('sweeper', [role]);
  await scene.types(scene.owner, 'settings log', { channel: scene.log });

  const newest = async (): Promise<CaseRow> => {
    const [row] = await scene.query(
      `select *, purge ->> 'deletedCount' as deleted from cases where type = 'purge' order by number desc limit 1`,
    );
    if (!row) throw new Error('There is no purge.');
    return row;
  };

  /** The post of a case in the log channel. */
  const post = (number: number): Message | undefined => scene.logPosts(number)[0];

  return {
    scene,
    dataDir,
    sweeper,
    /** Switches on or off whether Discord lets the bot read what others write. */
    letRead(isAllowed: boolean) {
      app.privilegedIntents = isAllowed
        ? app.privilegedIntents | messageContent
        : app.privilegedIntents & ~messageContent;
    },
    /** A channel with messages in it, oldest first. */
    async channelWith(name: string, messages: readonly (readonly [User, string])[], type = 0) {
      const channel = guild.createChannel({ name, type });
      for (const [who, text] of messages) await discord.as(who).sends(channel, text);
      return channel;
    },
    /** Types the command in a channel. */
    async purge(channel: Channel, options: Record<string, unknown>, who = sweeper) {
      const run = await discord.as(who).command(guild, channel, 'purge', options as never, { granted: true });
      return (await run.answer()).content;
    },
    newest,
    /** The newest purge once it is settled. */
    settled: () => scene.until(newest, ({ status }) => status !== 'pending'),
    post,
    /** What the file says that the post of a case has. */
    async posted(number: number): Promise<string | null> {
      const message = await discord.until(() => post(number), { what: 'the log post' });
      const [file] = message.attachments;
      return file ? (await fetch(file.url)).text() : null;
    },
  };
}

/** What the messages of a channel say, oldest first. */
export function textsIn(channel: Channel): string[] {
  return [...channel.messages.values()].map(({ content }) => content);
}
