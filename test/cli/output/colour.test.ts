import { describe, expect, it } from 'vitest';
import { colourFor } from '../../../src/cli/output/colour.js';
import { runCli } from '../../support/run-cli.js';

describe('colour', () => {
  const terminal = { isTerminal: true, columns: 80, write: () => undefined };
  const pipe = { isTerminal: false, columns: undefined, write: () => undefined };

  it.each([
    [terminal, {}, 'auto', true],
    [pipe, {}, 'auto', false],
    [terminal, { NO_COLOR: '1' }, 'auto', false],
    [terminal, { NO_COLOR: '' }, 'auto', true],
    [pipe, { FORCE_COLOR: '1' }, 'auto', true],
    [terminal, { FORCE_COLOR: '0' }, 'auto', false],
    [terminal, { FORCE_COLOR: 'false' }, 'auto', false],
    [pipe, { FORCE_COLOR: '' }, 'auto', false],
    [terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }, 'auto', true],
    [terminal, { TERM: 'dumb' }, 'auto', false],
    [pipe, { NO_COLOR: '1' }, 'always', true],
    [terminal, { FORCE_COLOR: '1' }, 'never', false],
  ] as const)('case %#', (output, env, wish, expected) =>
    expect(colourFor(output, env, wish)).toBe(expected),
  );

  it.each([
    [['--color', 'always'], true],
    [['--color', 'never'], false],
    [['--no-color'], false],
    [[], false],
  ] as const)('%j', async (options, expected) => {
    const { stdout } = await runCli(['estimate', 'examples/first-stream/stream.yaml', ...options]);
    expect(stdout.includes('\u001B[')).toBe(expected);
  });
});
