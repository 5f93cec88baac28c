import type { Answer, Run } from '../../sandbox/discord/people/run';
import type { User } from '../../sandbox/discord/world/user';
import type { Attempt } from './gate-rules';
import { saidBeside } from './said-beside';
import type { Scene } from './scene';

/** Somebody to whom something is to be done, who asks for it, and the case it is about. */
export interface Cast extends Attempt {
  readonly who: User;
  readonly target: User;
  /** The case it is about; 0 where it is about none. */
  readonly number: number;
  /** The report, the appeal or the message it is about; empty where it is about none. */
  readonly aboutId: string;
}

/**
 * Does what is to be tried, and gives what whoever does it reads. The command is granted to them, come what may, and
 * buttons that nobody sent are pressed under a message.
 */
export async function tryDeed(scene: Scene, under: Pick<Answer, 'id'>, cast: Cast): Promise<string> {
  const { deed, who, target: user, number, aboutId } = cast;
  const person = scene.discord.as(who);
  const types = (name: string, options: Parameters<Scene['types']>[2]) =>
    person.command(scene.guild, scene.general, name, options, { granted: true }).then(said);
  const presses = (customId: string) => person.click(under, customId, { unchecked: true });
  const lifts = async () => said(await presses(`live:lift:${number}`));
  const undoes = async () => saidBeside(await presses(`undo:${number}`));
  const moves = () => types('case edit', { number, duration: '1w' });
  return {
    ban: () => types('ban', { user, reason: 'Tried' }),
    tempban: () => types('tempban', { user, duration: '1h' }),
    unban: () => types('unban', { user: user.id }),
    softban: () => types('softban', { user, reason: 'Tried' }),
    kick: () => types('kick', { user }),
    timeout: () => types('timeout', { user, duration: '1h' }),
    untimeout: () => types('untimeout', { user }),
    warn: () => types('warn', { user, reason: 'Tried' }),
    note: () => types('note', { user, text: 'Tried' }),
    jail: () => types('jail', { user }),
    unjail: () => types('unjail', { user }),
    'edit a reason': () => types('case edit', { number, reason: 'Tried' }),
    'move the end of a ban': moves,
    'move the end of a jail': moves,
    'delete a case': () => types('case delete', { number }),
    'restore a case': () => types('case restore', { number }),
    'press “Lift it” under a ban': lifts,
    'press “Lift it” under a jail': lifts,
    'press “Undo” under a ban': undoes,
    'press “Undo” under a jail': undoes,
    'press “Undo” under a timeout': undoes,
    'press “Undo” under a kick': undoes,
    'press “Undo” under a warning': undoes,
    'ban in a batch': () => bansInBatch(scene, cast),
    'delete a message and warn': async () => {
      const message = scene.discord.world.messages.get(aboutId);
      if (!message) throw new Error('There is no message.');
      const menu = person.messageMenu(scene.guild, scene.general, 'Delete and warn', message, {
        granted: true,
      });
      return fillsIn(scene, cast, await menu);
    },
    'act on a report with a kick': async () =>
      fillsIn(scene, cast, await presses(`report-choice:${aboutId}:kick`)),
    'accept an appeal under a ban': async () => saidBeside(await presses(`appeal-press:accept:${aboutId}`)),
  }[deed]();
}

async function said(run: Run): Promise<string> {
  return (await run.answer()).content;
}

/** A form that opens is filled in. */
async function fillsIn({ discord }: Scene, { who }: Cast, run: Run): Promise<string> {
  await run.until(({ acknowledgedAfterMs }) => acknowledgedAfterMs !== null);
  return run.modal ? said(await discord.as(who).submit(run, { reason: 'Tried' })) : said(run);
}

/** A list of one, which is confirmed where there is anybody left in it. */
async function bansInBatch({ discord, guild, general }: Scene, { who, target }: Cast): Promise<string> {
  const person = discord.as(who);
  const options = { users: target.id, reason: 'Tried' };
  const asked = await (await person.command(guild, general, 'massban', options, { granted: true })).answer();
  const [button] = /massban:ban:\d+/.exec(JSON.stringify(asked.components)) ?? [];
  if (!button) return `${asked.content} ${JSON.stringify(asked.embeds)}`;
  return said(await person.click(asked, button, { unchecked: true }));
}
