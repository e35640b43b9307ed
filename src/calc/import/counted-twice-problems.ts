import type { WrittenLog } from '../../input/log/schema.js';
import type { CreatorPeriod } from '../../model/export-tables.js';
import type { Problem } from '../../model/problem.js';
import { type CountedTwice, countedTwice } from './counted-twice.js';

const WHY: Readonly<Record<CountedTwice['why'], readonly [string, string]>> = {
  'one room': ['are of one room, but of two creators', 'import what each creator earned apart'],
  'one start': ['are of one creator and start', 'give one of the two files alone'],
  'a month and a LIVE in it': [
    'are a sum of several LIVEs and one of them: it would count twice',
    'import the month or its LIVEs, not both',
  ],
};

/** Reports double counting during import, before the estimate refuses the logs. */
export function countedTwiceProblems(logs: readonly WrittenLog[], sums: readonly CreatorPeriod[]): Problem[] {
  return countedTwice(logs, sums).map(({ one, other, why }) => {
    const [message, hint] = WHY[why];
    return {
      code: 'conflicting-copies',
      severity: 'error',
      message: `${nameOf(one)} and ${nameOf(other)} ${message}`,
      hint,
    };
  });
}

function nameOf({ creator, live }: WrittenLog): string {
  const room = live.id === undefined ? '' : ` (room ${live.id})`;
  return `${creator.handle ?? 'the log'} of ${live.startedAt}${room}`;
}
