import { diamondsText } from '../../../words/diamonds.js';
import { shownCount } from '../../../words/figures.js';
import { counted } from '../../../words/plural.js';
import { shownAmount } from '../../../words/shown-amount.js';
import { knownTotal } from '../counted.js';
import { lineText, shortName } from '../line-text.js';
import type { SourceView } from '../source-view.js';
import { isFloor } from './is-floor.js';
import { reportedGifts } from './reported.js';
import type { ReportedGiftLine, ReportedGifts } from './schema.js';

export const giftsView: SourceView<'gifts'> = {
  title: 'Gifts & Diamonds',
  column: 'Gifts',
  reported: reportedGifts,
  theseLives: (lives) => {
    const diamonds = knownTotal(lives.map((live) => live.diamonds));
    if (diamonds === undefined) return 'Diamonds not known';
    const isAtLeast = lives.some((live) => live.diamondsFrom === 'list' && isFloor(live));
    return `${isAtLeast ? 'at least ' : ''}${diamondsText(diamonds)}`;
  },
  thisLive,
  workings: ({ rewards, lines }) => [...(rewards ? [lineText(rewards)] : []), ...lines.map(giftText)],
};

function thisLive(gifts: ReportedGifts): string {
  const { diamonds, diamondsFrom, status, unpricedGifts, unreadableGifts, program } = gifts;
  if (status === 'none') return 'No Gifts';
  const collected = diamonds === null ? 'Diamonds not known' : diamondsText(diamonds);
  const rewards = program === 'scaled' ? '; Scaled LIVE rewards' : '';
  const missing = [
    ...(diamondsFrom === 'list' && unpricedGifts.length > 0 ? [` and ${kinds(unpricedGifts.length)}`] : []),
    ...(unreadableGifts > 0
      ? [` and ${counted(unreadableGifts, 'Gift message')} that could not be read`]
      : []),
  ];
  return `${collected}${missing.join('')}${rewards}`;
}

function kinds(count: number): string {
  return count === 1 ? '1 Gift of unknown price' : `${count} Gifts of unknown price`;
}

function giftText(line: ReportedGiftLine): string {
  const { label, count, coins, diamonds, priceFrom } = line;
  const shownDiamonds = diamonds === null ? 'Diamonds not known' : diamondsText(diamonds);
  if (count === null && diamonds === null) return `${label}: Diamonds not known`;
  if (count === null) return `${label}: ${shownDiamonds} = ${shownAmount(line)}`;
  if (coins === null) return `${shownCount(count)} × ${shortName(label)}: price not known`;
  const price = `${shownCount(coins)} ${coins === 1 ? 'Coin' : 'Coins'} (${priceFrom})`;
  return `${shownCount(count)} × ${shortName(label)} at ${price}: ${shownDiamonds} = ${shownAmount(line)}`;
}
