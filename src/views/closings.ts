const closers: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u202d': '\u202c',
  '\u202e': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};

/**
 * What ends every change of direction that a text begins and does not end (Unicode Standard Annex 9), so that
 * what stands after it in the same line reads as it should.
 */
export function closings(text: string): string {
  let open: string[] = [];
  for (const character of text) {
    const closer = closers[character];
    if (closer) open.push(closer);
    else if (character === '\n') open = [];
    else if (character === '\u202c' && open.at(-1) === character) open.pop();
    else if (character === '\u2069' && open.includes(character)) open.length = open.lastIndexOf(character);
  }
  return open.reverse().join('');
}
