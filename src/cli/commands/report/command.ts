import type { Command } from '@commander-js/extra-typings';
import type { Definition } from '../../command/definition.js';
import {
  byOption,
  countryOption,
  creatorOption,
  forceOption,
  hostOption,
  ratesOption,
  useOption,
  zoneOption,
} from '../../options/shared.js';
import { dayText } from '../../options/values.js';

export const define = (command: Command) =>
  command
    .showSuggestionAfterError(false)
    .argument('<log...>', 'stream logs (.yaml, .json, .ndjson), recordings, folders, - for standard input')
    .option('-o, --output <file>', 'the file to write; by default standard output')
    .addOption(forceOption())
    .addOption(ratesOption())
    .addOption(useOption())
    .addOption(byOption('the sums to show first; by default what suits the days'))
    .addOption(zoneOption())
    .option('--on <day>', 'eligibility by the rules of that day; by default of the day of the LIVE', dayText)
    .addOption(countryOption())
    .addOption(hostOption())
    .addOption(creatorOption())
    .option('--skip-invalid', 'report the good logs even when some are rejected; still exits 1');

export const reportCommand: Definition = {
  name: 'report',
  also: ['html'],
  summary: 'the same as a page to look at, print or send: one HTML file',
  description:
    'One HTML file of one LIVE or many: the five-aspect table, revenue by source and over time, top Gifts, visibility, what was assumed and what is not known, eligibility. It loads nothing and runs nothing.',
  examples: [
    'tiktok-earn report stream.yaml -o report.html',
    'tiktok-earn report streams/ --by month -o october.html',
    'tiktok-earn report stream.yaml --on 2026-12-01 -o report.html --force',
  ],
  define,
  load: () => import('./run.js'),
};
