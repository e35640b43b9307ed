import { scaleLinear } from 'd3-scale';
import { Chart, percent } from './chart.js';

/** One bar with the expected amount as its length and a whisker from low to high. */
export interface RangeBar {
  readonly label: string;
  /** The amount in words, with its unit. */
  readonly shown: string;
  /** `undefined`: unknown, so no bar is drawn. */
  readonly range:
    | { readonly low: number; readonly expected: number; readonly high: number | undefined }
    | undefined;
  /** Number of its colour, `--series-1` to `--series-5`. */
  readonly series: number;
}

/** Row height in pixels; it leaves room for the amount below the bar on a phone. */
const ROW = 60;
const BAR = 14;

/** Draws each bar below its label, so that both fit on a phone. */
export function RangeBars({ id, title, bars }: { id: string; title: string; bars: readonly RangeBar[] }) {
  const ends = bars.flatMap(({ range }) =>
    range ? [range.low, range.expected, range.high ?? range.expected] : [],
  );
  const across = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends) || 1], [0, 100]);
  const description = bars.map(({ label, shown }) => `${label}: ${shown}`).join('; ');
  return (
    <Chart id={id} title={title} description={description} height={bars.length * ROW}>
      {bars.map((bar, at) => (
        <Bar bar={bar} top={at * ROW} across={across} />
      ))}
    </Chart>
  );
}

interface BarProps {
  readonly bar: RangeBar;
  readonly top: number;
  readonly across: (value: number) => number;
}

function Bar({ bar: { label, shown, range, series }, top, across }: BarProps) {
  const y = top + 24;
  return (
    <g>
      <text x="0" y={top + 16} class="label">
        {label}
      </text>
      <text x="100%" y={top + 16} class="value" text-anchor="end">
        {shown}
      </text>
      <rect x="0" y={y} width="100%" height={BAR} rx="3" class={range ? 'track' : 'track unknown'} />
      {range ? <Extent {...range} series={series} y={y} across={across} /> : null}
    </g>
  );
}

interface ExtentProps {
  readonly low: number;
  readonly expected: number;
  readonly high: number | undefined;
  readonly series: number;
  readonly y: number;
  readonly across: (value: number) => number;
}

function Extent({ low, expected, high, series, y, across }: ExtentProps) {
  const [from = 0, to = 0] = [across(0), across(expected)].sort((a, b) => a - b);
  const middle = y + BAR / 2;
  const isRange = high === undefined || low !== high;
  const end = high === undefined ? 100 : across(high);
  return (
    <>
      <rect
        x={percent(from)}
        y={y}
        width={percent(to - from)}
        height={BAR}
        rx="3"
        class={expected < 0 ? `loss series-${series}` : `series-${series}`}
      />
      {across(0) > 0 ? (
        <line class="zero" x1={percent(across(0))} x2={percent(across(0))} y1={y - 3} y2={y + BAR + 3} />
      ) : null}
      {isRange ? (
        <g class={high === undefined ? 'whisker open' : 'whisker'}>
          <line x1={percent(across(low))} x2={percent(end)} y1={middle} y2={middle} />
          <line x1={percent(across(low))} x2={percent(across(low))} y1={y + 2} y2={y + BAR - 2} />
          {high === undefined ? null : (
            <line x1={percent(end)} x2={percent(end)} y1={y + 2} y2={y + BAR - 2} />
          )}
        </g>
      ) : null}
    </>
  );
}
