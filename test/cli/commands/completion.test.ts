import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isFileKind, kindName } from '../../../src/cli/command/program-shape.js';
import { wholeProgram } from '../../../src/cli/program.js';
import { SHELLS } from '../../../src/cli/shells/shells.js';
import { currencies, minorUnits } from '../../../src/model/iso-4217.js';
import { ROOT, runCli, scratch, write } from '../../support/run-cli.js';

const folder = scratch();
const scripts = Object.fromEntries(
  await Promise.all(
    SHELLS.map(async (shell) => [shell, (await runCli(['completion', shell])).stdout] as const),
  ),
) as Record<(typeof SHELLS)[number], string>;
for (const shell of SHELLS) write(folder, `completion.${shell}`, scripts[shell]);
write(folder, 'stream.yaml', '');

const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0;
const shape = await wholeProgram();

/** Kinds of value that nobody can list. */
const FREE = ['amount', 'day', 'percent', 'unit', 'name', 'id'];

describe('completion', () => {
  it('knows what to offer for every kind of value that a command takes', () => {
    for (const { name, arguments: given, options } of shape.commands) {
      const values = [...given, ...options.flatMap(({ value }) => value ?? [])];
      for (const value of values) {
        const isOffered =
          value.choices.length > 0 || isFileKind(value) || scripts.fish.includes(`_${kindName(value.kind)}`);
        expect([name, value.kind, isOffered || FREE.includes(value.kind)]).toEqual([name, value.kind, true]);
      }
    }
  });

  it('without a shell: the one line that installs it in yours', async () => {
    const own = await runCli(['completion'], { env: { SHELL: '/usr/bin/fish' } });
    expect(own.stdout).toBe("echo 'tiktok-earn completion fish | source' >> ~/.config/fish/config.fish\n");
    expect(own.stderr).toContain('new terminal');
    const windows = await runCli(['completion'], { env: { PSModulePath: 'x' } });
    expect(windows.stdout).toContain('Add-Content $PROFILE');
    const unknown = await runCli(['completion'], { env: { SHELL: '/bin/dash' } });
    for (const shell of SHELLS) expect(unknown.stdout).toContain(`# ${shell}\n`);
    expect((await runCli(['completion', 'tcsh'])).exitCode).toBe(2);
  });

  it.each(SHELLS)('%s knows every command, option, Gift and program', (shell) => {
    const script = scripts[shell];
    for (const { name, options } of shape.commands) {
      expect(script).toContain(name);
      for (const { long } of options)
        expect(script).toContain(shell === 'fish' ? `-l ${long.slice(2)}` : long);
    }
    for (const word of [
      'TikTok Universe',
      'creator-rewards',
      'diamonds-per-coin=two-to-one',
      'Europe/Berlin',
      'GB',
    ])
      expect(script).toContain(word);
  });
});

/** What bash offers for the last of some words, taken apart as bash takes a line apart. */
function bash(...words: string[]): string[] {
  const script = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _tiktok_earn 2> /dev/null; for each in "\${COMPREPLY[@]}"; do echo "$each"; done`;
  const file = path.join(folder, 'completion.bash');
  const { stdout } = spawnSync('bash', ['-c', script, 'bash', file, 'tiktok-earn', ...words], {
    encoding: 'utf8',
    cwd: folder,
  });
  return stdout.split('\n').filter((line) => line !== '');
}

describe('bash', () => {
  it.each([
    [[''], ['estimate', 'report', 'demo']],
    [['--col'], ['--color']],
    [['es'], ['estimate']],
    [
      ['estimate', '--fo'],
      ['--format', '--force'],
    ],
    [['estimate', '--format', 'c'], ['csv']],
    [['estimate', '--format', '=', 'c'], ['csv']],
    [['--color', 'never', 'report', '--by', 'm'], ['month']],
    [['gifts', 'uni'], ['Unicorn\\ Fantasy']],
    [['gifts', 'TikTok\\ U'], ['TikTok\\ Universe']],
    [['gifts', '"TikTok U'], ['TikTok Universe']],
    [['eligibility', 'stream.yaml', '--program', 'shop'], ['shop-affiliate']],
    [['import', 'x', '--currency', 'JP'], ['JPY']],
    [['rates', 'creator'], ['creator-rewards-rpm']],
    [
      ['schema', 'e'],
      ['estimate', 'eligibility'],
    ],
  ])('%j', (words, expected) => {
    expect(bash(...words)).toEqual(expect.arrayContaining(expected));
  });

  it('leaves files to bash, and offers nothing where nothing can be known', () => {
    expect(bash('estimate', '')).toEqual([]);
    expect(bash('estimate', 'x', '-o', '')).toEqual([]);
    expect(bash('report', 'x', '--on', '')).toEqual([]);
  });

  it('offers nothing that would end an open quote, or that a shell would read in it', () => {
    expect(bash('gifts', "'Camel")).toEqual([]);
    expect(bash('gifts', '"Camel')).toEqual(["Camel's Love"]);
    expect(bash('gifts', '"Yalla')).toEqual([]);
    expect(bash('gifts', 'Yalla').length).toBeGreaterThan(0);
  });

  it('evaluates no word of the line', () => {
    for (const word of ['$(touch pwned)', '`touch pwned`', '"$(touch pwned)', '*', "'; touch pwned; '"])
      expect(bash('gifts', word)).toEqual([]);
    expect(fs.existsSync(path.join(folder, 'pwned'))).toBe(false);
  });
});

describe.skipIf(!has('fish'))('fish', () => {
  const fish = (line: string) =>
    spawnSync('fish', ['--no-config', '-c', 'source completion.fish; complete -C $argv[1]', line], {
      cwd: folder,
      encoding: 'utf8',
    }).stdout.split('\n');

  it.each([
    ['tiktok-earn es', 'estimate\twhat a LIVE earned: the five-aspect impact table'],
    ['tiktok-earn estimate --fo', '--force\toverwrite the file'],
    ['tiktok-earn estimate --format c', 'csv\thow to print it'],
    ['tiktok-earn gifts TikTok\\ U', 'TikTok Universe'],
    [
      'tiktok-earn eligibility --program shop',
      'shop-affiliate\tone program, like creator-rewards (repeatable)',
    ],
    ['tiktok-earn report str', 'stream.yaml'],
    ['tiktok-earn schema ', 'eligibility'],
  ])('%s', (line, expected) => expect(fish(line)).toContain(expected));

  it('offers no file where none belongs', () => {
    expect(fish('tiktok-earn schema ')).not.toContain('stream.yaml');
    expect(fish('tiktok-earn gifts str')).not.toContain('stream.yaml');
    expect(fish('tiktok-earn report x --on ')).not.toContain('stream.yaml');
    expect(fish('tiktok-earn estimate report --on').join()).not.toContain('--on');
  });
});

describe.skipIf(!has('zsh'))('zsh', () => {
  /** An interactive zsh in a terminal of its own, whose Tab lists what it would complete. */
  const zsh = (line: string) => {
    const script = `
zmodload zsh/zpty
zpty -b z 'TERM=dumb zsh -f -i'
zpty -w z "PS1=; stty cols 200; autoload -Uz compinit; compinit -u -D; source completion.zsh; LISTMAX=9999; bindkey '^I' list-choices; echo READ\\"\\"Y"
all() { local out= part=; repeat 400 { while zpty -r -t z part 2> /dev/null; do out+=$part; done; [[ $out == *$1* ]] && break; sleep 0.05; }; print -r -- "$out" }
all READY > /dev/null
zpty -n -w z "$1"$'\\t'
all "$2"`;
    return (expected: string) =>
      spawnSync('zsh', ['-f', '-c', script, 'zsh', line, expected], { cwd: folder, encoding: 'utf8' }).stdout;
  };

  it.each([
    ['tiktok-earn ', 'eligibility  -- may this creator earn from a program'],
    ['tiktok-earn estimate --form', '--format  -- how to print it'],
    ['tiktok-earn estimate --format ', 'markdown'],
    ['tiktok-earn gifts tiktok\\ ', 'TikTok\\ Universe'],
    ['tiktok-earn eligibility --program ', 'effect-creator-rewards'],
    ['tiktok-earn report s', 'stream.yaml'],
    ['tiktok-earn help est', 'estimate'],
  ])('%s', (line, expected) => expect(zsh(line)(expected)).toContain(expected));
});

const GRAMMAR = path.join(ROOT, 'test/engines/node_modules/@vscode/tree-sitter-wasm');

/** PowerShell itself is on no machine of this project: its grammar is. */
describe.skipIf(!fs.existsSync(GRAMMAR))('powershell', () => {
  it('is a script without a fault of syntax', async () => {
    const { Parser, Language } = (await import(pathToFileURL(path.join(GRAMMAR, 'wasm/tree-sitter.js')).href))
      .default;
    await Parser.init();
    const parser = new Parser();
    parser.setLanguage(await Language.load(path.join(GRAMMAR, 'wasm/tree-sitter-powershell.wasm')));
    expect(parser.parse(scripts.powershell).rootNode.hasError).toBe(false);
    for (const name of ['Lion’s Mane', "Camel's Love"])
      expect(scripts.powershell).toContain(`'${name.replace(/['’]/g, '$&$&')}'`);
    expect(scripts.powershell).toContain(String.raw`-replace "['\u2018-\u201B]", '$0$0'`);
    expect(parser.parse(scripts.powershell.replace('param(', 'param((')).rootNode.hasError).toBe(true);
  });
});

describe('the command line as a value', () => {
  it('has an example, a summary and a description of each command, and each example is one', async () => {
    expect(shape.commands.length).toBeGreaterThan(11);
    for (const { name, summary, description, examples } of shape.commands) {
      expect([name, summary.length > 5, description.length > 5, examples.length > 0]).toEqual([
        name,
        true,
        true,
        true,
      ]);
      const { stdout } = await runCli([name, '--help']);
      expect(examples.some((example) => example.includes(`tiktok-earn ${name}`))).toBe(true);
      for (const example of examples) {
        expect(stdout).toContain(`  $ ${example}`);
        const words = /tiktok-earn (.*)/.exec(example)?.[1]?.split(/ [|>]/)[0] ?? '';
        const [used = ''] = words.split(' ');
        const options = words.match(/ -{1,2}[a-z-]+/g) ?? [];
        const known = shape.commands.find((command) => command.name === used)?.options ?? [];
        for (const option of options)
          expect(known.flatMap(({ short, long }) => [short, long])).toContain(option.trim());
      }
    }
  });

  it('the codes a shell offers are all of ISO 4217', () => {
    expect(currencies().every((code) => minorUnits(code) !== undefined)).toBe(true);
    expect(currencies().length).toBeGreaterThan(150);
  });
});

describe('man', () => {
  it('tells every command, option, example and exit code that --help tells', async () => {
    const { stdout } = await runCli(['man']);
    const plain = stdout
      .replaceAll('\\-', '-')
      .replaceAll('\\(aq', "'")
      .replaceAll(/\\f[BIR]/g, '');
    for (const { name, options, examples, description } of shape.commands) {
      expect(plain).toContain(`.SS ${name}\n`);
      expect(plain).toContain(description);
      for (const { long } of options) expect(plain).toContain(long);
      for (const example of examples) expect(plain).toContain(example);
    }
    for (const [code, means] of shape.exitCodes) expect(plain).toContain(`.B ${code}\n${means}`);
  });

  it('is the page that ships with the package', async () => {
    const { stdout } = await runCli(['man']);
    const { man } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    expect(fs.readFileSync(path.join(ROOT, man), 'utf8')).toBe(stdout);
  });

  it('is for `man`, not for a terminal', async () => {
    const { exitCode, stdout, stderr } = await runCli(['man'], { columns: 80 });
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining('man -l -')]);
  });

  it.skipIf(spawnSync('mandoc', ['-Tlint', '/dev/null']).error !== undefined)(
    'mandoc reads it without a complaint but the missing date',
    async () => {
      const { stdout } = await runCli(['man']);
      const lint = spawnSync('mandoc', ['-Tlint', '-Wwarning'], { input: stdout, encoding: 'utf8' });
      const complaints = lint.stdout
        .split('\n')
        .filter((line) => line !== '' && !line.includes('missing date'));
      expect(complaints).toEqual([]);
    },
  );
});

describe('demo', () => {
  it('prints the estimate of a shipped LIVE, and how to go on; writes nothing', async () => {
    const cwd = scratch();
    const { stdout, stderr, exitCode } = await runCli(['demo'], { cwd });
    const example = await runCli(['estimate', 'examples/first-stream/stream.yaml']);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(example.stdout);
    expect(stderr).toContain('tiktok-earn init');
    expect((await runCli(['demo', '--explain'])).stdout).toContain('How each amount was made');
    expect(fs.readdirSync(cwd)).toEqual([]);
  });

  it('its log is a log, with the schema line of the package', async () => {
    const cwd = scratch();
    const { stdout, stderr } = await runCli(['demo', '--log']);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^# yaml-language-server: \$schema=https:\/\//);
    write(cwd, 'stream.yaml', stdout);
    expect(await runCli(['check', 'stream.yaml'], { cwd })).toMatchObject({
      exitCode: 0,
      stdout: '',
      stderr: '',
    });
  });
});
