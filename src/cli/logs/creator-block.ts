import { isCountry } from '../../data/countries.js';
import { shippedGifts } from '../../data/gift-catalogue.js';
import { parseLogValue } from '../../input/log/parse-stream-log.js';
import type { WrittenLog } from '../../input/log/schema.js';
import { locateFaults, locateFindings } from '../../input/problems/locate.js';
import { readYaml } from '../../input/text/yaml-document.js';
import type { Finding } from '../../model/problem.js';
import { EXIT } from '../exit-codes.js';
import { Failure, usageFailure } from '../failure.js';
import { readNamedFile } from '../files/read-named-file.js';
import type { Io } from '../io.js';

export interface CreatorOptions {
  readonly country?: string | undefined;
  readonly creator?: string | undefined;
}

/** Returns the creator block, or at least the country, which a recording does not contain. */
export function creatorFor({ country, creator: file }: CreatorOptions, io: Io): WrittenLog['creator'] {
  if (file !== undefined) return creatorIn(file, io);
  if (country !== undefined && isCountry(country)) return { country };
  throw usageFailure(
    country === undefined ? 'a recording does not tell the country' : `no country has the code ${country}`,
    'add your own country, like --country GB, or --creator FILE with the creator block of a log',
  );
}

/** Reads the creator block from a file, where it may stand alone or under its key. */
function creatorIn(file: string, io: Io): WrittenLog['creator'] {
  const source = readNamedFile(file, io, 'it holds creator: and below it, two spaces in, country: US');
  const { document, faults } = readYaml(source.text);
  if (!document || faults.length > 0) throw new Failure(locateFaults(source, faults), EXIT.no);
  const { value } = document;
  const isHeaded = typeof value === 'object' && value !== null && Object.hasOwn(value, 'creator');
  const block = isHeaded ? (value as { creator: unknown }).creator : value;
  const errors = findingsOf(block).map(
    (finding): Finding => ({
      ...finding,
      path: isHeaded ? finding.path : finding.path.slice(1),
      meant: undefined,
    }),
  );
  if (errors.length > 0) throw new Failure(locateFindings(source, document, errors), EXIT.no);
  return block as WrittenLog['creator'];
}

/** Returns the errors of a creator block, checked as part of a log. */
function findingsOf(creator: unknown): readonly Finding[] {
  const log = { version: 1, creator, live: { startedAt: '2026-01-01T00:00:00Z' }, visibility: { likes: 0 } };
  return parseLogValue(log, shippedGifts()).findings.filter(
    ({ path, severity = 'error' }) => path[0] === 'creator' && severity === 'error',
  );
}
