import { explanationText } from '../../../report/explanation/text.js';
import { toExplanation } from '../../../report/explanation/to-explanation.js';
import { json } from '../../../report/writers/json.js';
import { usageFailure } from '../../failure.js';
import { draw, type Session } from '../../output/session.js';
import type { ReadFiles } from '../../recordings/read-files.js';
import type { ImportOptions } from './options.js';

/** Refuses options that contradict each other: standard output holds the explanation or the logs. */
export function refuseExplain({ explain, json: asJson, output, cataloguePrices }: ImportOptions): void {
  if (explain === true && cataloguePrices === true)
    throw usageFailure(
      '--explain shows what was recorded, and --catalogue-prices adds to it',
      'leave one of them out',
    );
  if (asJson === true && explain !== true)
    throw usageFailure('--json is the form of --explain', 'logs as JSON go into a file: -o logs.ndjson');
  if (explain === true && output === '-')
    throw usageFailure(
      '--explain prints on standard output, and so would the logs',
      'name a file for the logs (-o logs.ndjson), or leave -o out',
    );
}

/** Prints where each Diamond of the recordings comes from, and what was not counted. */
export async function explain(read: ReadFiles, options: ImportOptions, session: Session): Promise<void> {
  const report = toExplanation(read.lives, read.exported, {
    unit: options.earningUnit,
    timeZone: options.tz,
  });
  const { stdout } = session.io;
  if (options.json === true) stdout.write(json(report));
  else stdout.write(await draw(session, false, (canvas) => explanationText(report, canvas)));
}
