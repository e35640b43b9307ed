import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { shownCount } from '../../shown.js';
import { Chart, percent, round } from './chart.js';
import { labelled } from './labelled.js';

/** A count at a moment (milliseconds since 1970); null: not recorded. */
export interface CountPoint {
  readonly at: number;
  readonly count: number | null;
  readonly label: string;
}

export interface CountLineProps {
  readonly id: string;
  readonly title: string;
  readonly points: readonly CountPoint[];
  /** Points of one thing over time are joined by a line. */
  readonly isJoined: boolean;
}

const HEIGHT = 120;
const TOP = 18;
const BOTTOM = HEIGHT - 22;

/** How a count went over time: people and what they did, never money. */
export function CountLine({ id, title, points, isJoined }: CountLineProps) {
  const known = points.flatMap(({ count }) => count ?? []);
  const most = Math.max(0, ...known);
  const times = points.map(({ at }) => at);
  const across = scaleLinear([Math.min(...times), Math.max(...times) + 1], [1, 99]);
  const down = scaleLinear([0, most || 1], [BOTTOM, TOP]);
  const path = line<CountPoint>()
    .defined(({ count }) => count !== null)
    .x(({ at }) => round(across(at)))
    .y(({ count }) => round(down(count ?? 0)));
  const isDotted = points.length <= 60 || !isJoined;
  return (
    <Chart id={id} title={title} description={described(points, known)} height={HEIGHT}>
      <line class="grid" x1="0" x2="100%" y1={BOTTOM} y2={BOTTOM} />
      <line class="grid" x1="0" x2="100%" y1={TOP} y2={TOP} />
      {isJoined ? (
        <svg
          role="presentation"
          class="stretched"
          width="100%"
          height={HEIGHT}
          viewBox={`0 0 100 ${HEIGHT}`}
          preserveAspectRatio="none"
        >
          <path class="seen" d={path(points) ?? ''} />
        </svg>
      ) : null}
      {isDotted
        ? points.map(({ at, count }) =>
            count === null ? null : (
              <circle class="seen" cx={percent(across(at))} cy={round(down(count))} r="3" />
            ),
          )
        : null}
      <text class="grid" x="0" y={TOP - 4}>
        {shownCount(most)}
      </text>
      {labelled(points, 3).map(({ value, isMinor, anchor }) => (
        <text
          class={isMinor ? 'tick minor' : 'tick'}
          x={percent(anchor === 'start' ? 0 : anchor === 'end' ? 100 : across(value.at))}
          y={HEIGHT - 6}
          text-anchor={anchor}
        >
          {value.label}
        </text>
      ))}
    </Chart>
  );
}

function described(points: readonly CountPoint[], known: readonly number[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || known.length === 0) return 'not recorded';
  const missing = points.length - known.length;
  const range = `between ${shownCount(Math.min(...known))} and ${shownCount(Math.max(...known))}`;
  const gaps = missing === 0 ? '' : `; not recorded at ${missing} of ${points.length}`;
  return `${range}, from ${first.label} to ${last.label}${gaps}`;
}
