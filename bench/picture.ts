import { barChart } from '../src/charts/bar-chart';
import { type Line, ratioOf } from './line';

/** How far each line is from its target, in percent of it: 100 is the target, and less is better. */
export function picture(lines: readonly Line[]): Buffer {
  const bars = lines.flatMap((line) => {
    const { target } = line;
    if (!target) return [];
    const share = 'most' in target ? ratioOf(line) / target.most : target.least / ratioOf(line);
    return [{ label: brief(`${line.row} ${line.what}`), count: Math.round(share * 100) }];
  });
  return barChart({ title: 'Percent of the target: up to 100 it is met', bars });
}

/** As much of a label as there is room for beside a bar. */
const brief = (label: string) => (label.length > 20 ? `${label.slice(0, 19)}…` : label);
