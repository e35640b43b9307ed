import { workings } from '../../estimate/explanation.js';
import { cellsOf } from '../../estimate/impact-table.js';
import { notesOf } from '../../estimate/notes.js';
import type { EstimateReport } from '../../estimate/report.js';
import { likesLine } from '../../words/likes-line.js';
import { shownAmount } from '../../words/shown-amount.js';
import { safe } from '../parts/untrusted.js';
import type { PageLive, PageReport } from '../report.js';
import { LiveName } from './visibility.js';

/** Shows how the amounts of a single LIVE were calculated, or each of several LIVEs with its aspects. */
export function Lives({ report: { lives } }: { readonly report: PageReport }) {
  const [only] = lives;
  if (lives.length === 1 && only) return <Workings live={only.report} />;
  return (
    <section aria-labelledby="lives">
      <h2 id="lives">Each LIVE</h2>
      {lives.map((live) => (
        <Live live={live} />
      ))}
    </section>
  );
}

function Workings({ live }: { readonly live: EstimateReport }) {
  const lines = workings(live);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="workings">
      <h2 id="workings">How each amount was made</h2>
      <details>
        <summary>Quantity × rate, line by line</summary>
        <ul>
          {lines.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Live({ live: { day, report: live } }: { readonly live: PageLive }) {
  const known = notesOf(live).filter(({ code }) => code !== 'not-owed');
  return (
    <details>
      <summary>
        <LiveName day={day} log={live.log} />: <b>{shownAmount(live.total)}</b>
      </summary>
      <dl>
        {live.impact.map((row) => {
          const [title, , thisLive, amount] = cellsOf(row);
          return (
            <>
              <dt>{title}</dt>
              <dd>
                {thisLive}: <b>{amount}</b>
              </dd>
            </>
          );
        })}
      </dl>
      <p class="likes">{likesLine(live)}</p>
      {live.unknowns.map((reason) => (
        <p class="warning">Not known: {safe(reason, 300)}</p>
      ))}
      {known.map(({ text }) => (
        <p class="quiet">{text}</p>
      ))}
    </details>
  );
}
