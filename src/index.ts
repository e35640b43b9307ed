/**
 * The library: the pure core without the command line. No disk, no clock, no network.
 *
 * ```ts
 * import { estimate, parseStreamLog } from 'tiktok-earn';
 * const { log, problems } = parseStreamLog(yamlText);
 * const total = log && estimate(log).total.expected; // '150.38'
 * ```
 */
import { eligibility as judge } from './calc/eligibility/eligibility.js';
import { knownFacts } from './calc/eligibility/known-facts.js';
import { estimateLog } from './calc/estimate.js';
import { shippedGifts } from './data/gift-catalogue.js';
import { shippedPrograms } from './data/program-list.js';
import { shippedRates } from './data/rate-book.js';
import { parseLogText } from './input/log/parse-stream-log.js';
import { layRatesOver } from './input/rates/rates-file.js';
import { isDay } from './model/dated.js';
import type { Problem } from './model/problem.js';
import type { RateBook } from './model/rate.js';
import type { StreamLog } from './model/stream-log.js';
import type { EligibilityReport } from './report/eligibility/report.js';
import { toEligibilityReport } from './report/eligibility/to-eligibility-report.js';
import type { EstimateReport } from './report/estimate/report.js';
import { toEstimateReport } from './report/estimate/to-estimate-report.js';

export type { Problem } from './model/problem.js';
export type { RateBook } from './model/rate.js';
export type { StreamLog } from './model/stream-log.js';
export type { EligibilityReport } from './report/eligibility/report.js';
export type { EstimateReport } from './report/estimate/report.js';

export type ReportedAmount = EstimateReport['total'];
export type ReportedLine = EstimateReport['revenue']['creatorFund']['lines'][number];
export type ReportedEligibility = EligibilityReport['programs'][number];
export type ReportedCriterion = ReportedEligibility['criteria'][number];

export interface ParseOptions {
  /** File name shown in problems; `stream.yaml` by default. */
  readonly file?: string;
  /** `yaml` by default. `yaml` also reads JSON, but `json` is faster. */
  readonly format?: 'yaml' | 'json';
}

/** Reads one stream log. `log` is `undefined` when any problem is an error. Never throws. */
export function parseStreamLog(
  text: string,
  { file = 'stream.yaml', format = 'yaml' }: ParseOptions = {},
): { log: StreamLog | undefined; problems: readonly Problem[] } {
  return parseLogText({ file, text, firstLine: 1 }, format, shippedGifts());
}

/** Returns the estimate of one LIVE, as `tiktok-earn estimate --json` prints it. */
export function estimate(
  log: StreamLog,
  { rates = shippedRates() }: { rates?: RateBook } = {},
): EstimateReport {
  return toEstimateReport(estimateLog(log, { rates, programs: shippedPrograms() }), undefined);
}

export interface EligibilityOptions {
  /**
   * Program ids like `creator-rewards`; by default every program TikTok pays through. An unknown id throws a
   * RangeError.
   */
  readonly programs?: readonly string[];
  /**
   * Day whose rules apply, as `YYYY-MM-DD`; by default the day of the LIVE. Any other format throws a
   * RangeError.
   */
  readonly on?: string;
}

/**
 * Judges the creator of a log by TikTok's programs and returns what `tiktok-earn eligibility --all --json`
 * prints.
 */
export function eligibility(
  log: StreamLog,
  { programs: ids, on: day = log.live.day }: EligibilityOptions = {},
): EligibilityReport {
  if (!isDay(day)) throw new RangeError(`not a day of the calendar: ${day}`);
  const list = shippedPrograms();
  const asked = ids?.map((id) => list.program(id)) ?? list.programs.filter((each) => each.isPayProgram);
  const known = knownFacts(log, day);
  const found = asked.map((program) => judge(program, known, list));
  return toEligibilityReport(log, day, found, undefined);
}

/** Returns the shipped rates, overridden by a rates file (YAML). */
export function ratesWith(
  text: string,
  file = 'rates.yaml',
): { rates: RateBook; problems: readonly Problem[] } {
  const { book, problems } = layRatesOver(shippedRates(), { file, text, firstLine: 1 });
  return { rates: book, problems };
}
