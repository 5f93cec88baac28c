import { reply } from '../../src/views/reply';

describe('reply', () => {
  it('pings nobody, whatever it is given', () => {
    expect(reply('@everyone <@5>').allowedMentions).toEqual({ parse: [] });
    const parts = { embeds: [], allowedMentions: { parse: ['everyone'] } };
    expect(reply('@everyone', parts).allowedMentions).toEqual({ parse: [] });
  });

  it('replaces the whole of an earlier answer', () => {
    expect(reply('done')).toEqual({
      content: 'done',
      embeds: [],
      components: [],
      allowedMentions: { parse: [] },
    });
  });

  it('shows the embeds and components it is given', () => {
    const parts = { embeds: [{ title: 'a' }], components: [{ type: 1, components: [] }] };
    expect(reply('', parts)).toMatchObject(parts);
  });
});
