import fc from 'fast-check';
import { caseEmbed } from '../../src/views/case-embed';
import { caseFile } from '../../src/views/case-file';
import { aCase, hostileCase, postsOfAll } from './hostile-case';
import { hostileText } from './hostile-text';
import { messageFaults } from './message-faults';
import { t } from './strict-translator';

const kept = (name: string, sizeBytes = 1) => ({ name, path: `/evidence/${name}`, sizeBytes });
const gone = { name: 'gone', path: null, sizeBytes: 1 };
const look = (evidence: Parameters<typeof caseFile>[0]['evidence']) =>
  caseFile({ record: aCase(), evidence, named: new Map() }, t);
const note = (evidence: Parameters<typeof caseFile>[0]['evidence']) => {
  const [embed] = look(evidence).embeds ?? [];
  return (embed as { fields: { name: string; value: string }[] }).fields.find(
    ({ name }) => name === 'Evidence',
  )?.value;
};

describe('caseFile', () => {
  it('is taken by Discord and pings nobody, whatever was kept with whatever case', () => {
    const name = hostileText(100);
    const file = fc.oneof(
      fc.record({ name, path: fc.option(fc.constant('/evidence/x')), sizeBytes: fc.nat(10 * 2 ** 20) }),
      fc.record({ name, removedAfterDays: fc.nat() }),
    );
    fc.assert(
      fc.property(hostileCase, fc.array(file, { maxLength: 14 }), (record, evidence) => {
        const answer = caseFile({ record, evidence, named: postsOfAll }, t);
        expect(messageFaults(answer)).toEqual([]);
        expect(answer.files?.length).toBeLessThanOrEqual(10);
        expect(answer.allowedMentions).toEqual({ parse: [] });
      }),
    );
  });

  it('shows the case as it is shown everywhere, with the files under their names', () => {
    const answer = look([kept('a.png'), kept('b.txt')]);
    expect(answer.embeds).toEqual([caseEmbed(aCase(), t)]);
    expect(answer.files).toEqual([
      { name: 'a.png', attachment: '/evidence/a.png' },
      { name: 'b.txt', attachment: '/evidence/b.txt' },
    ]);
  });

  it('names the files whose time was over, and after how long', () => {
    const removed = { name: 'old_chat.txt', removedAfterDays: 31 };
    expect(note([removed])).toMatch(/Removed .*\(1\): “old\\_chat\.txt” after 31 days/);
    expect(look([kept('a'), removed]).files).toHaveLength(1);
  });

  it('shows what was written first, and no more than Discord takes with one request', () => {
    const large = Array.from({ length: 10 }, (_, index) => kept(`${index}.png`, 10 * 2 ** 20));
    const names = look([kept('message-7.json'), ...large]).files?.map(
      (file) => (file as { name: string }).name,
    );
    expect(names).toEqual(['message-7.json', '8.png', '9.png']);
    expect(note([kept('message-7.json'), ...large])).toContain('Files not shown: 8.');
  });

  it('counts the files that are gone or too many, and is silent where none is', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => kept(`${index}`));
    expect(note([kept('a')])).toBeUndefined();
    expect(note([kept('a'), gone])).toContain('Files not shown: 1.');
    expect(note(twelve)).toContain('Files not shown: 2.');
    expect(look(twelve).files?.at(-1)).toEqual({ name: '11', attachment: '/evidence/11' });
  });
});
