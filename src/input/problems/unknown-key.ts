import type * as z from 'zod/mini';
import type { Finding, Path } from '../../model/problem.js';
import { nearestWord } from './did-you-mean.js';
import { keySynonym } from './hints/synonyms.js';
import { lastName, shown } from './naming.js';
import { keysAt } from './schema-keys.js';

type AnySchema = z.core.$ZodType;

interface Place {
  readonly schema: AnySchema;
  readonly path: Path;
  readonly key: string;
  /** The keys of the map it stands in. */
  readonly known: readonly string[];
}

/** A key that the schema does not know there: what is wrong with it and which key is meant, if one is. */
export function unknownKey(schema: AnySchema, path: Path, key: string): Finding {
  const place = { schema, path, key, known: keysAt(schema, path) };
  const found = likesKey(place) ?? specialSpace(place) ?? gluedValue(place) ?? sectionInside(place);
  return { code: 'unknown-key', path, key, ...(found ?? misspelt(place)) };
}

type Told = Pick<Finding, 'message' | 'hint' | 'meant'> & Partial<Pick<Finding, 'code'>>;

function likesKey({ path, key }: Place): Told | undefined {
  if (path[0] !== 'revenue' || !/^(lieks|likeCount|totalLikes|diggCount)$|likes?$/i.test(key))
    return undefined;
  return {
    code: 'likes-under-revenue',
    message: 'likes are not revenue: TikTok pays nothing for likes on a LIVE',
    hint: 'write `likes` under `visibility:`',
  };
}

const SPECIAL_SPACES = /[\u00A0\u2000-\u200B\u202F\u3000]/;

function specialSpace({ schema, path, key }: Place): Told | undefined {
  if (!SPECIAL_SPACES.test(key)) return undefined;
  const plain = key.split(SPECIAL_SPACES).join('').trim();
  return {
    message: 'a special space before this key, as copied from a web page',
    hint: 'replace it by ordinary spaces, typed with the space bar',
    meant: [homeOf(schema, path, plain) ?? plain],
  };
}

/** `likes:5` is one word for YAML. */
function gluedValue({ path, key, known }: Place): Told | undefined {
  const [, name = '', glued = ''] = /^(\w+):(.+)$/.exec(key) ?? [];
  if (!known.includes(name)) return undefined;
  return {
    message: 'a space is missing after the colon',
    hint: `write ${name}: ${glued}`,
    meant: [...path, name],
  };
}

/** `visibility:` below `live:`. */
function sectionInside({ schema, path, key, known }: Place): Told | undefined {
  if (path.length === 0 || !keysAt(schema, []).includes(key) || known.includes(key)) return undefined;
  return {
    message: unknownText(path, key),
    hint: `\`${key}:\` begins at the start of a line`,
    meant: [key],
  };
}

function misspelt({ schema, path, key, known }: Place): Told {
  const message = unknownText(path, key);
  if (known.includes(key)) return { message, hint: 'it belongs to another `kind`' };
  const synonym = keySynonym(key, sectionOf(path), known);
  if (synonym !== undefined) return { message, hint: synonymHint(synonym), meant: [...path, synonym] };
  const home = homeOf(schema, path, key);
  if (home !== undefined) return { message, hint: `it belongs under \`${home}:\``, meant: [home] };
  const near = nearestWord(key, known);
  if (near === undefined) return { message, hint: `known here: ${known.join(', ')}` };
  return { message, hint: `did you mean \`${near}\`?`, meant: [...path, near] };
}

function synonymHint(meant: string): string {
  if (meant !== 'uniqueViewers') return `did you mean \`${meant}\`?`;
  return 'did you mean `uniqueViewers` (or `peakViewers`, `averageViewers`)?';
}

function unknownText(path: Path, key: string): string {
  return `unknown key ${shown(key)}${path.length === 0 ? '' : ` under \`${lastName(path)}\``}`;
}

/** The list or map a key stands in, by name. */
function sectionOf(path: Path): string {
  return path[0] === 'fx' ? 'fx' : lastName(path);
}

/** The section that has such a key, for one that stands in the wrong half. */
function homeOf(schema: AnySchema, path: Path, key: string): string | undefined {
  const sections = keysAt(schema, []).filter((section) => section !== path[0]);
  if (path.length > 0 && keysAt(schema, []).includes(key)) return undefined;
  return sections.find((section) => keysAt(schema, [section]).includes(key));
}
