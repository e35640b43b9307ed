import { groupDigits, shownCount } from '../../words/figures.js';
import { RangeBars } from '../charts/range-bars.js';
import { Amount } from '../parts/amount.js';
import { DataTable } from '../parts/data-table.js';
import { safe, Untrusted } from '../parts/untrusted.js';
import type { PageReport, ReportedGiftSum } from '../report.js';

const DRAWN = 10;

/** Shows which Gifts brought the Diamonds. */
export function TopGifts({ report: { gifts } }: { readonly report: PageReport }) {
  if (gifts.length === 0) return null;
  const currencies = [...new Set(gifts.map(({ currency }) => currency))];
  return (
    <section aria-labelledby="gifts">
      <h2 id="gifts">Top Gifts</h2>
      {currencies.map((currency) => (
        <GiftsIn
          currency={currency}
          gifts={gifts.filter((each) => each.currency === currency)}
          isOnly={currencies.length === 1}
        />
      ))}
    </section>
  );
}

interface GiftsInProps {
  readonly currency: string;
  readonly gifts: readonly ReportedGiftSum[];
  readonly isOnly: boolean;
}

function GiftsIn({ currency, gifts, isOnly }: GiftsInProps) {
  const drawn = gifts.filter(({ name, diamonds }) => name !== null && diamonds !== null).slice(0, DRAWN);
  const title = isOnly ? 'Diamonds by Gift' : `Diamonds by Gift, LIVEs in ${currency}`;
  return (
    <figure>
      {drawn.length === 0 ? null : (
        <RangeBars
          id={`gifts-${currency}`}
          title={title}
          bars={drawn.map((gift) => ({
            label: drawnLabel(gift, drawn),
            shown: diamondsText(gift),
            range: bare(gift.diamonds ?? 0),
            series: 2,
          }))}
        />
      )}
      <DataTable
        caption={title}
        columns={[
          { title: 'Gift' },
          { title: 'Coins each', isFigure: true },
          { title: 'Count', isFigure: true },
          { title: 'Diamonds', isFigure: true },
          { title: 'Your part', isFigure: true },
        ]}
        rows={gifts.map((gift) => [
          <Untrusted text={labelOf(gift)} most={60} />,
          gift.coins === null ? '—' : shownCount(gift.coins),
          gift.count === null ? '—' : shownCount(gift.count),
          countOf(gift),
          <Amount amount={gift} />,
        ])}
      />
    </figure>
  );
}

/** Returns the label of a Gift, with its price when several Gifts have the same name. */
function drawnLabel(gift: ReportedGiftSum, drawn: readonly ReportedGiftSum[]): string {
  const isShared = drawn.filter(({ name }) => name === gift.name).length > 1 && gift.coins !== null;
  return `${safe(labelOf(gift), 28)}${isShared ? `, ${shownCount(gift.coins ?? 0)} Coins` : ''}`;
}

function bare(value: number) {
  return { low: value, expected: value, high: value };
}

function labelOf({ what, name, kinds }: ReportedGiftSum): string {
  if (what === 'others') return `${shownCount(kinds)} other Gifts`;
  if (what === 'all-gifts') return 'All Gifts of LIVEs whose rewards TikTok showed';
  if (what === 'unreadable-gifts') return 'Gifts that could not be read';
  return name ?? 'Diamonds beyond the list of Gifts';
}

function diamondsText(gift: ReportedGiftSum): string {
  return `${countOf(gift)} Diamonds`;
}

function countOf({ diamonds, diamondsAreFloor }: ReportedGiftSum): string {
  if (diamonds === null) return 'not known';
  return `${diamondsAreFloor ? 'at least ' : ''}${groupDigits(String(diamonds))}`;
}
