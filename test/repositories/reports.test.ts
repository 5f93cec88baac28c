import { aReport, filed, limit, newReport, reportsOf } from './some-report';
import { useErasures } from './use-erasures';
import { applied, newCase, snowflake } from './use-repositories';

const { repositories, ownerId, erasures, evidence, rows } = useErasures();

const reports = () => reportsOf(repositories);
const acting = (moderatorId: string) => ({ moderatorId, type: 'ban', holder: 'me', seconds: 60 });

describe('reports', () => {
  it('are not recorded in a guild without a channel for them', async () => {
    const wanted = newReport();
    expect(await reports().insertReport(wanted, limit)).toEqual({ channel: null });
    await repositories.guilds.changeSettings(wanted.guildId, { reportChannelId: '5' });
    expect(await reports().insertReport(wanted, limit)).toMatchObject({ report: { postChannelId: '5' } });
  });

  it('of one person are as many as the limit, however many come at once', async () => {
    const { guildId, reporterId } = await filed(repositories);
    const tries = Array.from({ length: 8 }, () =>
      reports().insertReport(newReport({ guildId, reporterId }), limit),
    );
    const inserted = (await Promise.all(tries)).filter((result) => 'report' in result);
    expect(inserted).toHaveLength(2);
  });

  it('are decided once, whoever tries at once', async () => {
    const { guildId, id } = await filed(repositories);
    const [one, two] = [snowflake(), snowflake()];
    const decided = await Promise.all([
      reports().dismissReport(guildId, id, one),
      reports().beginActing(guildId, id, acting(two)),
      reports().dismissReport(guildId, id, two),
    ]);
    expect(decided.filter((report) => report !== null)).toHaveLength(1);
  });

  it('are decided by nobody whom they are about, and by nobody beside who handles them', async () => {
    const { guildId, id, userId } = await filed(repositories);
    const [one, two] = [snowflake(), snowflake()];
    expect(await reports().claimReport(guildId, id, userId)).toBeNull();
    expect(await reports().claimReport(guildId, id, one)).toMatchObject({ claimedById: one, revision: 2 });
    expect(await reports().claimReport(guildId, id, one)).toMatchObject({ claimedById: one, revision: 2 });
    expect(await reports().dismissReport(guildId, id, two)).toBeNull();
    expect(await reports().beginActing(guildId, id, acting(two))).toBeNull();
    expect(await reports().takeOverReport(guildId, id, two, ownerId)).toBeNull();
    expect(await reports().takeOverReport(guildId, id, two, one)).toMatchObject({ takenFromId: one });
    expect(await reports().dismissReport(guildId, id, two)).toMatchObject({ state: 'dismissed' });
  });

  it('that somebody was acting on are taken over once their lease has run out, or who held it is gone', async () => {
    const { guildId, id, userId } = await filed(repositories);
    const moderatorId = snowflake();
    await reports().beginActing(guildId, id, acting(moderatorId));
    const claim = (abandoned: string[]) =>
      reports().claimLeftActing({ holder: 'other', seconds: 60 }, abandoned, null);
    const ids = async (abandoned: string[]) => (await claim(abandoned)).map((report) => report.id);
    expect(await ids([])).not.toContain(id);
    expect(await reports().caseOfReport(guildId, id)).toBeNull();
    const { number } = await applied(repositories.cases, newCase({ guildId, userId, moderatorId }));
    expect(await ids(['me'])).toContain(id);
    expect(await reports().caseOfReport(guildId, id)).toEqual({ number, status: 'applied' });
  });

  it('that are not posted are given out once, after a pause that grows', async () => {
    const { id } = await filed(repositories);
    const claimed = async (seconds: number) =>
      (await reports().claimUnpostedReports(seconds, null)).map((report) => report.id);
    expect(await claimed(60)).not.toContain(id);
    expect(await claimed(0)).toContain(id);
    await rows(`update reports set post_tried_at = now() - interval '90 seconds' where id = $1`, [id]);
    expect(await claimed(60)).not.toContain(id);
    await rows(`update reports set post_tried_at = now() - interval '150 seconds' where id = $1`, [id]);
    const both = await Promise.all([claimed(60), claimed(60)]);
    expect(both.flat().filter((one) => one === id)).toHaveLength(1);
  });
});

describe('erasing', () => {
  it('a person blanks what they reported and what was reported of them, and names the files', async () => {
    const [guildId, person] = [snowflake(), snowflake()];
    const about = await aReport(repositories, { guildId, userId: person }, 'cd'.repeat(32));
    const by = await aReport(repositories, { guildId, reporterId: person }, 'ef'.repeat(32));
    const other = await aReport(repositories, { guildId });
    expect(await erasures().erasePerson(guildId, person, ownerId)).toMatchObject({
      ...{ reportCount: 2, fileCount: 2 },
    });
    const now = (report: { id: string }) => reports().findReport(guildId, report.id);
    const gone = { reason: null, evidenceSha256: null, evidenceName: null };
    expect(await now(about)).toMatchObject({
      ...gone,
      userName: null,
      messageText: null,
      reporterName: 'rita',
    });
    expect(await now(by)).toMatchObject({ ...gone, reporterName: null, userName: 'ann' });
    expect(await now(by)).toMatchObject({ messageText: 'the words of ann', state: 'open' });
    expect(await now(other)).toEqual(other);
    expect(await evidence().isReferredTo('cd'.repeat(32))).toBe(false);
    expect(await evidence().isReferredTo('ab'.repeat(32))).toBe(true);
    const kept = { sizeBytes: 1, sha256: 'cd'.repeat(32) };
    expect(await reports().setEvidence(guildId, about.id, kept)).toBeNull();
  });

  it('a guild takes every report of it, and the channel for them', async () => {
    const { guildId } = await aReport(repositories, {}, '12'.repeat(32));
    const elsewhere = await aReport(repositories);
    expect(await erasures().eraseGuild(guildId, ownerId, 0)).toMatchObject({
      ...{ reportCount: 1, fileCount: 1 },
    });
    expect(await rows('select * from reports where guild_id = $1', [guildId])).toEqual([]);
    expect(await repositories.guilds.settings(guildId)).toMatchObject({ reportChannelId: null });
    expect(await reports().findReport(elsewhere.guildId, elsewhere.id)).toEqual(elsewhere);
  });

  it('leaves a file that a report still refers to', async () => {
    const sha256 = '34'.repeat(32);
    const gone = await aReport(repositories, {}, sha256);
    const stays = await aReport(repositories, {}, sha256);
    await erasures().eraseGuild(gone.guildId, ownerId, 0);
    const found = (await erasures().findUnfinished(null)).find(({ guildId }) => guildId === gone.guildId);
    expect(found?.files).toEqual([]);
    expect(await reports().findReport(stays.guildId, stays.id)).toMatchObject({ evidenceSha256: sha256 });
  });
});
