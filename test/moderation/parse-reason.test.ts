import { parseReason } from '../../src/moderation/parse-reason';

describe('parseReason', () => {
  it('reads a reason as it is stored, and none where nothing is left of it', () => {
    expect(parseReason(' spam\u0000 \ud800')).toEqual({ ok: true, value: 'spam \ufffd' });
    for (const text of [null, undefined, '', ' ', '\u0000']) {
      expect(parseReason(text)).toEqual({ ok: true, value: null });
    }
  });

  it('takes 512 characters, however many units of UTF-16 they are, and refuses one more', () => {
    for (const character of ['x', '😀', '\u202e']) {
      const most = character.repeat(512);
      expect(parseReason(` ${most} `)).toEqual({ ok: true, value: most });
      expect(parseReason(most + character)).toEqual({ ok: false, refusal: { code: 'reason_too_long' } });
    }
  });
});
