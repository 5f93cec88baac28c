/** A picture of counts: a bar for each, in the order given, with what is written beside it. */
export interface Chart {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly count: number }[];
}

/** Draws pictures, beside the work in hand. */
export interface Charts {
  /** The picture as PNG; null when it cannot be drawn, which is logged. */
  draw(chart: Chart): Promise<Buffer | null>;
}
