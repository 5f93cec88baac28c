import { barChart } from '../../src/charts/bar-chart';
import { decodePng } from '../support/png';

const bars = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ label: `Kind ${index}`, count: index }));

describe('barChart', () => {
  it('draws a picture that is as high as it has bars', () => {
    expect(decodePng(barChart({ title: 'Cases', bars: bars(1) }))).toMatchObject({ width: 800, height: 120 });
    expect(decodePng(barChart({ title: 'Cases', bars: bars(11) }))).toMatchObject({
      width: 800,
      height: 520,
    });
  });

  it('draws letters, on a machine without a font as well', () => {
    const named = barChart({ title: 'Cases', bars: [{ label: 'Ban', count: 1 }] });
    const nameless = barChart({ title: '', bars: [{ label: '', count: 1 }] });
    expect(decodePng(named).data.equals(decodePng(nameless).data)).toBe(false);
  });
});
