import type { OptionValues } from '../../sandbox/discord/people/command-data';
import type { Answer } from '../../sandbox/discord/people/run';
import type { User } from '../../sandbox/discord/world/user';
import { setJailScene } from './jail-scene';
import { saidBeside } from './said-beside';

export type UndoScene = Awaited<ReturnType<typeof setUndoScene>>;

type Shown = Pick<Answer, 'id' | 'components'>;

/** A scene with a jail and a log channel, and what moderators do there who take something back. */
export async function setUndoScene() {
  const { scene } = await setJailScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });

  /** Presses a button by its id, whoever it was shown to: what whoever pressed it is told. */
  async function presses({ id }: Pick<Answer, 'id'>, who: User, customId: string): Promise<string> {
    const run = await scene.discord.as(who).click({ id }, customId, { unchecked: true });
    return saidBeside(run);
  }

  return {
    scene,
    /** Acts on somebody new: who they are, their case, and the answer with its button. */
    async acts(command: string, options: OptionValues = {}) {
      const user = scene.newcomer(`some ${command}`);
      const answer = await scene.types(scene.moderator, command, { user, ...options });
      return { user, answer, number: (await scene.newestCase(user)).number };
    },
    /** Presses “Undo” under an answer or a post. */
    undoes(message: Shown, who = scene.moderator): Promise<string> {
      const [customId] = /undo:\d+/.exec(JSON.stringify(message.components)) ?? [];
      if (!customId) throw new Error('There is no “Undo” under it.');
      return presses(message, who, customId);
    },
    /** Presses an “Undo” that nobody sent. */
    forges: (message: Pick<Answer, 'id'>, who: User, number: number) =>
      presses(message, who, `undo:${number}`),
    async logPostOf(number: number) {
      await scene.discord.until(() => scene.logPosts(number).length > 0, {
        what: `the post of case ${number}`,
      });
      const [post] = scene.logPosts(number);
      if (!post) throw new Error(`Case ${number} has no post.`);
      return post;
    },
  };
}
