import fc from 'fast-check';
import { cleanName, cleanText } from '../../src/moderation/clean-text';
import { anyText } from './any-text';

const control = /\p{Cc}/u;
const awkward = fc.constantFrom(
  '\u0000',
  '\r',
  '\n',
  '\t',
  ' ',
  '\u0085',
  '\u009b',
  '\u2028',
  '\ufeff',
  '\ud800',
  '\udc00',
  '😀',
  'a',
);
const anything = fc.oneof(anyText, fc.string({ unit: awkward }));
const withoutTabAndNewline = (text: string) => text.replace(/[\t\n]/g, '');

describe('cleanText', () => {
  it('leaves ordinary text as it is, in whatever script', () => {
    const ordinary = anyText
      .map((text) => text.toWellFormed())
      .filter(
        (text) => text !== '' && text.trim() === text && !control.test(text) && !/[\u2028\u2029]/.test(text),
      );
    fc.assert(fc.property(ordinary, (text) => expect(cleanText(text)).toBe(text)));
  });

  it('keeps what shapes a text without being a control character: tab, newline, joiners, direction marks', () => {
    const text = 'a\tb\nc 👩‍👩‍👧 \u202Eright to left\u202C \u200b.';
    expect(cleanText(text)).toBe(text);
  });

  it('makes any text well-formed, which Discord asks for', () => {
    expect(cleanText('a\ud800b')).toBe('a\ufffdb');
    fc.assert(fc.property(anything, (text) => expect(cleanText(text)?.isWellFormed() ?? true).toBe(true)));
  });

  it('takes out NUL and the rest of ASCII control characters, which PostgreSQL and a log line suffer from', () => {
    expect(cleanText('a\u0000b\u001b[31mc\u007fd')).toBe('ab[31mcd');
  });

  it('leaves no control character in any text but tab and newline', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(control.test(withoutTabAndNewline(cleanText(text) ?? ''))).toBe(false);
      }),
    );
  });

  it('leaves no blank end', () => {
    fc.assert(
      fc.property(anything, (text) =>
        expect(cleanText(text) ?? '').not.toMatch(/^\p{White_Space}|\p{White_Space}$/u),
      ),
    );
  });

  it('is null when nothing is left, and only then', () => {
    for (const text of ['', ' ', '\r\n\t', '\u0000\u0007', '\u0000 \u0000', '\u2028'])
      expect(cleanText(text)).toBeNull();
    fc.assert(fc.property(anything, (text) => expect(cleanText(text)).not.toBe('')));
    expect(cleanText('\u0000.\u0000')).toBe('.');
  });

  it('makes a line break of another system a newline', () => {
    expect(cleanText('a\r\nb\r\n\r\nc')).toBe('a\nb\n\nc');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = cleanText(text);
        expect(once && cleanText(once)).toBe(once);
      }),
    );
  });
});

describe('cleanName', () => {
  it('is the text in one line', () => {
    expect(cleanName(' ann\n\tof\r\n  the\u0000 lake ')).toBe('ann of the lake');
    fc.assert(
      fc.property(anything, (name) => {
        expect(cleanName(name) ?? '').not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect(cleanName(name) === null).toBe(cleanText(name) === null);
      }),
    );
  });
});
