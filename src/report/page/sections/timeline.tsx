import type { TimelineMinute } from '../../../calc/recordings/timeline.js';
import { tapsOf } from '../../../calc/visibility/visibility.js';
import { shownCount } from '../../words/figures.js';
import { CountLine } from '../charts/count-line.js';
import { DataTable } from '../parts/data-table.js';

interface TimelineProps {
  readonly timeline: readonly TimelineMinute[];
  /** Start time, with the UTC offset of the host's local clock. */
  readonly startedAt: string;
}

/** Shows the visibility of a recorded LIVE, minute by minute. */
export function MinuteByMinute({ timeline, startedAt }: TimelineProps) {
  const lines = LINES.filter(({ of }) => timeline.filter((minute) => of(minute) !== undefined).length > 1);
  if (lines.length === 0) return null;
  const labels = timeline.map(({ at }) => clock(at, startedAt));
  return (
    <>
      <h3>Visibility over time, from the recording</h3>
      <div class="multiples">
        {lines.map(({ id, title, of }) => (
          <figure>
            <figcaption>{title}</figcaption>
            <CountLine
              id={`timeline-${id}`}
              title={title}
              points={timeline.map((minute, at) => ({
                at: minute.at,
                count: of(minute) ?? null,
                label: labels[at] ?? '',
              }))}
              isJoined
            />
          </figure>
        ))}
      </div>
      <details class="sums">
        <summary>Minute by minute</summary>
        <DataTable
          caption="What the room showed"
          columns={[{ title: 'Time' }, ...lines.map(({ title }) => ({ title, isFigure: true }))]}
          rows={timeline.map((minute, at) => [
            labels[at],
            ...lines.map(({ of }) => {
              const count = of(minute);
              return count === undefined ? 'not recorded' : shownCount(count);
            }),
          ])}
        />
      </details>
    </>
  );
}

const LINES = [
  { id: 'viewers', title: 'Viewers at one moment', of: ({ viewers }: TimelineMinute) => viewers },
  { id: 'likes', title: 'Likes of the room so far', of: ({ likes }: TimelineMinute) => tapsOf(likes)?.value },
] as const;

/** Returns the time of day, e.g. `19:05`, in the UTC offset of the log. */
function clock(at: number, startedAt: string): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(startedAt) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return new Date(at + offset * 60_000).toISOString().slice(11, 16);
}
