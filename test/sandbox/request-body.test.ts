import { readBody } from '../../sandbox/discord/rest/request-body';

const read = (json: string) => readBody(Buffer.from(json), 'application/json').json;

describe('A request body', () => {
  it('is read, emoji written as such or as an escaped pair', () => {
    expect(read('{"content":"🦉","more":["\\ud83e\\udd89"]}')).toEqual({ content: '🦉', more: ['🦉'] });
  });

  it.each([
    '{"content":"\\ud83e"}',
    '{"content":"\\udd89\\ud83e"}',
    '{"embeds":[{"title":"x\\ud83e"}]}',
    '{"\\ud83e":1}',
    '"\\ud83e"',
    '{"content":',
  ])('is refused with Discord’s code 50109 when it is %s', (json) => {
    expect(() => read(json)).toThrow(expect.objectContaining({ code: 50109, status: 400 }) as Error);
  });

  it('is refused the same beside files', () => {
    const body = [
      '--b',
      'Content-Disposition: form-data; name="payload_json"',
      '',
      '{"content":"\\ud83e"}',
      '--b--',
    ];
    expect(() => readBody(Buffer.from(body.join('\r\n')), 'multipart/form-data; boundary=b')).toThrow(
      expect.objectContaining({ code: 50109 }) as Error,
    );
  });
});
