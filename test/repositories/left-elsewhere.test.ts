import { channelChanges } from '../../src/repositories/channel-changes';
import { inserted, newCase, snowflake, useRepositories } from './use-repositories';

const stage = useRepositories();

/** A shard that the guild is not on. */
function elsewhere(guildId: string) {
  const own = Number((BigInt(guildId) >> 22n) % 4n);
  return { ids: [(own + 1) % 4], count: 4 };
}

const lease = { holder: 'another', seconds: 60, limit: 100 };

/** Lets what belongs to a guild be older by so many seconds. */
async function age(table: string, column: string, guildId: string, seconds: number): Promise<void> {
  await stage.manager.query(
    `update ${table} set ${column} = now() - $2::int * interval '1 s', lease_until = null where guild_id = $1`,
    [guildId, seconds],
  );
}

const guildsOf = (found: readonly { readonly guildId: string }[]) => found.map(({ guildId }) => guildId);

describe('What a process of another shard may claim', () => {
  it('is a case under way that nobody has come to for a minute and a half', async () => {
    const { guildId } = inserted(await stage.cases.insertCase(newCase())).case;
    const claim = async () =>
      guildsOf(await stage.cases.claimPending({ ...lease, shards: elsewhere(guildId) }));
    await age('cases', 'created_at', guildId, 89);
    expect(await claim()).not.toContain(guildId);
    await age('cases', 'created_at', guildId, 91);
    expect(await claim()).toContain(guildId);
    expect(await claim()).not.toContain(guildId);
  });

  it('is a lock that nobody has taken back for half a minute', async () => {
    const guildId = snowflake();
    const channels = channelChanges(stage.manager);
    await stage.manager.query('insert into guilds (id) values ($1)', [guildId]);
    await stage.manager.query(
      `insert into channel_changes (guild_id, channel_id, kind, effect, moderator_id, status, ends_at)
       values ($1, $1, 'lock', '{"kind": "lock"}', 1, 'live', now())`,
      [guildId],
    );
    const claim = async () =>
      guildsOf(await channels.claimUnfinished({ ...lease, shards: elsewhere(guildId) }));
    await age('channel_changes', 'ends_at', guildId, 29);
    expect(await claim()).not.toContain(guildId);
    await age('channel_changes', 'ends_at', guildId, 31);
    expect(await claim()).toContain(guildId);
  });

  it('is a lock that was left half made, however long it is to last', async () => {
    const guildId = snowflake();
    await stage.manager.query('insert into guilds (id) values ($1)', [guildId]);
    await stage.manager.query(
      `insert into channel_changes (guild_id, channel_id, kind, effect, moderator_id, status, ends_at, created_at)
       values ($1, $1, 'lock', '{"kind": "lock"}', 1, 'pending', now() + interval '7 days', now() - interval '31 s')`,
      [guildId],
    );
    const claimed = await channelChanges(stage.manager).claimUnfinished({
      ...lease,
      shards: elsewhere(guildId),
    });
    expect(guildsOf(claimed)).toContain(guildId);
  });

  it('is a timeout of which Discord has not been asked anew for half of its last day', async () => {
    const { guildId, number } = inserted(await stage.cases.insertCase(newCase({ type: 'timeout' }))).case;
    await stage.cases.settleCase(guildId, number, { status: 'applied' });
    await stage.manager.query(
      `update cases set expires_at = now() + interval '60 days', lease_until = null where guild_id = $1`,
      [guildId],
    );
    const claim = async () =>
      guildsOf(await stage.cases.claimRenewals({ ...lease, shards: elsewhere(guildId) }));
    await age('cases', 'timeout_until', guildId, -13 * 60 * 60);
    expect(await claim()).not.toContain(guildId);
    await age('cases', 'timeout_until', guildId, -11 * 60 * 60);
    expect(await claim()).toContain(guildId);
  });
});
