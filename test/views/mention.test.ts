import fc from 'fast-check';
import { closings } from '../../src/views/closings';
import { age, moment, person, plain } from '../../src/views/mention';
import { hostileText } from './hostile-text';

/** What Discord's clients make something of, where it stands without a backslash before it. */
const takesEffect = {
  code: /`[^`]+`/,
  emphasis: /\*[^*\s][^*]*\*|(?<!\w)_[^_\s][^_]*_(?!\w)|__.+__/,
  'a line through': /~~.+~~/,
  'a spoiler': /\|\|.+\|\|/,
  'a link under other words': /\[[^\]]+\]\([^)]+\)/,
  'a heading': /^ {0,2}#{1,3} /m,
  'a list': /^ *(?:[*-]|\d+\.) /m,
  'a quote': /^(?:>>>|>) /m,
  'small print': /^-# /m,
} as const;

/** Text as Discord reads it: what is escaped is a character like any other. */
const withoutEscaped = (text: string) => text.replace(/\\[\p{P}\p{S}]/gu, 'x');
const effects = (text: string) =>
  Object.entries(takesEffect).flatMap(([name, pattern]) =>
    pattern.test(withoutEscaped(text)) ? [name] : [],
  );

describe('plain', () => {
  it.each([
    'a `b` c',
    '```\nb\n```',
    '````a````',
    '*a* **b** ***c***',
    '_a_ __b__ ___c___',
    '<:x _a_',
    '~~a~~',
    '||a||',
    '[a](https://a.example)',
    '[a](https://a.example) and [b](https://b.example)',
    '# a',
    '- a',
    '1. a',
    '> a',
    '>>> a',
    'a\n> b',
    '-# a',
    '\\*a\\*',
    '\\\\*a*',
  ])('takes the effect out of %j', (text) => {
    expect(effects(plain(text))).toEqual([]);
  });

  it('is needed: without it, each of these takes effect', () => {
    const all = ['`a`', '*a*', '~~a~~', '||a||', '[a](b)', '# a', '- a', '> a', '-# a'];
    expect(all.map((text) => effects(text))).toEqual(Object.keys(takesEffect).map((name) => [name]));
  });

  it('shows every character that was written', () => {
    fc.assert(
      fc.property(hostileText(64), (text) => {
        const shown = plain(text).replace(/\\([\p{P}\p{S}])/gu, '$1');
        expect([shown.slice(0, text.length), shown.slice(text.length)]).toEqual([text, closings(text)]);
      }),
    );
  });

  it('leaves text without markup as it is', () => {
    const text = 'Spam, twice: “buy now!” 👩‍👩‍👧 50 % & more… שלום';
    expect(plain(text)).toBe(text);
  });

  it('at most doubles a text, so that 512 characters fit into a field', () => {
    fc.assert(
      fc.property(hostileText(512), (text) => {
        expect(plain(text).length).toBeLessThanOrEqual(2 * [...text].length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('person', () => {
  it('shows the mention and the name at the time as text, or the mention alone', () => {
    expect(person('5', 'ann_x_')).toBe('<@5> (ann\\_x\\_)');
    expect(person('5', null)).toBe('<@5>');
  });
});

describe('moment and age', () => {
  it('are shown by Discord in the time zone of the reader', () => {
    const at = new Date('2026-01-01T00:00:00.999Z');
    expect(moment(at)).toBe('<t:1767225600:f> (<t:1767225600:R>)');
    expect(age(at)).toBe('<t:1767225600:R>');
  });
});
