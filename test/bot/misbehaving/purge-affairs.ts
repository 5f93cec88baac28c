import { rmSync } from 'node:fs';
import { refuses } from '../../../sandbox/discord/faults/fault-effects';
import type { Channel } from '../../../sandbox/discord/world/channel';
import { untilSettled } from '../../support/agreement';
import { type PurgeScene, setPurgeScene } from '../../support/purge-scene';
import type { CaseRow } from '../../support/scene';
import type { Affair, AffairStage, Matter } from './affair';
import { answering, posting } from './side-calls';

const texts = ['One', 'Two', 'Three'];

/** Deleting messages: several, which Discord deletes at once, and one. */
export async function setPurgeAffairs(): Promise<AffairStage> {
  const stage = await setPurgeScene();
  stage.letRead(true);
  const { scene } = stage;
  return {
    scene,
    posts: scene.log,
    elsewhere: ['get_my_application'],
    affairs: { '/purge': purges(stage) },
    hurry: () => scene.query('update cases set lease_until = now() where lease_until is not null'),
    settled: () => untilSettled(scene, { timeoutMs: 90_000 }),
    async close() {
      await scene.close();
      rmSync(stage.dataDir, { recursive: true, force: true });
    },
  };
}

function purges(stage: PurgeScene): readonly Affair[] {
  const stands = {
    none: {
      says: /Nothing was done\.|lacks the permission|nothing was changed\./,
      isShown: false,
      isEnd: true,
    },
    pending: { says: /not known yet how many/, isShown: null, isEnd: false },
    failed: { says: /^Nothing was deleted in/, isShown: false, isEnd: true },
    applied: { says: /^Messages deleted in/, isShown: true, isEnd: true },
  };
  const of = (count: number) => ({ ready: (name: string) => matterOf(stage, name, count), stands });
  return [
    {
      ...{ name: 'of several messages', ...of(3) },
      calls: {
        ...answering,
        ...posting,
        list_messages: { codes: [10003] },
        bulk_delete_messages: { codes: [50034] },
      },
    },
    {
      ...{ name: 'of one message', ...of(1) },
      calls: { delete_message: {} },
    },
    {
      ...{ name: 'of several messages, without an answer', ...of(3) },
      given: { call: 'bulk_delete_messages', effect: refuses(500, 0), times: 4 },
      calls: { 'list_messages again': {} },
    },
  ];
}

/** A channel with messages, all of which are deleted. */
async function matterOf(stage: PurgeScene, name: string, count: number): Promise<Matter> {
  const { scene, sweeper } = stage;
  const messages = texts.slice(0, count).map((text) => [scene.member, text] as const);
  const channel = await stage.channelWith(name, messages);
  const rows = () =>
    scene.query(`select *, purge -> 'deletedCount' as deleted from cases where purge ->> 'channelId' = $1`, [
      channel.id,
    ]);
  return {
    mark: channel.id,
    begin: () =>
      scene.discord.as(sweeper).command(scene.guild, channel, 'purge', { count: 10 }, { granted: true }),
    status: async () => (await rows())[0]?.status ?? 'none',
    isShown: () => channel.messages.size === 0,
    faults: async () => faultsOf(stage, channel, await rows(), count),
  };
}

function faultsOf(
  { scene }: PurgeScene,
  channel: Channel,
  rows: readonly CaseRow[],
  count: number,
): string[] {
  const [row] = rows;
  const goneCount = count - channel.messages.size;
  if (!row) return goneCount > 0 ? ['deleted without a case'] : [];
  const posts = scene.logPosts(row.number).length;
  const isPosted = row['log_message_id'] !== null;
  return [
    ...(rows.length > 1 ? ['recorded twice'] : []),
    ...(row['deleted'] === goneCount ? [] : [`${goneCount} are gone, recorded ${String(row['deleted'])}`]),
    ...(posts === (isPosted ? 1 : 0) ? [] : [`${posts} posts`]),
    ...(row['log_channel_id'] !== null && !isPosted ? ['not posted'] : []),
  ];
}
