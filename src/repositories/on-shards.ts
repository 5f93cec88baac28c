/** The shards of Discord's that a process runs, of how many. */
export interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

/** SQL: whether the guild of the case that goes by `name` is on these shards (Discord: "Sharding"). */
export const onShards = (name: string, ids: string, count: string) =>
  `(${ids}::int[] is null or (${name}.guild_id >> 22) % ${count}::int = any (${ids}::int[]))`;

/** How long what is due is left to the process that runs the shard of its guild, which looks every few seconds. */
const leftSeconds = 30;

/** As `leftSeconds`, of what a process looks for every minute. */
export const leftByTheMinute = 90;

/**
 * SQL: whether the guild is on these shards, or the process that runs its shard has not come to the case since `dueAt`,
 * or since the last claim on it ran out: it may not run at all.
 */
export const onShardsOrLeft = (
  name: string,
  ids: string,
  count: string,
  dueAt: string,
  seconds: number = leftSeconds,
) =>
  `(${onShards(name, ids, count)} or greatest(${dueAt}, ${name}.lease_until) <= now() - interval '${seconds} s')`;
