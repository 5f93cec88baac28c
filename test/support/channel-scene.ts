import type { Channel } from '../../sandbox/discord/world/channel';
import type { Overwrite } from '../../sandbox/discord/world/overwrite';
import { bits, type CaseRow, setScene } from './scene';

export type ChannelScene = Awaited<ReturnType<typeof setChannelScene>>;

/** A scene with a warden, who may manage channels and nothing else. */
export async function setChannelScene(env: Readonly<Record<string, string>> = {}) {
  const scene = await setScene(env);
  const { guild } = scene;
  const role = guild.createRole({ name: 'Warden', permissions: bits.manageChannels, position: 3 });
  const [warden, second] = [scene.newcomer('warden', [role]), scene.newcomer('second', [role])];

  const changeOf = async (channel: Channel): Promise<CaseRow | undefined> => {
    const [row] = await scene.query(
      'select * from channel_changes where channel_id = $1 order by id desc limit 1',
      [channel.id],
    );
    return row;
  };

  return {
    scene,
    warden,
    second,
    /** A channel of its own for a test. */
    channel: (name: string, type = 0, overwrites: Overwrite[] = []): Channel =>
      guild.createChannel({ name, type, overwrites }),
    /** The newest change of a channel that is recorded. */
    changeOf,
    /** Waits until the newest change of a channel stands so. */
    until: (channel: Channel, status: string) =>
      scene.until(
        () => changeOf(channel),
        (row) => row?.status === status,
      ),
    /** The time of what is in force in a channel comes; a pause before it is tried again is over. */
    passTime: (channel: Channel) =>
      scene.query(
        `update channel_changes set ends_at = now() - interval '1 second', lease_until = now()
         where channel_id = $1 and status = 'live'`,
        [channel.id],
      ),
    /** What an overwrite of a channel says. */
    overwrite: (channel: Channel, id = guild.id) => channel.overwrites.get(id),
  };
}

/** An overwrite of a role. */
export function forRole(id: string, { allow = 0n, deny = 0n }: { allow?: bigint; deny?: bigint }): Overwrite {
  return { id, type: 'role', allow, deny };
}
