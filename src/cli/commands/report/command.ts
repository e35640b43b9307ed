import type { Definition } from '../../command/definition.js';
import { rateOptions, recordingOptions, sumOptions } from '../../options/shared.js';
import { dayText } from '../../options/values.js';
import type { ReportOptions } from './run.js';

export const reportCommand: Definition = {
  name: 'report',
  summary: 'the same as a page to look at, print or send: one HTML file',
  description:
    'One HTML file of one LIVE or many: the five-aspect table, revenue by source and over time, top Gifts, visibility, what was assumed and what is not known, eligibility. It loads nothing and runs nothing.',
  examples: [
    'tiktok-earn report stream.yaml -o report.html',
    'tiktok-earn report streams/ --by month -o october.html',
    'tiktok-earn report stream.yaml --on 2026-12-01 -o report.html --force',
  ],
  define: (command, { session, done }) => {
    command
      .showSuggestionAfterError(false)
      .argument('<log...>', 'stream logs (.yaml, .json, .ndjson), folders of them, - for standard input')
      .option('-o, --output <file>', 'the file to write; by default standard output')
      .option('--force', 'overwrite the file');
    rateOptions(command);
    sumOptions(command, 'the sums to show first; by default what suits the days').option(
      '--on <day>',
      'eligibility by the rules of that day; by default of the day of the LIVE',
      dayText,
    );
    recordingOptions(command)
      .option('--skip-invalid', 'report the good logs even when some are rejected; still exits 1')
      .action(
        done(async (logs: string[], options: ReportOptions) =>
          (await import('./run.js')).report(logs, options, session()),
        ),
      );
  },
};
