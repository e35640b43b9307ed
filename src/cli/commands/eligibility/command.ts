import type { Command } from '@commander-js/extra-typings';
import { shippedPrograms } from '../../../data/program-list.js';
import type { Definition } from '../../command/definition.js';
import {
  countryOption,
  creatorOption,
  forceOption,
  formatOption,
  hostOption,
  jsonOption,
  outputOption,
  recordingZoneOption,
} from '../../options/shared.js';
import { dayText, several } from '../../options/values.js';

export const define = (command: Command) =>
  command
    .argument(
      '<log...>',
      'stream logs, recordings, folders, - for standard input; the latest of each creator',
    )
    .option('--program <program>', 'one program, like creator-rewards (repeatable)', several)
    .option('--all', 'every program TikTok pays through')
    .option('--on <day>', 'by the rules of that day; by default of the day of the LIVE', dayText)
    .option('--exit-code', 'exit 1 unless every verdict is eligible')
    .addOption(formatOption(['table', 'json', 'ndjson', 'csv', 'markdown']))
    .addOption(jsonOption())
    .addOption(outputOption())
    .addOption(forceOption())
    .addOption(countryOption())
    .addOption(hostOption())
    .addOption(recordingZoneOption())
    .addOption(creatorOption())
    .option('--skip-invalid', 'answer for the good logs even when some are rejected; still exits 1');

function programNames(): string {
  const { programs } = shippedPrograms();
  const ids = (isPayProgram: boolean) =>
    programs
      .filter((each) => each.isPayProgram === isPayProgram)
      .map(({ id }) => (id === 'creator-fund' ? `${id} (by default)` : id))
      .join(', ');
  return `Programs: ${ids(true)};\nby name only: ${ids(false)}`;
}

export const eligibilityCommand: Definition = {
  name: 'eligibility',
  also: ['eligible'],
  summary: 'may this creator earn from a program, and if not, what is missing',
  description: 'Every criterion of the Creator Fund, of one program or of all: what it asks, yours, the gap.',
  examples: [
    'tiktok-earn eligibility stream.yaml',
    'tiktok-earn eligibility stream.yaml --program creator-rewards --on 2026-11-24',
    'tiktok-earn eligibility stream.yaml --all',
    'tiktok-earn eligibility streams/ --all --format csv -o matrix.csv',
    'tiktok-earn eligibility stream.yaml --program shop-affiliate --exit-code',
  ],
  notes: programNames,
  define,
  load: () => import('./run.js'),
};
