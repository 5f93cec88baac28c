import { applied, inserted, newCase, reread, useRepositories } from './use-repositories';

const repositories = useRepositories();
const replacing = { types: ['tempban'], ending: 'replaced' } as const;
const lifting = { types: ['ban', 'tempban'], ending: 'lifted' } as const;
const expiring = { types: ['ban', 'tempban'], ending: 'expired' } as const;

/** Resolves once a statement in this database waits for a lock that another holds. */
async function untilOneWaits(): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  while ((await repositories.manager.query<object[]>(waiting)).length === 0);
}

describe('Promise 7: One action', () => {
  describe('the slot of a person and a kind of sanction', () => {
    it('goes to one of two moderators at once; the other is told which case was first (defect 9)', async () => {
      const { cases } = repositories;
      const ban = newCase();
      const results = await Promise.all([
        cases.insertCase(ban),
        cases.insertCase({ ...ban, moderatorId: '7' }),
      ]);
      const winner = results.flatMap((result) => ('case' in result ? [result.case] : []));
      const loser = results.flatMap((result) => ('taken' in result ? [result.taken] : []));
      expect(winner).toHaveLength(1);
      expect(loser[0]).toEqual(winner[0]);
      expect(await cases.countCasesByGuildId(ban.guildId)).toBe(1);
      expect(inserted(await cases.insertCase({ ...ban, type: 'warn' })).case.number).toBe(2);
    });

    it.each([
      { first: 'ban', second: 'jail' },
      { first: 'ban', second: 'warn' },
      { first: 'warn', second: 'warn' },
      { first: 'timeout', second: 'kick' },
    ] as const)('does not let $first stand in the way of $second', async ({ first, second }) => {
      const { cases } = repositories;
      const input = newCase({ type: first });
      await cases.insertCase(input);
      expect(await cases.insertCase({ ...input, type: second })).toHaveProperty('case');
    });

    it('is held by what is live, and not by what has failed or is over (defect 9)', async () => {
      const { cases } = repositories;
      const ban = newCase();
      const live = await applied(cases, ban);
      expect(await cases.insertCase(ban)).toHaveProperty('taken.number', live.number);
      await cases.endLive(ban.guildId, 1, 'lifted');
      const { case: second } = inserted(await cases.insertCase(ban));
      await cases.settleCase(ban.guildId, second.number, { status: 'failed', failure: 'forbidden' });
      expect(await cases.insertCase(ban)).toHaveProperty('case');
    });

    it('is not held by an action that leaves nothing behind', async () => {
      const { cases } = repositories;
      const kick = newCase({ type: 'kick' });
      await applied(cases, kick);
      expect(await cases.insertCase(kick)).toHaveProperty('case');
    });

    it('passes from a tempban to the ban that replaces it, so that its end no longer acts (defect 15)', async () => {
      const { cases } = repositories;
      const tempban = await applied(cases, newCase({ type: 'tempban', durationMs: -1000 }));
      const { guildId, userId } = tempban;
      const result = inserted(await cases.insertCase(newCase({ guildId, userId, takesOver: replacing })));
      expect(result.takenOver).toBe(tempban.number);
      expect(await reread(cases, tempban)).toMatchObject({
        ending: 'replaced',
        endedByNumber: result.case.number,
      });
      const due = await cases.claimDue({ holder: 'me', leaseSeconds: 60, limit: 100 });
      expect(due.filter((record) => record.guildId === guildId)).toEqual([]);
    });

    it('does not pass from a case that is not of the types to be taken over', async () => {
      const { cases } = repositories;
      const ban = await applied(cases, newCase());
      const { guildId, userId } = ban;
      const result = await cases.insertCase(newCase({ guildId, userId, takesOver: replacing }));
      expect(result).toHaveProperty('taken.number', ban.number);
      expect(await reread(cases, ban)).toMatchObject({ endedAt: null, endedByNumber: null });
    });

    it('passes to nobody while a case is under way', async () => {
      const { cases } = repositories;
      const { case: pending } = inserted(await cases.insertCase(newCase()));
      const { guildId, userId } = pending;
      const result = await cases.insertCase(newCase({ guildId, userId, type: 'unban', takesOver: lifting }));
      expect(result).toHaveProperty('taken.number', pending.number);
    });

    it('passes to one of many that would lift the same sanction at once', async () => {
      const { cases } = repositories;
      const { guildId, userId } = await applied(cases, newCase());
      const unban = newCase({ guildId, userId, type: 'unban', takesOver: lifting });
      const results = await Promise.all(Array.from({ length: 8 }, () => cases.insertCase(unban)));
      expect(results.filter((result) => 'case' in result)).toHaveLength(1);
      expect(await cases.countCasesByGuildId(guildId)).toBe(2);
    });

    it('is taken over from a case that is settled while the taker waits for its number', async () => {
      const { cases, manager } = repositories;
      const { case: tempban } = inserted(
        await cases.insertCase(newCase({ type: 'tempban', durationMs: 60_000 })),
      );
      const { guildId, userId, number } = tempban;
      let waiting: Promise<unknown> | undefined;
      await manager.transaction(async (holdsGuild) => {
        await holdsGuild.query('select 1 from guilds where id = $1 for update', [guildId]);
        waiting = cases.insertCase(newCase({ guildId, userId, takesOver: replacing }));
        await untilOneWaits();
        await cases.settleCase(guildId, number, { status: 'applied' });
      });
      expect(await waiting).toMatchObject({ takenOver: number, case: { number: 2 } });
    });

    it('is taken over at expiry by what is due, and not from a tempban whose end was moved', async () => {
      const { cases } = repositories;
      const tempban = await applied(cases, newCase({ type: 'tempban', durationMs: -1000 }));
      const { guildId, userId, number } = tempban;
      const unban = newCase({ guildId, userId, type: 'unban', takesOver: expiring });
      await cases.updateCase(guildId, number, { durationMs: 60_000 }, { id: '1' });
      expect(await cases.insertCase(unban)).toEqual({ nothingToEnd: true });
      expect(await cases.countCasesByGuildId(guildId)).toBe(1);
      await cases.updateCase(guildId, number, { durationMs: -1 }, { id: '1' });
      expect(await cases.insertCase(unban)).toHaveProperty('takenOver', number);
    });

    it('is not taken over at expiry from a jail whose end was moved, though a release asks for one', async () => {
      const { cases } = repositories;
      const jail = await applied(cases, newCase({ type: 'jail', userRoles: [], durationMs: -1000 }));
      const { guildId, userId, number } = jail;
      const takesOver = { types: ['jail'], ending: 'expired', required: true } as const;
      await cases.updateCase(guildId, number, { durationMs: 60_000 }, { id: '1' });
      const release = newCase({ guildId, userId, type: 'unjail', takesOver });
      expect(await cases.insertCase(release)).toEqual({ nothingToEnd: true });
    });

    it('is asked for by a release, which is nothing without somebody in jail, and is told who is at it', async () => {
      const { cases } = repositories;
      const jail = await applied(cases, newCase({ type: 'jail', userRoles: [] }));
      const { guildId, userId, number } = jail;
      const takesOver = { types: ['jail'], ending: 'lifted', required: true } as const;
      const release = newCase({ guildId, userId, type: 'unjail', takesOver });
      const first = inserted(await cases.insertCase(release));
      expect(first).toHaveProperty('takenOver', number);
      expect(await cases.insertCase(release)).toHaveProperty('taken.number', first.case.number);
      await cases.settleCase(guildId, first.case.number, { status: 'applied' });
      expect(await cases.insertCase(release)).toEqual({ nothingToEnd: true });
      expect(await cases.countCasesByGuildId(guildId)).toBe(2);
    });

    it('turns away inside a transaction without ending it, and without a gap', async () => {
      const { cases } = repositories;
      const ban = await applied(cases, newCase());
      const { guildId, userId } = ban;
      const number = await cases.executeTransaction(async (within) => {
        const refused = await within.insertCase(newCase({ guildId, userId }));
        expect(refused).toHaveProperty('taken.number', ban.number);
        return inserted(await within.insertCase(newCase({ guildId }))).case.number;
      });
      expect(number).toBe(2);
      expect(await cases.countCasesByGuildId(guildId)).toBe(2);
    });
  });
});
