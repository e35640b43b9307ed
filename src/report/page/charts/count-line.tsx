import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { shownCount } from '../../words/figures.js';
import { Chart, percent, round } from './chart.js';
import { anchorAt } from './labelled.js';

/** Count at one moment (milliseconds since 1970); null: not recorded. */
export interface CountPoint {
  readonly at: number;
  readonly count: number | null;
  readonly label: string;
}

interface CountLineProps {
  readonly id: string;
  readonly title: string;
  readonly points: readonly CountPoint[];
  /** Whether a line joins the points, as for one creator over time. */
  readonly isJoined: boolean;
}

const HEIGHT = 120;
const TOP = 18;
const BOTTOM = HEIGHT - 22;

/** Draws a count over time: people and what they did, never money. */
export function CountLine({ id, title, points, isJoined }: CountLineProps) {
  const known = points.flatMap(({ count }) => count ?? []);
  const most = Math.max(0, ...known);
  const times = points.map(({ at }) => at);
  const [begin, end] = [Math.min(...times), Math.max(...times)];
  const across = scaleLinear(begin === end ? [begin - 1, end + 1] : [begin, end], [1, 99]);
  const down = scaleLinear([0, most || 1], [BOTTOM, TOP]);
  const path = line<CountPoint>()
    .defined(({ count }) => count !== null)
    .x(({ at }) => round(across(at)))
    .y(({ count }) => round(down(count ?? 0)));
  /** Tells whether a point lies between two gaps, so that no line reaches it. */
  const isAlone = (at: number) => points[at - 1]?.count == null && points[at + 1]?.count == null;
  const isDotted = known.length <= 60 || !isJoined;
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
      {points.map(({ at, count }, index) =>
        count === null || !(isDotted || isAlone(index)) ? null : (
          <circle class="seen" cx={percent(across(at))} cy={round(down(count))} r={isDotted ? 3 : 1.5} />
        ),
      )}
      {most > 0 ? (
        <text class="grid" x="0" y={TOP - 4}>
          {shownCount(most)}
        </text>
      ) : null}
      {labelsOf(points, across).map(({ label, place, isMinor }) => (
        <text
          class={isMinor ? 'tick minor' : 'tick'}
          x={percent(place)}
          y={HEIGHT - 6}
          text-anchor={isMinor ? 'middle' : anchorAt(place)}
        >
          {label}
        </text>
      ))}
    </Chart>
  );
}

interface Label {
  readonly label: string;
  readonly place: number;
  readonly isMinor: boolean;
}

/** Returns labels for the first point, the last point and, where it fits, the one nearest the middle. */
function labelsOf(points: readonly CountPoint[], across: (at: number) => number): Label[] {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return [];
  const labelAt = (point: CountPoint, isMinor: boolean) => ({
    label: point.label,
    place: across(point.at),
    isMinor,
  });
  if (first.at === last.at) return [labelAt(first, false)];
  const off = ({ at }: CountPoint) => Math.abs(across(at) - 50);
  const middle = points.reduce((one, other) => (off(other) < off(one) ? other : one));
  const between = off(middle) < 15 ? [labelAt(middle, true)] : [];
  return [labelAt(first, false), ...between, labelAt(last, false)];
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
