// Measures the built program against floors, in one run: user + system time of whole processes, in paired rounds, as
// the median of the rounds' ratios. Wall time and single runs say little on a shared machine.
// Usage: npm run bench [-- --rounds 21]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { flat, nested, writeCapture } from './captures.mjs';
import { logText, yamlText } from './logs.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const bin = path.join(root, 'bin/tiktok-earn.cjs');
const rounds = Number(process.argv[process.argv.indexOf('--rounds') + 1] || 21);
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'tiktok-earn-bench-'));
// A bundle of certificates is loaded at every start where this is set: it would hide what a program costs itself.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** User + system seconds of a child, from the shell's own `times`. */
function cpu(args) {
  const script = '"$0" "$@" > /dev/null 2>&1; times';
  const out = execFileSync('bash', ['-c', script, process.execPath, ...args], {
    env,
    encoding: 'utf8',
    cwd: root,
  });
  const children = out.trim().split('\n').at(-1) ?? '';
  return children.split(' ').reduce((sum, part) => sum + secondsOf(part), 0);
}

/** Most memory a child ever had, in kilobytes: it writes that down when it ends. */
function peak(args) {
  const note = path.join(work, 'peak.txt');
  const hook = script(
    'peak.cjs',
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(note)}, String(process.resourceUsage().maxRSS)));`,
  );
  execFileSync(process.execPath, ['-r', hook, ...args], { env, cwd: root, stdio: 'ignore' });
  return Number(fs.readFileSync(note, 'utf8'));
}

function secondsOf(text) {
  const [, minutes = '0', seconds = '0'] = /(\d+)m([\d.]+)s/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function ratio(name, args, floor, limit, count = rounds) {
  const ratios = [];
  for (let round = 0; round < count; round += 1) ratios.push(cpu(args) / cpu(floor));
  const value = median(ratios);
  console.log(`${value.toFixed(2).padStart(6)} × (limit ${limit}) ${name}`);
}

const script = (name, code) => {
  const file = path.join(work, name);
  fs.writeFileSync(file, code);
  return file;
};
const data = (name, text) => script(name, text);

console.log(
  `Node ${process.version}, V8 ${process.versions.v8}, ${os.cpus().length} × ${os.cpus()[0]?.model}; ${rounds} rounds\n`,
);
const stream = 'examples/first-stream/stream.yaml';
const nothing = ['-e', '0'];
console.log('Start-up, against `node -e 0`');
ratio('estimate of a small log, table', [bin, 'estimate', stream], nothing, 2.5);
ratio('estimate of a small log, JSON', [bin, 'estimate', stream, '--json'], nothing, 2.5);
ratio('check of a small log', [bin, 'check', stream], nothing, 2.5);
ratio('--version', [bin, '--version'], nothing, 1.2);

const many = data('many.ndjson', Array.from({ length: 10_000 }, (_each, i) => `${logText(i)}\n`).join(''));
const parseLines = script(
  'parse-lines.cjs',
  `for (const line of require('node:fs').readFileSync(process.argv[2], 'utf8').split('\\n')) if (line) JSON.parse(line);`,
);
console.log('\n10,000 logs as NDJSON, against JSON.parse of the same lines');
ratio('sum by month', [bin, 'estimate', many, '--by', 'month'], [parseLines, many], 10, 5);
ratio('one JSON line each', [bin, 'estimate', many, '--format', 'ndjson'], [parseLines, many], 10, 5);

const folder = path.join(work, 'logs');
fs.mkdirSync(folder);
for (let i = 0; i < 1000; i += 1) fs.writeFileSync(path.join(folder, `${i}.yaml`), yamlText(i));
const parseYaml = script(
  'parse-yaml.cjs',
  `const fs = require('node:fs'); const { parse } = require(${JSON.stringify(path.join(root, 'node_modules/yaml'))});
for (const name of fs.readdirSync(process.argv[2])) parse(fs.readFileSync(process.argv[2] + '/' + name, 'utf8'));`,
);
console.log('\n1,000 YAML logs, against the yaml package parsing them');
ratio('sum by month', [bin, 'estimate', folder, '--by', 'month'], [parseYaml, folder], 1.25);

const parseCapture = script(
  'parse-capture.cjs',
  `const fs = require('node:fs'); const fd = fs.openSync(process.argv[2]); const buffer = Buffer.alloc(1 << 20); let rest = '';
for (let size; (size = fs.readSync(fd, buffer, 0, buffer.length, null)) > 0; ) {
  const lines = (rest + buffer.toString('utf8', 0, size)).split('\\n'); rest = lines.pop();
  for (const line of lines) if (line) JSON.parse(line);
}`,
);
const importOf = (file) => [bin, 'import', file, '--country', 'US', '--dry-run'];
const capture = path.join(work, 'capture.jsonl');
for (const [as, limit] of [
  [flat, 0.4],
  [nested, 0.6],
]) {
  const recorded = writeCapture(capture, 1_000_000_000, as);
  console.log(`\nA recording of 1 GB, ${as.name}, ${recorded} events, against JSON.parse of its lines`);
  ratio('import', importOf(capture), [parseCapture, capture], limit, 5);
  const beside = (peak(importOf(capture)) - peak(nothing)) / 1000;
  console.log(`${beside.toFixed(0).padStart(6)} MB of memory beside bare Node (limit 60)`);
  const duckdb = path.join(root, 'test/engines/count-capture.mjs');
  if (as === flat && fs.existsSync(path.join(root, 'test/engines/node_modules'))) {
    ratio(
      'import, against DuckDB counting the same on one thread',
      importOf(capture),
      [duckdb, capture],
      1,
      5,
    );
  }
}
fs.rmSync(capture);

console.log('\nTwice the size, against once');
const gifts = (count) => data(`gifts-${count}.yaml`, yamlText(0, count));
ratio('20,000 and 40,000 Gifts', [bin, 'estimate', gifts(40_000)], [bin, 'estimate', gifts(20_000)], 2.3, 3);
const keys = (count) =>
  data(`keys-${count}.yaml`, Array.from({ length: count }, (_each, i) => `k${i}: 1\n`).join(''));
const check = (file) => [
  '-e',
  `require('node:child_process').spawnSync(process.execPath, ${JSON.stringify([bin, 'check', file])})`,
];
ratio('one map of 20,000 and 40,000 keys', check(keys(40_000)), check(keys(20_000)), 2.3, 3);
ratio(
  '10,000 and 20,000 logs',
  [
    bin,
    'estimate',
    data(
      'twice.ndjson',
      fs.readFileSync(many, 'utf8') +
        Array.from({ length: 10_000 }, (_each, i) => `${logText(i + 10_000)}\n`).join(''),
    ),
    '--by',
    'month',
  ],
  [bin, 'estimate', many, '--by', 'month'],
  2.3,
  3,
);

fs.rmSync(work, { recursive: true });
