import fc from 'fast-check';
import { transcript } from '../../../src/moderation/messages/transcript';
import { someMessage } from './some-message';

const mebibyte = 2 ** 20;

describe('transcript', () => {
  it('has time, author, id, text and the names of files of every message, oldest first', () => {
    const files = [{ name: 'cat\n.png', url: 'https://cdn.example/cat.png' }];
    const text = String(transcript([someMessage(2, { attachments: files }), someMessage(1)], mebibyte));
    const head = '2026-01-01T00:00:00.000Z · ann (100000000000000002) · 140000000000000000';
    expect(text).toBe(`${head}1\nno. 1\n\n${head}2\nno. 2\n[cat .png]\n\n`);
  });

  it('is never larger than it may be: the oldest are left out, and that is seen', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(texts, fc.integer({ min: 100, max: 1_000 }), (said, mostBytes) => {
        const messages = said.map((text, index) => someMessage(index, { text }));
        const written = transcript(messages, mostBytes);
        expect(written.byteLength).toBeLessThanOrEqual(mostBytes);
        const kept = messages.filter(({ id }) => written.includes(` · ${id}\n`));
        expect(kept).toEqual(messages.slice(messages.length - kept.length));
        expect(written.toString().startsWith('…\n')).toBe(kept.length < messages.length);
      }),
    );
  });
});
