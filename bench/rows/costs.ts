import { CuttingProxy } from '../../test/support/cutting-proxy';
import { createTestDatabase } from '../../test/support/database';
import { type Scene, setScene } from '../../test/support/scene';
import { type Line, median } from '../line';
import type { Row } from '../row';

const times = 15;

/** A command, what it acts on until its case has all of these, and what it may cost. */
interface Cost {
  readonly command: string;
  readonly what: string;
  readonly options: Readonly<Record<string, string | number>>;
  readonly until: readonly string[] | null;
  readonly statements: number;
  readonly requests: number;
}

const costs: readonly Cost[] = [
  {
    ...{ command: 'case view', what: '/case view', options: { number: 1 }, until: null },
    ...{ statements: 1, requests: 1 },
  },
  {
    ...{ command: 'case list', what: '/case list', options: {}, until: null },
    ...{ statements: 1, requests: 1 },
  },
  {
    ...{ command: 'warn', what: '/warn, with message and post', options: { reason: 'Rude' } },
    ...{ until: ['log_message_id'], statements: 2 + 1, requests: 2 + 3 },
  },
  {
    ...{
      command: 'ban',
      what: '/ban, with message, post and its entry in the audit log',
      options: { reason: 'Raid' },
    },
    ...{ until: ['log_message_id', 'audit_log_id'], statements: 3 + 1 + 2, requests: 3 + 3 },
  },
];

/** How many statements and requests a command takes, counted on the wire; `npm test` pins them. */
export const countedCosts: Row = {
  row: 3,
  async measure() {
    const database = await createTestDatabase();
    const proxy = await CuttingProxy.start(database.url);
    const scene = await setScene({ DATABASE_URL: proxy.url, EXPIRY_CRON: '0 0 1 1 *' }, database);
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
    await scene.types(scene.moderator, 'note', { user: scene.newcomer('known'), text: 'Late' });
    const lines: Line[] = [];
    for (const cost of costs) lines.push(...linesOf(cost, await count(scene, proxy, cost)));
    await scene.bot.stop();
    await scene.discord.stop();
    await proxy.stop();
    await database.drop();
    return lines;
  },
};

async function count(scene: Scene, proxy: CuttingProxy, { command, options, until }: Cost) {
  const counts: { statements: number; requests: number }[] = [];
  const people = Array.from({ length: times }, () => scene.newcomer('somebody'));
  await scene.hasHeard();
  for (const user of people) {
    const before = { statements: proxy.statements.length, requests: scene.discord.requests.length };
    await scene.types(scene.moderator, command, { ...options, ...(until && { user }) });
    if (until) {
      await scene.until(
        () => scene.newestCase(user),
        (row) => until.every((column) => row[column] !== null),
      );
    }
    counts.push({
      statements: proxy.statements.length - before.statements,
      requests: scene.discord.requests.length - before.requests,
    });
  }
  return counts;
}

function linesOf(cost: Cost, counts: Awaited<ReturnType<typeof count>>): Line[] {
  return (['statements', 'requests'] as const).map((unit) => ({
    ...{ row: 3, what: cost.what, against: 'what it needs', unit, target: { most: 1 } },
    ...{ ours: median(counts.map((one) => one[unit])), limit: cost[unit] },
  }));
}
