import { isFloor } from '../estimate/sources/gifts/is-floor.js';
import { printable, shortened } from '../terminal/printable.js';
import { wrapped } from '../terminal/section.js';
import type { Canvas } from '../terminal/style.js';
import type { ReportedProblem } from '../values/problem.js';
import { groupDigits, shownCount, shownDuration } from '../words/figures.js';
import { likesLine } from '../words/likes-line.js';
import { shownAmount } from '../words/shown-amount.js';
import type { RatePerMinute, Watched } from './report.js';

/** Returns the few lines that are redrawn repeatedly on a terminal. */
export function watchedFrame(watched: Watched, canvas: Canvas): string[] {
  const { report, viewers, diamondsPerMinute, likesPerMinute, hasEnded } = watched;
  const { style } = canvas;
  const { peakViewers } = report.visibility;
  const seen = [
    viewers === null ? undefined : `${shownCount(viewers)} now`,
    peakViewers === null ? undefined : `peak ${shownCount(peakViewers)}`,
  ].filter((each) => each !== undefined);
  const news = report.warnings.filter((warning) => hasEnded || isNews(warning));
  const notes = news.map(({ message }) => shortened(printable(message), 200));
  return [
    ...wrapped([headline(watched)], canvas).map(style.strong),
    ...wrapped([`Diamonds: ${countText(report)}${rateText(diamondsPerMinute)}`], canvas),
    ...wrapped([`Revenue: ${shownAmount(report.total)}`], canvas).map(style.good),
    ...wrapped([`${likesLine(report)}${rateText(likesPerMinute)}`], canvas),
    ...(seen.length === 0 ? [] : wrapped([`Viewers: ${seen.join(', ')}`], canvas)),
    ...wrapped(
      report.unknowns.map((reason) => `Not known: ${shortened(printable(reason), 200)}`),
      canvas,
    ).map(style.warn),
    ...wrapped(notes, canvas).map(style.quiet),
    ...(hasEnded ? [] : wrapped(['Ctrl-C ends it with the whole estimate.'], canvas).map(style.quiet)),
  ];
}

/**
 * Returns one line: `19:42:10 · 46,400 Diamonds, 340 a minute · $169.36 ($92.80 – $245.92) · Likes: 182,450 →
 * $0.00`.
 */
export function watchedLine({ asOf, report, viewers, diamondsPerMinute }: Watched): string {
  const { lately, onAverage } = diamondsPerMinute;
  const perMinute = lately ?? onAverage;
  const parts = [
    asOf,
    `${collectedText(report)}${perMinute === null ? '' : `, ${rate(perMinute)} a minute`}`,
    shownAmount(report.total),
    likesLine(report),
    ...(viewers === null ? [] : [`${shownCount(viewers)} viewers`]),
  ];
  return `${parts.join(' · ')}\n`;
}

/** Excludes the warning about an unrecorded end, which is expected while the LIVE runs. */
function isNews({ code, path }: ReportedProblem): boolean {
  return code !== 'capture' || path !== 'capture.ended';
}

function headline({ report, file, secondsOnAir, hasEnded, asOf }: Watched): string {
  const { handle, country } = report.log.creator;
  const parts = [
    handle === null ? undefined : shortened(printable(handle), 40),
    shortened(printable(file), 60),
    country,
    `${shownDuration(secondsOnAir)} ${hasEnded ? 'in all, ended' : 'on air'}`,
    `as of ${asOf}`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function countText({ revenue }: Watched['report']): string {
  const { diamonds } = revenue.gifts;
  if (diamonds === null) return 'unknown';
  return `${isFloor(revenue.gifts) ? 'at least ' : ''}${groupDigits(String(diamonds))}`;
}

function collectedText(report: Watched['report']): string {
  return `${countText(report)} ${report.revenue.gifts.diamonds === 1 ? 'Diamond' : 'Diamonds'}`;
}

function rateText({ lately, onAverage }: RatePerMinute): string {
  const parts = [
    lately === null ? undefined : `${rate(lately)} a minute in the last five`,
    onAverage === null ? undefined : `${rate(onAverage)}${lately === null ? ' a minute' : ''} on average`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Formats a rate per minute, with one decimal below 10. */
function rate(perMinute: number): string {
  return groupDigits(
    perMinute < 10 ? perMinute.toFixed(1).replace(/\.0$/, '') : String(Math.round(perMinute)),
  );
}
