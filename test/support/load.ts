import type { Run } from '../../sandbox/discord/people/run';
import type { User } from '../../sandbox/discord/world/user';
import type { CaseRow, Scene } from './scene';

/** A command of a crowd: whom it is about, and its interaction. */
export interface Order {
  readonly target: User;
  readonly run: Run;
}

/** Five people give so many commands at once, each about somebody new. */
export function orderMany(scene: Scene, count: number, name: string): Promise<Order[]> {
  const { moderator, colleague, admin, owner, boss } = scene;
  const people = [moderator, colleague, admin, owner, boss];
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const target = scene.newcomer(`${name}-${index}`);
      const who = scene.discord.as(people[index % people.length] ?? owner);
      const options = { user: target, reason: `order for ${target.name}` };
      const [command, given] =
        index % 2 === 0 ? ['ban', options] : ['tempban', { ...options, duration: '1h' }];
      return { target, run: await who.command(scene.guild, scene.general, command, given) };
    }),
  );
}

/** The texts of all answers, in the order of the commands. */
export function answersTo(orders: readonly Order[]): Promise<string[]> {
  return Promise.all(orders.map(answerTo));
}

async function answerTo({ run }: Order): Promise<string> {
  return (await run.answer({ timeoutMs: 25_000 })).content;
}

/** Waits until a command is carried out again. */
export async function untilItWorks(scene: Scene, name: string): Promise<void> {
  let attempt = 0;
  await scene.until(
    async () => (await orderMany(scene, 1, `${name}-${attempt++}`).then(answersTo))[0] ?? '',
    (content) => /is banned/.test(content),
  );
}

/** Waits until every case says what came of it. */
export async function untilSettled(scene: Scene): Promise<void> {
  await scene.until(
    () => scene.query(`select number from cases where status = 'pending'`),
    (rows) => rows.length === 0,
  );
}

/** Every way in which what people were told, what is recorded and what Discord shows are not one truth. */
export async function discrepancies(scene: Scene, orders: readonly Order[]): Promise<string[]> {
  const rows = await scene.query('select * from cases order by number');
  const live = rows.filter(({ status, ended_at }) => status === 'applied' && ended_at === null);
  const bans = live.filter(({ type }) => type === 'ban' || type === 'tempban');
  const banned = new Set(bans.map((row) => String(row['user_id'])));
  const shown = new Set(scene.guild.bans.keys());
  return [
    ...(await gaps(scene, rows)),
    ...[...shown].filter((id) => !banned.has(id)).map((id) => `${id} is banned without a case`),
    ...[...banned].filter((id) => !shown.has(id)).map((id) => `the case of ${id} holds without a ban`),
    ...(await Promise.all(orders.map((order) => aboutOne(scene, order, rows)))).flat(),
  ];
}

async function gaps(scene: Scene, rows: readonly CaseRow[]): Promise<string[]> {
  const [guild] = await scene.query('select case_count from guilds where id = $1', [scene.guild.id]);
  const numbers = rows.map(({ number }) => number).join();
  const counted = Array.from({ length: Number(guild?.['case_count']) }, (_, index) => index + 1).join();
  return numbers === counted ? [] : [`the counter says ${counted}, the cases are ${numbers}`];
}

async function aboutOne(scene: Scene, order: Order, rows: readonly CaseRow[]): Promise<string[]> {
  const { target, run } = order;
  const answer = await answerTo(order);
  const about = rows.filter((row) => row['user_id'] === target.id);
  const named = about.find(({ number }) => new RegExp(`Case ${number}\\b`).test(answer));
  const posts = about.filter(({ number }) => postsOf(scene, number) > 1);
  const told = scene.discord.dmsOf(target).length;
  const claims: readonly (readonly [isWrong: boolean, what: string])[] = [
    [run.acknowledgements.length !== 1, `was acknowledged ${run.acknowledgements.length} times`],
    [run.messages.length !== 1, `got ${run.messages.length} messages`],
    [answer.includes('Something went wrong'), `was answered: ${answer}`],
    [answer.includes('is banned') && named?.status !== 'applied', `was told of a ban: ${answer}`],
    [answer.includes('is recorded') && !named, `was told of a record: ${answer}`],
    [answer.includes('cannot be reached') && scene.guild.bans.has(target.id), 'was banned all the same'],
    [answer.includes('cannot be reached') && told > 0, 'was written to all the same'],
    [about.length > 1, `has ${about.length} cases`],
    [told > 1, `was told ${told} times`],
    [
      about.some(({ notice, status }) => isUntold(notice, status, told)),
      'has a case that is wrong about the notice',
    ],
    [posts.length > 0, 'has a case that was posted twice'],
  ];
  return claims.flatMap(([isWrong, what]) => (isWrong ? [`${target.name} ${what}`] : []));
}

/** Whether it was `failed` is not sure: a message that was given up may arrive. */
const isUntold = (notice: unknown, status: string, told: number) =>
  status === 'applied' && (notice === 'sending' || (notice === 'delivered' && told !== 1));

/** What a ban that was carried out is answered with. */
export const isBanned = /is banned\b.* Case \d+\.$/m;

/** How often a case stands in the log. */
export function postsOf({ log }: Pick<Scene, 'log'>, number: number): number {
  const posts = [...log.messages.values()].filter(({ deleted }) => !deleted);
  return posts.filter(({ embeds }) => embeds[0]?.title?.startsWith(`Case ${number} `)).length;
}
