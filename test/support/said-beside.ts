import type { Run } from '../../sandbox/discord/people/run';

/** What is said to whoever pressed a button, beside the message that has it, once anything is. */
export async function saidBeside(run: Run, patience: { timeoutMs?: number } = {}): Promise<string> {
  await run.until(({ messages }) => messages.some(({ content }) => content !== ''), patience);
  return run.messages.map(({ content }) => content).join('\n');
}
