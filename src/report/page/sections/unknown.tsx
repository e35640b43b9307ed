import { notesOf } from '../../estimate/notes.js';
import { safe } from '../parts/untrusted.js';
import type { PageReport } from '../report.js';

const SHOWN = 20;

/** Shows what the totals leave out because it is unknown, and further notes. */
export function Unknown({ report }: { readonly report: PageReport }) {
  const { lives } = report;
  const unknowns = distinct(lives.flatMap((live) => live.report.unknowns)).map((reason) => safe(reason, 300));
  return (
    <>
      <List id="unknown" title="Not known" items={unknowns} tone="warning" />
      <List id="notes" title="Notes" items={notesShown(report)} tone={undefined} />
    </>
  );
}

/** Returns the notes of a single LIVE; for several LIVEs, the warnings that concern all of them. */
function notesShown({ lives, warnings }: PageReport): string[] {
  const [only] = lives;
  if (lives.length === 1 && only) return notesOf(only.report).map(({ text }) => text);
  return warnings.map(({ file, message }) =>
    safe(file === undefined ? message : `${safe(file, 80)}: ${message}`, 400),
  );
}

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly items: readonly string[];
  readonly tone: 'warning' | undefined;
}

function List({ id, title, items, tone }: ListProps) {
  if (items.length === 0) return null;
  const more = items.length - SHOWN;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul class={tone}>
        {items.slice(0, SHOWN).map((item) => (
          <li>{item}</li>
        ))}
        {more > 0 ? <li>… and {more} more; the JSON in this page has them all</li> : null}
      </ul>
    </section>
  );
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
