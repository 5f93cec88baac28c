import type { User } from '../../sandbox/discord/world/user';
import { type Scene, setScene } from './scene';

export type AppealScene = Awaited<ReturnType<typeof setAppealScene>>;

/** A scene with a channel for appeals, and what people who are banned and moderators do there. */
export async function setAppealScene(given?: Scene) {
  const scene = given ?? (await setScene());
  const channel = scene.guild.createChannel({ name: 'appeals' });
  /** A second server with the bot, so that whoever is banned from the first can still be written to. */
  const elsewhere = scene.discord.createGuild({ name: 'Elsewhere', owner: scene.owner });
  elsewhere.addBot(scene.app, { permissions: 0n, position: 1 });
  await scene.types(scene.owner, 'settings appeals', { channel, text: 'Write to *us*', pause: '7d' });

  /** Somebody who is banned, permanently unless a duration is given. */
  async function banned(name: string, duration?: string) {
    const user = scene.newcomer(name);
    elsewhere.addMember(user, { roles: [] });
    const options = { user, reason: 'Spam', ...(duration && { duration }) };
    await scene.types(scene.moderator, duration ? 'tempban' : 'ban', options);
    return { user, number: (await scene.newestCase(user)).number };
  }

  /** The notice of the ban of somebody. */
  function noticeOf(user: User) {
    const [notice] = scene.discord.dmsOf(user);
    if (!notice) throw new Error(`${user.name} was not told.`);
    return notice;
  }

  /** Somebody presses the button in their notice, and writes something where the form opens. */
  async function appeals(user: User, text = 'It was *not* me @everyone', who = user) {
    const person = scene.discord.as(who);
    const [button] = noticeOf(user).components.flatMap(({ components }) => components ?? []);
    const run = await person.click(noticeOf(user), button?.custom_id ?? '', { unchecked: true });
    await run.until(({ acknowledgedAfterMs }) => acknowledgedAfterMs !== null);
    return run.interaction.modal ? (await person.submit(run, { text })).answer() : run.answer();
  }

  const rowsOf = ({ id }: User) => scene.query('select * from appeals where user_id = $1 order by id', [id]);

  async function idOf(user: User) {
    return String((await rowsOf(user)).at(-1)?.['id']);
  }

  const postsOf = (id: string) =>
    [...channel.messages.values()].filter(({ embeds }) => embeds[0]?.title === `Appeal ${id}`);

  async function posted(id: string, text = 'Open') {
    const says = () => JSON.stringify(postsOf(id)[0]?.embeds ?? '').includes(text);
    await scene.discord.until(says, { what: `the post of appeal ${id} with “${text}”` });
    const [post] = postsOf(id);
    if (!post) throw new Error(`Appeal ${id} has no post.`);
    return post;
  }

  /** An appeal of somebody new, once it is posted. */
  async function appealed(name: string, duration?: string) {
    const ban = await banned(name, duration);
    await appeals(ban.user);
    const id = await idOf(ban.user);
    await posted(id);
    return { ...ban, id };
  }

  /** A moderator presses a button under an appeal, and fills in the form where one opens. */
  async function decides(who: User, id: string, label: string, text = '') {
    const person = scene.discord.as(who);
    const run = await person.click(await posted(id, 'Appeal'), label);
    await run.until(({ acknowledgedAfterMs }) => acknowledgedAfterMs !== null);
    return run.interaction.modal ? (await person.submit(run, { text })).answer() : run.answer();
  }

  return {
    scene,
    channel,
    elsewhere,
    banned,
    noticeOf,
    appeals,
    rowsOf,
    idOf,
    postsOf,
    posted,
    appealed,
    decides,
  };
}
