import type { Guard } from './guard';

const numbers = 'Promise 1: Numbers';
const oneAction = 'Promise 7: One action';
const insertCase = 'src/repositories/insert-case.ts';
const count = 'set case_count = g.case_count + 1';
const highest = 'set case_count = (select coalesce(max(c.number), 0) + 1 from cases c where c.guild_id = $1)';
const pairs = 'a /%s and a /%s at once: the first is done, as one case, and the second is told who it was';

/** What keeps the cases of a guild to be counted right, and one action to be one case. */
export const numberGuards: readonly Guard[] = [
  {
    keeps: numbers,
    file: insertCase,
    code: count,
    without: highest,
    test: 'test/bot/numbers.test.ts',
    name: 'twenty bans at once, the first of a server, are its cases 1 to 20 (defect 1)',
  },
  {
    keeps: numbers,
    file: insertCase,
    code: count,
    without: highest,
    test: 'test/repositories/case-numbers.test.ts',
    name: 'are not used again after all cases of a guild are erased (defect 3)',
  },
  {
    keeps: 'What a transaction does is undone with it',
    file: 'src/repositories/case-repository.ts',
    code: 'manager.transaction((transaction) => work(caseRepository(transaction)))',
    without: 'manager.transaction(() => work(caseRepository(manager)))',
    test: 'test/repositories/case-records.test.ts',
    name: 'rolls everything back that was done through what it gives, however it was done (defect 2)',
  },
  {
    keeps: 'Whether somebody is in jail is not answered from their newest or any other case',
    file: 'src/repositories/case-standing.ts',
    code: `and c.sanction = q.sanction and \${isLive('c')}\`;`,
    without: 'and c.sanction = q.sanction order by c.number desc`;',
    test: 'test/bot/unjail.test.ts',
    name: 'says so when somebody is not in jail, even though an old jail and newer cases name them (defect 4)',
  },
  {
    keeps: 'Promise 2: Recorded before done',
    file: 'src/moderation/transfer/post-import.ts',
    code: `if (found.seen === 'present') await imports.dropSummary(summary);`,
    without: `if (found.seen === 'present') await post(context, summary);`,
    test: 'test/bot/case-import-crash.test.ts',
    name: 'an import is posted once where the bot is killed %s Discord has its post',
  },
  {
    keeps: oneAction,
    file: 'src/moderation/transfer/answer-import.ts',
    code: `return source === 'discord' ? settled.filter(({ isLive }) => isLive) : settled;`,
    without: `return source === 'discord' ? settled.filter(({ userId }) => userId) : settled;`,
    test: 'test/bot/case-import.test.ts',
    name: 'are left out where they are lifted, or have a case, by the time the question is answered',
  },
  {
    keeps: 'Promise 16: Removal keeps',
    file: 'src/migrations/1763800000000-create-cases.ts',
    code: 'references guilds (id) on delete restrict',
    without: 'references guilds (id) on delete cascade',
    test: 'test/repositories/guild-repository.test.ts',
    name: 'cannot be deleted while they have cases (defect 6)',
  },
  {
    keeps: oneAction,
    file: 'src/migrations/1763800000000-create-cases.ts',
    code: 'create unique index cases_slot',
    without: 'create index cases_slot',
    test: 'test/bot/one-action.test.ts',
    name: 'of ten moderators who type /%s at the same moment one does it, and nine are told who that was',
  },
  {
    keeps: oneAction,
    file: 'src/moderation/take-action.ts',
    code: `if ('taken' in inserted) return refuse(heldBy(inserted.taken));`,
    without: `if ('taken' in inserted) return refuse({ code: 'nothing_to_end' });`,
    test: 'test/bot/one-action.test.ts',
    name: pairs,
  },
  {
    keeps: oneAction,
    file: 'src/moderation/actions/jail.ts',
    code: `return pending ? { code: 'under_way', pending } : { code: 'not_jailed', userId: target.id };`,
    without: `return { code: 'not_jailed', userId: target.id };`,
    test: 'test/bot/one-action.test.ts',
    name: pairs,
  },
  {
    keeps: oneAction,
    file: 'src/moderation/actions/unban.ts',
    code: `return pending ? { code: 'under_way', pending } : { code: 'not_banned', userId: target.id };`,
    without: `return { code: 'not_banned', userId: target.id };`,
    test: 'test/bot/one-action.test.ts',
    name: pairs,
  },
];
