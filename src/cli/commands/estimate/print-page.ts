import { dayOf } from '../../../calc/calendar.js';
import { eligibility } from '../../../calc/eligibility/eligibility.js';
import { knownFacts } from '../../../calc/eligibility/known-facts.js';
import { type Estimate, estimateLog, type Facts } from '../../../calc/estimate.js';
import { latestOfEach } from '../../../calc/lives/latest-of-each.js';
import { type By, startRollUp } from '../../../calc/sums/roll-up.js';
import { settled } from '../../../calc/sums/settled-live.js';
import { giftSums } from '../../../calc/sums/top-gifts.js';
import { LIMITS } from '../../../input/limits.js';
import { toEligibilityReport } from '../../../report/eligibility/to-eligibility-report.js';
import { toEstimateReport } from '../../../report/estimate/to-estimate-report.js';
import { toPageReport } from '../../../report/page/to-page-report.js';
import { pageView } from '../../../report/page/view.js';
import { usageFailure } from '../../failure.js';
import type { ReadLog } from '../../logs/log-source.js';
import { writeReports } from '../../output/formats.js';
import { VERSION } from '../../version.js';
import type { Printing } from './printer.js';

interface PageOptions {
  readonly several: boolean;
  /** Grouping of the sums shown first; by default one that suits the number of days. */
  readonly by: By | undefined;
  readonly timeZone: string | undefined;
  /** Day whose eligibility rules apply; by default the day of the LIVE. */
  readonly on: string | undefined;
}

/** Prints the page: one HTML file for one or many LIVEs. */
export function printPage(facts: Facts, { several, by, timeZone, on }: PageOptions): Printing {
  const lives: { readonly estimate: Estimate; readonly read: ReadLog }[] = [];
  const rollUps = (['live', 'day', 'week', 'month', 'creator'] as const).map((each) =>
    startRollUp(each, timeZone),
  );
  const gifts = giftSums();
  const latest = latestOfEach<ReadLog>(on);
  return {
    add: (read) => {
      if (lives.length === LIMITS.pageLives) {
        const hint = 'report fewer at once, or print sums: tiktok-earn estimate … --by month';
        throw usageFailure(`more than ${LIMITS.pageLives} LIVEs do not fit into one page`, hint);
      }
      const estimate = estimateLog(read.log, facts);
      lives.push({ estimate, read });
      const settledLive = settled(estimate);
      for (const rollUp of rollUps) rollUp.add(settledLive);
      gifts.add(estimate);
      latest.add(read);
    },
    totals: () => (rollUps[0]?.done().totals ?? []).map(({ total }) => total),
    print: ({ rejected, notes }, format, target) => {
      const report = toPageReport({
        lives: lives.map(({ estimate, read: { place, problems } }) => ({
          moment: estimate.log.live.moment,
          day: dayOf(estimate.log.live.startedAt, timeZone),
          report: toEstimateReport(estimate, place.file, [...problems, ...(notes.get(place) ?? [])]),
        })),
        isOne: !several,
        rollUps: rollUps.map((rollUp) => rollUp.done()),
        by,
        gifts: gifts.done(GIFTS_SHOWN),
        eligibility: latest.done().map((read) => eligibilityOf(read, on, facts)),
        on,
        rejected,
        timeline: several ? [] : (lives[0]?.read.timeline ?? []),
        madeBy: `tiktok-earn ${VERSION}`,
      });
      return writeReports(format, pageView, [report], target);
    },
  };
}

const GIFTS_SHOWN = 25;

function eligibilityOf({ log, place }: ReadLog, on: string | undefined, { programs }: Facts) {
  const day = on ?? log.live.day;
  const known = knownFacts(log, day);
  const judged = programs.programs
    .filter(({ isPayProgram }) => isPayProgram)
    .map((program) => eligibility(program, known, programs));
  return toEligibilityReport(log, day, judged, place.file);
}
