import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap } from 'yaml';
import type { Path } from '../../model/problem.js';
import { clip } from '../clip.js';
import type { Fault } from './fault.js';
import { notPlain } from './plain-number.js';

/** The value of a node as plain data. What has two readings goes to `faults`, with what to write instead. */
export function plainValue(node: Node | null, faults: Fault[], path: Path = [], isId = false): unknown {
  if (node === null) return null;
  if (isAlias(node)) return refuse(node, faults, path, 'an alias', 'write the value out');
  if ('anchor' in node && node.anchor) refuse(node, faults, path, 'an anchor', 'leave the `&…` out');
  if (node.tag) return refuse(node, faults, path, 'a tag', 'leave the `!…` out');
  if (isScalar(node)) return scalarValue(node, faults, path, isId);
  if (isSeq(node)) return node.items.map((item, index) => plainValue(item as Node, faults, [...path, index]));
  if (isMap(node)) return mapValue(node, faults, path);
  return null;
}

function scalarValue(node: Scalar, faults: Fault[], path: Path, isId: boolean): unknown {
  if (typeof node.value === 'bigint' || typeof node.value === 'number') {
    const source = node.source ?? String(node.value);
    /** A room id has more digits than a number keeps: it stays text to the last one. */
    if (isId && /^\d+$/.test(source)) return source;
    const fault = notPlain(source);
    if (fault) faults.push({ code: 'not-plain', ...spanOf(node), path, ...fault });
    return Number(source);
  }
  return node.value;
}

/** Keys without a value are left out: `likes:` with nothing behind it says nothing. */
function mapValue(map: YAMLMap, faults: Fault[], path: Path): unknown {
  const value: Record<string, unknown> = {};
  const seen = new Set<string>();
  for (const pair of map.items) {
    const key = pair.key as Node;
    if (!isScalar(key) || typeof key.value !== 'string' || key.tag || key.anchor) {
      faults.push({
        code: 'yaml-feature',
        ...spanOf(key),
        path,
        message: 'a key that is not text',
        hint: 'keys of a stream log are plain words',
      });
      continue;
    }
    const name = key.value;
    if (name === '<<') {
      refuse(key, faults, path, 'a merge key', 'write the values out');
    } else if (seen.has(name)) {
      faults.push({
        code: 'duplicate-key',
        ...spanOf(key),
        path: [...path, name],
        message: `\`${clip(name)}\` is there twice`,
        hint: 'keep one of the two',
      });
    }
    seen.add(name);
    const child = plainValue(pair.value as Node | null, faults, [...path, name], name === 'id');
    if (child !== null) Object.defineProperty(value, name, { value: child, ...OWN });
  }
  return value;
}

/** `__proto__` is a key like any other. */
const OWN = { enumerable: true, configurable: true, writable: true };

function refuse(node: Node | Alias, faults: Fault[], path: Path, what: string, hint: string): null {
  faults.push({
    code: 'yaml-feature',
    ...spanOf(node),
    path,
    message: `${what} is not used in a stream log`,
    hint,
  });
  return null;
}

function spanOf(node: Node): { start: number; end: number } {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 1 };
}
