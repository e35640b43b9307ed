import type { View } from '../view.js';
import type { EstimateReport } from './report.js';
import { estimateText } from './text.js';

/** View of the estimate of each LIVE; `explain` adds how each amount was calculated. */
export function estimateView({ explain }: { readonly explain: boolean }): View<EstimateReport> {
  return {
    what: 'the estimate',
    table: async (reports) => {
      const all = [...reports];
      const texts = explain ? [estimateText, (await import('./explanation.js')).explanation] : [estimateText];
      return (canvas) => all.flatMap((report) => texts.map((text) => text(report, canvas))).join('\n');
    },
    csv: async (reports) => (await import('./csv.js')).estimatesCsv([...reports]),
    markdown: async (reports) => (await import('./markdown.js')).estimatesMarkdown([...reports], explain),
  };
}
