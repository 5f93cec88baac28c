import type { OptionValues } from '../../sandbox/discord/people/command-data';
import type { Channel } from '../../sandbox/discord/world/channel';
import { casesAbout } from './agreement';
import type { KillStage, Play } from './kill-stage';

/** What is done to a channel, by whoever owns the server, after what was done before. */
const closing =
  (
    before: readonly [string, OptionValues] | null,
    killed: (stage: KillStage, channel: Channel) => Promise<unknown>,
  ): Play =>
  async (stage, { name }) => {
    const { scene } = stage;
    const channel = scene.guild.createChannel({ name });
    if (before) await scene.types(scene.owner, before[0], { channel, ...before[1] });
    return { killed: () => killed(stage, channel), check: () => channelFaults(stage, channel) };
  };

const typing =
  (command: string, options: OptionValues = {}) =>
  ({ scene }: KillStage, channel: Channel) =>
    scene.types(scene.owner, command, { channel, ...options });

const passing = ({ scene }: KillStage, { id }: Channel) =>
  scene.query(`update channel_changes set ends_at = now() - interval '1 second' where channel_id = $1`, [id]);

/** What is done to channels and to what is written there. */
export const channelPlays: Readonly<Record<string, Play>> = {
  lock: closing(null, typing('lock', { for: '1h' })),
  unlock: closing(['lock', {}], typing('unlock')),
  'the end of a lock': closing(['lock', { for: '1h' }], passing),
  slowmode: closing(null, typing('slowmode', { duration: '10s' })),
  'slowmode for an hour': closing(null, typing('slowmode', { duration: '10s', for: '1h' })),
  'the end of a slowmode': closing(['slowmode', { duration: '10s', for: '1h' }], passing),
  purge: async (stage, user) => {
    const { scene } = stage;
    const channel = scene.guild.createChannel({ name: `purge ${user.name}` });
    for (const text of ['one', 'two', 'three']) await scene.discord.as(user).sends(channel, text);
    const { id } = await scene.discord.as(scene.member).sends(channel, 'of somebody else');
    return {
      async killed() {
        const options = { count: 100, user };
        const run = await scene.discord.as(scene.owner).command(scene.guild, channel, 'purge', options);
        return run.answer();
      },
      async check() {
        const left = [...channel.messages.values()].filter(({ deleted }) => !deleted);
        const [row] = await casesAbout(scene, user);
        const purge = row?.['purge'] as { deletedCount: number; messageIds: string[] } | undefined;
        const gone = 4 - left.length;
        return [
          ...((purge?.deletedCount ?? 0) === gone
            ? []
            : [`${gone} are gone, recorded: ${purge?.deletedCount}`]),
          ...((row?.status === 'applied') === gone > 0
            ? []
            : [`${gone} are gone, the case is ${row?.status}`]),
          ...(left.some((message) => message.id === id) ? [] : ['the message of somebody else is gone']),
        ];
      },
    };
  },
};

/** What is recorded of the last change of a channel is what the channel shows; the jail has an overwrite of its own. */
async function channelFaults({ scene, jailRoleId }: KillStage, channel: Channel): Promise<string[]> {
  const [row] = await scene.query(
    'select * from channel_changes where channel_id = $1 order by id desc limit 1',
    [channel.id],
  );
  const left = [...channel.overwrites.keys()].filter((id) => id !== jailRoleId);
  const isClosed = (channel.overwrites.get(scene.guild.id)?.deny ?? 0n) !== 0n;
  const isShown = row?.['kind'] === 'lock' ? isClosed : channel.slowmodeSeconds !== 0;
  const lastsForever = row?.['kind'] === 'slowmode' && row['ends_at'] === null && row.status === 'over';
  const isRecorded = row?.status === 'live' || lastsForever;
  return [
    ...(isShown === isRecorded ? [] : [`the change is ${row?.status}, shown: ${isShown}`]),
    ...(isRecorded || left.length === 0 ? [] : [`${left.length} overwrites are left of it`]),
  ];
}
