const DISCORD_EPOCH_MS = 1_420_070_400_000n;

/** The first id of a millisecond. */
export function snowflakeAt(epochMs: number): bigint {
  return (BigInt(Math.trunc(epochMs)) - DISCORD_EPOCH_MS) << 22n;
}

export function snowflakeTime(id: string): number {
  return Number((BigInt(id) >> 22n) + DISCORD_EPOCH_MS);
}

export function isSnowflake(value: unknown): value is string {
  return typeof value === 'string' && /^[1-9]\d{16,18}$/.test(value);
}

export function compareSnowflakes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}
