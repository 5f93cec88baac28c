import { recordSummary } from '../../src/repositories/import-summaries';
import { useErasures } from './use-erasures';
import { applied, inserted, newCase, reread, snowflake } from './use-repositories';

const { repositories, ownerId, erasures, rows, fullCase, untilSomebodyWaits } = useErasures();

describe('erasing a guild', () => {
  it('takes every case, edit and record of evidence and every setting, and keeps the counter', async () => {
    const { cases, guilds } = repositories;
    const { record } = await fullCase({ type: 'warn' });
    const { guildId } = record;
    await guilds.changeSettings(guildId, {
      logChannelId: '5',
      jailRoleId: '6',
      jailChannelId: '7',
      notify: false,
    });
    await recordSummary(repositories.manager, {
      ...{ id: record.id, guildId, importedById: '9', source: 'csv' },
      ...{ caseCount: 1, firstNumber: 1, lastNumber: 1 },
    });
    const elsewhere = await fullCase();
    const before = await reread(cases, elsewhere.record);
    expect(await erasures().eraseGuild(guildId, ownerId, 0)).toEqual({
      caseCount: 1,
      reportCount: 0,
      fileCount: 1,
      postCount: 0,
    });
    for (const table of ['cases', 'case_edits', 'case_evidence', 'import_summaries']) {
      expect(await rows(`select * from ${table} where guild_id = $1`, [guildId])).toEqual([]);
    }
    expect(await guilds.settings(guildId)).toMatchObject({
      ...{ logChannelId: null, jailRoleId: null, jailChannelId: null, notify: true, caseCount: 1 },
    });
    expect((await applied(cases, newCase({ guildId }))).number).toBe(2);
    expect(await reread(cases, elsewhere.record)).toEqual(before);
  });

  it('is recorded, and safe to repeat, also in a guild of which nothing was recorded', async () => {
    const guildId = snowflake();
    await applied(repositories.cases, newCase({ guildId, type: 'warn' }));
    await erasures().eraseGuild(guildId, ownerId, 0);
    await erasures().eraseGuild(guildId, ownerId, 0);
    const unknown = snowflake();
    await erasures().eraseGuild(unknown, ownerId, 0);
    const kept = await rows(
      'select what, user_id, case_count from erasures where guild_id = any ($1) order by id',
      [[guildId, unknown]],
    );
    expect(kept).toEqual([1, 0, 0].map((count) => ({ what: 'guild', user_id: null, case_count: count })));
  });

  it('is refused while a case is under way, and nothing is changed', async () => {
    const { cases, guilds } = repositories;
    const done = await applied(cases, newCase());
    const { case: pending } = inserted(await cases.insertCase(newCase({ guildId: done.guildId })));
    await guilds.changeSettings(done.guildId, { notify: false });
    expect(await erasures().eraseGuild(done.guildId, ownerId, 0)).toEqual({ pendingNumber: pending.number });
    expect(await reread(cases, done)).toEqual(done);
    expect(await guilds.settings(done.guildId)).toMatchObject({ notify: false });
    expect(await rows('select * from erasures where guild_id = $1', [done.guildId])).toEqual([]);
  });

  it('is refused when more would no longer end than was seen', async () => {
    const { cases } = repositories;
    const tempban = await applied(cases, newCase({ type: 'tempban', durationMs: 60_000 }));
    expect(await erasures().eraseGuild(tempban.guildId, ownerId, 0)).toEqual({ unseenEndings: true });
    expect(await reread(cases, tempban)).toEqual(tempban);
    expect(await erasures().eraseGuild(tempban.guildId, ownerId, 1)).toMatchObject({ caseCount: 1 });
  });

  it('takes nothing of what is recorded at the same time by halves', async () => {
    const { cases } = repositories;
    const guildId = snowflake();
    await applied(cases, newCase({ guildId, type: 'warn' }));
    const acting = Array.from({ length: 20 }, () =>
      cases.insertCase(newCase({ guildId, type: 'warn', status: 'applied' })),
    );
    const erased = await erasures().eraseGuild(guildId, ownerId, 0);
    const numbers = (await Promise.all(acting)).map((result) => inserted(result).case.number);
    const left = await rows('select number from cases where guild_id = $1', [guildId]);
    expect(numbers.toSorted((one, other) => one - other)).toEqual(numbers.map((_, index) => index + 2));
    expect(erased).toMatchObject({ caseCount: 21 - left.length });
  });

  it('waits for a case that takes over another, which does not wait for it', async () => {
    const { cases } = repositories;
    const { guildId, userId, number } = await applied(
      cases,
      newCase({ type: 'tempban', durationMs: 60_000 }),
    );
    const takesOver = { types: ['tempban'], ending: 'replaced' } as const;
    let erased: Promise<unknown> | undefined;
    await cases.executeTransaction(async (within) => {
      await within.manager.query('select from cases where guild_id = $1 and number = $2 for update', [
        guildId,
        number,
      ]);
      erased = erasures().eraseGuild(guildId, ownerId, 1);
      await untilSomebodyWaits();
      inserted(await within.insertCase(newCase({ guildId, userId, takesOver, status: 'applied' })));
    });
    expect(await erased).toMatchObject({ caseCount: 2 });
  });
});
