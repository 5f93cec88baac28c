import fc from 'fast-check';
import { cleanText } from '../../src/moderation/clean-text';

/** One piece of text that has broken something somewhere. */
const piece = fc.constantFrom(
  ...['a', 'é', ' ', '\n', '\t', '.', '1', '#', '-', '+', ':', '/', '!', '@', '&', '<', '>', '"', "'"],
  ...['\\', '`', '*', '_', '~', '|', '[', ']', '(', ')', '{', '}', '$', '%'],
  ...[
    '\u202E',
    '\u200F',
    '\u200B',
    '\u200D',
    '\u0301',
    '\uFEFF',
    '😀',
    '👩‍👩‍👧',
    '\u{1F1E9}\u{1F1EA}',
    '\uFFFD',
  ],
  ...['@everyone', '<@123456789012345678>', '<@&123456789012345678>', '<:a_b:123456789012345678>'],
  ...['```', '**', '__', '~~', '||', '> ', '>>> ', '-# ', '# ', '- ', '1. ', 'https://a.example/b_c_'],
  ...['[a](https://b.example)', '{{number}}', '{{user}}', '$t(type.ban)', "'; drop table cases; --"],
);

/** Texts that grow most when they are escaped, or are longest in UTF-16. */
const extremes = [
  '*',
  '_',
  '`',
  '\\',
  '|',
  '~',
  '> ',
  '1.\n',
  '- ',
  '😀',
  '\u202E',
  '\u200B',
  '[a](b)',
  '{{user}}',
];

const cut = (text: string, most: number) => [...text].slice(0, most).join('');

/** Text as it is stored: cleaned, hostile, of one up to so many characters. */
export function hostileText(most: number): fc.Arbitrary<string> {
  const some = fc.array(piece, { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
  const mixed = fc.tuple(some, fc.integer({ min: 1, max: most })).map(([text, times]) => text.repeat(times));
  const long = fc
    .tuple(fc.constantFrom('', 'a'), fc.constantFrom(...extremes))
    .map(([head, of]) => head + of.repeat(most));
  return fc
    .oneof(some, mixed, long)
    .map((text) => cleanText(cut(text, most)))
    .filter((text) => text !== null);
}
