import fc from 'fast-check';
import { CaseEdit } from '../../src/entities/case-edit';
import { caseHistory } from '../../src/views/case-history';
import { plain } from '../../src/views/mention';
import { aCase, hostileCase, hostileEdit, postsOfAll } from './hostile-case';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const edit = (fields: Partial<CaseEdit>): CaseEdit =>
  Object.assign(new CaseEdit(), {
    field: 'reason',
    oldValue: 'old',
    newValue: 'new',
    editorId: '5',
    editorName: 'eve',
    comment: null,
    editedAt: new Date('2026-01-02T00:00:00Z'),
    ...fields,
  });
const text = (...edits: readonly CaseEdit[]) => {
  const [embed] = caseHistory({ record: aCase(), edits, named: new Map() }, t).embeds ?? [];
  return (embed as { description: string }).description;
};
const recorded = 'Recorded <t:1767225600:f> (<t:1767225600:R>) by <@100000000000000003> (moe).';
const at = '<t:1767312000:f> (<t:1767312000:R>)';

describe('caseHistory', () => {
  it('is taken by Discord, whatever was written however often', () => {
    const edits = fc.array(hostileEdit, { maxLength: 20, size: 'max' });
    fc.assert(
      fc.property(hostileCase, edits, (record, all) => {
        expect(messageFaults(caseHistory({ record, edits: all, named: postsOfAll }, t))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('shows who recorded it, and nothing more of a case that was never changed', () => {
    expect(text()).toBe(recorded);
  });

  it('shows of each edit by whom, when, old, new and why, the newest last', () => {
    const expiry = edit({
      field: 'expires_at',
      oldValue: null,
      newValue: '2026-01-02T00:00:00.000Z',
      comment: 'less',
    });
    expect(text(edit({}), expiry)).toBe(
      [
        recorded,
        `${at} <@5> (eve) changed the reason\nwas: old\nis: new`,
        `${at} <@5> (eve) changed the end\nwas: nothing\nis: ${at}\nbecause: less`,
      ].join('\n\n'),
    );
  });

  it('links the cases that texts name, and none at all where older edits would have to make room', () => {
    const named = new Map([[12, { guildId: '1', channelId: '2', messageId: '3' }]]);
    const link = '[#12](https://discord.com/channels/1/2/3)';
    const withLinks = (...edits: readonly CaseEdit[]) => {
      const [embed] = caseHistory({ record: aCase(), edits, named }, t).embeds ?? [];
      return (embed as { description: string }).description;
    };
    expect(withLinks(edit({ oldValue: 'as #12', newValue: 'as #13', comment: 'or #12?' }))).toContain(
      `was: as ${link}\nis: as #13\nbecause: or ${link}?`,
    );
    const many = Array.from({ length: 10 }, () => edit({ newValue: '#12 '.repeat(10).trim() }));
    expect(withLinks(...many)).toBe(text(...many));
  });

  it('shows deleting and restoring, and why', () => {
    const hidden = edit({
      field: 'deleted',
      oldValue: null,
      newValue: '2026-01-02T00:00:00.000Z',
      comment: 'mistake',
    });
    const shown = edit({ field: 'deleted', oldValue: '2026-01-02T00:00:00.000Z', newValue: null });
    expect(text(hidden)).toBe(`${recorded}\n\n${at} <@5> (eve) deleted the case\nbecause: mistake`);
    expect(text(shown)).toBe(`${recorded}\n\n${at} <@5> (eve) restored the case`);
  });

  it('shows what was written as it was, whatever it looks like to a template', () => {
    const odd = '{{new}} {{- old}} $t(history.nothing) $& $1';
    expect(text(edit({ oldValue: odd, newValue: odd, comment: odd }))).toContain(
      `was: ${odd}\nis: ${odd}\nbecause: ${odd}`,
    );
  });

  it('shows every edit whole, or counts it as left out, the oldest first', () => {
    const anyEdits = fc.array(fc.integer({ min: 1, max: 512 }), { maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(anyEdits, (lengths) => {
        const edits = lengths.map((length, index) =>
          edit({ oldValue: null, newValue: `#${index} ${'x'.repeat(length)};` }),
        );
        const whole = text(...edits);
        const shown = edits.filter(({ newValue }) => whole.includes(`is: ${plain(newValue ?? '')}`));
        const leftOut = Number(/left out here: (\d+)/.exec(whole)?.[1] ?? 0);
        expect(shown).toEqual(edits.slice(leftOut));
        expect(leftOut === 0 || whole.length + 700 > 4096).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
