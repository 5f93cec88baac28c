import { rmSync } from 'node:fs';
import type { FieldValues } from '../../sandbox/discord/people/modal-data';
import type { Answer } from '../../sandbox/discord/people/run';
import type { User } from '../../sandbox/discord/world/user';
import { newFolder } from './new-folder';
import { setScene } from './scene';

export type ReportScene = Awaited<ReturnType<typeof setReportScene>>;

/** A scene with a channel for reports and a place for evidence, and what members and moderators do there. */
export async function setReportScene() {
  const dataDir = newFolder('reports');
  const scene = await setScene({ DATA_DIR: dataDir });
  const channel = scene.guild.createChannel({ name: 'reports' });
  await scene.types(scene.owner, 'settings reports', { channel });
  const at = [scene.guild, scene.general] as const;

  const rowsAbout = (user: User) =>
    scene.query('select * from reports where user_id = $1 order by id', [user.id]);

  /** The newest report about somebody. */
  async function newest(user: User) {
    const row = (await rowsAbout(user)).at(-1);
    if (!row) throw new Error(`There is no report about ${user.name}.`);
    return { ...row, id: String(row['id']) };
  }

  const postsOf = (id: string) =>
    [...channel.messages.values()].filter(({ embeds }) => embeds[0]?.title === `Report ${id}`);

  /** Waits for the post of a report, once it says something. */
  async function postSays(id: string, text: string) {
    const says = () => JSON.stringify(postsOf(id)[0]?.embeds ?? '').includes(text);
    await scene.discord.until(says, { what: `the post of report ${id} with “${text}”` });
    const [post] = postsOf(id);
    if (!post) throw new Error(`Report ${id} has no post.`);
    return post;
  }

  /** Somebody presses a button under the post of a report. */
  async function press(who: User, id: string, label: string): Promise<Answer> {
    const [post] = postsOf(id);
    if (!post) throw new Error(`Report ${id} has no post.`);
    return (await scene.discord.as(who).click(post, label)).answer();
  }

  return {
    scene,
    channel,
    rowsAbout,
    newest,
    postsOf,
    postSays,
    press,
    reports: (who: User, user: User, reason = 'Rude in #general', options = {}) =>
      scene.types(who, 'report', { user, reason, ...options }),
    /** A report by somebody new about somebody new, once it is posted. */
    async open(name: string, reason = `${name} was rude`, options = {}) {
      const [reporter, user] = [scene.newcomer(`witness of ${name}`), scene.newcomer(name)];
      const answer = await scene.types(reporter, 'report', { user, reason, ...options });
      const { id } = await newest(user);
      await postSays(id, 'was rude');
      return { id, user, reporter, answer };
    },
    /** Chooses an entry of the menu on a person, and fills in its form. */
    async reportsByMenu(who: User, target: User, reason: string): Promise<Answer> {
      const person = scene.discord.as(who);
      const run = await person.userMenu(...at, 'Report', target);
      return (await person.submit(run, { reason })).answer();
    },
    /** Chooses what to do about a report, and fills in the form. */
    async acts(who: User, id: string, type: string, fields: FieldValues = {}): Promise<Answer> {
      const person = scene.discord.as(who);
      const chosen = await person.click(await press(who, id, 'Act'), type);
      return (await person.submit(chosen, fields)).answer();
    },
    /** Lets the pause before a post is tried again be over, and waits for nothing. */
    async restart() {
      await scene.bot.stop();
      await scene.restart();
    },
    async close() {
      await scene.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
