import { init } from 'echarts';
import { type Curve, curvesOf, type Point } from './curves.ts';
import type { Results } from './results.ts';

const WIDTH = 1000;
const HEIGHT = 480;
/** Legible on white and on black alike: the drawing has no ground of its own. */
const INK = '#7d8590';
const FAINT = 'rgba(125, 133, 144, 0.22)';
const FONT = "system-ui, -apple-system, 'Segoe UI', Helvetica, Arial, 'DejaVu Sans', sans-serif";
const TITLE = { textStyle: { color: INK, fontSize: 14, fontWeight: 600 } } as const;

/** The run as an SVG: what a question takes, and what a passage takes, as the collection grows. */
export function drawing(run: Results): string {
  const curves = curvesOf(run);
  const questions = panel(0, curves, ({ milliseconds }) => milliseconds);
  const passages = panel(1, curves, ({ bytes }) => bytes);
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: HEIGHT });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: FONT, color: INK },
    title: [
      { text: 'A question, milliseconds (95 of 100 are faster)', left: 12, top: 8, ...TITLE },
      { text: 'A passage, bytes of memory in the index', left: WIDTH / 2 + 12, top: 8, ...TITLE },
    ],
    grid: [
      { left: 56, right: WIDTH / 2 + 30, top: 50, bottom: 92 },
      { left: WIDTH / 2 + 62, right: 32, top: 50, bottom: 92 },
    ],
    // Names at the ends of the lines would cover other lines, wherever those happen to run.
    legend: { bottom: 6, itemWidth: 36, itemGap: 24, textStyle: { color: INK, fontSize: 13 } },
    xAxis: [questions.xAxis, passages.xAxis],
    yAxis: [questions.yAxis, passages.yAxis],
    series: [...questions.series, ...passages.series],
  });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

function panel(index: number, curves: readonly Curve[], dataOf: (curve: Curve) => readonly Point[]) {
  const drawn = curves.filter((curve) => dataOf(curve).length > 0);
  const points = drawn.flatMap((curve) => [...dataOf(curve)]);
  const { low, high } = decades(points.map(([, value]) => value));
  const sizes = points.map(([size]) => size);
  return {
    xAxis: { ...axis(index), ...PASSAGES, min: Math.min(...sizes) * 0.8, max: Math.max(...sizes) * 1.1 },
    yAxis: { ...axis(index), min: 10 ** low, max: 10 ** high },
    series: drawn.map((curve) => line(curve, index, dataOf(curve))),
  };
}

function line({ name, color, stroke }: Curve, index: number, data: readonly Point[]) {
  const bold = stroke === 'bold';
  return {
    type: 'line' as const,
    name,
    data: [...data],
    xAxisIndex: index,
    yAxisIndex: index,
    color: color ?? INK,
    symbol: 'circle',
    symbolSize: bold ? 8 : 6,
    lineStyle: { width: bold ? 3.5 : 2, type: stroke === 'dashed' ? ('dashed' as const) : ('solid' as const) },
    z: bold ? 3 : 2,
  };
}

/** The powers of ten that values lie between. */
function decades(values: readonly number[]): { readonly low: number; readonly high: number } {
  const low = Math.floor(Math.log10(Math.min(...values)));
  return { low, high: Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)))) };
}

const PASSAGES = {
  ...{ name: 'passages', nameLocation: 'middle' as const, nameGap: 28 },
  axisLabel: { color: INK, fontSize: 12, formatter: inWords, showMinLabel: false },
};

function axis(index: number) {
  return {
    type: 'log' as const,
    gridIndex: index,
    axisLine: { lineStyle: { color: INK } },
    axisLabel: { color: INK, fontSize: 12, formatter: inWords },
    splitLine: { lineStyle: { color: FAINT } },
    nameTextStyle: { color: INK, fontSize: 12 },
  };
}

function inWords(value: number): string {
  return value >= 1 ? value.toLocaleString('en') : String(Number(value.toPrecision(2)));
}
