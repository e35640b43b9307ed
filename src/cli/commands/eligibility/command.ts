import { Option } from 'commander';
import type { Definition } from '../../command/definition.js';
import { FORMATS } from '../../options/format.js';
import { recordingOptions } from '../../options/shared.js';
import { dayText, oneOf, several } from '../../options/values.js';
import type { EligibilityOptions } from './run.js';

export const eligibilityCommand: Definition = {
  name: 'eligibility',
  summary: 'may this creator earn from a program, and if not, what is missing',
  description: 'Every criterion of the Creator Fund, of one program or of all: what it asks, yours, the gap.',
  examples: [
    'tiktok-earn eligibility stream.yaml',
    'tiktok-earn eligibility stream.yaml --program creator-rewards --on 2026-11-24',
    'tiktok-earn eligibility stream.yaml --all',
    'tiktok-earn eligibility streams/ --all --format csv -o matrix.csv',
    'tiktok-earn eligibility stream.yaml --program shop-affiliate --exit-code',
  ],
  notes: `Programs: live-access, live-gifts, video-gifts, creator-fund (by default), creativity-program-beta,
creator-rewards, subscription, shop-affiliate, series, creator-marketplace, pulse, effect-creator-rewards;
by name only: work-with-artists, live-studio, scaled-live-rewards`,
  define: (command, { session, done }) => {
    command
      .argument('<log...>', 'stream logs, folders of them, - for standard input; the latest of each creator')
      .option('--program <program>', 'one program, like creator-rewards (repeatable)', several)
      .option('--all', 'every program TikTok pays through')
      .option('--on <day>', 'by the rules of that day; by default of the day of the LIVE', dayText)
      .option('--exit-code', 'exit 1 unless every verdict is eligible')
      .addOption(
        new Option('-f, --format <format>', 'how to print it').choices(FORMATS).argParser(oneOf(FORMATS)),
      )
      .option('--json', 'short for --format json')
      .option('-o, --output <file>', 'write to a file; its extension decides the format')
      .option('--force', 'overwrite the file');
    recordingOptions(command)
      .option('--skip-invalid', 'answer for the good logs even when some are rejected; still exits 1')
      .action(
        done(async (logs: string[], options: EligibilityOptions) =>
          (await import('./run.js')).eligibility(logs, options, session()),
        ),
      );
  },
};
