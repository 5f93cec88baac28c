import { type APIBan, type Client, Routes } from 'discord.js';
import { look, patience } from './ask';

/** The most bans that one request gives; where there are fewer, none follow. */
export const banPageSize = 1000;

/** The bans of a guild of people whose ids come after this one, in the order of those; or why Discord does not show them. */
export async function readBanPage(
  { rest }: Client<true>,
  guildId: string,
  after: string,
): Promise<readonly APIBan[] | 'hidden' | 'unknown'> {
  const query = new URLSearchParams({ limit: String(banPageSize), after });
  const page = await look(
    async () => (await rest.get(Routes.guildBans(guildId), { query, ...patience() })) as APIBan[],
  );
  if (page.seen === 'present') return page.value;
  return page.seen === 'unknown' && page.refused ? 'hidden' : 'unknown';
}
