import { isCountry } from '../../data/countries.js';
import { shippedGifts } from '../../data/gift-catalogue.js';
import { parseLogText } from '../../input/log/parse-stream-log.js';
import type { WrittenLog } from '../../input/log/schema.js';
import { placeFaults, placeFindings } from '../../input/problems/locate.js';
import { readYaml } from '../../input/text/yaml-document.js';
import type { Finding, Problem } from '../../model/problem.js';
import { EXIT } from '../exit-codes.js';
import { Failure, usageFailure } from '../failure.js';
import { findInputs } from '../files/find-inputs.js';
import type { Io } from '../io.js';

export interface CreatorOptions {
  readonly country?: string | undefined;
  readonly creator?: string | undefined;
}

/** What a capture cannot tell: the creator block of a log, or at least the country. */
export function creatorFor({ country, creator: file }: CreatorOptions, io: Io): WrittenLog['creator'] {
  if (file === undefined) {
    if (country !== undefined && isCountry(country)) return { country };
    throw usageFailure(
      country === undefined ? 'a recording does not tell the country' : `no country has the code ${country}`,
      'add your own country, like --country GB, or --creator FILE with the creator block of a log',
    );
  }
  const { inputs, problems } = findInputs(
    [file],
    io,
    'it holds creator: and below it, two spaces in, country: US',
  );
  const [input] = inputs;
  if (!input) throw new Failure(problems, EXIT.usage);
  const source = { file, text: new TextDecoder().decode(input.bytes), firstLine: 1 };
  const read = readYaml(source.text);
  if (!read.document || read.faults.length > 0) throw new Failure(placeFaults(source, read.faults), EXIT.no);
  const { value } = read.document;
  const isWhole = value && typeof value === 'object' && 'creator' in value;
  const block = isWhole ? (value as { creator: unknown }).creator : value;
  const probe = {
    version: 1,
    creator: block,
    live: { startedAt: '2026-01-01T00:00:00Z' },
    visibility: { likes: 0 },
  };
  const checked = parseLogText({ ...source, text: JSON.stringify(probe) }, 'json', shippedGifts());
  const errors = checked.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new Failure(placeFindings(source, read.document, errors.map(own(isWhole))), EXIT.no);
  return block as WrittenLog['creator'];
}

/** The same problem where it stands in the file itself: its block may have a heading or not. */
function own(isWhole: unknown): (problem: Problem) => Finding {
  return ({ code, message, hint, path = '' }) => {
    const [, ...inside] = path.split('.');
    return { code, message, hint, path: isWhole ? ['creator', ...inside] : inside };
  };
}
