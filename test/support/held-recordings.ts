import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { runCli, scratch, write } from './run-cli.js';

export const folder = scratch();

export interface Log {
  readonly live: { readonly id?: string; readonly startedAt: string; readonly endedAt?: string };
  readonly visibility?: Readonly<Record<string, number>>;
  readonly revenue: {
    readonly diamonds?: number;
    readonly gifts?: readonly { readonly coins?: number; readonly count: number }[];
  };
  readonly capture?: Readonly<Record<string, unknown>>;
}

/** What a file holds: figures of its LIVEs by start, or the code with which it is refused. */
export interface Expected {
  readonly diamonds?: number | readonly number[];
  readonly refused?: string;
  readonly says?: string | RegExp;
  readonly room?: string;
  readonly start?: string;
  readonly end?: string;
  readonly visibility?: Readonly<Record<string, number>>;
  readonly capture?: Readonly<Record<string, unknown>>;
  readonly options?: readonly string[];
}

export async function imported(file: string, options: readonly string[]) {
  const target = path.join(folder, 'logs.ndjson');
  fs.rmSync(target, { force: true });
  const outcome = await runCli(['import', file, '--country', 'US', '-o', target, ...options]);
  const text = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : '';
  const logs = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Log);
  return { ...outcome, logs };
}

export function diamondsOf({ revenue: { diamonds, gifts = [] } }: Log): number {
  return diamonds ?? gifts.reduce((sum, { coins = 0, count }) => sum + coins * count, 0);
}

export async function holds(file: string, expected: Expected): Promise<void> {
  const { exitCode, stderr, logs } = await imported(file, expected.options ?? []);
  if (expected.says !== undefined) expect(stderr).toMatch(expected.says);
  if (expected.refused !== undefined) {
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining(`error[${expected.refused}]`)]);
    expect(logs).toEqual([]);
    return;
  }
  expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('error')]);
  const diamonds = logs.map(diamondsOf);
  expect(diamonds.length === 1 ? diamonds[0] : diamonds).toEqual(expected.diamonds);
  const [log] = logs;
  if (expected.room !== undefined) expect(log?.live.id).toBe(expected.room);
  if (expected.start !== undefined) expect(log?.live.startedAt).toBe(expected.start);
  if (expected.end !== undefined) expect(log?.live.endedAt).toBe(expected.end);
  if (expected.visibility !== undefined) expect(log?.visibility).toMatchObject(expected.visibility);
  if (expected.capture !== undefined) expect(log?.capture).toMatchObject(expected.capture);
}

/** Lines as recorders write them; a value that is no text becomes JSON. */
export function recording(name: string, lines: readonly unknown[]): string {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
  return write(folder, name, `${text.join('\n')}\n`);
}

export const START = 1_761_887_131_000;
export const ROSE = { giftId: 5655, giftName: 'Rose', diamondCount: 1, giftType: 1 };
export const HOST = '7000000000000000001';
export const GUEST = '7000000000000000999';
export let last = 7_566_000_000_000_000_100n;
export const id = () => String(++last);

/** A Gift as flat events have it. */
export const flat = (more: object = {}) => ({
  event: 'gift',
  data: {
    ...ROSE,
    repeatCount: 7,
    repeatEnd: true,
    groupId: '1761887131074',
    userId: '6776663624629970001',
    createTime: `${START}`,
    msgId: id(),
    ...more,
  },
});
export const row = (more: object) => ({
  type: 'gift',
  ts: START,
  data: { ...ROSE, repeatEnd: true, userId: '1', ...more },
});
