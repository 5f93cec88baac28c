import type { ImportedCase } from '../../entities/case-import';
import type { Ban } from '../ban';
import { cleanText } from '../clean-text';
import type { Context } from '../context';
import { longestReason } from '../parse-reason';
import { caughtUp } from '../read-missed-entries';
import { done, type Result, refuse } from '../refusal';
import { allBans, type ImportQuestion, type ImportRequest } from './ask-import';
import { mostCases } from './read-drafts';

/**
 * Reads the bans of a guild and says what importing those would do that no case holds; nothing is recorded yet. What
 * was done by hand while the bot was away becomes cases of its own first, since it is known by whom.
 */
export async function askBanImport(
  context: Context,
  { guildId, byId, at }: ImportRequest,
): Promise<Result<ImportQuestion>> {
  if (!(await caughtUp(context, guildId))) return refuse({ code: 'discord_silent' });
  const bans = await allBans(context, guildId);
  if (!bans.ok) return bans;
  const banned = bans.value.map((ban) => toCase(ban, at));
  const { caseCount, heldIds } = await context.imports.known(guildId, banned);
  const free = banned.filter(({ userId }) => !heldIds.has(userId));
  const rows = free.slice(0, mostCases);
  const asked = { guildId, askedById: byId, askedAt: at, source: 'discord', rows } as const;
  const id = rows.length > 0 ? await context.imports.keep(asked) : null;
  return done({
    id,
    source: 'discord',
    leftOut: [],
    isZoneless: false,
    counts: [['ban', rows.length]],
    total: rows.length,
    known: heldIds.size,
    live: rows.length,
    left: free.length - rows.length,
    next: caseCount + 1,
    numbers: null,
  });
}

/** Discord keeps of a ban neither when it was made nor by whom: it is of the moment at which it was asked for. */
function toCase({ userId, name, reason }: Ban, at: Date): ImportedCase {
  const text = reason && cleanText(reason);
  return {
    number: null,
    type: 'ban',
    userId,
    userName: name,
    moderatorId: null,
    moderatorName: null,
    reason: text ? [...text].slice(0, longestReason).join('') : null,
    wholeReason: null,
    createdAt: at.toISOString(),
    expiresAt: null,
    failure: null,
    ending: null,
    endedAt: null,
    saidInForce: true,
    deletedAt: null,
    deletedById: null,
    deleteReason: null,
    origin: `discord:${userId}:${at.getTime()}`,
  };
}
