import type { View } from '../view.js';
import type { SumsReport } from './report.js';
import { sumsText } from './text.js';

/** View of the sums of several LIVEs; NDJSON has one line per group. */
export const sumsView: View<SumsReport> = {
  what: 'a sum of LIVEs',
  table: async (reports) => {
    const all = [...reports];
    return (canvas) => all.map((report) => sumsText(report, canvas)).join('\n');
  },
  csv: async (reports) => {
    const { sumsCsv } = await import('./csv.js');
    return [...reports].map(sumsCsv).join('\n');
  },
  markdown: async (reports) => {
    const { sumsMarkdown } = await import('./markdown.js');
    return [...reports].map(sumsMarkdown).join('\n');
  },
  lines: (reports) => [...reports].flatMap(({ groups }) => groups),
};
