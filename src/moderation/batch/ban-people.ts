import type { Case } from '../../entities/case';
import { batchAuditReason, batchNumberOf } from '../audit-reason';
import type { Context } from '../context';
import type { Failure } from '../discord';
import { type BatchDiscord, mostPerRequest, type ShownBans } from './batch-discord';
import { pagesOf } from './pages-of';
import { settlePeople } from './settle-people';

/** How often a request without an answer is made; whom it has banned is not asked for again. */
const attempts = 2;

/** What came of asking for some people. Of whoever is in neither list it is not known. */
interface Outcome {
  readonly banned: readonly Case[];
  readonly failed: readonly Case[];
  readonly failure: Failure;
}

/**
 * The second half of the corridor for the bans of a batch, which are recorded as pending: act → settle, in as many
 * requests as Discord asks for. Of whom Discord does not say whether they are banned, the case stays pending and is
 * settled later, like any other.
 *
 * @returns the cases as they stand afterwards, by number.
 */
export async function banPeople(
  context: Context,
  cases: readonly Case[],
  deleteMessageSeconds: number,
): Promise<Case[]> {
  const settled: Case[] = [];
  for (const page of pagesOf(cases, mostPerRequest)) {
    const { banned, failed, failure } = await ask(context.batchDiscord, page, deleteMessageSeconds);
    settled.push(...(await settlePeople(context, page, { applied: banned, failed, failure })));
  }
  return settled;
}

async function ask(
  discord: BatchDiscord,
  page: readonly Case[],
  deleteMessageSeconds: number,
): Promise<Outcome> {
  let open = page;
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const answer = await request(discord, open, deleteMessageSeconds);
    if (answer.kind === 'refused') return outcome(page, open, answer.failure);
    const bannedIds = new Set(answer.kind === 'done' ? answer.bannedIds : []);
    const unsaid = open.filter(({ userId }) => !bannedIds.has(userId));
    const shown = await whoIsShown(discord, unsaid);
    if (!shown) return { ...outcome(page, unsaid, 'left_out'), failed: [] };
    open = unsaid.filter((record) => !shown.has(record.userId));
    if (open.length === 0 || answer.kind === 'done') return outcome(page, open, 'left_out');
  }
  return { ...outcome(page, open, 'left_out'), failed: [] };
}

function request(discord: BatchDiscord, cases: readonly Case[], deleteMessageSeconds: number) {
  const [first] = cases;
  if (!first?.batch) throw new Error('A batch of bans has no case.');
  const reason = batchAuditReason(first.batch, first);
  return discord.banMany(
    first.guildId,
    cases.map(({ userId }) => userId),
    { reason, deleteMessageSeconds },
  );
}

function outcome(page: readonly Case[], open: readonly Case[], failure: Failure): Outcome {
  const left = new Set(open);
  return { banned: page.filter((record) => !left.has(record)), failed: open, failure };
}

/**
 * Who of those that Discord does not name as banned is banned by this batch all the same, as when the answer to an
 * earlier request was lost; null when Discord does not say.
 */
async function whoIsShown(discord: BatchDiscord, cases: readonly Case[]): Promise<Set<string> | null> {
  const [first] = cases;
  if (!first) return new Set();
  const bans = await discord.findBans(
    first.guildId,
    cases.map(({ userId }) => userId),
  );
  if (typeof bans === 'string') return null;
  return new Set([...bans.keys()].filter((userId) => bearsMark(bans, userId, first.batch)));
}

/** Whether Discord keeps, as the reason of somebody's ban, this batch. */
export function bearsMark(bans: ShownBans, userId: string, batch: number | null): boolean {
  return batch !== null && batchNumberOf(bans.get(userId)?.reason ?? null) === batch;
}
