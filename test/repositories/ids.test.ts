import { useRepositories } from './use-repositories';

const repositories = useRepositories();

/** Around the largest number that JavaScript counts to one by one, and at the end of what a column holds. */
const around = (middle: bigint) => [-2n, -1n, 0n, 1n, 2n].map((step) => String(middle + step));
const ids = [...around(2n ** 53n), ...around(2n ** 63n - 3n)];

describe('Promise 13: Ids are strings', () => {
  it('keeps ids apart that are one number to JavaScript, in every column', async () => {
    const { cases } = repositories;
    expect(new Set(ids.map(Number)).size).toBeLessThan(ids.length);
    for (const guildId of ids) {
      for (const id of ids) {
        await cases.insertCase({
          guildId,
          userId: id,
          moderatorId: id,
          type: 'jail',
          userRoles: ids,
          auditLogId: guildId === ids[0] ? id : null,
        });
      }
    }
    for (const guildId of ids) {
      const read = await cases.getAllCases(guildId);
      expect(read.map(({ userId }) => userId)).toEqual(ids.toReversed());
      expect(read.map(({ number }) => number)).toEqual(ids.map((_, index) => ids.length - index));
      for (const record of read) {
        expect(record.moderatorId).toBe(record.userId);
        expect(record.savedRoles?.toSorted()).toEqual(ids.toSorted());
      }
    }
  });

  it('finds the cases of exactly one person, one moderator, and one entry of the audit log', async () => {
    const { cases, guilds } = repositories;
    const [guildId = ''] = ids;
    for (const id of ids) {
      expect((await cases.getAllCasesByUserId(guildId, id)).map(({ userId }) => userId)).toEqual([id]);
      expect((await cases.findMany({ auditLogId: id })).map(({ userId }) => userId)).toEqual([id]);
      const page = await cases.getCasesByOptions(guildId, { moderatorId: id });
      expect(page.map(({ moderatorId }) => moderatorId)).toEqual([id]);
      await cases.setLogMessage(guildId, page[0]?.number ?? 0, {
        channelId: id,
        messageId: id,
        revision: null,
      });
      await guilds.changeSettings(id, { logChannelId: id, jailRoleId: id });
    }
    for (const id of ids) {
      const [record] = await cases.getAllCasesByUserId(guildId, id);
      expect([record?.logChannelId, record?.logMessageId]).toEqual([id, id]);
      expect(await guilds.settings(id)).toMatchObject({ id, logChannelId: id, jailRoleId: id });
    }
  });
});
