import type { Context } from './context';

/** What is done about the jail of one person is done in turn. Resolves when the work is done, or has failed. */
export function inTurn(
  { aside }: Pick<Context, 'aside'>,
  guildId: string,
  userId: string,
  work: () => Promise<void>,
): Promise<void> {
  return new Promise((resolve) => {
    aside(`jail:${guildId}:${userId}`, () => work().finally(resolve));
  });
}
