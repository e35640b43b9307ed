import { Command, Option } from 'commander';
import type { ColourWish } from './colour.js';
import { checkCommand } from './definitions/check.js';
import type { Definition, Wiring } from './definitions/definition.js';
import { eligibilityCommand } from './definitions/eligibility.js';
import { estimateCommand } from './definitions/estimate.js';
import { giftsCommand } from './definitions/gifts.js';
import { importCommand } from './definitions/import.js';
import { initCommand } from './definitions/init.js';
import { ratesCommand } from './definitions/rates.js';
import { schemaCommand } from './definitions/schema.js';
import { sqlCommand } from './definitions/sql.js';
import type { Io } from './io.js';
import { VERSION } from './version.js';

const HELP = `
Examples:
  $ tiktok-earn init stream.yaml
  $ tiktok-earn estimate stream.yaml
  $ tiktok-earn estimate streams/ --by month
  $ tiktok-earn estimate stream.yaml --json | jq .total
  $ tiktok-earn rates diamond-face-value

Exit codes:
  0  done
  1  a log was rejected, or an asked-for condition does not hold
  2  wrong usage, unreadable input, unwritable output
  70 a bug of ours`;

const COMMANDS: readonly Definition[] = [
  estimateCommand,
  eligibilityCommand,
  checkCommand,
  importCommand,
  sqlCommand,
  initCommand,
  ratesCommand,
  giftsCommand,
  schemaCommand,
];

/** The command line: commands, options, help. `finish` receives the exit code. */
export function program(args: readonly string[], io: Io, finish: (exitCode: number) => void): Command {
  const root = new Command('tiktok-earn');
  const wiring: Wiring = {
    session: () => ({ io, colour: wish(root.opts()) }),
    done:
      (act) =>
      async (...given) =>
        finish(await act(...given)),
  };
  root
    .description('What did a TikTok LIVE earn, and why? Exact, sourced and dated. Likes: $0.00.')
    .version(VERSION, '-V, --version')
    .addOption(new Option('--color <when>', 'colour').choices(['auto', 'always', 'never']).default('auto'))
    .option('--no-color', 'no colour')
    .showHelpAfterError('(see --help)')
    .addHelpText('after', HELP);
  for (const { name, summary, define } of COMMANDS) {
    const command = root.command(name).summary(summary).showHelpAfterError('(see --help)');
    if (args.includes(name)) define(command, wiring);
  }
  return root;
}

function wish({ color }: { color?: string | boolean }): ColourWish {
  if (color === false) return 'never';
  return color === 'always' || color === 'never' ? color : 'auto';
}
