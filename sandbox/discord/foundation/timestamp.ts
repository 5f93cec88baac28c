/** ISO 8601 with microseconds and offset, as Discord writes times. */
export function timestamp(epochMs: number): string {
  return new Date(epochMs).toISOString().replace('Z', '000+00:00');
}
