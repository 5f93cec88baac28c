import { someFile, useErasures } from './use-erasures';

const { ownerId, erasures, evidence, rows, fullCase } = useErasures();

describe('what an erasure has left to do', () => {
  it('is only what no other case refers to, until it is done, for thirty days', async () => {
    const { record, file } = await fullCase({ type: 'warn' });
    const other = await fullCase();
    const shared = someFile(record, other.file.sha256);
    await evidence().keep(shared);
    await erasures().eraseGuild(record.guildId, ownerId, 0);
    const mine = async () =>
      (await erasures().findUnfinished(null)).find(({ guildId }) => guildId === record.guildId);
    const remains = await mine();
    expect(remains).toMatchObject({ files: [file.sha256], posts: [] });
    await rows(`update erasures set erased_at = now() - interval '31 days' where guild_id = $1`, [
      record.guildId,
    ]);
    expect(await mine()).toBeUndefined();
    await rows('update erasures set erased_at = now() where guild_id = $1', [record.guildId]);
    await erasures().setRemains({ id: remains?.id ?? '', files: [], posts: [] });
    expect(await mine()).toBeUndefined();
  });

  it('is seen by the process whose shard the guild is on', async () => {
    const { record } = await fullCase({ type: 'warn' });
    await erasures().eraseGuild(record.guildId, ownerId, 0);
    const shard = Number((BigInt(record.guildId) >> 22n) % 4n);
    const seenBy = async (id: number) =>
      (await erasures().findUnfinished({ ids: [id], count: 4 })).some(
        ({ guildId }) => guildId === record.guildId,
      );
    expect(await seenBy(shard)).toBe(true);
    expect(await seenBy((shard + 1) % 4)).toBe(false);
  });
});
