import type { FaultEffect } from '../../../sandbox/discord/faults/faults';
import type { OptionValues } from '../../../sandbox/discord/people/command-data';
import type { User } from '../../../sandbox/discord/world/user';
import { disagreements, untilSettled } from '../../support/agreement';
import { setJailScene } from '../../support/jail-scene';
import type { CaseRow, Scene } from '../../support/scene';
import { standingTempban } from '../../support/standing-sanctions';
import { type Cast, ruleOf } from './calls';

/** What came of a command while Discord kept silent about one of its requests. */
interface Outcome {
  readonly person: User;
  readonly answer: string;
  readonly row: CaseRow | undefined;
}

/** Discord keeps silent far longer than the bot waits, and twice: for an act, and for its repetition. */
const patience = { timeoutMs: 90_000 };

const silence: FaultEffect = { kind: 'hold' };
const silenceAfterwards: FaultEffect = { kind: 'hold-answer' };

let stages: { scene: Scene; jailRoleId: string }[];
let outcomes: Record<keyof typeof commands, Outcome>;

/** What is silent in which scene: requests of one kind wait for each other, as they do at Discord. */
const commands = {
  look: [0, 'ban', 'get_guild_member', silence],
  telling: [0, 'ban', 'create_dm', silence],
  post: [0, 'tempban', 'create_message in the log', silence],
  ban: [1, 'ban', 'ban_user_from_guild', silence],
  unban: [1, 'unban', 'unban_user_from_guild', silenceAfterwards],
  jail: [1, 'jail', 'update_guild_member', silenceAfterwards],
} as const satisfies Record<string, readonly [number, string, string, FaultEffect]>;

async function give(name: keyof typeof commands): Promise<Outcome> {
  const [index, command, call, effect] = commands[name];
  const { scene } = stages[index] as { scene: Scene };
  const isStranger = name === 'look' || name === 'unban';
  const person = isStranger ? scene.discord.createUser({ name }) : scene.newcomer(name);
  if (name === 'unban') await standingTempban(scene, person);
  const options: OptionValues = {
    user: command === 'unban' ? person.id : person,
    ...(command === 'tempban' && { duration: '1d' }),
  };
  const { discord, guild, general, moderator } = scene;
  const run = await discord.as(moderator).command(guild, general, command, options);
  const cast: Cast = { moderator, person, run };
  discord.faults.add({ ...ruleOf(scene, cast, call), effect });
  const { content } = await run.answer(patience);
  const [row] = await scene.query('select * from cases where user_id = $1 order by number desc', [person.id]);
  return { person, answer: content, row };
}

async function settle({ scene }: { scene: Scene }): Promise<void> {
  scene.discord.faults.clear();
  await scene.bot.stop();
  await scene.restart();
  await untilSettled(scene);
}

beforeAll(async () => {
  stages = await Promise.all(
    [0, 1].map(async () => {
      const { scene, jailRole } = await setJailScene();
      await scene.types(scene.owner, 'settings log', { channel: scene.log });
      return { scene, jailRoleId: jailRole.id };
    }),
  );
  const names = Object.keys(commands) as (keyof typeof commands)[];
  const given = await Promise.all(names.map(async (name) => [name, await give(name)]));
  outcomes = Object.fromEntries(given) as typeof outcomes;
  await Promise.all(stages.map(settle));
}, 150_000);
afterAll(() => Promise.all(stages.map(({ scene }) => scene.close())));

const latest = async (name: keyof typeof commands) => {
  const [index] = commands[name];
  return (stages[index] as { scene: Scene }).scene.newestCase(outcomes[name].person);
};

describe('Promise 2: Recorded before done', () => {
  it('a ban that Discord keeps silent about, and does not do, is pending, and failed once that is known', async () => {
    const { answer, row } = outcomes.ban;
    expect(answer).toContain('It is not known yet whether');
    expect(row).toMatchObject({ status: 'pending' });
    expect(await latest('ban')).toMatchObject({ status: 'failed', failure: 'interrupted', notice: 'none' });
  });

  it.each(['unban', 'jail'] as const)(
    'a command that Discord carries out and keeps silent about is applied: %s',
    (name) => {
      const { answer, row } = outcomes[name];
      expect(answer).toMatch(/ is (unbanned|jailed)/);
      expect(row).toMatchObject({ status: 'applied' });
    },
  );

  it.each(Object.keys(commands) as (keyof typeof commands)[])(
    'the record and Discord agree after silence about: %s',
    async (name) => {
      const { scene, jailRoleId } = stages[commands[name][0]] as (typeof stages)[number];
      expect(await disagreements(scene, outcomes[name].person, jailRoleId)).toEqual([]);
    },
  );
});

describe('Promise 5: Side work never decides', () => {
  it('silence while telling holds a ban up for seconds, and does not keep it', () => {
    const { answer, row } = outcomes.telling;
    expect(answer).toMatch(/is banned\. Case \d+\.\nThey could not be told/);
    expect(row).toMatchObject({ status: 'applied', notice: 'failed' });
  });

  it('silence of the log channel holds nothing up, and the case is posted later', async () => {
    expect(outcomes.post.answer).toContain('is banned for a time');
    expect(outcomes.post.row).toMatchObject({ status: 'applied', log_message_id: null });
    expect((await latest('post'))['log_message_id']).not.toBeNull();
  });
});

describe('Promise 11: Answers', () => {
  it('silence before anything is done is said in a sentence, and nothing is recorded', () => {
    expect(outcomes.look.answer).toBe(
      'Discord is not answering at the moment; try again shortly. Nothing was done.',
    );
    expect(outcomes.look.row).toBeUndefined();
  });
});
