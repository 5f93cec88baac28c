import { applied, lengthMs, newCase, reread, snowflake, useRepositories } from './use-repositories';

const repositories = useRepositories();
const editor = { id: '987654321987654321', name: 'ed' };

describe('Promise 9: History cannot be hidden', () => {
  describe('updateCase', () => {
    it('changes the reason alone, and keeps who, when, old and new', async () => {
      const { cases } = repositories;
      const before = await applied(cases, newCase({ reason: 'old', type: 'tempban', durationMs: 60_000 }));
      const { guildId, number } = before;
      const after = await cases.updateCase(guildId, number, { reason: 'new' }, editor);
      const { revision } = before;
      const counted = { revision: revision + 1, changedAt: after?.changedAt };
      expect(after).toEqual(Object.assign(before, { reason: 'new' }, counted));
      const [edit, ...others] = await cases.getCaseEdits(guildId, number);
      expect(edit).toMatchObject({
        ...{ guildId, caseNumber: number, field: 'reason', oldValue: 'old', newValue: 'new' },
        ...{ editorId: editor.id, editorName: 'ed', comment: null },
      });
      expect(edit?.editedAt.getTime()).toBeGreaterThanOrEqual(before.createdAt.getTime());
      expect(others).toEqual([]);
    });

    it('keeps every edit, in order', async () => {
      const { cases } = repositories;
      const { guildId, number } = await applied(cases, newCase());
      for (const reason of ['a', 'b', null]) await cases.updateCase(guildId, number, { reason }, editor);
      const edits = await cases.getCaseEdits(guildId, number);
      expect(edits.map(({ oldValue, newValue }) => [oldValue, newValue])).toEqual([
        [null, 'a'],
        ['a', 'b'],
        ['b', null],
      ]);
    });

    it('writes no edit for what is so already', async () => {
      const { cases } = repositories;
      const { guildId, number } = await applied(cases, newCase({ reason: 'same' }));
      expect(
        await cases.updateCase(guildId, number, { reason: 'same', status: 'applied' }, editor),
      ).not.toBeNull();
      expect(await cases.updateCase(guildId, number, {}, editor)).not.toBeNull();
      expect(await cases.getCaseEdits(guildId, number)).toEqual([]);
    });

    it('counts a duration from when the case was made', async () => {
      const { cases } = repositories;
      const { guildId, number } = await applied(cases, newCase({ type: 'tempban', durationMs: 1000 }));
      const edited = await cases.updateCase(guildId, number, { durationMs: 60_000 }, editor);
      expect(edited && lengthMs(edited)).toBe(60_000);
      const [edit] = await cases.getCaseEdits(guildId, number);
      expect(edit).toMatchObject({ field: 'expires_at', newValue: edited?.expiresAt?.toISOString() });
    });

    it('takes an end away from a jail', async () => {
      const { cases } = repositories;
      const { guildId, number } = await applied(cases, newCase({ type: 'jail', durationMs: 1000 }));
      expect(await cases.updateCase(guildId, number, { expiresAt: null }, editor)).toMatchObject({
        expiresAt: null,
      });
    });

    it('does not bring a deleted case back, whatever is edited (defect 5)', async () => {
      const { cases } = repositories;
      const record = await applied(cases, newCase({ reason: 'old' }));
      const { guildId, number } = record;
      await cases.deleteCaseByNumber(guildId, number, editor);
      expect(
        await cases.updateCase(guildId, number, { reason: 'new', status: 'applied' }, editor),
      ).toBeNull();
      const now = await reread(cases, record);
      expect(now.deletedAt).not.toBeNull();
      expect(now.reason).toBe('old');
    });

    it('says null for a case that is not there', async () => {
      expect(await repositories.cases.updateCase(snowflake(), 1, { reason: 'x' }, editor)).toBeNull();
    });

    it('loses neither of two edits at once, of one field or of two (defect 5)', async () => {
      const { cases } = repositories;
      const record = await applied(cases, newCase({ type: 'tempban', durationMs: 1000, reason: '0' }));
      const { guildId, number } = record;
      await Promise.all([
        ...['1', '2', '3', '4', '5'].map((reason) => cases.updateCase(guildId, number, { reason }, editor)),
        cases.updateCase(guildId, number, { durationMs: 60_000 }, editor),
      ]);
      const edits = await cases.getCaseEdits(guildId, number);
      const reasons = edits.filter(({ field }) => field === 'reason');
      expect(reasons).toHaveLength(5);
      expect(reasons.map(({ oldValue }) => oldValue)).toEqual([
        '0',
        ...reasons.slice(0, -1).map((e) => e.newValue),
      ]);
      const now = await reread(cases, record);
      expect(now.reason).toBe(reasons.at(-1)?.newValue);
      expect(lengthMs(now)).toBe(60_000);
    });

    it('rolls back together with its edit', async () => {
      const { cases } = repositories;
      const record = await applied(cases, newCase({ reason: 'old' }));
      const failing = cases.executeTransaction(async (within) => {
        await within.updateCase(record.guildId, record.number, { reason: 'new' }, editor);
        throw new Error('after the edit');
      });
      await expect(failing).rejects.toThrow('after the edit');
      expect((await reread(cases, record)).reason).toBe('old');
      expect(await cases.getCaseEdits(record.guildId, record.number)).toEqual([]);
    });
  });

  describe('deleting and restoring', () => {
    it('hides a case from every list, and shows it again', async () => {
      const { cases } = repositories;
      const record = await applied(cases, newCase());
      const { guildId, userId, number } = record;
      const moderatorId = String(record.moderatorId);
      const seen = async () => [
        await cases.getCaseByNumber(guildId, number),
        await cases.getCaseById(record.id),
        ...(await cases.getAllCases(guildId)),
        ...(await cases.getAllCasesByUserId(guildId, userId)),
        ...(await cases.getAllCasesByModeratorId(guildId, moderatorId)),
        ...(await cases.getCasesByOptions(guildId)),
        await cases.getLatestCaseByUser(guildId, userId, ['ban']),
      ];
      expect(await seen()).toHaveLength(7);
      const deleted = await cases.deleteCaseByNumber(guildId, number, editor, 'a mistake');
      expect(deleted).toMatchObject({ number, deletedById: editor.id, deleteReason: 'a mistake' });
      expect(await seen()).toEqual([null, null, null]);
      expect(await cases.countCasesByGuildId(guildId)).toBe(0);
      expect(await cases.getCasesByOptions(guildId, { status: 'deleted' })).toHaveLength(1);
      const restored = await cases.restoreCaseByNumber(guildId, number, editor, 'it was right');
      const counted = { revision: record.revision + 2, changedAt: restored?.changedAt };
      expect(restored).toEqual(Object.assign(record, counted));
      expect(await seen()).toHaveLength(7);
    });

    it('keeps who did so and why, each time', async () => {
      const { cases } = repositories;
      const { guildId, number } = await applied(cases, newCase());
      const deleted = await cases.deleteCaseByNumber(guildId, number, editor, 'why');
      await cases.restoreCaseByNumber(guildId, number, editor);
      const hiddenAt = deleted?.deletedAt?.toISOString();
      expect(await cases.getCaseEdits(guildId, number)).toMatchObject([
        { field: 'deleted', oldValue: null, newValue: hiddenAt, comment: 'why', editorId: editor.id },
        { field: 'deleted', oldValue: hiddenAt, newValue: null, comment: null, editorId: editor.id },
      ]);
    });

    it('happens once for all who try at once', async () => {
      const { cases } = repositories;
      const { guildId, number } = await applied(cases, newCase());
      const tries = () => Promise.all([1, 2, 3].map(() => cases.deleteCaseByNumber(guildId, number, editor)));
      expect((await tries()).filter(Boolean)).toHaveLength(1);
      expect(await cases.getCaseEdits(guildId, number)).toHaveLength(1);
    });

    it('says null for what is not there, is deleted already, or is not', async () => {
      const { cases } = repositories;
      const { guildId, number } = await applied(cases, newCase());
      expect(await cases.restoreCaseByNumber(guildId, number, editor)).toBeNull();
      expect(await cases.deleteCaseByNumber(guildId, 99, editor)).toBeNull();
    });

    it('leaves a live sanction live', async () => {
      const { cases } = repositories;
      const { guildId, userId, number } = await applied(cases, newCase());
      await cases.deleteCaseByNumber(guildId, number, editor);
      expect(await cases.findLive(guildId, userId, 'ban')).toMatchObject({ number });
    });
  });
});
