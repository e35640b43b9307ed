import { isCountry } from '../data/countries.js';
import { shippedGifts } from '../data/gift-catalogue.js';
import { parseLogText } from '../input/log/parse-stream-log.js';
import type { WrittenLog } from '../input/log/schema.js';
import { readYaml } from '../input/text/yaml-document.js';
import type { Problem } from '../model/problem.js';
import { EXIT } from './exit-codes.js';
import { Failure, usageFailure } from './failure.js';
import { findInputs } from './find-inputs.js';
import type { Io } from './io.js';

export interface CreatorOptions {
  readonly country?: string | undefined;
  readonly creator?: string | undefined;
}

/** What a capture cannot tell: the creator block of a log, or at least the country. */
export function creatorFor({ country, creator: file }: CreatorOptions, io: Io): WrittenLog['creator'] {
  if (file === undefined) {
    if (country !== undefined && isCountry(country)) return { country };
    throw usageFailure(
      country === undefined
        ? 'a recording does not tell the country'
        : `${country} is no country of ISO 3166`,
      'add --country US, or --creator FILE with the creator block of a log',
    );
  }
  const { inputs, problems } = findInputs([file], io);
  const [input] = inputs;
  if (!input) throw new Failure(problems, EXIT.usage);
  const value = readYaml(new TextDecoder().decode(input.bytes)).document?.value;
  const block = value && typeof value === 'object' && 'creator' in value ? value.creator : value;
  const probe = {
    version: 1,
    creator: block,
    live: { startedAt: '2026-01-01T00:00:00Z' },
    visibility: { likes: 0 },
  };
  const source = { file, text: JSON.stringify(probe), firstLine: 1 };
  const checked = parseLogText(source, 'json', shippedGifts());
  const errors = checked.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Failure(
      errors.map(
        ({ code, severity, message, hint, path: at }): Problem => ({
          code,
          severity,
          message,
          hint,
          path: at,
          file,
        }),
      ),
      EXIT.no,
    );
  }
  return block as WrittenLog['creator'];
}
