import { refuses } from '../../sandbox/discord/faults/fault-effects';
import type { Message } from '../../sandbox/discord/world/message';
import type { User } from '../../sandbox/discord/world/user';
import type { Scene } from './scene';

/** How often discord.js asks for the same before it gives up. */
const attempts = 4;

/**
 * Somebody presses a button under a post for everybody while Discord takes no answer beside it. Waits until the bot
 * has given up on the answer and on saying so, and makes sure that the post does not say it instead.
 */
export async function pressUnheard(scene: Scene, who: User, post: Message, button: string): Promise<void> {
  const refused = scene.discord.faults.add({
    match: { operation: 'execute_webhook' },
    effect: refuses(500, 0),
  });
  const run = await scene.discord.as(who).click(post, button);
  await run.until(({ interaction }) => refused.hits === 2 * attempts || interaction.answer !== null);
  refused.remove();
  await scene.hasHeard();
  expect([run.interaction.answer, run.messages]).toEqual([null, []]);
}
