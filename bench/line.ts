/** One line of the table: what was measured, against what, and how far it may be from it. */
export interface Line {
  readonly row: number;
  readonly what: string;
  readonly ours: number;
  readonly limit: number;
  readonly unit: 'ms' | 'a second' | 'statements' | 'requests' | 'rows' | 'MB';
  /** What the limit is. */
  readonly against: string;
  /** How many times the limit it may be at most, or has to be at least; neither where it is only shown. */
  readonly target: { readonly most: number } | { readonly least: number } | null;
}

export const ratioOf = ({ ours, limit }: Line) => ours / limit;

/** Null where there is no target. */
export function isMet(line: Line): boolean | null {
  const { target } = line;
  if (!target) return null;
  return 'most' in target ? ratioOf(line) <= target.most : ratioOf(line) >= target.least;
}

/** The middle of some figures. */
export const median = (figures: readonly number[]) => percentile(figures, 50);

/** What so many in a hundred of some figures are at most. */
export function percentile(figures: readonly number[], percent: number): number {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}
