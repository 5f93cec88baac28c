import type { Guard } from './guard';

const keeps = 'Nobody does more alone than the limits of their server say';
const kept = 'test/bot/limits-kept.test.ts';
const held = 'test/bot/limits-held.test.ts';
const approvals = 'test/bot/limits.test.ts';
const counted = 'src/repositories/case-limits.ts';
const decided = 'src/moderation/limits/decide-approval.ts';
const claims = 'src/repositories/approval-claims.ts';
const waitsForAnother =
  'waits for another, who could do it, and is done as whoever asked once it is approved';

/** What holds moderators to their limits, and has another approve what is beyond. */
export const limitGuards: readonly Guard[] = [
  {
    keeps,
    file: counted,
    code: 'await lockModerator(within, { guildId, moderatorId });',
    without: '',
    test: held,
    name: 'holds however many they ask for at once',
  },
  {
    keeps,
    file: counted,
    code: `and c.imported_by_id is null and c.approved_by_id is null`,
    without: `and c.lease_holder is not null`,
    test: held,
    name: 'holds for what was banned by hand as well, deleted, or undone',
  },
  {
    keeps,
    file: counted,
    code: `c.created_at > now() - interval '1 hour'`,
    without: `c.created_at > now() - interval '1 day'`,
    test: held,
    name: 'is over after an hour, and none for the owner',
  },
  {
    keeps,
    file: 'src/moderation/limits/limit-for.ts',
    code: '|| approval || moderator.id === guild.ownerId) return null;',
    without: '|| approval) return null;',
    test: held,
    name: 'is over after an hour, and none for the owner',
  },
  {
    keeps,
    file: 'src/repositories/ban-questions.ts',
    code: 'if (limit && (await isReached(within, act, limit))) return { overLimit: limit };',
    without: '',
    test: held,
    name: 'holds for massbans, each of which counts once',
  },
  {
    keeps,
    file: decided,
    code: `if (waiting.askedById === byId) return refuse({ code: 'approval_own' });`,
    without: '',
    test: approvals,
    name: waitsForAnother,
  },
  {
    keeps,
    file: decided,
    code: 'if (barred) return refuse(barred);',
    without: '',
    test: approvals,
    name: waitsForAnother,
  },
  {
    keeps,
    file: claims,
    code: `and a.asked_at > now() - interval '1 day'`,
    without: '',
    test: approvals,
    name: 'is not done where it is refused, or nobody has answered within a day',
  },
  {
    keeps,
    file: counted,
    code: `if ('case' in inserted) await approved(within, { id, byId }, inserted.case);`,
    without: '',
    test: approvals,
    name: waitsForAnother,
  },
  {
    keeps,
    file: 'src/moderation/limits/ask-approval.ts',
    code: 'if (tellsOwner) tellOwner(',
    without: 'tellOwner(',
    test: kept,
    name: 'is told of a limit once an hour, however often it is asked beyond, and of no change that is none',
  },
  {
    keeps,
    file: 'src/repositories/case-limits.ts',
    code: `and c.status <> 'failed' and`,
    without: `and`,
    test: kept,
    name: 'is neither what failed nor what another approved',
  },
  {
    keeps,
    file: 'src/repositories/case-limits.ts',
    code: ' and c.approved_by_id is null',
    without: '',
    test: kept,
    name: 'is neither what failed nor what another approved',
  },
  {
    keeps,
    file: 'src/repositories/case-limits.ts',
    code: `count(distinct coalesce(c.batch, c.number))::int as count`,
    without: `count(*) filter (where c.batch is null or c.batch = c.number)::int as count`,
    test: kept,
    name: 'is every massban of which somebody was banned, whoever is named first',
  },
  {
    keeps,
    file: 'src/repositories/case-limits.ts',
    code: `return taken ? { taken } : { overLimit: limit };`,
    without: `return { overLimit: taken ? limit : limit };`,
    test: kept,
    name: 'is not asked twice, nor at all where another was first',
  },
  {
    keeps,
    file: 'src/moderation/limits/decide-approval.ts',
    code: `if (!admission.ok) return admission.refusal;`,
    without: `if (!admission.ok) return null;`,
    test: kept,
    name: 'is approved, of a massban, by whoever could do it, and once',
  },
  {
    keeps,
    file: 'src/moderation/limits/decide-approval.ts',
    code: `if (refusal) return { is: 'hindered', refusal };`,
    without: ``,
    test: kept,
    name: 'is the step of its warning once it is approved, and hindered once that does not count',
  },
  {
    keeps,
    file: 'src/repositories/erasure-repository.ts',
    code: '  await within.query(blankApprovalsSql, [guildId]);\n  const [blanked]',
    without: '  const [blanked]',
    test: kept,
    name: 'says so once nobody has answered within a day, or it is erased',
  },
];
