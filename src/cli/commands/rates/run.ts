import { didYouMean } from '../../../input/problems/did-you-mean.js';
import type { Rate } from '../../../model/rate.js';
import { ratesText, rateText } from '../../../report/rates/text.js';
import { toRatesReport } from '../../../report/rates/to-rates-report.js';
import type { Canvas } from '../../../report/terminal/style.js';
import { json } from '../../../report/writers/json.js';
import type { RunOf } from '../../command/definition.js';
import { EXIT } from '../../exit-codes.js';
import { factsFor } from '../../logs/facts.js';
import { draw } from '../../output/session.js';
import type { define } from './command.js';

/** Runs `rates`: lists the rate book; an id shows one entry with its history, other words search. */
export const run: RunOf<typeof define> = async (words, options, session) => {
  const { io } = session;
  const { rates: book } = await factsFor({ rates: options.rates }, io);
  const query = words.join(' ').toLowerCase();
  const exact = book.rates.find((rate) => rate.id === query);
  const found = (exact ? [exact] : book.rates.filter((rate) => mentions(rate, query))).map((rate) =>
    onDay(rate, options.on),
  );
  const [only] = found;
  if (options.json === true) {
    io.stdout.write(json(toRatesReport(found)));
  } else if (found.length === 0) {
    const ids = book.rates.map((rate) => rate.id);
    io.stderr.write(`no rate with these words: ${didYouMean(query, ids) ?? `there are ${ids.join(', ')}`}\n`);
  } else {
    const view = (canvas: Canvas) =>
      found.length === 1 && only ? rateText(only, canvas) : ratesText(found, canvas);
    io.stdout.write(await draw(session, false, view));
  }
  return found.length > 0 ? EXIT.done : EXIT.no;
};

function mentions({ id, title, unit }: Rate, query: string): boolean {
  return query.split(' ').every((word) => `${id} ${title} ${unit}`.toLowerCase().includes(word));
}

function onDay(rate: Rate, day: string | undefined): Rate {
  if (day === undefined) return rate;
  const versions = rate.versions.filter(({ from, to }) => (!from || from <= day) && (!to || day < to));
  return { ...rate, versions };
}
