import type { TimelineMinute } from '../../../calc/recordings/timeline.js';
import type { MetricId } from '../../../calc/visibility/visibility.js';
import type { CountName, ReportedVisibility } from '../../estimate/visibility.js';
import type { ReportedLog } from '../../values/log.js';
import { groupDigits, shownCount } from '../../words/figures.js';
import { CountLine, type CountPoint } from '../charts/count-line.js';
import { DataTable } from '../parts/data-table.js';
import { Untrusted } from '../parts/untrusted.js';
import { MinuteByMinute } from './timeline.js';

const COUNTS: readonly (readonly [CountName, string])[] = [
  ['likes', 'Likes'],
  ['uniqueViewers', 'Unique viewers'],
  ['peakViewers', 'Peak viewers'],
  ['averageViewers', 'Average viewers'],
  ['comments', 'Comments'],
  ['shares', 'Shares'],
  ['newFollowers', 'New followers'],
];

const RATIOS: readonly (readonly [MetricId, string])[] = [
  ['likesPerViewer', 'Likes per viewer'],
  ['likesPerMinute', 'Likes per minute'],
  ['commentsPerViewer', 'Comments per viewer'],
  ['sharesPerViewer', 'Shares per viewer'],
  ['followConversion', 'New followers per viewer'],
  ['peakToAverage', 'Peak to average viewers'],
];

/** Visibility data of one LIVE, without any revenue. */
interface SeenLive {
  readonly day: string;
  readonly log: ReportedLog;
  readonly visibility: ReportedVisibility;
}

interface VisibilityProps {
  readonly lives: readonly SeenLive[];
  /** Timeline of one recorded LIVE. */
  readonly timeline: readonly TimelineMinute[];
  /** Whether all LIVEs are of one creator; only then are their points joined by a line. */
  readonly isOfOne: boolean;
}

/** Shows visibility, which never counts towards revenue. */
export function Visibility({ lives, timeline, isOfOne }: VisibilityProps) {
  const [only] = lives;
  return (
    <section aria-labelledby="visibility" class="seen">
      <h2 id="visibility">{lives.length > 1 ? 'Visibility over time' : 'Visibility'}</h2>
      <p>Counts of people and of what they did. No amount is made of any of them.</p>
      {lives.length > 1 ? (
        <EachLive lives={lives} isOfOne={isOfOne} />
      ) : only ? (
        <Counts visibility={only.visibility} />
      ) : null}
      {only && timeline.length > 0 ? (
        <MinuteByMinute timeline={timeline} startedAt={only.log.live.startedAt} />
      ) : null}
    </section>
  );
}

function Counts({ visibility }: { readonly visibility: ReportedVisibility }) {
  const { metrics, rounded } = visibility;
  const counts = COUNTS.map(([name, title]) => {
    const count = visibility[name];
    const about = rounded.includes(name) ? ', as TikTok rounds it' : '';
    return [title, count === null ? 'not recorded' : `${shownCount(count)}${about}`];
  });
  const ratios = RATIOS.map(([name, title]) => {
    const { value, reason } = metrics[name];
    return [title, value === null ? `not known: ${reason}` : groupDigits(String(value))];
  });
  return (
    <DataTable
      caption="Counts and ratios"
      columns={[{ title: 'What' }, { title: 'How many', isFigure: true }]}
      rows={[...counts, ...ratios]}
    />
  );
}

function EachLive({ lives, isOfOne }: Pick<VisibilityProps, 'lives' | 'isOfOne'>) {
  const drawn = COUNTS.filter(([name]) => lives.some(({ visibility }) => visibility[name] !== null));
  return (
    <>
      <div class="multiples">
        {drawn.map(([name, title]) => (
          <figure>
            <figcaption>{title} of each LIVE</figcaption>
            <CountLine
              id={`seen-${name}`}
              title={`${title} of each LIVE`}
              points={lives.map((live) => pointOf(live, name))}
              isJoined={isOfOne}
            />
          </figure>
        ))}
      </div>
      <DataTable
        caption="What each LIVE was seen by"
        columns={[{ title: 'LIVE' }, ...drawn.map(([, title]) => ({ title, isFigure: true }))]}
        rows={lives.map(({ day, log, visibility }) => [
          <LiveName day={day} log={log} />,
          ...drawn.map(([name]) => {
            const count = visibility[name];
            return count === null ? '—' : shownCount(count);
          }),
        ])}
      />
    </>
  );
}

function pointOf({ day, log, visibility }: SeenLive, name: CountName): CountPoint {
  return { at: Date.parse(log.live.startedAt), count: visibility[name], label: day };
}

interface LiveNameProps {
  readonly day: string;
  readonly log: ReportedLog;
}

/** Shows the name of a LIVE, e.g. `2026-11-15 · @maya.cooks · Sunday pasta`. */
export function LiveName({ day, log }: LiveNameProps) {
  const names = [log.creator.handle, log.live.title].filter((name) => name !== null);
  return (
    <>
      {day}
      {names.map((name) => (
        <>
          {' '}
          · <Untrusted text={name} most={40} />
        </>
      ))}
    </>
  );
}
