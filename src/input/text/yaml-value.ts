import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { Path } from '../../model/problem.js';
import { clip } from './clip.js';
import type { Fault } from './fault.js';
import { notPlain } from './plain-number.js';

/** The path to a node, built only for nodes that have a fault. */
interface Way {
  readonly from: Way | undefined;
  readonly step: string | number;
}

function pathOf(way: Way | undefined): Path {
  const path: (string | number)[] = [];
  for (let at = way; at; at = at.from) path.unshift(at.step);
  return path;
}

/** Observations made while reading. */
export interface Seen {
  readonly faults: Fault[];
  readonly emptyKeys: { readonly path: Path; readonly key: string }[];
}

/** Returns the value of a node as plain data. Ambiguous values are added to `faults`, with a correction. */
export function plainValue(node: Node | null, seen: Seen, way?: Way): unknown {
  const { faults } = seen;
  if (node === null) return null;
  if (isAlias(node)) return refuse(node, faults, way, 'an alias', 'write the value out');
  if ('anchor' in node && node.anchor) refuse(node, faults, way, 'an anchor', 'leave the `&…` out');
  if (node.tag) return refuse(node, faults, way, 'a tag', 'leave the `!…` out');
  if (isScalar(node)) return scalarValue(node, faults, way);
  if (isSeq(node)) {
    return node.items.map((item, step) => plainValue(item as Node, seen, { from: way, step }));
  }
  if (isMap(node)) return mapValue(node, seen, way);
  return null;
}

function scalarValue(node: Scalar, faults: Fault[], way: Way | undefined): unknown {
  if (typeof node.value === 'bigint' || typeof node.value === 'number') {
    const source = node.source ?? String(node.value);
    /** A room id has more digits than a number keeps, so it stays text. */
    if (way?.step === 'id' && /^\d+$/.test(source)) return source;
    const fault = notPlain(source);
    if (fault) faults.push({ code: 'not-plain', ...spanOf(node), path: pathOf(way), ...fault });
    return Number(source);
  }
  return node.value;
}

/** Reads a map without its empty keys: `likes:` without a value states nothing. */
function mapValue(map: YAMLMap, seen: Seen, way: Way | undefined): unknown {
  const { faults, emptyKeys } = seen;
  const value: Record<string, unknown> = {};
  const names = new Set<string>();
  for (const pair of map.items) {
    const key = pair.key as Node;
    if (!isScalar(key) || typeof key.value !== 'string' || key.tag || key.anchor) {
      faults.push({
        code: 'yaml-feature',
        ...spanOf(key),
        path: pathOf(way),
        message: 'a key that is not text',
        hint: 'keys of a stream log are plain words',
      });
      continue;
    }
    const name = key.value;
    const here: Way = { from: way, step: name };
    if (name === '<<') {
      refuse(key, faults, way, 'a merge key', 'write the values out');
    } else if (names.has(name)) {
      faults.push({
        code: 'duplicate-key',
        ...spanOf(key),
        path: pathOf(here),
        message: `\`${clip(name)}\` is there twice`,
        hint: 'keep one of the two',
      });
    }
    names.add(name);
    const child = plainValue(pair.value as Node | null, seen, here);
    if (child !== null) setOwn(value, name, child);
    else if (name !== '<<') emptyKeys.push({ path: pathOf(way), key: name });
  }
  return value;
}

/** Sets a key; `__proto__` is treated like any other. */
function setOwn(value: Record<string, unknown>, name: string, child: unknown): void {
  if (name !== '__proto__') value[name] = child;
  else
    Object.defineProperty(value, name, {
      value: child,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

function refuse(node: Node | Alias, faults: Fault[], way: Way | undefined, what: string, hint: string): null {
  faults.push({
    code: 'yaml-feature',
    ...spanOf(node),
    path: pathOf(way),
    message: `${what} is not used in a stream log`,
    hint,
  });
  return null;
}

function spanOf(node: Node): { start: number; end: number } {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 1 };
}
