import * as z from 'zod/mini';
import type { About } from '../described.js';
import { howMany, MAP } from '../fields.js';

export function creatorFundSchema(about: About) {
  return z.strictObject(
    {
      qualifiedViews: about(
        howMany,
        'Qualified views of videos, how many. Paid by the Creator Fund or its successor; a LIVE itself earns none.',
        125000,
      ),
    },
    MAP,
  );
}
