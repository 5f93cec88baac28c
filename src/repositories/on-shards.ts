/** The shards of Discord's that a process runs, of how many. */
export interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

/** SQL: whether the guild of the case that goes by `name` is on these shards (Discord: "Sharding"). */
export const onShards = (name: string, ids: string, count: string) =>
  `(${ids}::int[] is null or (${name}.guild_id >> 22) % ${count}::int = any (${ids}::int[]))`;
