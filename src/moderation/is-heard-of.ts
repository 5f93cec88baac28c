import type { Run } from './context';

/** Whether this process hears of what happens in a guild (Discord: "Sharding"). */
export function isHeardOf({ shards }: Pick<Run, 'shards'>, guildId: string): boolean {
  return !shards || shards.ids.includes(Number((BigInt(guildId) >> 22n) % BigInt(shards.count)));
}
