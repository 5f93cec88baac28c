import { done, type Result, refuse } from './refusal';

const written = /^(?:<@!?)?([1-9]\d{16,18})>?$/;

/** The largest id a `bigint` column holds; Discord reaches it in 2084. */
const largestId = 2n ** 63n - 1n;

/** Reads an id or a mention of a person, as it is pasted. */
export function parseUserId(text: string): Result<string> {
  const id = written.exec(text.trim())?.[1];
  return id && BigInt(id) <= largestId ? done(id) : refuse({ code: 'bad_user', text });
}
