import fc from 'fast-check';
import { wildName, wildText } from './wild-text';

/** A word that stands in every text that is written, so that it is known again wherever it leaks. */
export const canary = 'kanarienvogel';

/** The text with the canary in its middle, in the place of as many characters where there are enough. */
function marked(text: string): string {
  const characters = [...text];
  const middle = Math.floor(characters.length / 2);
  const taken = characters.length > 2 * canary.length ? canary.length : 0;
  return [...characters.slice(0, middle), canary, ...characters.slice(middle + taken)].join('');
}

/** Numbers as a program may send them: not whole, not finite, negative, far too large. */
const wildNumber = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.constantFrom(Number.NaN, Infinity, -1, 0, 1.5, 2 ** 31 - 1, 2 ** 31, 2 ** 53, -(2 ** 63), 1e300),
);

const duration = fc.oneof({ weight: 3, arbitrary: fc.constantFrom('90s', '1h30m', '7d', '1mo') }, wildText);
const deletion = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(0, 3600, 604_800) }, wildNumber);
const choice = fc.oneof(fc.constantFrom('ban', 'active', 'constructor', '__proto__'), wildText);

/** The id of a button: of the shape of ours, or anything at all. */
const buttonId = fc.oneof(
  fc
    .tuple(fc.constantFrom('live:lift:', 'live:keep:'), fc.oneof(fc.nat(), wildNumber))
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('n', 'b9', 'a1', 'b9999999999'), fc.array(choice, { minLength: 6, maxLength: 6 }))
    .map(([at, rest]) => ['cases', at, ...rest].join(':')),
  fc.constantFrom(
    'cases:n::::constructor::',
    'cases:b1:zzzzzzzzzzzzz:::::',
    'cases:n:::nonsense:::',
    'cases:n::::::😀',
  ),
  wildText,
);

/**
 * One use of the bot with text and numbers that nobody should send. `number` is an option of a case, where null
 * stands for the newest case there is.
 */
export const attempt = fc.record({
  deed: fc.constantFrom(
    ...(['ban', 'ban', 'tempban', 'tempban', 'jail', 'jail', 'unban', 'unjail', 'unban anybody'] as const),
    ...(['edit', 'edit', 'delete', 'restore', 'view', 'history', 'list', 'list'] as const),
    ...(['complete a case', 'complete a ban', 'press'] as const),
  ),
  name: wildName(32),
  text: wildText.map(marked),
  other: wildText.map(marked),
  number: fc.option(wildNumber, { freq: 3 }),
  duration,
  deletion,
  choice,
  file: wildName(200).map(marked),
  /** What the server, and a role of the person, are called. */
  place: wildName(100),
  buttonId,
});

export type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;
