import { refuses } from '../../../sandbox/discord/faults/fault-effects';
import type { Channel } from '../../../sandbox/discord/world/channel';
import { type ChannelScene, setChannelScene } from '../../support/channel-scene';
import type { Affair, AffairStage, Matter, Standing } from './affair';
import { answering } from './side-calls';

const overwrite = 'set_channel_permission_overwrite';
const giveBack = 'delete_channel_permission_overwrite';
const update = 'update_channel';

const pending: Standing = { says: /not known yet what came of it/, isShown: null, isEnd: false };
const failed: Standing = { says: /^Nothing was changed in/, isShown: false, isEnd: true };
const nothing: Standing = { says: /[Nn]othing was (done|changed)\./, isShown: false, isEnd: true };

/** Locking and slowing down channels, taking it back, and the end of it. */
export async function setChannelAffairs(): Promise<AffairStage> {
  const stage = await setChannelScene();
  const { scene } = stage;
  return {
    scene,
    posts: scene.log,
    elsewhere: [],
    affairs: {
      '/lock': locks(stage),
      '/unlock': unlocks(stage),
      '/slowmode': slowmodes(stage),
      'The end of a lock': ends(stage, ['lock', {}], isLocked(stage), [giveBack, `${giveBack} again`]),
      'The end of a slowmode': ends(stage, ['slowmode', { duration: '2m' }], isSlowed, [update]),
    },
    hurry: () => scene.query(`update channel_changes set lease_until = now() where lease_until is not null`),
    settled: () =>
      scene.until(
        () =>
          scene.query(
            `select from channel_changes where status = 'pending' or (status = 'live' and ends_at <= now())`,
          ),
        (rows) => rows.length === 0,
        { timeoutMs: 90_000 },
      ),
    close: () => scene.close(),
  };
}

const isLocked = (stage: ChannelScene) => (channel: Channel) => (stage.overwrite(channel)?.deny ?? 0n) !== 0n;
const isSlowed = (channel: Channel) => channel.slowmodeSeconds > 0;

/** A channel, and what is done to it. */
function matterOf(
  { scene, changeOf }: ChannelScene,
  channel: Channel,
  isShown: (channel: Channel) => boolean,
  begin: Matter['begin'],
): Matter {
  return {
    mark: channel.id,
    begin,
    status: async () => (await changeOf(channel))?.status ?? 'none',
    isShown: () => isShown(channel),
    async faults() {
      const changes = await scene.query('select from channel_changes where channel_id = $1', [channel.id]);
      const isLeft = !isShown(channel) && channel.overwrites.size > 0;
      return [...(changes.length > 1 ? ['recorded twice'] : []), ...(isLeft ? ['half of it is left'] : [])];
    },
  };
}

/** What a command does to a channel of its own. */
const types =
  (stage: ChannelScene, command: string, options: object, isShown: (channel: Channel) => boolean) =>
  async (name: string, prepare?: (channel: Channel) => Promise<unknown>): Promise<Matter> => {
    const { scene, warden } = stage;
    const channel = stage.channel(name);
    await prepare?.(channel);
    return matterOf(stage, channel, isShown, () =>
      scene.discord.as(warden).command(scene.guild, scene.general, command, { channel, ...options }),
    );
  };

function locks(stage: ChannelScene): readonly Affair[] {
  const ready = types(stage, 'lock', {}, isLocked(stage));
  const live = { says: /is locked until somebody unlocks it/, isShown: true, isEnd: true };
  const stands = { none: nothing, pending, failed, live };
  return [
    {
      ...{ name: 'of a channel', ready, stands },
      calls: { ...answering, [overwrite]: { codes: [10003] }, [`${overwrite} again`]: { codes: [10003] } },
    },
    {
      ...{ name: 'of a channel, without an answer', ready, stands },
      given: { call: `${overwrite} again`, effect: refuses(500, 0), times: 4 },
      calls: {
        get_channel: { codes: [10003] },
        'get_channel again': { codes: [10003] },
        [giveBack]: { codes: [10003] },
      },
    },
  ];
}

function unlocks(stage: ChannelScene): readonly Affair[] {
  const ready = types(stage, 'unlock', {}, isLocked(stage));
  const lock = (channel: Channel) => stage.scene.types(stage.warden, 'lock', { channel });
  return [
    {
      name: 'of a channel',
      ready: (name) => ready(name, lock),
      stands: {
        over: { says: /is unlocked; it is as it was/, isShown: false, isEnd: true },
        live: { says: /could not be unlocked|did not say whether/, isShown: null, isEnd: false },
      },
      calls: { ...answering, [giveBack]: { codes: [10003] }, [`${giveBack} again`]: { codes: [10003] } },
    },
  ];
}

function slowmodes(stage: ChannelScene): readonly Affair[] {
  const ready = types(stage, 'slowmode', { duration: '2m', for: '1h' }, isSlowed);
  const live = { says: /people wait 2 min between two messages, until/, isShown: true, isEnd: true };
  return [
    {
      ...{ name: 'of a channel', ready, stands: { none: nothing, pending, failed, live } },
      calls: { ...answering, [update]: { codes: [10003] } },
    },
  ];
}

/** What has an end comes to it by itself. */
function ends(
  stage: ChannelScene,
  [command, options]: readonly [string, object],
  isShown: (channel: Channel) => boolean,
  calls: readonly string[],
): readonly Affair[] {
  const { scene, warden } = stage;
  const ready = async (name: string) => {
    const channel = stage.channel(name);
    await scene.types(warden, command, { channel, for: '1h', ...options });
    return matterOf(stage, channel, isShown, async () => {
      await stage.passTime(channel);
      return null;
    });
  };
  const over = { says: /./, isShown: false, isEnd: true };
  const live = { says: /./, isShown: null, isEnd: false };
  return [
    {
      ...{ name: 'of a channel', ready, stands: { over, live } },
      calls: Object.fromEntries(calls.map((call) => [call, { codes: [10003] }])),
    },
  ];
}
