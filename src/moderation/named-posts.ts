import type { Case } from '../entities/case';
import type { Context } from './context';
import type { NamedPosts } from './log-post';

/** How many of the cases that one text names are looked up, the first ones. */
const mostOfOne = 10;

/** What may be meant as the number of a case; whether it is, whoever shows the text decides. */
const numbers = /(?<![\p{L}\p{N}_&<])#([1-9]\d{0,8})(?!\d)/gu;

/**
 * Finds the log posts of the cases that texts name as `#12`, in one statement, and in none where they name none.
 * Left out is a case that is not there, is deleted, or has no post.
 */
export async function findNamedPosts(
  { cases }: Pick<Context, 'cases'>,
  guildId: string,
  texts: readonly (string | null)[],
): Promise<NamedPosts> {
  const named = new Set(texts.flatMap((text) => numbersIn(text ?? '')));
  if (named.size === 0) return new Map();
  const posts = await cases.findPosts(guildId, [...named]);
  return new Map(posts.map(({ number, ...at }) => [number, { ...at, guildId }]));
}

/** As `findNamedPosts`, for the texts of a case. */
export function namedBy(
  context: Pick<Context, 'cases'>,
  { guildId, reason, deleteReason }: Pick<Case, 'guildId' | 'reason' | 'deleteReason'>,
): Promise<NamedPosts> {
  return findNamedPosts(context, guildId, [reason, deleteReason]);
}

function numbersIn(text: string): number[] {
  const found = [...text.matchAll(numbers)].map(([, number]) => Number(number));
  return [...new Set(found)].slice(0, mostOfOne);
}
