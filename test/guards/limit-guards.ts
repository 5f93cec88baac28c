import type { Guard } from './guard';

const keeps = 'Nobody does more alone than the limits of their server say';
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
    code: `if ('case' in inserted) await approved(within, { id, byId });`,
    without: '',
    test: approvals,
    name: waitsForAnother,
  },
  {
    keeps,
    file: 'src/moderation/limits/ask-approval.ts',
    code: 'if (isFirst) {',
    without: 'if (isFirst || moderatorId) {',
    test: held,
    name: 'is asked about once where the answer to the post is lost, and not at all where nothing can be posted',
  },
];
