import { belowTableLines, totalLine } from '../../estimate/below-table.js';
import { cellsOf, HEADINGS } from '../../estimate/impact-table.js';
import { likesOfLives } from '../../sums/text.js';
import { StackedTable } from '../parts/stacked-table.js';
import type { PageImpact, PageReport } from '../report.js';

/** Shows the five-aspect impact table. */
export function Impact({ report: { impacts, liveCount } }: { readonly report: PageReport }) {
  return (
    <section aria-labelledby="impact">
      <h2 id="impact">What likes do, aspect by aspect</h2>
      {impacts.map((impact) => (
        <ImpactTable
          impact={impact}
          live={liveCount === 1 ? 'This LIVE' : 'These LIVEs'}
          isOnly={impacts.length === 1}
        />
      ))}
    </section>
  );
}

interface ImpactTableProps {
  readonly impact: PageImpact;
  readonly live: string;
  readonly isOnly: boolean;
}

function ImpactTable({ impact, live, isOnly }: ImpactTableProps) {
  const [aspect, likes, , revenue] = HEADINGS;
  return (
    <>
      <StackedTable
        caption={isOnly ? 'The five aspects' : `The five aspects, in ${impact.currency}`}
        columns={[{ title: aspect }, { title: likes }, { title: live }, { title: revenue, isFigure: true }]}
        rows={impact.rows.map((row) => ({
          tone: row.aspect === 'visibility' ? 'seen' : undefined,
          cells: cellsOf(row),
        }))}
      />
      {belowTableLines(impact.below).map((line) => (
        <p class="below">{line}</p>
      ))}
      <p class="total">{totalLine(impact.total, impact.below)}</p>
      <p class="likes">{likesOfLives(impact)}</p>
    </>
  );
}
