import type { Line } from './line';

/** One row of the table of what is to be fast: a number, and its lines. */
export interface Row {
  readonly row: number;
  /** Another that is measured with it. */
  readonly alsoRow?: number;
  measure(): Promise<readonly Line[]>;
}
