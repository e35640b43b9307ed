import { scaleBand, scaleLinear } from 'd3-scale';
import { stack, stackOffsetDiverging } from 'd3-shape';
import { Chart, percent, round } from './chart.js';
import { anchorAt, labelled } from './labelled.js';

export interface Period {
  readonly key: string;
  /** The key, formatted for display. */
  readonly label: string;
  /** One value per series; null: unknown. */
  readonly parts: readonly (number | null)[];
  /** Lower end of the range of the sum; null: not known. */
  readonly low: number | null;
  readonly high: number | null;
  /** The sum in words. */
  readonly shown: string;
}

interface PeriodBarsProps {
  readonly id: string;
  readonly title: string;
  readonly periods: readonly Period[];
  /** Formats all ticks together, so that their labels differ. */
  readonly ticks: (values: readonly number[]) => readonly string[];
}

const HEIGHT = 240;
const TOP = 14;
/**
 * Width reserved for the amounts, in percent: enough on a wide screen; on a phone they are drawn over the
 * bars.
 */
const AXIS = 8;
const BOTTOM = HEIGHT - 24;

/** Draws one stacked bar per period, with a whisker over the range of its sum. */
export function PeriodBars({ id, title, periods, ticks: wordsOf }: PeriodBarsProps) {
  const numbers = periods.map(({ parts }) => parts.map((part) => part ?? 0));
  const count = Math.max(0, ...numbers.map((parts) => parts.length));
  const layers = stack<readonly number[], number>()
    .keys(Array.from({ length: count }, (_each, at) => at))
    .value((parts, at) => parts[at] ?? 0)
    .offset(stackOffsetDiverging)(numbers);
  const ends = [
    ...layers.flatMap((layer) => layer.flat()),
    ...periods.flatMap(({ low, high }) => [low ?? 0, high ?? 0]),
  ];
  const down = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends) || 1], [BOTTOM, TOP]).nice(4);
  const keys = periods.map(({ key }) => key);
  const across = scaleBand(keys, [AXIS, 100]).padding(periods.length > 1 ? 0.25 : 0.7);
  const place = (key: string) => across(key) ?? 0;
  const ticks = down.ticks(4);
  const words = wordsOf(ticks);
  const longest = Math.max(0, ...periods.map(({ label }) => label.length));
  const description = described(periods);
  return (
    <Chart id={id} title={title} description={description} height={HEIGHT}>
      {ticks.map((value) => (
        <line class="grid" x1="0" x2="100%" y1={round(down(value))} y2={round(down(value))} />
      ))}
      {layers.map((layer, series) => (
        <g class={`series-${series + 1} part`}>
          {layer.map(([from, to], at) => {
            const height = Math.abs(down(from) - down(to));
            if (height === 0) return null;
            const top = Math.min(down(from), down(to));
            const x = percent(place(keys[at] ?? ''));
            return <rect x={x} y={round(top)} width={percent(across.bandwidth())} height={round(height)} />;
          })}
        </g>
      ))}
      {periods.map(({ key, low, high }) => {
        if (low === null || high === null || low === high) return null;
        const x = percent(place(key) + across.bandwidth() / 2);
        return <line class="whisker" x1={x} x2={x} y1={round(down(low))} y2={round(down(high))} />;
      })}
      {ticks.map((value, at) => (
        <text class="grid" x="0" y={round(down(value)) - 3}>
          {words[at]}
        </text>
      ))}
      {labelled(periods, longest > 12 ? 3 : 6).map(({ value: { key, label }, isMinor }) => {
        const middle = place(key) + across.bandwidth() / 2;
        const anchor = anchorAt(middle);
        const edge = anchor === 'start' ? place(key) : place(key) + across.bandwidth();
        return (
          <text
            class={isMinor ? 'tick minor' : 'tick'}
            x={percent(anchor === 'middle' ? middle : edge)}
            y={HEIGHT - 6}
            text-anchor={anchor}
          >
            {label}
          </text>
        );
      })}
    </Chart>
  );
}

const DESCRIBED = 12;

function described(periods: readonly Period[]): string {
  const shown = periods.slice(0, DESCRIBED).map(({ label, shown }) => `${label}: ${shown}`);
  const more = periods.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more, all in the table`] : [])].join('; ');
}
