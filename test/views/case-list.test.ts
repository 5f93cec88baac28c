import fc from 'fast-check';
import type { Case } from '../../src/entities/case';
import type { CasePage } from '../../src/moderation/list-cases';
import { caseList } from '../../src/views/case-list';
import { fromListId } from '../../src/views/list-id';
import { aCase, anyNumber, hostileCase, postsOfAll } from './hostile-case';
import { buttonsOf, messageFaults } from './message-faults';
import { t } from './strict-translator';

const page: fc.Arbitrary<CasePage> = fc.record({
  cases: fc.array(hostileCase, { maxLength: 10, size: 'max' }),
  olderThan: fc.option(anyNumber),
  newerThan: fc.option(anyNumber),
  named: fc.constant(postsOfAll),
});
const alone = (record: Case): CasePage => ({
  cases: [record],
  olderThan: null,
  newerThan: null,
  named: new Map(),
});
const description = (shown: CasePage) => {
  const [embed] = caseList(shown, {}, t).embeds ?? [];
  return (embed as { description: string }).description;
};

describe('caseList', () => {
  it('is taken by Discord, whatever stands in the cases', () => {
    fc.assert(
      fc.property(page, (any) => {
        expect(messageFaults(caseList(any, {}, t))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is taken by Discord with ten of the longest lines there can be', () => {
    const longest = aCase({
      number: 2 ** 31 - 1,
      type: 'untimeout',
      userId: String(2n ** 63n - 1n),
      userName: '_*'.repeat(16),
      reason: '*'.repeat(512),
      createdAt: new Date('2199-01-01'),
    });
    const full = {
      cases: Array.from({ length: 10 }, () => longest),
      olderThan: 1,
      newerThan: 2,
      named: postsOfAll,
    };
    expect(messageFaults(caseList(full, {}, t))).toEqual([]);
    expect(description(full).length).toBeGreaterThan(2500);
  });

  it('shows of each case number, type, person, state and age', () => {
    expect(description(alone(aCase({ reason: null })))).toBe(
      '**7** · Ban · <@100000000000000002> (ann) · In force · <t:1767225600:R>',
    );
  });

  it('shows of a reason the start, on one line, and all of it when it is short', () => {
    const start = (reason: string) =>
      description(alone(aCase({ reason })))
        .split('\n')
        .slice(1);
    expect(start('line\n\none')).toEqual(['line one']);
    expect(start('x'.repeat(80))).toEqual(['x'.repeat(80)]);
    expect(start('x'.repeat(81))).toEqual([`${'x'.repeat(80)}…`]);
    expect(start('😀'.repeat(40))).toEqual(['😀'.repeat(40)]);
    expect(start(`x${'😀'.repeat(40)}`)).toEqual([`x${'😀'.repeat(39)}…`]);
  });

  it('links the cases that are named, but no number that was cut, and nothing where the links do not fit', () => {
    const named = new Map([[12, { guildId: '1', channelId: '2', messageId: '3' }]]);
    const shown = (reason: string, times = 1) =>
      description({
        ...alone(aCase()),
        cases: Array.from({ length: times }, () => aCase({ reason })),
        named,
      });
    const link = '[#12](https://discord.com/channels/1/2/3)';
    expect(shown('see #12')).toContain(`see ${link}`);
    expect(shown(`see #12 ${'x'.repeat(90)}`)).toContain(`see ${link} x`);
    expect(shown(`${'x'.repeat(76)} #123`)).toMatch(/ #12…$/);
    const often = '#12 '.repeat(15);
    expect(shown(often).split(link)).toHaveLength(11);
    expect(shown(often, 10)).not.toContain(link);
    expect(shown(often, 10)).toContain(often.trim());
  });

  it('shows a name with braces or dollars as it is', () => {
    const bot = '{{state}} $t(type.ban) $& {{-age}}';
    expect(description(alone(aCase({ userName: bot })))).toContain(`(${bot}) · In force · <t:`);
  });

  it('leads to each neighbour there is, with the filter, and to none that is not', () => {
    const filter = { userId: '100000000000000002', contains: 'spam' };
    const places = (olderThan: number | null, newerThan: number | null) =>
      buttonsOf(caseList({ cases: [aCase()], olderThan, newerThan, named: new Map() }, filter, t)).map(
        ({ label, customId }) => [label, fromListId(customId)],
      );
    expect(places(5, 9)).toEqual([
      ['Newer', { key: { after: 9 }, filter }],
      ['Older', { key: { before: 5 }, filter }],
    ]);
    expect(places(5, null)).toEqual([['Older', { key: { before: 5 }, filter }]]);
    expect(places(null, null)).toEqual([]);
  });

  it('says so when there is nothing, in place of what was shown before', () => {
    const empty = caseList({ cases: [], olderThan: null, newerThan: null, named: new Map() }, {}, t);
    expect(empty).toEqual({
      content: 'There are no such cases.',
      embeds: [],
      components: [],
      allowedMentions: { parse: [] },
    });
  });
});
