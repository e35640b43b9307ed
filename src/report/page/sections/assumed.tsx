import { quoteLine } from '../../estimate/text.js';
import type { ReportedRate } from '../../values/rate.js';
import { rateRange } from '../../words/rate-range.js';
import { whereAndWhen } from '../../words/where-and-when.js';
import { SourceName } from '../parts/source-name.js';
import { StackedTable } from '../parts/stacked-table.js';
import { Untrusted } from '../parts/untrusted.js';
import type { PageReport } from '../report.js';

/** Lists every rate used in the figures, with its period of validity, grade and sources. */
export function Assumed({ report: { lives } }: { readonly report: PageReport }) {
  const rates = distinct(lives.flatMap(({ report }) => report.rates));
  const quotes = [...new Set(lives.flatMap(({ report }) => report.fx).map(quoteLine))].sort();
  if (rates.length + quotes.length === 0) return null;
  return (
    <section aria-labelledby="assumed">
      <h2 id="assumed">Assumed: every rate, with source and date</h2>
      {rates.length === 0 ? null : (
        <StackedTable
          caption="Rates in force on the day of the LIVE"
          columns={[
            { title: 'Rate' },
            { title: 'Value' },
            { title: 'Held' },
            { title: 'Grade' },
            { title: 'Sources' },
          ]}
          rows={rates.map((rate) => ({
            cells: [
              <Name rate={rate} />,
              rateRange(rate),
              whereAndWhen(rate),
              rate.grade,
              <ul class="sources">
                {rate.sources.map((source) => (
                  <li>
                    <SourceName source={source} />
                  </li>
                ))}
              </ul>,
            ],
          }))}
        />
      )}
      {quotes.length === 0 ? null : (
        <ul>
          {quotes.map((quote) => (
            <li>{quote}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function distinct(rates: readonly ReportedRate[]): ReportedRate[] {
  const byKey = new Map(rates.map((rate) => [keyOf(rate), rate]));
  return [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rate]) => rate);
}

function keyOf({ id, from, to, regions, alternative, expected }: ReportedRate): string {
  return JSON.stringify([id, from, to, regions, alternative, expected]);
}

function Name({ rate: { id, title, alternative } }: { readonly rate: ReportedRate }) {
  return (
    <>
      <code>{alternative === null ? id : `${id} [${alternative}]`}</code>
      <br />
      <Untrusted text={title} />
    </>
  );
}
