import demoLog from '../../../../examples/first-stream/stream.yaml';
import { estimateLog } from '../../../calc/estimate.js';
import { shippedGifts } from '../../../data/gift-catalogue.js';
import { parseLogText } from '../../../input/log/parse-stream-log.js';
import { explanation } from '../../../report/estimate/explanation.js';
import { estimateText } from '../../../report/estimate/text.js';
import { toEstimateReport } from '../../../report/estimate/to-estimate-report.js';
import { SCHEMA_LINE } from '../../../report/log/schema-line.js';
import type { RunOf } from '../../command/definition.js';
import { EXIT } from '../../exit-codes.js';
import { factsFor } from '../../logs/facts.js';
import { draw } from '../../output/session.js';
import type { define } from './command.js';

const FILE = 'stream.yaml';

const NEXT = `This is a LIVE that comes with the program. Your own:
  tiktok-earn init ${FILE}           an empty log
  tiktok-earn demo --log > ${FILE}   or this one
  tiktok-earn estimate ${FILE}
  tiktok-earn report ${FILE} -o report.html
`;

/** Runs `demo`: shows what the program does, without an input file. */
export const run: RunOf<typeof define> = async (options, session) => {
  const { io } = session;
  if (options.log === true) {
    io.stdout.write(demoLog.replace(/^# yaml-language-server:.*$/m, SCHEMA_LINE));
    return EXIT.done;
  }
  const { log, problems } = parseLogText({ file: FILE, text: demoLog, firstLine: 1 }, 'yaml', shippedGifts());
  if (!log) throw new Error('the demo log is not valid');
  const report = toEstimateReport(estimateLog(log, await factsFor({}, io)), FILE, problems);
  const views = options.explain === true ? [estimateText, explanation] : [estimateText];
  io.stdout.write(
    await draw(session, false, (canvas) => views.map((view) => view(report, canvas)).join('\n')),
  );
  io.stderr.write(`\n${NEXT}`);
  return EXIT.done;
};
