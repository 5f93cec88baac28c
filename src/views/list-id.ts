import { en } from '../locales/en';
import type { ListFilter, PageKey } from '../moderation/list-cases';
import { listStates } from './case-state';

/** What a button of a list remembers: the page it leads to and what the list is narrowed to. */
export interface ListPlace {
  readonly key: PageKey;
  readonly filter: ListFilter;
}

/** The longest text a list can be searched for: what fits, with all the rest, into a button's id. */
export const longestSearch = 24;

const prefix = 'cases';
const separator = ':';

const largestNumber = 2 ** 31 - 1;
const largestId = 2n ** 63n - 1n;

/** What every id of ours looks like before the text; the start of a period before 1970 is negative. */
const shape = /^cases:(?:n|[ab]\d{1,10}):[\da-z]{0,13}:[\da-z]{0,13}:[a-z]*:[a-z]*:(?:-?[\da-z]{1,8})?:/;

/**
 * Writes a place into the id of a button, so that lists outlive the process. Ids are written in base 36;
 * the text searched for comes last and may hold anything.
 */
export function toListId({ key, filter }: ListPlace): string {
  const at = 'before' in key ? `b${key.before}` : 'after' in key ? `a${key.after}` : 'n';
  return [
    prefix,
    at,
    shorten(filter.userId),
    shorten(filter.moderatorId),
    filter.type ?? '',
    filter.status ?? '',
    filter.since ? Math.floor(filter.since.getTime() / 1000).toString(36) : '',
    filter.contains ?? '',
  ].join(separator);
}

/** Reads a place back; null for an id that we would not have written. */
export function fromListId(customId: string): ListPlace | null {
  const place = shape.test(customId) ? readPlace(customId) : null;
  return place && isWithinReach(place) && toListId(place) === customId ? place : null;
}

/** Whether the record can be asked for it: columns hold numbers and ids of some length, types and states are few. */
function isWithinReach({
  key,
  filter: { userId = '1', moderatorId = '1', type, status },
}: ListPlace): boolean {
  const number = 'before' in key ? key.before : 'after' in key ? key.after : 1;
  return (
    number <= largestNumber &&
    BigInt(userId) <= largestId &&
    BigInt(moderatorId) <= largestId &&
    (type === undefined || Object.hasOwn(en.type, type)) &&
    (status === undefined || (listStates as readonly string[]).includes(status))
  );
}

function readPlace(customId: string): ListPlace {
  const [, at = '', user, moderator, type, status, since, ...text] = customId.split(separator);
  const contains = text.join(separator);
  return {
    key: readKey(at),
    filter: {
      ...(user && { userId: lengthen(user) }),
      ...(moderator && { moderatorId: lengthen(moderator) }),
      ...(type && { type: type as NonNullable<ListFilter['type']> }),
      ...(status && { status: status as NonNullable<ListFilter['status']> }),
      ...(since && { since: new Date(Number.parseInt(since, 36) * 1000) }),
      ...(contains && { contains }),
    },
  };
}

function readKey(at: string): PageKey {
  const number = Number(at.slice(1));
  if (at.startsWith('b')) return { before: number };
  return at.startsWith('a') ? { after: number } : { newest: true };
}

function shorten(id: string | undefined): string {
  return id ? BigInt(id).toString(36) : '';
}

function lengthen(text: string): string {
  return [...text].reduce((sum, digit) => sum * 36n + BigInt(Number.parseInt(digit, 36)), 0n).toString();
}
