/** The token in what was pasted: without the white space, the quotes and the "Bot" of a header around it. */
export function bareToken(pasted: string): string {
  return pasted.replace(/^(?:bot\s|["'`“”\s])+|["'`“”\s]+$/gi, '');
}
