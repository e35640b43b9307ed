import type { ReportedRate } from '../values/rate.js';

/**
 * Returns where and when a rate holds: `US from 2025-02-10`, `everywhere`, `14 countries until 2023-12-16`.
 */
export function whereAndWhen({ regions, from, to }: Pick<ReportedRate, 'regions' | 'from' | 'to'>): string {
  const few = regions === 'everywhere' ? regions : regions.join(' ');
  const where = regions !== 'everywhere' && regions.length > 6 ? `${regions.length} countries` : few;
  return `${where}${from === null ? '' : ` from ${from}`}${to === null ? '' : ` until ${to}`}`;
}
