import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';

/**
 * Opens the text of a statement that is worth preparing: PostgreSQL then plans it once for each connection. Such a
 * text is one of a few, whatever its parameters.
 */
const mark = '/* prepare */';

/**
 * What PostgreSQL says, before it does anything, of a prepared statement that somebody else has made, that is not
 * there, or whose result has changed: a pooler that hands connections from one to another does not know of them, and
 * a migration came in between.
 */
const unpreparedCodes: ReadonlySet<unknown> = new Set(['42P05', '26000', '0A000']);

type Ask = (...question: unknown[]) => Promise<unknown>;

/** Asks by prepared statements where that is worth it, until it turns out that the way to the database has none. */
export class Preparing {
  #isPossible = true;

  /** How statements of this runner are asked. Inside of a transaction, which an error would end, none is prepared. */
  public asking(runner: QueryRunner): Ask {
    const ask = runner.query.bind(runner) as Ask;
    return async (text, ...rest) => {
      const isWorthIt = typeof text === 'string' && text.startsWith(mark);
      if (!isWorthIt || !this.#isPossible || runner.isTransactionActive) return ask(text, ...rest);
      try {
        return await ask({ name: nameOf(text), text }, ...rest);
      } catch (error) {
        if (!unpreparedCodes.has((error as { readonly code?: unknown }).code)) throw error;
        this.#isPossible = false;
        return ask(text, ...rest);
      }
    };
  }
}

const names = new Map<string, string>();

/** Of one name is one text only, whichever version of the bot prepared it. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `bailiff_${createHash('sha256').update(text).digest('hex').slice(0, 40)}`;
  names.set(text, name);
  return name;
}
