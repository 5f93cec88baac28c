import { Resvg } from '@resvg/resvg-js';
import { init } from 'echarts';
import type { Chart } from '../moderation/charts';

const width = 800;
const barHeight = 40;
const frameHeight = 80;
const fontFamily = 'DejaVu Sans';

/** A machine need not have any font, and one without it would draw no letter. */
const fontFile = require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

/** The picture has a ground of its own, so that it reads the same on a light Discord and on a dark one. */
const colours = { ground: '#1e1f22', text: '#f2f3f5', bar: '#5865f2' } as const;

/** Draws a chart as PNG. Takes a third of a second of computing the first time. */
export function barChart(chart: Chart): Buffer {
  const font = { fontFiles: [fontFile], loadSystemFonts: false, defaultFontFamily: fontFamily };
  return new Resvg(toSvg(chart), { font }).render().asPng();
}

/** A chart that is not disposed of keeps its thread from ending. */
function toSvg(chart: Chart): string {
  const height = frameHeight + barHeight * chart.bars.length;
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(optionsOf(chart));
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}

function optionsOf({ title, bars }: Chart) {
  const text = { color: colours.text, fontSize: 16, fontFamily };
  return {
    animation: false,
    backgroundColor: colours.ground,
    title: { text: title, left: 'center', top: 16, textStyle: { ...text, fontSize: 20 } },
    grid: { left: 220, right: 80, top: 56, bottom: 16 },
    xAxis: { type: 'value' as const, show: false },
    yAxis: {
      type: 'category' as const,
      inverse: true,
      data: bars.map(({ label }) => label),
      axisLabel: { ...text, width: 200, overflow: 'truncate' as const },
      axisLine: { show: false },
      axisTick: { show: false },
    },
    series: [
      {
        type: 'bar' as const,
        data: bars.map(({ count }) => count),
        itemStyle: { color: colours.bar },
        label: { ...text, show: true, position: 'right' as const },
      },
    ],
  };
}
