import { shippedGifts } from '../../../data/gift-catalogue.js';
import { didYouMean } from '../../../input/problems/did-you-mean.js';
import type { Gift } from '../../../model/gift.js';
import { giftsText } from '../../../report/gifts/text.js';
import { toGiftsReport } from '../../../report/gifts/to-gifts-report.js';
import { json } from '../../../report/writers/json.js';
import type { RunOf } from '../../command/definition.js';
import { EXIT } from '../../exit-codes.js';
import { draw } from '../../output/session.js';
import type { define } from './command.js';

/** Runs `gifts`: lists the catalogue, searched by name, id or price in Coins. */
export const run: RunOf<typeof define> = async (words, options, session) => {
  const { io } = session;
  const query = words.join(' ');
  const found = search(query);
  if (options.json === true) {
    io.stdout.write(json(toGiftsReport(found)));
    return found.length > 0 ? EXIT.done : EXIT.no;
  }
  if (found.length === 0) {
    const names = shippedGifts().all.map((gift) => gift.name);
    const hint = didYouMean(query, names) ?? 'a log can still name it: give its price as `coins:`';
    io.stderr.write(`no Gift with this name, id or price: ${hint}\n`);
    return EXIT.no;
  }
  io.stdout.write(await draw(session, false, (canvas) => giftsText(found, canvas)));
  return EXIT.done;
};

function search(query: string): Gift[] {
  const { all } = shippedGifts();
  const found = /^\d+$/.test(query)
    ? all.filter((gift) => gift.id === query || String(gift.coins) === query)
    : all.filter((gift) => gift.name.toLowerCase().includes(query.toLowerCase()));
  return [...found].sort((a, b) => a.coins - b.coins || (a.name < b.name ? -1 : 1));
}
