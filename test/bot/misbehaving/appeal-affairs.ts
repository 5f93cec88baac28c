import { refuses } from '../../../sandbox/discord/faults/fault-effects';
import type { User } from '../../../sandbox/discord/world/user';
import { untilSettled } from '../../support/agreement';
import { type AppealScene, setAppealScene } from '../../support/appeal-scene';
import type { Affair, AffairStage, Matter } from './affair';
import { answering, posting, telling, whispering } from './side-calls';

const unban = 'unban_user_from_guild';
const updating = { 'update_message in the log': { codes: [10003] } };

/** Appealing against a ban, and what moderators decide about it. */
export async function setAppealAffairs(): Promise<AffairStage> {
  const appealing = await setAppealScene();
  const { scene } = appealing;
  return {
    scene,
    posts: appealing.channel,
    elsewhere: ['ban_user_from_guild', 'get_guild_member'],
    affairs: {
      'An appeal': filings(appealing),
      '“Refuse”': refusals(appealing),
      '“Accept”': acceptances(appealing),
    },
    async hurry() {
      await scene.query('update cases set lease_until = now() where lease_until is not null');
      await scene.query('update appeals set lease_until = now() where lease_until is not null');
      await scene.query(`update appeals set post_tried_at = now() - interval '1 day' where post_due`);
    },
    async settled() {
      await untilSettled(scene, { timeoutMs: 90_000 });
      await scene.until(
        () => scene.query(`select from appeals where post_due or state = 'deciding'`),
        (rows) => rows.length === 0,
        { timeoutMs: 90_000 },
      );
    },
    close: () => scene.close(),
  };
}

function filings(appealing: AppealScene): readonly Affair[] {
  const { scene } = appealing;
  const ready = async (name: string) => {
    const { user } = await appealing.banned(name);
    const person = scene.discord.as(user);
    const [notice] = scene.discord.dmsOf(user);
    const button = notice?.components.flatMap(({ components }) => components ?? [])[0]?.custom_id;
    if (!notice || !button) throw new Error(`${name} was not told how to appeal.`);
    const form = await person.click(notice, button, { unchecked: true });
    await form.until(({ modal }) => modal !== null);
    return matterOf(appealing, user, () => person.submit(form, { text: 'It was not me' }));
  };
  return [
    {
      ...{ name: 'of somebody', ready },
      stands: {
        none: { says: /Nothing was done\./, isShown: false, isEnd: true },
        open: { says: /is with the moderators/, isShown: null, isEnd: true },
      },
      calls: { ...answering, ...posting },
    },
  ];
}

function refusals(appealing: AppealScene): readonly Affair[] {
  const { scene } = appealing;
  const ready = async (name: string) => {
    const { id, user } = await appealing.appealed(name);
    const person = scene.discord.as(scene.moderator);
    const form = await person.click(await appealing.posted(id), 'Refuse');
    await form.until(({ modal }) => modal !== null);
    return matterOf(appealing, user, () => person.submit(form, { text: 'No' }));
  };
  return [
    {
      ...{ name: 'of an appeal', ready },
      stands: {
        open: { says: /Nothing was done\./, isShown: null, isEnd: 'unless it was said to be otherwise' },
        refused: { says: /is refused/, isShown: null, isEnd: true },
      },
      calls: { ...answering, ...updating, ...telling, get_guild_member: { codes: [10004] } },
    },
  ];
}

function acceptances(appealing: AppealScene): readonly Affair[] {
  const { scene } = appealing;
  const ready = async (name: string) => {
    const { id, user } = await appealing.appealed(name);
    const post = await appealing.posted(id);
    const click = () => scene.discord.as(scene.moderator).click(post, 'Accept');
    return { ...matterOf(appealing, user, click), isShown: () => !scene.guild.bans.has(user.id) };
  };
  const stands: Affair['stands'] = {
    open: {
      says: /Nothing was done|is not in force any more|is not banned/,
      isShown: false,
      isEnd: 'unless it was said to be otherwise',
    },
    deciding: { says: /is still open|not known yet/, isShown: null, isEnd: false },
    accepted: { says: /is accepted/, isShown: true, isEnd: true },
    over: { says: /is not in force any more/, isShown: null, isEnd: true },
  };
  return [
    {
      ...{ name: 'of an appeal', ready, isPress: true, stands },
      calls: { ...whispering, ...updating, ...telling, [unban]: {} },
    },
    {
      ...{ name: 'of an appeal, when the lift fails without an answer', ready, isPress: true, stands },
      given: { call: unban, effect: refuses(500, 0), times: 4 },
      calls: { get_guild_ban: { codes: [10026] }, 'get_guild_ban again': { codes: [10026] } },
    },
  ];
}

/** An appeal of somebody; Discord shows it by its post. */
function matterOf(appealing: AppealScene, user: User, begin: Matter['begin']): Matter {
  const { rowsOf } = appealing;
  const posts = () =>
    [...appealing.channel.messages.values()].filter(({ embeds }) => JSON.stringify(embeds).includes(user.id));
  return {
    mark: user.id,
    directChannelId: appealing.scene.discord.world.directChannel(appealing.scene.app.user, user).id,
    begin,
    async status() {
      const [row] = await rowsOf(user);
      return row ? String(row['state']) : 'none';
    },
    isShown: () => posts().length > 0,
    async faults() {
      const [row, ...others] = await rowsOf(user);
      if (!row) return posts().length > 0 ? ['posted, and not recorded'] : [];
      const isUpToDate = row['posted_revision'] === row['revision'];
      return [
        ...(others.length > 0 ? ['recorded twice'] : []),
        ...(posts().length === 1 ? [] : [`${posts().length} posts`]),
        ...(isUpToDate ? [] : ['its post is not up to date']),
      ];
    },
  };
}
