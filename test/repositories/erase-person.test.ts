import { erasureRepository } from '../../src/repositories/erasure-repository';
import { someFile, useErasures } from './use-erasures';
import { applied, newCase, reread, snowflake } from './use-repositories';

const { repositories, ownerId, erasures, evidence, rows, fullCase, untilSomebodyWaits } = useErasures();

describe('erasing a person', () => {
  it('blanks names, texts and evidence of the cases about them, and keeps numbers, ids, times and states', async () => {
    const { cases } = repositories;
    const { record } = await fullCase({ type: 'tempban' });
    const { guildId, userId, number } = record;
    const before = await reread(cases, record);
    const editsBefore = await cases.getCaseEdits(guildId, number);
    expect(await erasures().erasePerson(guildId, userId, ownerId)).toEqual({
      ...{ caseCount: 1, reportCount: 0, fileCount: 1, postCount: 0 },
    });
    const after = await reread(cases, record);
    const counted = { revision: before.revision + 1, changedAt: after.changedAt };
    expect(after).toEqual(
      Object.assign(before, { userName: null, reason: null, deleteReason: null }, counted),
    );
    const blank = { oldValue: null, newValue: null };
    expect(await cases.getCaseEdits(guildId, number)).toEqual(
      editsBefore.map((edit) => Object.assign(edit, edit.field === 'reason' && blank, { comment: null })),
    );
    expect(await evidence().ofCase(guildId, number)).toEqual([]);
  });

  it('blanks their name where they moderated or edited, and nothing else there', async () => {
    const { cases } = repositories;
    const guildId = snowflake();
    const moderatorId = snowflake();
    const { record, file } = await fullCase({ guildId, moderatorId });
    await cases.restoreCaseByNumber(guildId, record.number, { id: moderatorId, name: 'moe' }, 'it was right');
    const before = await reread(cases, record);
    await erasures().erasePerson(guildId, moderatorId, ownerId);
    const after = await reread(cases, record);
    const counted = { revision: before.revision + 1, changedAt: after.changedAt };
    expect(after).toEqual(Object.assign(before, { moderatorName: null }, counted));
    const edits = await cases.getCaseEdits(guildId, record.number);
    expect(edits.map(({ editorName }) => editorName)).toEqual(['ed', 'ed', 'ed', null]);
    expect(edits.at(-1)).toMatchObject({ editorId: moderatorId, comment: 'it was right' });
    expect(edits[0]).toMatchObject({ oldValue: 'said things', newValue: 'said worse things' });
    expect(await evidence().ofCase(guildId, record.number)).toMatchObject([{ sha256: file.sha256 }]);
  });

  it('touches nobody else, and nothing of them in another guild', async () => {
    const { cases } = repositories;
    const { record } = await fullCase();
    const other = await fullCase({ guildId: record.guildId });
    const elsewhere = await fullCase({ userId: record.userId, moderatorId: record.moderatorId });
    const before = [await reread(cases, other.record), await reread(cases, elsewhere.record)];
    await erasures().erasePerson(record.guildId, record.userId, ownerId);
    expect([await reread(cases, other.record), await reread(cases, elsewhere.record)]).toEqual(before);
  });

  it('leaves what is in force in force, and due at its time', async () => {
    const { cases } = repositories;
    const tempban = await applied(cases, newCase({ type: 'tempban', durationMs: -1000 }));
    await erasures().erasePerson(tempban.guildId, tempban.userId, ownerId);
    expect(await cases.findLive(tempban.guildId, tempban.userId, 'ban')).toMatchObject({ id: tempban.id });
    expect(await cases.getExpiredTempbans(100)).toContainEqual(expect.objectContaining({ id: tempban.id }));
  });

  it('is recorded each time, and safe to repeat', async () => {
    const { record } = await fullCase();
    const { guildId, userId } = record;
    await erasures().erasePerson(guildId, userId, ownerId);
    const blanked = await reread(repositories.cases, record);
    expect(await erasures().erasePerson(guildId, userId, ownerId)).toMatchObject({
      caseCount: 1,
      fileCount: 0,
    });
    expect(await reread(repositories.cases, record)).toEqual(blanked);
    const kept = await rows('select * from erasures where guild_id = $1 order by id', [guildId]);
    expect(kept).toMatchObject(
      [1, 2].map(() => ({ what: 'person', user_id: userId, erased_by_id: ownerId, case_count: 1 })),
    );
  });

  it('names the cases whose log posts are to follow, also those they made', async () => {
    const { cases, guilds } = repositories;
    const guildId = snowflake();
    const [userId, logChannelId] = [snowflake(), snowflake()];
    await applied(cases, newCase({ guildId, userId }));
    await guilds.changeSettings(guildId, { logChannelId });
    const about = await applied(cases, newCase({ guildId, userId, type: 'warn' }));
    const by = await applied(cases, newCase({ guildId, moderatorId: userId }));
    await applied(cases, newCase({ guildId }));
    expect(await erasures().erasePerson(guildId, userId, ownerId)).toMatchObject({ postCount: 2 });
    const unfinished = await erasures().findUnfinished(null);
    expect(unfinished.find((remains) => remains.guildId === guildId)?.posts.toSorted()).toEqual([
      about.number,
      by.number,
    ]);
  });

  it('blanks what somebody is writing at that moment as well', async () => {
    const { cases } = repositories;
    const { guildId, userId, number } = await applied(cases, newCase({ reason: 'old' }));
    let erased: Promise<unknown> | undefined;
    await cases.executeTransaction(async (within) => {
      await within.updateCase(guildId, number, { reason: 'new' }, { id: '1', name: 'ed' });
      erased = erasures().erasePerson(guildId, userId, ownerId);
      await untilSomebodyWaits();
    });
    await erased;
    expect(await cases.getCaseByNumber(guildId, number)).toMatchObject({ reason: null });
    expect(await cases.getCaseEdits(guildId, number)).toMatchObject([{ oldValue: null, newValue: null }]);
  });

  it('leaves everything as it is when any of it fails', async () => {
    const { cases } = repositories;
    const { record } = await fullCase();
    const before = await reread(cases, record);
    await expect(erasures().erasePerson(record.guildId, record.userId, 'nobody')).rejects.toThrow('bigint');
    expect(await reread(cases, record)).toEqual(before);
    expect(await evidence().ofCase(record.guildId, record.number)).toHaveLength(1);
  });
});

describe('erasing somebody whose messages were deleted with those of others', () => {
  const purgeOf = async (...authorIds: string[]) => {
    const purge = {
      ...{ channelId: '1', filters: [], foundCount: 2, messageIds: ['1', '2'], contentSeen: true },
      ...{ authorIds, deletedCount: null, failure: null },
    };
    return applied(repositories.cases, newCase({ type: 'purge', purge }));
  };

  it('takes what was said, and only where they said any of it; nothing is kept of it afterwards', async () => {
    const author = snowflake();
    const theirs = await purgeOf(snowflake(), author);
    const { guildId } = theirs;
    const others = await purgeOf(snowflake());
    for (const record of [theirs, others]) await evidence().keep(someFile(record));
    expect(await erasures().countOfPerson(guildId, author)).toMatchObject({ cases: 0, files: 1 });
    expect(await erasures().erasePerson(guildId, author, ownerId)).toMatchObject({ fileCount: 1 });
    expect(await evidence().ofCase(guildId, theirs.number)).toEqual([]);
    expect(await evidence().ofCase(others.guildId, others.number)).toHaveLength(1);
    expect(await evidence().keep(someFile(theirs))).toBe(false);
  });
});

describe('evidence that comes when the person was just erased', () => {
  it('is not kept with a case from before, and is with one from after', async () => {
    const { cases } = repositories;
    const before = await applied(cases, newCase({ type: 'warn' }));
    const { guildId, userId } = before;
    await erasures().erasePerson(guildId, userId, ownerId);
    const after = await applied(cases, newCase({ type: 'warn', guildId, userId }));
    expect(await evidence().keep(someFile(before))).toBe(false);
    expect(await evidence().keep(someFile(after))).toBe(true);
  });

  it('waits for an erasure under way', async () => {
    const { cases } = repositories;
    const record = await applied(cases, newCase());
    let kept: Promise<boolean> | undefined;
    await repositories.manager.transaction(async (within) => {
      await erasureRepository(within).erasePerson(record.guildId, record.userId, ownerId);
      kept = evidence().keep(someFile(record));
      await untilSomebodyWaits();
    });
    expect(await kept).toBe(false);
    expect(await evidence().ofCase(record.guildId, record.number)).toEqual([]);
  });

  it('is not kept with a case that was erased with its guild', async () => {
    const record = await applied(repositories.cases, newCase({ type: 'warn' }));
    await erasures().eraseGuild(record.guildId, ownerId, 0);
    expect(await evidence().keep(someFile(record))).toBe(false);
  });
});
