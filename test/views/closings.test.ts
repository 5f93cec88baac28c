import fc from 'fast-check';
import { closings } from '../../src/views/closings';

const [lre, rle, pdf, lro, rlo] = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e'];
const [lri, rli, fsi, pdi] = ['\u2066', '\u2067', '\u2068', '\u2069'];

describe('closings', () => {
  it.each([
    ['nothing', 'abc', ''],
    ['an override', `${rlo}abc`, pdf],
    ['what is nested, from the inside out', `${rle}${lri}${lro}abc`, `${pdf}${pdi}${pdf}`],
    ['what is left open', `${lre}a${pdf}${fsi}b${rli}c${pdi}d`, pdi],
    ['nothing that an isolate has ended with it', `${rli}${rlo}a${pdi}`, ''],
    ['an override that only an isolate tried to end', `${rlo}a${pdi}`, pdf],
    ['an isolate that only an embedding tried to end', `${rli}a${pdf}`, pdi],
    ['nothing of an earlier line, which ended it', `${rlo}abc\ndef`, ''],
    ['nothing twice', `${pdf}${pdi}a`, ''],
  ])('ends %s', (_, text, expected) => {
    expect(closings(text)).toBe(expected);
  });

  it('leaves nothing open, whatever stands there', () => {
    const unit = fc.constantFrom('a', '\n', lre, rle, pdf, lro, rlo, lri, rli, fsi, pdi);
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(closings(text + closings(text))).toBe('');
        expect(closings(text).length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });
});
