import fc from 'fast-check';
import { linked } from '../../src/views/linked';
import { plain } from '../../src/views/mention';
import { postsOfAll } from './hostile-case';
import { hostileText } from './hostile-text';

const named = new Map([
  [12, { guildId: '1', channelId: '2', messageId: '3' }],
  [7, { guildId: '1', channelId: '2', messageId: '4' }],
]);
const link = '[#12](https://discord.com/channels/1/2/3)';
const shown = (text: string) => linked(text, named, 4096);

/** Text as Discord reads it: what is escaped is a character like any other. */
const withoutEscaped = (text: string) => text.replace(/\\[\p{P}\p{S}]/gu, 'x');

describe('linked', () => {
  it.each([
    ['#12', link],
    ['like #12.', `like ${link}.`],
    ['(#12, #7)', `(${link}, [#7](https://discord.com/channels/1/2/4))`],
    ['again\n#12: spam', `again\n${link}: spam`],
    ['“#12” and **#12**', `“${link}” and \\*\\*${link}\\*\\*`],
    ['[#12](https://evil.example)', `\\[${link}\\](https://evil.example)`],
    ['an open ` and #12', 'an open \\` and #12'.replace('#12', link)],
  ])('makes a number that stands for itself a link: %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    ...['#13', 'abc#12', 'é#12', '1#12', '_#12', '&#12;', '<#12>', '<#120000000000000000>', '##12', '#12#'],
    ...['#123', '#12a', '#12_', '#12.5', '#12-general', '#012', '#0', '#-12', '# 12', '\\#12', '@#12'],
    ...['https://a.example/#12', 'https://a.example/?(#12)', 'https://a.example/a,#12'],
    ...['`#12`', '``#12 ` ``', '```\n#12\n```', '```#12``` and ```\n #12```'],
  ])('leaves what is another number, a word, an address, markup or code as it is: %j', (text) => {
    expect(shown(text)).toBe(plain(text));
  });

  it('links ten at most, and nothing where the links would make it too long', () => {
    const text = '#12 '.repeat(12).trim();
    expect(shown(text).split(link)).toHaveLength(11);
    expect(linked(text, named, 200)).toBe(plain(text));
    expect(linked('#12', named, link.length)).toBe(link);
  });

  it('lets nobody forge a link or break one: where a link is, its number is, and the rest is as written', () => {
    const ours = '9223372036854775807';
    const address = new RegExp(
      String.raw`\[#(\d+)\]\(https://discord\.com/channels/${ours}/${ours}/${ours}\)`,
      'g',
    );
    const around = fc.array(fc.oneof(hostileText(8), fc.constantFrom('#12', ' #7 ', '](', '`', '\\')));
    fc.assert(
      fc.property(around, (parts) => {
        const text = parts.join('').slice(0, 512).toWellFormed();
        const whole = linked(text, postsOfAll, 100_000);
        const unlinked = whole.replace(address, '#$1');
        const back = (escaped: string) => escaped.replace(/\\([\p{P}\p{S}])/gu, '$1');
        expect(back(unlinked)).toBe(back(plain(text)));
        expect(withoutEscaped(whole.replace(address, ''))).not.toMatch(/\[[^\]]+\]\([^)]+\)/);
      }),
      { numRuns: 500 },
    );
  });
});
