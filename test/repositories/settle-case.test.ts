import type { Case } from '../../src/entities/case';
import type { CaseRepository } from '../../src/repositories/case-repository';
import { applied, inserted, newCase, reread, snowflake, useRepositories } from './use-repositories';

const repositories = useRepositories();
const replacing = { types: ['ban', 'tempban'], ending: 'replaced' } as const;
const lifting = { types: ['ban', 'tempban'], ending: 'lifted' } as const;
const expiring = { types: ['ban', 'tempban'], ending: 'expired' } as const;
const lease = { holder: 'me', seconds: 60 };

/** A live tempban that is due, and the pending unban that has taken it over. */
async function tempbanBeingLifted(cases: CaseRepository): Promise<{ tempban: Case; unban: Case }> {
  const tempban = await applied(cases, newCase({ type: 'tempban', durationMs: -1000 }));
  const { guildId, userId } = tempban;
  const lift = newCase({ guildId, userId, type: 'unban', takesOver: expiring, lease });
  return { tempban, unban: inserted(await cases.insertCase(lift)).case };
}

describe('Promise 2: Recorded before done', () => {
  describe('settleCase', () => {
    it('says that it was carried out, and gives the lease up', async () => {
      const { cases } = repositories;
      const { case: pending } = inserted(await cases.insertCase(newCase({ lease, tellable: true })));
      const auditLogId = snowflake();
      const settled = await cases.settleCase(pending.guildId, pending.number, {
        ...{ status: 'applied', notice: 'closed', auditLogId, unmovedRoles: ['5'] },
      });
      expect(settled).toMatchObject({
        ...{ status: 'applied', failure: null, notice: 'closed', auditLogId, unmovedRoles: ['5'] },
        ...{ leaseHolder: null, leaseUntil: null },
      });
      expect(settled.settledAt).not.toBeNull();
      expect(await reread(cases, pending)).toEqual(settled);
    });

    it('says why it was not, and what is not told stays as it was recorded', async () => {
      const { cases } = repositories;
      const { case: pending } = inserted(await cases.insertCase(newCase({ lease, tellable: true })));
      const settled = await cases.settleCase(pending.guildId, pending.number, {
        ...{ status: 'failed', failure: 'forbidden' },
      });
      expect(settled).toMatchObject({ status: 'failed', failure: 'forbidden', notice: 'sending' });
    });

    it('is an error for a case that is not there', async () => {
      const settling = repositories.cases.settleCase(snowflake(), 1, { status: 'applied' });
      await expect(settling).rejects.toThrow('could not be settled');
    });

    it('settles although another case has the entry of the audit log, and leaves that out', async () => {
      const { cases } = repositories;
      const auditLogId = snowflake();
      await cases.insertCase(newCase({ auditLogId }));
      const { case: pending } = inserted(await cases.insertCase(newCase()));
      const settled = await cases.settleCase(pending.guildId, 1, { status: 'applied', auditLogId });
      expect(settled).toMatchObject({ status: 'applied', auditLogId: null });
    });

    it('reads the record of the person as it is by then, where it is applied', async () => {
      const { cases } = repositories;
      const { tempban, unban } = await tempbanBeingLifted(cases);
      const { guildId, userId } = tempban;
      await cases.insertCase(newCase({ guildId, userId, type: 'warn', status: 'failed' }));
      const { record, person } = await cases.settleWithRecord(guildId, unban.number, { status: 'applied' });
      expect(record).toEqual(await reread(cases, unban));
      expect(person).toEqual(await cases.recordOf(guildId, userId));
      expect(person?.latest).toMatchObject([
        { number: unban.number, status: 'applied', ending: null },
        { number: tempban.number, ending: 'expired' },
      ]);

      const { case: vain } = inserted(await cases.insertCase(newCase({ guildId, userId, type: 'kick' })));
      const settlement = { status: 'failed', failure: 'forbidden' } as const;
      expect(await cases.settleWithRecord(guildId, vain.number, settlement)).toMatchObject({
        record: { status: 'failed', failure: 'forbidden' },
        person: null,
      });
    });

    it('leaves the sanction ended that a successful lift took over', async () => {
      const { cases } = repositories;
      const { tempban, unban } = await tempbanBeingLifted(cases);
      await cases.settleCase(unban.guildId, unban.number, { status: 'applied' });
      expect(await reread(cases, tempban)).toMatchObject({ ending: 'expired', endedByNumber: unban.number });
      expect(await cases.findLive(tempban.guildId, tempban.userId, 'ban')).toBeNull();
    });

    it('brings the sanction back to life when its lift has failed (defect 16)', async () => {
      const { cases } = repositories;
      const { tempban, unban } = await tempbanBeingLifted(cases);
      await cases.settleCase(unban.guildId, unban.number, { status: 'failed', failure: 'forbidden' });
      expect(await cases.findLive(tempban.guildId, tempban.userId, 'ban')).toMatchObject({
        ...{ number: tempban.number, endedAt: null, ending: null, endedByNumber: unban.number },
      });
      expect(await cases.findEndedBy(unban.guildId, unban.number)).toMatchObject({ number: tempban.number });
    });

    it('lets who acted win over a recovery that called it failed', async () => {
      const { cases } = repositories;
      const { tempban, unban } = await tempbanBeingLifted(cases);
      await cases.settleCase(unban.guildId, unban.number, { status: 'failed', failure: 'interrupted' });
      await cases.settleCase(unban.guildId, unban.number, { status: 'applied' });
      expect(await reread(cases, unban)).toMatchObject({ status: 'applied', failure: null });
      expect(await reread(cases, tempban)).toMatchObject({ ending: 'expired', endedByNumber: unban.number });
    });

    it('lets a ban win so as well, and ends what it had replaced before it takes the slot', async () => {
      const { cases } = repositories;
      const tempban = await applied(cases, newCase({ type: 'tempban', durationMs: 60_000 }));
      const { guildId, userId } = tempban;
      const { case: ban } = inserted(
        await cases.insertCase(newCase({ guildId, userId, takesOver: replacing })),
      );
      await cases.settleCase(guildId, ban.number, { status: 'failed', failure: 'interrupted' });
      await cases.settleCase(guildId, ban.number, { status: 'applied' });
      expect(await reread(cases, tempban)).toMatchObject({ ending: 'replaced', endedByNumber: ban.number });
      expect(await cases.findLive(guildId, userId, 'ban')).toMatchObject({
        number: ban.number,
        endedByNumber: null,
      });
    });

    it('does not let a recovery that comes later call failed what was applied', async () => {
      const { cases } = repositories;
      const { tempban, unban } = await tempbanBeingLifted(cases);
      await cases.settleCase(unban.guildId, unban.number, { status: 'applied' });
      const late = await cases.settleCase(unban.guildId, unban.number, {
        status: 'failed',
        failure: 'interrupted',
      });
      expect(late).toMatchObject({ status: 'applied', failure: null });
      expect((await reread(cases, tempban)).endedAt).not.toBeNull();
    });

    it('comes out the same whichever of the two is first, at the same moment', async () => {
      const { cases } = repositories;
      for (let round = 0; round < 25; round++) {
        const { tempban, unban } = await tempbanBeingLifted(cases);
        await Promise.all([
          cases.settleCase(unban.guildId, unban.number, { status: 'failed', failure: 'interrupted' }),
          cases.settleCase(unban.guildId, unban.number, { status: 'applied' }),
        ]);
        expect(await reread(cases, unban)).toMatchObject({ status: 'applied' });
        expect(await reread(cases, tempban)).toMatchObject({ ending: 'expired' });
      }
    });

    it('counts a ban as replaced when another has taken the slot meanwhile', async () => {
      const { cases } = repositories;
      const { case: slow } = inserted(await cases.insertCase(newCase()));
      const { guildId, userId } = slow;
      await cases.settleCase(guildId, slow.number, { status: 'failed', failure: 'interrupted' });
      const later = await applied(cases, newCase({ guildId, userId, type: 'tempban', durationMs: 60_000 }));
      const settled = await cases.settleCase(guildId, slow.number, { status: 'applied' });
      expect(settled).toMatchObject({ status: 'applied', ending: 'replaced', endedByNumber: later.number });
      expect(await cases.findLive(guildId, userId, 'ban')).toMatchObject({ number: later.number });
    });

    it('is safe to repeat: when it was settled and what ended it stay', async () => {
      const { cases } = repositories;
      const tempban = await applied(cases, newCase({ type: 'tempban', durationMs: 60_000 }));
      const { guildId, userId, number } = tempban;
      const ban = await applied(cases, newCase({ guildId, userId, takesOver: replacing }));
      const again = await cases.settleCase(guildId, number, { status: 'applied', notice: 'delivered' });
      expect(again).toMatchObject({ ending: 'replaced', endedByNumber: ban.number, notice: 'delivered' });
      expect(again.settledAt).toEqual(tempban.settledAt);
      expect(await cases.findLive(guildId, userId, 'ban')).toMatchObject({ number: ban.number });
    });

    it('works inside a transaction', async () => {
      const { cases } = repositories;
      const { tempban, unban } = await tempbanBeingLifted(cases);
      await cases.executeTransaction((within) =>
        within.settleCase(unban.guildId, unban.number, { status: 'failed', failure: 'x' }),
      );
      expect(await reread(cases, tempban)).toMatchObject({ endedAt: null });
    });
  });

  describe('reopenCase', () => {
    it('tries a failed lift again as the same case, once for all who try at once', async () => {
      const { cases } = repositories;
      const { tempban, unban } = await tempbanBeingLifted(cases);
      const { guildId, number } = unban;
      await cases.settleCase(guildId, number, { status: 'failed', failure: 'forbidden' });
      const tries = await Promise.all([1, 2, 3, 4].map(() => cases.reopenCase(guildId, number, lease)));
      expect(tries.filter(Boolean)).toHaveLength(1);
      expect(await reread(cases, unban)).toMatchObject({
        status: 'pending',
        failure: null,
        leaseHolder: 'me',
      });
      expect(await reread(cases, tempban)).toMatchObject({ ending: 'expired', endedByNumber: number });
      await cases.settleCase(guildId, number, { status: 'applied' });
      expect(await cases.countCasesByGuildId(guildId)).toBe(2);
    });

    it('is not possible once the sanction is over otherwise (defect 15)', async () => {
      const { cases } = repositories;
      const { tempban, unban } = await tempbanBeingLifted(cases);
      const { guildId, number } = unban;
      await cases.settleCase(guildId, number, { status: 'failed', failure: 'forbidden' });
      await cases.endLive(guildId, tempban.number, 'lifted');
      expect(await cases.reopenCase(guildId, number, lease)).toBeNull();
      expect(await reread(cases, tempban)).toMatchObject({ ending: 'lifted' });
    });

    it('is not possible once a moderator has tried to end it, nor in the name of that moderator', async () => {
      const { cases } = repositories;
      const { unban } = await tempbanBeingLifted(cases);
      const { guildId, userId, number } = unban;
      await cases.settleCase(guildId, number, { status: 'failed', failure: 'forbidden' });
      const byHand = newCase({ guildId, userId, type: 'unban', takesOver: lifting });
      const { case: second } = inserted(await cases.insertCase(byHand));
      await cases.settleCase(guildId, second.number, { status: 'failed', failure: 'forbidden' });
      expect(await cases.reopenCase(guildId, number, lease)).toBeNull();
      expect(await cases.reopenCase(guildId, second.number, lease)).toBeNull();
    });

    it('is not possible when the end was moved, for a lift that was due', async () => {
      const { cases } = repositories;
      const { tempban, unban } = await tempbanBeingLifted(cases);
      const { guildId, number } = unban;
      await cases.settleCase(guildId, number, { status: 'failed', failure: 'forbidden' });
      await cases.updateCase(guildId, tempban.number, { durationMs: 60_000 }, { id: '1' });
      expect(await cases.reopenCase(guildId, number, lease)).toBeNull();
      expect(await reread(cases, unban)).toMatchObject({ status: 'failed' });
    });

    it('never has somebody told twice: what was unknown counts as not having arrived', async () => {
      const { cases } = repositories;
      const jail = await applied(cases, newCase({ type: 'jail', durationMs: -1 }));
      const { guildId, userId } = jail;
      const takesOver = { types: ['jail'], ending: 'expired' } as const;
      const unjail = newCase({ guildId, userId, type: 'unjail', tellable: true, takesOver });
      const { case: pending } = inserted(await cases.insertCase(unjail));
      await cases.settleCase(guildId, pending.number, { status: 'failed', failure: 'interrupted' });
      expect(await cases.reopenCase(guildId, pending.number, lease)).toMatchObject({ notice: 'failed' });
    });
  });
});
