import type { Message } from '../../sandbox/discord/world/message';
import type { User } from '../../sandbox/discord/world/user';
import { saidBeside } from './said-beside';
import type { Scene } from './scene';

/** Acting beyond limits, and answering for each other, as moderators here do it. */
export function limiting(scene: Scene) {
  const posts = () =>
    [...scene.log.messages.values()].filter(
      ({ deleted, embeds }) => !deleted && embeds[0]?.title === 'Beyond the limit of a moderator',
    );
  return {
    posts,
    /** A moderator of their own, since each has a limit of their own. */
    moderator: (name: string) => scene.newcomer(name, [scene.roles.moderator]),
    people: (count: number) => Array.from({ length: count }, (_, index) => scene.newcomer(`raider-${index}`)),
    /** The newest post. */
    newest(): Message {
      const post = posts().at(-1);
      if (!post) throw new Error('Nothing waits for approval.');
      return post;
    },
    /** Answers a post, and reads what it says then. */
    async answers(who: User, label: 'Approve' | 'Refuse', post: Message): Promise<string> {
      const { embeds } = await (await scene.discord.as(who).click(post, label)).answer();
      return embeds[0]?.description ?? '';
    },
    /** Approves what a post is about, and hears what came of it. */
    async approves(who: User, post: Message): Promise<string> {
      return saidBeside(await scene.discord.as(who).click(post, 'Approve'));
    },
    /** Presses a button, there or not any more: what is said beside the post. */
    async hears(who: User, customId: string, post: Message): Promise<string> {
      return saidBeside(await scene.discord.as(who).click(post, customId, { unchecked: true }));
    },
    /** What the owner was told of limits, so far. */
    told: () =>
      scene.discord
        .as(scene.owner)
        .dms.filter(({ embeds }) => embeds[0]?.title === 'Limits of moderators in Courthouse')
        .map(({ embeds }) => embeds[0]?.description ?? ''),
    casesOf: ({ id }: Pick<User, 'id'>) =>
      scene.query('select * from cases where user_id = $1 order by number', [id]),
  };
}

/** The id of the button that approves. */
export const approvalId = ({ components }: Message) =>
  /approval:approve:\d+/.exec(JSON.stringify(components))?.[0] ?? 'none';
