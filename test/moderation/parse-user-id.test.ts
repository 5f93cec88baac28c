import fc from 'fast-check';
import { parseUserId } from '../../src/moderation/parse-user-id';
import { anyText } from './any-text';

const shortest = 10n ** 16n;
const largest = 2n ** 63n - 1n;
const snowflake = fc.bigInt({ min: shortest, max: largest }).map(String);

const refused = (text: string) => ({ ok: false, refusal: { code: 'bad_user', text } });

describe('parseUserId', () => {
  it('reads every id a column can hold, bare or as a mention, without losing a digit', () => {
    const frame = fc.constantFrom(['', ''], ['<@', '>'], ['<@!', '>'], [' ', '\n'], [' <@', '> ']);
    fc.assert(
      fc.property(snowflake, frame, (id, [before, after]) => {
        expect(parseUserId(`${before}${id}${after}`)).toEqual({ ok: true, value: id });
      }),
    );
  });

  it('reads the largest id, and refuses the next', () => {
    expect(parseUserId(String(largest))).toEqual({ ok: true, value: '9223372036854775807' });
    expect(parseUserId(String(largest + 1n))).toEqual(refused('9223372036854775808'));
  });

  it.each([
    ['a name', '@somebody'],
    ['nothing', ''],
    ['too few digits', '9'.repeat(16)],
    ['too many digits', '1'.repeat(20)],
    ['a leading zero', `0${'1'.repeat(17)}`],
    ['a negative number', `-${'1'.repeat(18)}`],
    ['digits of another script', '١'.repeat(18)],
    ['a role', `<@&${'1'.repeat(18)}>`],
    ['a channel', `<#${'1'.repeat(18)}>`],
    ['two people', `${'1'.repeat(18)} ${'2'.repeat(18)}`],
    ['an id in a sentence', `ban ${'1'.repeat(18)}`],
    ['everyone', '@everyone'],
  ])('refuses %s, and gives the text back for the sentence', (_, text) => {
    expect(parseUserId(text)).toEqual(refused(text));
  });

  it('gives an id that is only digits, or the refusal, for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parseUserId(text);
        if (read.ok) expect(read.value).toMatch(/^[1-9]\d{16,18}$/);
        else expect(read).toEqual(refused(text));
      }),
    );
  });
});
