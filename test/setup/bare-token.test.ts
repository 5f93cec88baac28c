import { bareToken } from '../../src/setup/bare-token';

describe('bareToken', () => {
  it.each([
    'abc.d-e_f',
    ' abc.d-e_f\r\n',
    '"abc.d-e_f"',
    "'abc.d-e_f' ",
    'Bot abc.d-e_f',
    '"Bot abc.d-e_f"',
    'bot  "abc.d-e_f"',
    '\uFEFFabc.d-e_f\n',
    '“abc.d-e_f”',
  ])('is what is left of %j', (pasted) => {
    expect(bareToken(pasted)).toBe('abc.d-e_f');
  });

  it.each(['botabc', 'abc bot', 'ab"c', 'ab c'])('takes nothing out of %j', (token) => {
    expect(bareToken(token)).toBe(token);
  });
});
