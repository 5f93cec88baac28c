import { BotProcess } from '../../sandbox/bot-process';
import { bits, type Scene, setScene } from '../support/scene';

/** More: `DUE=10000 npx jest many-processes`. */
const dueBans = Number(process.env['DUE'] ?? 100);
const guildCount = 20;

/** As long as it may take on a busy machine. */
const patienceMs = 60_000 + dueBans * 100;

let scene: Scene;
beforeAll(async () => {
  scene = await setScene({ EXPIRY_CRON: '0 0 1 1 *' });
});
afterAll(() => scene.close());

/** So many temporary bans over so many guilds, as Bailiff records them, all due by now. */
async function makeDue(): Promise<string[]> {
  const ids: string[] = [];
  for (let guildNumber = 0; guildNumber < guildCount; guildNumber++) {
    const guild = scene.discord.createGuild({ name: `Guild ${guildNumber}`, owner: scene.owner });
    guild.addBot(scene.app, { permissions: bits.banMembers | bits.viewAuditLog, position: 1 });
    const users = Array.from({ length: dueBans / guildCount }, (_, index) =>
      scene.discord.createUser({ name: `due ${guildNumber} ${index}` }),
    );
    for (const [index, user] of users.entries()) {
      guild.bans.set(user.id, { user, reason: `Case ${index + 1} · moderator (1)` });
    }
    await scene.query(
      'insert into guilds (id, case_count) values ($1, $2) on conflict (id) do update set case_count = $2',
      [guild.id, users.length],
    );
    await scene.query(
      `insert into cases (guild_id, number, type, user_id, moderator_id, status, settled_at, expires_at)
       select $1, n, 'tempban', id, 1, 'applied', now(), now() - interval '1 s'
       from unnest($2::bigint[]) with ordinality as u (id, n)`,
      [guild.id, users.map(({ id }) => id)],
    );
    ids.push(guild.id);
  }
  return ids;
}

describe('Promise 15: Many processes, one truth', () => {
  it(
    'three processes lift each of many due bans once, and answer commands meanwhile',
    async () => {
      const guildIds = await makeDue();
      const before = scene.discord.requests.length;
      const env = { DATABASE_URL: scene.database.url, EXPIRY_CRON: '* * * * * *' };
      const others = [1, 2, 3].map(() => BotProcess.launch({ discord: scene.discord, app: scene.app, env }));
      try {
        await Promise.all(others.map(({ connected }) => connected));
        await scene.bot.stop();
        const lifted = () =>
          scene.discord.requests
            .slice(before)
            .filter(({ operation, status }) => operation === 'unban_user_from_guild' && status === 204);
        await scene.types(scene.moderator, 'ban', { user: scene.outsider });
        expect(await scene.settledCase(scene.outsider, 'ban')).toMatchObject({
          status: 'applied',
          number: 1,
        });
        expect(lifted().length).toBeLessThan(dueBans);
        await scene.discord.until(() => lifted().length >= dueBans, {
          what: 'all bans end',
          timeoutMs: patienceMs,
        });
        await scene.until(
          () =>
            scene.query(
              `select number from cases where status = 'pending' or (type = 'tempban' and ended_at is null)`,
            ),
          (rows) => rows.length === 0,
        );

        expect(new Set(lifted().map(({ path }) => path)).size).toBe(dueBans);
        const asked = scene.discord.requests
          .slice(before)
          .filter(({ operation }) => operation === 'unban_user_from_guild');
        expect(asked).toHaveLength(dueBans);
        const otherwise = await scene.query(
          `select t.*, u.created_at as lift_began, u.settled_at as lift_settled, u.audit_log_id as lift_entry from cases t
         left join cases u on u.guild_id = t.guild_id and u.user_id = t.user_id and u.type = 'unban'
         where t.guild_id = any ($1) and t.type = 'tempban' and t.ending <> 'expired'`,
          [guildIds],
        );
        expect(otherwise).toEqual([]);
        const [counts] = await scene.query(
          `select count(*)::int as cases, count(*) filter (where ending = 'expired')::int as expired,
           count(*) filter (where type = 'unban' and status = 'applied')::int as unbans
         from cases where guild_id = any ($1)`,
          [guildIds],
        );
        expect(counts).toMatchObject({ cases: 2 * dueBans, expired: dueBans, unbans: dueBans });
        process.stdout.write(
          `${dueBans} due bans, ${lifted().length} lifted by three processes, each once\n`,
        );
      } finally {
        for (const bot of others) await bot.stop();
      }
      await scene.restart();
    },
    60_000 + patienceMs,
  );
});
