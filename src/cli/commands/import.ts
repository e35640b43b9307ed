import path from 'node:path';
import { toWrittenLog } from '../../calc/captures/to-written-log.js';
import { isCountry } from '../../data/countries.js';
import { shippedGifts } from '../../data/gift-catalogue.js';
import { parseLogText } from '../../input/log/parse-stream-log.js';
import type { WrittenLog } from '../../input/log/schema.js';
import { readYaml } from '../../input/text/yaml-document.js';
import type { CapturedLive } from '../../model/captured-live.js';
import type { Problem } from '../../model/problem.js';
import { importSummary } from '../../report/import-summary.js';
import { logText } from '../../report/log-text.js';
import { EXIT } from '../exit-codes.js';
import { Failure, usageFailure } from '../failure.js';
import { findInputs } from '../find-inputs.js';
import type { Io } from '../io.js';
import { type LeftOut, readCaptures } from '../read-captures.js';
import { printProblems, type Session } from '../session.js';
import { writeFile } from '../write-file.js';

export interface ImportOptions {
  readonly output?: string | undefined;
  readonly country?: string | undefined;
  readonly creator?: string | undefined;
  readonly tz?: string | undefined;
  readonly cataloguePrices?: boolean | undefined;
  readonly strict?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly force?: boolean | undefined;
}

/** `import`: recordings of LIVEs → the stream logs that `estimate` reads. */
export async function importCaptures(
  names: readonly string[],
  options: ImportOptions,
  session: Session,
): Promise<number> {
  const { io } = session;
  const creator = creatorFor(options, io);
  const { lives, problems, left } = await readCaptures(names, io);
  const found = [
    ...problems,
    ...lives.flatMap((live) => priceProblems(live, options)),
    ...strictProblems(left, options),
  ];
  if (found.length > 0) {
    const unreadable = found.some(({ code }) => code === 'unreadable');
    throw new Failure(found, unreadable ? EXIT.usage : EXIT.no);
  }
  const gifts = shippedGifts();
  const lostLines = [...left.lost.values()].reduce((sum, { count }) => sum + count, 0);
  const logs = lives.map((live) => {
    const priceOf = ({ id }: { readonly id: string }) =>
      options.cataloguePrices ? gifts.byId(id)?.coins : undefined;
    const written = toWrittenLog(live, { creator, timeZone: options.tz, lostLines, priceOf });
    return { live, text: logText(written) };
  });
  for (const { text } of logs) checkOwn(text);
  io.stderr.write(importSummary(lives, left, options.cataloguePrices === true));
  if (options.dryRun !== true) deliverLogs(logs, options, io, names);
  await printProblems(session, [], false);
  return EXIT.done;
}

/** What a capture cannot tell: the creator block of a log, or at least the country. */
function creatorFor({ country, creator: file }: ImportOptions, io: Io): WrittenLog['creator'] {
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

function priceProblems(live: CapturedLive, { cataloguePrices }: ImportOptions): Problem[] {
  if (cataloguePrices) return [];
  const unpriced = live.gifts.filter(({ coins }) => coins === undefined);
  if (unpriced.length === 0) return [];
  const ids = unpriced.slice(0, 3).map(({ id, name }) => name ?? `id ${id}`);
  const more = unpriced.length > ids.length ? ` and ${unpriced.length - ids.length} more` : '';
  return [
    {
      code: 'unpriced-gifts',
      severity: 'error',
      message: `room ${live.roomId ?? 'without id'}: recorded without the prices of ${ids.join(', ')}${more}`,
      hint: 'a broken release of the recorder leaves them out; --catalogue-prices takes those the catalogue knows',
    },
  ];
}

function strictProblems({ lost, unreadable }: LeftOut, { strict }: ImportOptions): Problem[] {
  if (strict !== true) return [];
  return [...lost, ...unreadable].map(([what, { count, first }]) => ({
    code: 'lost-lines',
    severity: 'error',
    message: `${first}: ${what}${count > 1 ? `, and ${count - 1} more` : ''}`,
  }));
}

/** What is written must be what the other commands read. */
function checkOwn(text: string): void {
  const { log, problems } = parseLogText({ file: 'log', text, firstLine: 1 }, 'yaml', shippedGifts());
  if (!log) throw new Error(`an imported log is not valid: ${problems[0]?.path} ${problems[0]?.message}`);
}

interface ImportedLog {
  readonly live: CapturedLive;
  readonly text: string;
}

function deliverLogs(
  logs: readonly ImportedLog[],
  options: ImportOptions,
  io: Io,
  inputs: readonly string[],
): void {
  const { output, force = false } = options;
  const [only] = logs;
  if (output === undefined || output === '-') {
    if (logs.length > 1) {
      throw usageFailure(
        `${logs.length} LIVEs were recorded, and one file holds one LIVE`,
        'name a folder with -o',
      );
    }
    io.stdout.write(only?.text ?? '');
    return;
  }
  const isFolder = logs.length > 1 || isExistingFolder(output, io) || /[\\/]$/.test(output);
  if (!isFolder) writeFile(io, output, only?.text ?? '', force, inputs);
  else for (const log of logs) writeFile(io, path.join(output, nameOf(log)), log.text, force, inputs);
}

/** Digits only: a name inside a recording never chooses a path. */
function nameOf({ live, text }: ImportedLog): string {
  const day = /startedAt: "?(\d{4}-\d\d-\d\d)/.exec(text)?.[1] ?? 'undated';
  const room = /^\d+$/.test(live.roomId ?? '') ? `-${live.roomId}` : '';
  return `${day}${room}.yaml`;
}

function isExistingFolder(name: string, io: Io): boolean {
  try {
    return io.files.statSync(path.resolve(io.cwd, name)).isDirectory();
  } catch {
    return false;
  }
}
