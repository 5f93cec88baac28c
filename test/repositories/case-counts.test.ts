import { applied, inserted, newCase, snowflake, useRepositories } from './use-repositories';

const repositories = useRepositories();

const all = { since: null, userId: null };

describe('tally', () => {
  it('counts by type and by moderator, most first, in one guild', async () => {
    const { cases } = repositories;
    const [guildId, one, other] = [snowflake(), snowflake(), snowflake()];
    await applied(cases, newCase({ guildId, moderatorId: one, type: 'warn' }));
    await applied(cases, newCase({ guildId, moderatorId: one, type: 'warn' }));
    await applied(cases, newCase({ guildId, moderatorId: other, type: 'note' }));
    await applied(cases, newCase({ guildId, moderatorId: null, type: 'warn' }));
    await applied(cases, newCase());

    expect(await cases.tally({ ...all, guildId })).toEqual({
      total: 4,
      totalWithDeleted: 4,
      undone: 0,
      byType: [
        { type: 'warn', count: 3 },
        { type: 'note', count: 1 },
      ],
      byModerator: [
        { moderatorId: one, count: 2 },
        ...[other, null].map((id) => ({ moderatorId: id, count: 1 })),
      ],
      moderatorCount: 3,
    });
  });

  it('counts what was lifted or deleted as undone, shows nothing deleted, and leaves out what failed', async () => {
    const { cases } = repositories;
    const guildId = snowflake();
    const [lifted, expired, deleted] = [
      await applied(cases, newCase({ guildId })),
      await applied(cases, newCase({ guildId })),
      await applied(cases, newCase({ guildId, type: 'warn' })),
    ];
    await cases.endLive(guildId, lifted.number, 'lifted');
    await cases.endLive(guildId, expired.number, 'expired');
    await cases.deleteCaseByNumber(guildId, deleted.number, { id: '1' });
    const { case: failed } = inserted(await cases.insertCase(newCase({ guildId })));
    await cases.settleCase(guildId, failed.number, { status: 'failed', failure: 'forbidden' });

    expect(await cases.tally({ ...all, guildId })).toMatchObject({
      total: 2,
      totalWithDeleted: 3,
      undone: 2,
      byType: [{ type: 'ban', count: 2 }],
    });
  });

  it('counts from a moment on, and about one person', async () => {
    const { cases } = repositories;
    const [guildId, userId] = [snowflake(), snowflake()];
    const since = new Date('2026-01-31T00:00:00Z');
    await applied(cases, newCase({ guildId, userId, type: 'warn', createdAt: new Date('2026-01-30') }));
    await applied(cases, newCase({ guildId, userId, type: 'warn', createdAt: since }));
    await applied(cases, newCase({ guildId, type: 'warn', createdAt: since }));

    expect(await cases.tally({ guildId, since, userId: null })).toMatchObject({ total: 2 });
    expect(await cases.tally({ guildId, since, userId })).toMatchObject({ total: 1 });
    expect(await cases.tally({ guildId, since: new Date('2027-01-01'), userId })).toMatchObject({
      total: 0,
      byType: [],
      byModerator: [],
    });
  });
});
