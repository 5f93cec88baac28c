import fc from 'fast-check';
import { parsePeople } from '../../../src/moderation/batch/parse-people';
import { anyText } from '../any-text';

const [ann, bob, cid] = ['100000000000000001', '1234567890123456789', '99999999999999999'] as const;

describe('parsePeople', () => {
  it.each([
    ['commas', `${ann},${bob},${cid}`],
    ['spaces and lines', `${ann} \n${bob}\r\n\t${cid}`],
    ['nothing, between mentions', `<@${ann}><@!${bob}><@${cid}>`],
    ['punctuation', `[${ann}]; "${bob}" | - ${cid}.`],
    ['twice', `${ann} <@${ann}> ${bob} ${cid} ${bob}`],
  ])('reads ids and mentions parted by %s, each once, in their order', (_, text) => {
    expect(parsePeople(text)).toEqual({ userIds: [ann, bob, cid], junk: [] });
  });

  it('names what is nobody, once, and reads no id out of it', () => {
    const text = `ann (${ann}) <@&${bob}> <#${bob}> https://discord.com/channels/${bob}/${cid} x${bob} 12 ann`;
    expect(parsePeople(text)).toEqual({
      userIds: [ann],
      junk: ['ann', `<@&${bob}>`, `<#${bob}>`, `https://discord.com/channels/${bob}/${cid}`, `x${bob}`, '12'],
    });
  });

  it('refuses what no column holds', () => {
    expect(parsePeople('9223372036854775808').userIds).toEqual([]);
    expect(parsePeople('9223372036854775807').userIds).toEqual(['9223372036854775807']);
  });

  it('finds somebody in whatever stands before and after', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        expect(parsePeople(`${before} ${ann} ${after}`).userIds).toContain(ann);
      }),
    );
  });
});
