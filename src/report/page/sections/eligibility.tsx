import { headline, likesText, stepsOf, whyText } from '../../eligibility/details.js';
import { LEGEND, SHORT, toMatrix } from '../../eligibility/matrix.js';
import type { EligibilityReport } from '../../eligibility/report.js';
import { VERDICTS } from '../../eligibility/verdict-words.js';
import { DataTable } from '../parts/data-table.js';
import { SourceName } from '../parts/source-name.js';
import { StackedTable } from '../parts/stacked-table.js';
import { Untrusted } from '../parts/untrusted.js';
import type { PageReport } from '../report.js';

/** Shows the eligibility of each creator for the programs TikTok pays through. */
export function Eligibility({
  report: { eligibility, judgedOn, rejected },
}: {
  readonly report: PageReport;
}) {
  const [only] = eligibility;
  if (!only) return null;
  const isMany = eligibility.length > 1;
  return (
    <section aria-labelledby="eligibility">
      <h2 id="eligibility">May {isMany ? 'they' : 'this creator'} earn from it? Eligibility</h2>
      {isMany ? (
        <Matrix eligibility={eligibility} judgedOn={judgedOn} rejected={rejected} />
      ) : (
        <Programs report={only} />
      )}
      <Sources eligibility={eligibility} />
    </section>
  );
}

function Programs({ report }: { readonly report: EligibilityReport }) {
  const steps = stepsOf(report.programs);
  return (
    <>
      <p>{headline(report)}</p>
      <StackedTable
        caption="Programs TikTok pays through"
        columns={[{ title: 'Program' }, { title: 'Verdict' }, { title: 'Why' }]}
        rows={report.programs.map((program) => ({
          cells: [
            program.name,
            <b class={`verdict ${program.verdict}`}>{VERDICTS[program.verdict]}</b>,
            whyText(program),
          ],
        }))}
      />
      {steps.length === 0 ? null : (
        <>
          <h3>What it takes</h3>
          <ul>
            {steps.map((step) => (
              <li>{step}</li>
            ))}
          </ul>
        </>
      )}
      <p>{likesText(report)}</p>
    </>
  );
}

type MatrixProps = Pick<PageReport, 'eligibility' | 'judgedOn' | 'rejected'>;

function Matrix({ eligibility, judgedOn, rejected }: MatrixProps) {
  const matrix = toMatrix(eligibility, judgedOn ?? undefined, rejected);
  return (
    <>
      <p>{matrix.title}</p>
      <DataTable
        caption="Creators and programs"
        columns={[{ title: 'Creator' }, ...matrix.programs.map(({ short }) => ({ title: short }))]}
        rows={matrix.rows.map(({ creator, verdicts }) => [
          <Untrusted text={creator} />,
          ...verdicts.map((verdict) => <b class={`verdict ${verdict}`}>{SHORT[verdict]}</b>),
        ])}
      />
      <p class="quiet">{LEGEND}</p>
      <p class="quiet">{matrix.programs.map(({ name, short }) => `${short}: ${name}`).join(' · ')}</p>
      {matrix.missing.length === 0 ? null : (
        <>
          <h3>What would settle the most</h3>
          <ul>
            {matrix.missing.map((field) => (
              <li>{field}</li>
            ))}
          </ul>
        </>
      )}
      <p>No program counts likes on a LIVE.</p>
    </>
  );
}

/** Lists the sources of every judged program, by the ids its criteria name. */
function Sources({ eligibility }: Pick<PageReport, 'eligibility'>) {
  const byId = new Map(eligibility.flatMap(({ sources }) => sources.map((source) => [source.id, source])));
  const sources = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (sources.length === 0) return null;
  return (
    <details>
      <summary>Sources of the rules, with date and grade</summary>
      <ul>
        {sources.map((source) => (
          <li>
            {source.id}: <SourceName source={source} />
          </li>
        ))}
      </ul>
    </details>
  );
}
