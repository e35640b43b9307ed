import { countries } from '../../../data/countries.js';
import { shippedGifts } from '../../../data/gift-catalogue.js';
import { shippedPrograms } from '../../../data/program-list.js';
import { shippedRates } from '../../../data/rate-book.js';
import { currencies } from '../../../model/iso-4217.js';
import type { RunOf } from '../../command/definition.js';
import type { WordsOf } from '../../command/program-shape.js';
import { EXIT } from '../../exit-codes.js';
import { bashCompletion } from '../../shells/bash.js';
import { fishCompletion } from '../../shells/fish.js';
import { powershellCompletion } from '../../shells/powershell.js';
import { INSTALL, SHELLS, shellOf } from '../../shells/shells.js';
import { zshCompletion } from '../../shells/zsh.js';
import type { define } from './command.js';

const WRITERS = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
} as const;

/** Runs `completion`: prints the script for a shell, or how to install it. */
export const run: RunOf<typeof define> = async (shell, _options, { io }, shape) => {
  if (shell !== undefined) {
    io.stdout.write(WRITERS[shell](await shape(), words()));
    return EXIT.done;
  }
  const own = shellOf(io.env);
  const shells = own === undefined ? SHELLS : [own];
  for (const each of shells) io.stdout.write(`${shells.length > 1 ? `# ${each}\n` : ''}${INSTALL[each]}\n`);
  const others = SHELLS.filter((each) => own !== undefined && each !== own);
  io.stderr.write(
    `Run ${own === undefined ? 'the line of your shell' : 'this line'} once, then open a new terminal.\n`,
  );
  for (const each of others) io.stderr.write(`In ${each}: ${INSTALL[each]}\n`);
  return EXIT.done;
};

/** Returns the completion words for each kind of value in the definitions. */
function words(): WordsOf {
  const rates = shippedRates().rates;
  return {
    gift: distinct(shippedGifts().all.map(({ name }) => name)),
    rate: distinct(rates.map(({ id }) => id)),
    'rate=alternative': distinct(
      rates.flatMap(({ id, alternatives }) => alternatives.map(({ name }) => `${id}=${name}`)),
    ),
    program: shippedPrograms().programs.map(({ id }) => id),
    country: countries(),
    currency: currencies(),
    zone: Intl.supportedValuesOf('timeZone'),
  };
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
