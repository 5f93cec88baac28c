import type { Answer } from '../../sandbox/discord/people/run';
import type { User } from '../../sandbox/discord/world/user';
import { saidBeside } from './said-beside';
import { type Scene, setScene } from './scene';

/** A scene in which many people are banned at once, with a log channel. */
export async function setMassbanScene() {
  const scene = await setScene();
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  return { scene, ...massbanning(scene) };
}

/** Banning many people at once, as whoever moderates here does it. */
export function massbanning(scene: Scene) {
  const patience = { timeoutMs: 25_000 };
  const ask = (users: string, options = {}, who: User = scene.moderator) =>
    scene.types(who, 'massban', { users, ...options }, patience);
  const click = (answer: Pick<Answer, 'id' | 'components'>, what: string, who: User) =>
    scene.discord.as(who).click(answer, idOf(answer, what), { unchecked: true });
  const press = async (answer: Answer, what: string, who: User = scene.moderator) =>
    (await click(answer, what, who)).answer(patience);
  return {
    ask,
    press,
    /** Presses without waiting for what is said. */
    begin: (answer: Answer, what: string) => void click(answer, what, scene.moderator).catch(() => undefined),
    /** What is said to whoever presses a button, beside the message that has it. */
    async hears(answer: Pick<Answer, 'id' | 'components'>, what: string, who: User = scene.moderator) {
      return saidBeside(await click(answer, what, who), patience);
    },
    /** Asks for these people to be banned, and confirms it. */
    bans: async (people: readonly User[], options = {}) =>
      press(await ask(idsOf(people).join(' '), options), 'massban:ban'),
    /** People whom nobody here knows. */
    strangers: (name: string, count: number) =>
      Array.from({ length: count }, (_, index) => scene.discord.createUser({ name: `${name}-${index}` })),
    /** The cases about some people, by number. */
    casesOf: (people: readonly User[], type = 'ban') =>
      scene.query('select * from cases where user_id = any ($1) and type = $2 order by number', [
        idsOf(people),
        type,
      ]),
    /** The posts of a batch in the log, as they are now. */
    postsOf: (batch: number) =>
      [...scene.log.messages.values()].filter(
        ({ deleted, embeds }) => !deleted && embeds[0]?.footer?.text === `Batch ${batch}`,
      ),
    /** How often the bot has asked for something. */
    requests: (operation: string) => scene.discord.requests.filter((one) => one.operation === operation),
  };
}

const idsOf = (people: readonly User[]) => people.map(({ id }) => id);

/** The id of a button, by its beginning; made up where it is not there any more. */
function idOf({ components }: Pick<Answer, 'components'>, what: string): string {
  return new RegExp(`"(${what}[^"]*)"`).exec(JSON.stringify(components))?.[1] ?? what;
}

export const textOf = ({ content, embeds }: Pick<Answer, 'content' | 'embeds'>) =>
  `${content}\n${JSON.stringify(embeds)}`;
