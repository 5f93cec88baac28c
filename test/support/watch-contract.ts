import type { PretendDiscord } from '../../sandbox/discord/pretend-discord';

interface Found {
  readonly fault: string;
  /** What the request was answered with. */
  readonly status: number;
}

/**
 * Where Discord's own document is at hand, keeps everything that is said over the wire, to be held against it.
 *
 * @returns gives all faults so far; none where there is no document.
 */
export function watchContract(discord: PretendDiscord): () => Promise<Found[]> {
  const url = process.env['DISCORD_CONTRACT_URL'];
  if (!url) return () => Promise.resolve([]);
  const exchanges: { readonly status: number; readonly json: string }[] = [];
  discord.onExchange((exchange) => {
    exchanges.push({ status: exchange.status, json: JSON.stringify(exchange) });
  });
  return async () => {
    const body = `[${exchanges.map(({ json }) => json).join(',')}]`;
    const answer = await fetch(url, { method: 'POST', body });
    const faults = (await answer.json()) as string[][];
    return exchanges.flatMap(({ status }, index) =>
      (faults[index] ?? []).map((fault) => ({ fault, status })),
    );
  };
}
