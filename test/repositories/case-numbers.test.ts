import { inserted, newCase, snowflake, useRepositories } from './use-repositories';

const repositories = useRepositories();

const counting = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const ascending = (a: number, b: number) => a - b;

describe('Promise 1: Numbers', () => {
  describe('case numbers', () => {
    it('are 1 to 200 for 200 callers on 10 connections in a brand-new guild (defect 1)', async () => {
      const { cases } = repositories;
      const guildId = snowflake();
      const results = await Promise.all(
        counting(200).map(() => cases.insertCase(newCase({ guildId, type: 'warn' }))),
      );
      const numbers = results.map((result) => inserted(result).case.number).sort(ascending);
      expect(numbers).toEqual(counting(200));
      expect(await cases.countCasesByGuildId(guildId)).toBe(200);
    });

    it("taken by themselves are handed out once each, the guild's first included (defect 1)", async () => {
      const guildId = snowflake();
      const numbers = await Promise.all(
        counting(200).map(() => repositories.cases.getNextCaseNumber(guildId)),
      );
      expect(numbers.sort(ascending)).toEqual(counting(200));
    });

    it('begin at 1 in every guild, whatever another guild has used', async () => {
      const { cases } = repositories;
      await cases.insertCase(newCase());
      expect(inserted(await cases.insertCase(newCase())).case.number).toBe(1);
    });

    it('are not used again after the newest case is deleted (defect 3)', async () => {
      const { cases } = repositories;
      const { case: first } = inserted(await cases.insertCase(newCase()));
      await cases.deleteCaseByNumber(first.guildId, first.number, { id: snowflake() });
      const { case: second } = inserted(await cases.insertCase(newCase({ guildId: first.guildId })));
      expect(second.number).toBe(2);
    });

    it('are not used again after all cases of a guild are erased (defect 3)', async () => {
      const { cases } = repositories;
      const guildId = snowflake();
      for (const type of ['warn', 'note', 'kick'] as const)
        await cases.insertCase(newCase({ guildId, type }));
      expect(await cases.bulkDeleteCasesByGuildId(guildId)).toBe(3);
      expect(inserted(await cases.insertCase(newCase({ guildId }))).case.number).toBe(4);
    });

    it('have no gap where attempts were turned away, however many at once', async () => {
      const { cases } = repositories;
      const guildId = snowflake();
      const userId = snowflake();
      const results = await Promise.all(
        counting(40).map((n) => cases.insertCase(newCase({ guildId, userId, type: n % 2 ? 'ban' : 'warn' }))),
      );
      const taken = results.filter((result) => 'taken' in result);
      const numbers = results.flatMap((result) => ('case' in result ? [result.case.number] : []));
      expect(taken).toHaveLength(19);
      expect(numbers.sort(ascending)).toEqual(counting(21));
    });

    it('have no gap where a transaction rolls back', async () => {
      const { cases } = repositories;
      const guildId = snowflake();
      const failing = cases.executeTransaction(async (within) => {
        await within.insertCase(newCase({ guildId }));
        throw new Error('after the insert');
      });
      await expect(failing).rejects.toThrow('after the insert');
      expect(inserted(await cases.insertCase(newCase({ guildId }))).case.number).toBe(1);
    });
  });
});
