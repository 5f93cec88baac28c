import type { Chart } from './charts';
import type { Context } from './context';

/** Draws counts; null when that fails, since the counts can be read without a picture. */
export function drawChart({ charts }: Pick<Context, 'charts'>, chart: Chart): Promise<Buffer | null> {
  return charts.draw(chart);
}
