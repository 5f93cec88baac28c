import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { BotProcess } from '../../sandbox/bot-process';
import { badGateway, refuses } from '../../sandbox/discord/faults/fault-effects';
import type { FaultEffect } from '../../sandbox/discord/faults/faults';
import type { User } from '../../sandbox/discord/world/user';
import { cleanName, cleanText } from '../../src/moderation/clean-text';
import { watchMessages } from '../support/message-watch';
import { type Scene, setScene } from '../support/scene';
import { type Attempt, attempt, canary } from '../support/text-attempts';
import { seed, wildName } from '../support/wild-text';

/** How many uses of the bot are generated. */
const runs = Number(process.env['TEXTS'] ?? 80);

let scene: Scene;
let watch: ReturnType<typeof watchMessages>;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'bailiff-text-'));
  scene = await setScene({ DATA_DIR: dataDir, LOG_LEVEL: 'trace' });
  await scene.types(scene.owner, 'settings log', { channel: scene.log });
  await scene.types(scene.owner, 'settings jail');
  watch = watchMessages(scene.discord);
  const names = fc.sample(wildName(32), { seed, numRuns: 10 });
  moderators = names.map((name) => scene.newcomer(name, [scene.roles.moderator]));
});
afterAll(async () => {
  await scene.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** The texts of one use: two of the reasons, and a duration, a choice, a button, a person, a file, a server. */
const textsOfOne = 8;

type Values = Parameters<Scene['types']>[2];
type Answer = Awaited<ReturnType<Scene['types']>>;

let moderators: User[];
let victim: User;
let under: Answer;

/** Sends a command that no client would let through, and waits for its answer. */
async function sends(name: string, values: Values): Promise<Answer> {
  const run = await scene.discord
    .as(moderators[watch.requests % moderators.length] ?? scene.moderator)
    .command(scene.guild, scene.general, name, values, { unchecked: true });
  return { run, ...(await run.answer()) };
}

const newest = async () => (await scene.query('select max(number) as number from cases'))[0]?.number ?? 1;
const numberOf = async ({ number }: Attempt) => number ?? (await newest());

async function punishes(name: 'ban' | 'tempban' | 'jail', all: Attempt): Promise<Answer> {
  const role = scene.guild.createRole({ name: all.place, permissions: 0n, position: 1 });
  victim = scene.newcomer(all.name, [role]);
  scene.guild.name = all.place;
  scene.guild.publish('GUILD_UPDATE', scene.guild.payload());
  const evidence = { name: all.file.toWellFormed(), content: all.file, contentType: 'text/plain' };
  const answer = await sends(name, {
    user: victim,
    reason: all.text,
    ...(name === 'ban' ? {} : { duration: all.duration }),
    ...(name === 'jail' ? {} : { delete_messages: all.deletion }),
    ...(all.file.length % 8 === 0 ? { evidence } : {}),
  });
  const [row] = await scene.query('select * from cases where user_id = $1', [victim.id]);
  if (row) expect([row['reason'], row['user_name']]).toEqual([cleanText(all.text), cleanName(all.name)]);
  else expect(answer.content).toMatch(/duration|512 characters|none of the choices/);
  return answer;
}

const completes = (name: string, option: string, typed: string) =>
  scene.discord
    .as(scene.moderator)
    .complete(scene.guild, scene.general, name, { [option]: typed }, option, { granted: true });

const deeds = {
  ban: (all) => punishes('ban', all),
  tempban: (all) => punishes('tempban', all),
  jail: (all) => punishes('jail', all),
  unban: ({ text }) => sends('unban', { user: victim.id, reason: text }),
  unjail: ({ text }) => sends('unjail', { user: victim, reason: text }),
  'unban anybody': ({ text, other }) => sends('unban', { user: text, reason: other }),
  edit: async (all) =>
    sends('case edit', { number: await numberOf(all), reason: all.text, duration: all.duration }),
  delete: async (all) => sends('case delete', { number: await numberOf(all), reason: all.text }),
  restore: async (all) => sends('case restore', { number: await numberOf(all), reason: all.text }),
  view: async (all) => sends('case view', { number: await numberOf(all) }),
  history: async (all) => sends('case history', { number: await numberOf(all) }),
  list: ({ choice, text, duration, other }) =>
    sends('case list', {
      ...(choice.length % 3 === 0 ? { type: choice } : {}),
      ...(choice.length % 3 === 1 ? { status: choice } : {}),
      ...(text.length % 2 === 0 ? { contains: other } : {}),
      ...(text.length % 3 === 0 ? { since: duration } : {}),
    }),
  'complete a case': ({ text }) => completes('case view', 'number', text),
  'complete a ban': ({ text }) => completes('unban', 'user', text),
  press: async ({ buttonId }) => {
    const run = await scene.discord.as(scene.moderator).click(under, buttonId, { unchecked: true });
    return run;
  },
} as const satisfies Record<Attempt['deed'], (all: Attempt) => Promise<unknown>>;

/** An answer is there, in whole lines that are sentences, with nothing left to fill in that nobody wrote. */
function expectWellFormed({ content, embeds }: Answer, all: Attempt): void {
  expect(content !== '' || embeds.length > 0).toBe(true);
  for (const line of content.split('\n')) expect(line).toMatch(/^$|[.?…]$/);
  const said = [content, ...embeds.map(({ title = '' }) => title)].join('\n');
  const texts = JSON.stringify([all, victim.name, moderators.map(({ name }) => name)]);
  const odd = ['undefined', 'null', 'NaN', '[object', '{{', '}}', '$t('].filter(
    (word) => !texts.includes(word),
  );
  expect(odd.filter((word) => said.includes(word))).toEqual([]);
}

describe('Promise 12: Text is only text', () => {
  it(
    'breaks no limit and pings nobody, whatever is written, whoever is called what',
    async () => {
      victim = scene.newcomer('first');
      under = await scene.types(scene.moderator, 'case list');
      await fc.assert(
        fc.asyncProperty(attempt, async (all) => {
          const before = watch.faults.length;
          const answer: unknown = await deeds[all.deed](all);
          if (isAnswer(answer)) expectWellFormed(answer, all);
          expect(watch.faults.slice(before)).toEqual([]);
        }),
        { seed, numRuns: runs },
      );
      process.stdout.write(figures());
      expect(watch.messages).toBeGreaterThan(runs / 2);
      expect(surprises()).toEqual([]);
    },
    60_000 + runs * 200,
  );

  it('lets nothing that is written take effect where it is shown', async () => {
    const user = scene.newcomer('*_ann_* [x](https://a.example)');
    const reason =
      '# **b** [a](https://b.example) ||c|| <@123456789012345678> <#123456789012345678> `d`\n> e\n1. f';
    await scene.types(scene.moderator, 'ban', { user, reason });
    const { number } = await scene.newestCase(user);
    const { embeds } = await scene.types(scene.moderator, 'case view', { number });
    expect(embeds[0]?.description).toBe(
      '\\# \\*\\*b\\*\\* \\[a\\](https://b.example) \\|\\|c\\|\\| \\<@123456789012345678> ' +
        '\\<#123456789012345678> \\`d\\`\n\\> e\n1\\. f',
    );
    expect(embeds[0]?.fields?.[0]?.value).toBe(`<@${user.id}> (\\*\\_ann\\_\\* \\[x\\](https://a.example))`);
  });

  it('counts as many cases as there are, and knows every table still', async () => {
    const [row] = await scene.query('select count(*)::int as number from cases');
    expect(await scene.query('select case_count as number from guilds')).toEqual([row]);
    expect(await scene.query('select id from case_evidence')).not.toEqual([]);
    expect(await scene.query('select id from case_edits')).not.toEqual([]);
  });

  it('leaves nothing of it in the log for programs, whatever goes wrong', async () => {
    await fails();
    await scene.bot.stop();
    expect(linesOf(scene.bot.output).filter(({ level }) => level === null)).toEqual([]);
    const levels = linesOf(scene.bot.output).map(({ level }) => level);
    expect(levels).toEqual(expect.arrayContaining([10, 20, 30, 40, 50]));
    for (const seen of ['23514', '50035', '502']) expect(scene.bot.output).toContain(seen);
    expect(scene.bot.output.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    expect(leaks(scene.bot.output)).toEqual([]);
  });

  it('leaves nothing of it in the log for people, and sends no terminal a command', async () => {
    const { database, discord, app } = scene;
    const env = { DATABASE_URL: database.url, DATA_DIR: dataDir, LOG_LEVEL: 'trace', LOG_FORMAT: 'pretty' };
    const bot = await BotProcess.start({ discord, app, env });
    await fails();
    await bot.stop();
    expect(bot.output).toContain('23514');
    expect(bot.output.replaceAll(/[\n\t]/g, '')).not.toMatch(/\p{Cc}/u);
    expect(leaks(bot.output)).toEqual([]);
  });
});

/** The warnings and errors in the log but those of a number that is none, which discord.js does not read. */
function surprises(): string[] {
  const troubles = linesOf(scene.bot.output).filter(({ level }) => level === null || level >= 40);
  return troubles.map(({ line }) => line).filter((line) => !line.includes('CommandInteractionOptionEmpty'));
}

/** The lines of a log; the level of one that is no JSON is null. */
function linesOf(log: string): { line: string; level: number | null }[] {
  const levelOf = (line: string) => {
    try {
      return (JSON.parse(line) as { level: number }).level;
    } catch {
      return null;
    }
  };
  return log
    .trimEnd()
    .split('\n')
    .map((line) => ({ line, level: levelOf(line) }));
}

const figures = () =>
  `any text: seed ${seed}, ${runs} uses of the bot with ${runs * textsOfOne} texts, ${watch.requests} requests, ` +
  `${watch.messages} messages; refused by Discord or pinging somebody: ${watch.faults.length}\n`;

/** The database and Discord refuse what was written, and Discord falls silent, in the middle of the work. */
async function fails(): Promise<void> {
  const written = { reason: `${canary}\x1b[2J\x9b31m forbidden`, user: scene.newcomer('\x1b[2Jann') };
  await scene.query(`alter table cases add constraint words check (reason not like '%forbidden%') not valid`);
  expect((await sends('ban', written)).content).toContain('Something went wrong');
  await scene.query('alter table cases drop constraint words');
  const strike = (operation: string, times: number, effect: FaultEffect) =>
    scene.discord.faults.add({ match: { operation }, times, effect });
  strike('update_original_webhook_message', 1, refuses(400, 50035));
  expect((await sends('ban', written)).content).toContain('Something went wrong');
  strike('update_original_webhook_message', 4, badGateway());
  strike('create_message', 4, badGateway());
  strike('unban_user_from_guild', 1, refuses(403, 50013));
  await sends('unban', { user: written.user.id, reason: written.reason });
  expect((await sends('case view', { number: Number.NaN })).content).toContain('Something went wrong');
}

/** What of the texts and of the secrets stands in a log. */
function leaks(log: string): string[] {
  const tokens = scene.discord.requests.flatMap(
    ({ path }) => /(?:webhooks|interactions)\/\d+\/([^/]{20,})/.exec(path)?.[1] ?? [],
  );
  expect(tokens.length).toBeGreaterThan(5);
  const { password } = new URL(scene.database.url);
  expect(password).not.toBe('');
  return [canary, 'forbidden', password, scene.app.token, ...tokens].filter((word) => log.includes(word));
}

const isAnswer = (answer: unknown): answer is Answer =>
  typeof answer === 'object' && answer !== null && 'content' in answer;
