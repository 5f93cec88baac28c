import type { OptionValues } from '../../sandbox/discord/people/command-data';
import type { Run } from '../../sandbox/discord/people/run';
import { CommandType, OptionType } from '../../sandbox/discord/world/application-command';
import { setJailScene } from '../support/jail-scene';
import type { Scene } from '../support/scene';
import { standingJail, standingTempban, standingTimeout } from '../support/standing-sanctions';

let scene: Scene;
let jailRoleId: string;
beforeAll(async () => {
  const set = await setJailScene();
  scene = set.scene;
  jailRoleId = set.jailRole.id;
});
afterAll(() => scene.close());

/** Somebody whom the bot does not know, so that Discord has to be asked. */
const stranger = () => scene.discord.createUser({ name: 'stranger' });

const aCase = () => standingTempban(scene, stranger());

async function jailed() {
  const person = stranger();
  await standingJail(scene, person, jailRoleId);
  return person;
}

async function banned() {
  const person = stranger();
  await standingTempban(scene, person);
  return person.id;
}

async function timedOut() {
  const person = scene.newcomer('quiet');
  await standingTimeout(scene, person);
  return person;
}

async function deleted() {
  const number = await aCase();
  await scene.query('update cases set deleted_at = now(), deleted_by_id = 1 where number = $1', [number]);
  return number;
}

/** Every command there is, with something to do. */
const commands: Readonly<Record<string, () => OptionValues | Promise<OptionValues>>> = {
  ban: () => ({ user: stranger() }),
  tempban: () => ({ user: stranger(), duration: '1d' }),
  massban: () => ({ users: stranger().id }),
  unban: async () => ({ user: await banned() }),
  softban: () => ({ user: stranger() }),
  kick: () => ({ user: scene.newcomer('kicked') }),
  timeout: () => ({ user: scene.newcomer('loud'), duration: '1h' }),
  untimeout: async () => ({ user: await timedOut() }),
  warn: () => ({ user: stranger(), reason: 'Words' }),
  note: () => ({ user: stranger(), text: 'Words' }),
  jail: () => ({ user: scene.newcomer('member') }),
  unjail: async () => ({ user: await jailed() }),
  'case view': async () => ({ number: await aCase() }),
  'case edit': async () => ({ number: await aCase(), reason: 'Other words' }),
  'case delete': async () => ({ number: await aCase() }),
  'case restore': async () => ({ number: await deleted() }),
  'case history': async () => ({ number: await aCase() }),
  'case list': () => ({}),
  'case export': () => ({}),
  'case import': () => ({
    file: { name: 'cases.csv', content: 'user_id,type\n1,warn\n', contentType: 'text/csv' },
  }),
  lock: () => ({ channel: scene.guild.createChannel({ name: 'lock' }) }),
  unlock: () => ({ channel: scene.guild.createChannel({ name: 'unlock' }) }),
  slowmode: () => ({ duration: '10s' }),
  purge: () => ({ count: 1 }),
  report: () => ({ user: stranger(), reason: 'Words' }),
  stats: () => ({}),
  doctor: () => ({}),
  'settings view': () => ({}),
  'settings log': () => ({ channel: scene.log }),
  'settings reports': () => ({ channel: scene.log }),
  'settings jail': () => ({}),
  'settings notify': () => ({ enabled: true }),
  'settings appeals': () => ({ most: 3 }),
  'settings escalation': () => ({ warnings: 20, action: 'kick' }),
  'settings confirm': () => ({ enabled: false }),
  'settings limits': () => ({}),
};

type Ready = readonly (readonly [name: string, options: OptionValues])[];

const prepareAll = (): Promise<Ready> =>
  Promise.all(Object.entries(commands).map(async ([name, options]) => [name, await options()] as const));

function giveAll(ready: Ready): Promise<Run[]> {
  const client = scene.discord.as(scene.owner);
  return Promise.all(
    ready.map(([name, options]) => client.command(scene.guild, scene.general, name, options)),
  );
}

const areAcknowledged = (runs: readonly Run[]) =>
  Promise.all(runs.map((run) => run.until(({ acknowledgedAfterMs }) => acknowledgedAfterMs !== null)));

const areAnswered = (runs: readonly Run[]) => Promise.all(runs.map((run) => run.answer()));

/** The answers that Discord was sent first, each by the interaction it is for. */
const firstAnswers = () =>
  scene.discord.requests.filter(({ operation }) => operation === 'create_interaction_response');

describe('Promise 11: Answers', () => {
  it('every command there is, button, completion and refusal is acknowledged exactly once (defect 12)', async () => {
    const { discord, guild, general, owner, member, moderator } = scene;
    const typed = scene.app.commands.filter(({ type }) => type === CommandType.ChatInput);
    const registered = typed.flatMap(({ name, options }) => {
      const inner = options.filter(({ type }) => type === OptionType.Subcommand);
      return inner.length > 0 ? inner.map((option) => `${name} ${option.name}`) : [name];
    });
    expect(Object.keys(commands).sort()).toEqual(registered.sort());
    discord.gateway.log.length = 0;
    discord.requests.length = 0;

    await areAnswered(await giveAll(await prepareAll()));
    const list = await scene.types(owner, 'case list');
    await (await discord.as(owner).click(list, 'Older')).answer();
    const question = await scene.types(owner, 'case delete', { number: await aCase() });
    await (await discord.as(owner).click(question, 'Leave it in force')).answer();
    await discord.as(moderator).complete(guild, general, 'case view', { number: '1' }, 'number');
    await discord.as(moderator).complete(guild, general, 'unban', { user: '' }, 'user');
    await scene.types(moderator, 'ban', { user: moderator });
    for (const { type, name } of scene.app.commands.filter(
      (command) => command.type !== CommandType.ChatInput,
    )) {
      const target = scene.newcomer('chosen');
      const client = discord.as(owner);
      const run =
        type === CommandType.User
          ? await client.userMenu(guild, general, name, target)
          : await client.messageMenu(guild, general, name, await discord.as(target).sends(general, 'Words'));
      await areAcknowledged([run]);
    }
    const denied = { granted: true };
    await (await discord.as(member).command(guild, general, 'case list', {}, denied)).answer();
    await (await discord.as(member).command(guild, general, 'ban', { user: stranger() }, denied)).answer();

    const interactions = discord.gatewayLog.filter(({ event }) => event === 'INTERACTION_CREATE');
    expect(new Set(firstAnswers().map(({ path }) => path)).size).toBe(interactions.length);
    expect(firstAnswers().map(({ status }) => status)).toEqual(interactions.map(() => 204));
  });

  it('every command is acknowledged while Discord keeps everything else back, and answered then', async () => {
    const ready = await prepareAll();
    const held = scene.discord.faults.add({
      match: { path: /^\/(?!interactions|webhooks)/ },
      effect: { kind: 'hold' },
    });
    const runs = await giveAll(ready);
    await areAcknowledged(runs);
    await held.reached;
    held.release();

    for (const { content, embeds } of await areAnswered(runs)) {
      expect(content === '' && embeds.length === 0).toBe(false);
      expect(content).not.toContain('Something went wrong');
    }
  });

  it('every command is acknowledged while the database does not answer, and answered then', async () => {
    const ready = await prepareAll();
    const lock = await scene.database.lock('lock table guilds, cases, case_edits in access exclusive mode');
    const runs = await giveAll(ready);
    await areAcknowledged(runs);
    await lock.release();

    for (const { content } of await areAnswered(runs)) expect(content).not.toContain('Something went wrong');
  });

  it('what comes too late to be answered is logged, and nothing is done, nor said again', async () => {
    const target = scene.newcomer('late');
    const { discord, moderator, guild, general } = scene;
    const run = await discord.as(moderator).command(guild, general, 'ban', { user: target });
    discord.advance(4_000);
    await scene.logs('Unknown interaction');
    await scene.hasHeard();

    expect(run.acknowledgements.map(({ refusal }) => refusal)).toEqual([10_062]);
    expect(await scene.query('select number from cases where user_id = $1', [target.id])).toEqual([]);
    expect(scene.guild.bans.has(target.id)).toBe(false);
  });
});
