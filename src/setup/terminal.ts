import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks on the terminal and shows nothing of what is typed. */
export async function askSecretly(question: string): Promise<string> {
  const nowhere = new Writable({ write: (_, __, done) => done() });
  const answer = await askOn(nowhere, '', () => process.stdout.write(question));
  process.stdout.write('\n');
  return answer;
}

/** Asks on the terminal; anything but a yes is a no. */
export async function confirm(question: string): Promise<boolean> {
  return /^(y|yes)$/i.test((await askOn(process.stdout, `${question} [y/N] `)).trim());
}

/**
 * @param onReady called once the terminal itself shows nothing any more of what is typed.
 * @throws an Error of one sentence on Ctrl-C, or when the input ends.
 */
async function askOn(output: NodeJS.WritableStream, question: string, onReady?: () => void): Promise<string> {
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  onReady?.();
  const closed = new Promise<never>((_, reject) => {
    lines.once('close', () => reject(new Error('Nothing was changed.')));
  });
  try {
    return await Promise.race([lines.question(question), closed]);
  } finally {
    lines.close();
  }
}

/** Everything that another program writes to us. */
export async function readInput(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk as string;
  return text;
}
