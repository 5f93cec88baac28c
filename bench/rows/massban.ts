import { CuttingProxy } from '../../test/support/cutting-proxy';
import { createTestDatabase } from '../../test/support/database';
import { massbanning } from '../../test/support/massban-scene';
import { type Scene, setScene } from '../../test/support/scene';
import { type Line, median } from '../line';
import type { Row } from '../row';

const people = 1_000;
const times = 3;

/** What the bulk endpoint takes at a time. */
const perRequest = 200;
const statementsPerRequest = 5;

/** Two interactions acknowledged and answered, a look at the ban list, and the post. */
const requestsBeside = 2 + 2 + 1 + 1;

/** What is asked of Discord and of the database for it. */
interface Counts {
  readonly bulk: number;
  readonly requests: number;
  readonly statements: number;
}

/** What it takes to ban a thousand members, until each case knows its entry in the audit log and the log has its post. */
export const massban: Row = {
  row: 8,
  async measure() {
    const database = await createTestDatabase();
    const proxy = await CuttingProxy.start(database.url);
    const scene = await setScene({ DATABASE_URL: proxy.url, EXPIRY_CRON: '0 0 1 1 *' }, database);
    await scene.types(scene.owner, 'settings log', { channel: scene.log });
    const counts: Counts[] = [];
    for (let time = 0; time < times; time++) counts.push(await count(scene, proxy));
    await scene.bot.stop();
    await scene.discord.stop();
    await proxy.stop();
    await database.drop();
    return linesOf(counts);
  },
};

/** A text of Discord's holds 300 ids, so that the command is sent past the client. */
async function count(scene: Scene, proxy: CuttingProxy): Promise<Counts> {
  const { discord, guild, general, moderator } = scene;
  const raiders = Array.from({ length: people }, () => scene.newcomer('raider'));
  const users = raiders.map(({ id }) => id).join(' ');
  await scene.hasHeard();
  await untilQuiet(scene, proxy);
  const before = { statements: proxy.statements.length, requests: discord.requests.length };
  const asked = await discord
    .as(moderator)
    .command(guild, general, 'massban', { users, reason: 'Raid' }, { unchecked: true });
  const { press, casesOf } = massbanning(scene);
  await press(await asked.answer(), 'massban:ban');
  await scene.until(
    () => casesOf(raiders),
    (rows) => rows.length === people && rows.every((row) => row['audit_log_id'] !== null),
  );
  await untilQuiet(scene, proxy);
  const requests = discord.requests.slice(before.requests);
  return {
    bulk: requests.filter(({ operation }) => operation === 'bulk_ban_users_from_guild').length,
    requests: requests.length,
    statements: proxy.statements.length - before.statements,
  };
}

/** Waits until nothing more is asked: what follows on events has no answer to wait for. */
async function untilQuiet(scene: Scene, proxy: CuttingProxy): Promise<void> {
  const asked = () => proxy.statements.length + scene.discord.requests.length;
  for (let before = -1; before !== asked(); ) {
    before = asked();
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}

function linesOf(counts: readonly Counts[]): Line[] {
  const requests = people / perRequest;
  const of = (what: keyof Counts) => median(counts.map((one) => one[what]));
  const row = { row: 8, target: { most: 1 } } as const;
  return [
    {
      ...{ ...row, what: 'massban of 1,000, requests that ban', unit: 'requests' },
      ...{ against: 'what the bulk endpoint needs', ours: of('bulk'), limit: requests },
    },
    {
      ...{ ...row, what: 'massban of 1,000, all requests', unit: 'requests' },
      ...{ against: 'these, the answers, a look at the ban list and the post', ours: of('requests') },
      limit: requests + requestsBeside,
    },
    {
      ...{ ...row, what: 'massban of 1,000, with the entries in the audit log', unit: 'statements' },
      ...{ against: '5 for each 200 people', ours: of('statements'), limit: requests * statementsPerRequest },
    },
  ];
}
