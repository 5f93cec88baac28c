import { randomBytes } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { packText } from '../../src/moderation/pack-text';

const kibibyte = 1024;
const mebibyte = 1024 * kibibyte;

/** A text in pieces, and how many of them were asked for. */
function piecesOf(...texts: readonly string[]) {
  const asked = { count: 0 };
  async function* give() {
    for (const text of texts) {
      asked.count++;
      yield await Promise.resolve(text);
    }
  }
  return { pieces: give(), asked };
}

const noise = (bytes: number) => randomBytes(bytes / 2).toString('hex');

describe('packText', () => {
  it('leaves a text as it is, to the last character, up to 1 MiB', async () => {
    const { pieces } = piecesOf('ä', '😀', '', 'x'.repeat(1000));
    const packed = await packText(pieces, mebibyte);
    expect(packed?.isCompressed).toBe(false);
    expect(packed?.content.toString()).toBe(`ä😀${'x'.repeat(1000)}`);
    expect((await packText(piecesOf('x'.repeat(mebibyte)).pieces, 10 * mebibyte))?.isCompressed).toBe(false);
  });

  it('compresses what is larger, and loses none of it', async () => {
    const texts = Array.from({ length: 40 }, (_, n) => `${n}: ${'said '.repeat(20_000)}`);
    const packed = await packText(piecesOf(...texts).pieces, mebibyte);
    expect(packed?.isCompressed).toBe(true);
    expect(gunzipSync(packed?.content ?? '').toString()).toBe(texts.join(''));
  });

  it('compresses what is small but larger than the file may be', async () => {
    const packed = await packText(piecesOf('said '.repeat(1000)).pieces, kibibyte);
    expect(packed?.isCompressed).toBe(true);
    expect(packed?.content.byteLength).toBeLessThanOrEqual(kibibyte);
  });

  it('gives nothing for what is too large, compressed as well, and asks for no more of it', async () => {
    const { pieces, asked } = piecesOf(...Array.from({ length: 1000 }, () => noise(64 * kibibyte)));
    expect(await packText(pieces, 100 * kibibyte)).toBeNull();
    expect(asked.count).toBeLessThan(10);
    expect(await packText(piecesOf(noise(2 * kibibyte)).pieces, kibibyte)).toBeNull();
  });

  it('passes on what goes wrong while the text is written', async () => {
    async function* failing() {
      yield await Promise.resolve('so far');
      throw new Error('no more');
    }
    await expect(packText(failing(), mebibyte)).rejects.toThrow('no more');
  });
});
