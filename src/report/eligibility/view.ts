import type { View } from '../view.js';
import { toMatrix } from './matrix.js';
import { matrixText } from './matrix-text.js';
import type { EligibilityReport } from './report.js';
import { eligibilityText } from './text.js';

interface EligibilityViewOptions {
  /** Whether several creators were requested; they are shown as a matrix. */
  readonly several: boolean;
  /** Day whose rules apply; by default the day of each LIVE. */
  readonly on: string | undefined;
  readonly rejected: { readonly logs: number; readonly of: number };
}

/** View of one creator's eligibility for some programs, or of many creators as a matrix. */
export function eligibilityView({ several, on, rejected }: EligibilityViewOptions): View<EligibilityReport> {
  const matrix = (reports: Iterable<EligibilityReport>) => toMatrix(reports, on, rejected);
  return {
    what: 'the eligibility',
    table: async (reports) => {
      if (several) {
        const all = matrix(reports);
        return (canvas) => matrixText(all, canvas);
      }
      const all = [...reports];
      return (canvas) => all.map((report) => eligibilityText(report, canvas)).join('\n');
    },
    csv: async (reports) => (await import('./csv.js')).eligibilityCsv(reports),
    markdown: async (reports) => {
      const { eligibilityMarkdown, matrixMarkdown } = await import('./markdown.js');
      return several ? matrixMarkdown(matrix(reports)) : [...reports].map(eligibilityMarkdown).join('\n');
    },
  };
}
