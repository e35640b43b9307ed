// Builds dist/: the command line as minified CommonJS, the library as ES modules with types, the JSON Schemas,
// and the licences of the packages that are bundled.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { rolldown } from 'rolldown';
import { bundledLicences } from './licences.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const dist = path.join(root, 'dist');
process.chdir(root);
fs.rmSync(dist, { recursive: true, force: true });

/**
 * Parts of packages that this program never uses and that cost start-up time:
 * - commander loads child_process for subcommands that are programs of their own; ours are functions. And
 *   node:process, which is the global of that name.
 * - chalk asks the environment for colours; we tell it (src/cli/output/colour.ts).
 * - cli-table3 measures with a table of emoji; it only ever sees placeholders one cell wide (src/report/terminal/table.ts).
 */
const leftOut = {
  name: 'left-out',
  resolveId(id, importer = '') {
    if (id === 'node:child_process' && importer.includes('commander')) return '\0child-process';
    if (id === 'node:process' && importer.includes('commander')) return '\0process';
    if (id === '#supports-color') return '\0supports-color';
    if (id === '@colors/colors/safe' || id === '@colors/colors') return '\0colors';
    if (id === 'string-width' && importer.includes('cli-table3')) return '\0length';
    return undefined;
  },
  load(id) {
    if (id === '\0child-process') return 'export default {};';
    if (id === '\0process') return 'module.exports = process;';
    if (id === '\0supports-color')
      return 'const none = false; export default { stdout: none, stderr: none }; export const supportsColor = none, supportsColorStderr = none;';
    if (id === '\0colors') return 'export default {};';
    if (id === '\0length') return 'module.exports = (text) => text.length;';
    return undefined;
  },
};

/** Facts are parsed as JSON when they are asked for: several times faster than the same as JavaScript literals. */
const lazyJson = {
  name: 'lazy-json',
  load(id) {
    if (!id.endsWith('.json')) return undefined;
    const text = JSON.stringify(JSON.parse(fs.readFileSync(id, 'utf8')));
    return { code: `export default JSON.parse(${JSON.stringify(text)});`, moduleType: 'js' };
  },
};

/** The same yaml package as ES modules: what is not used stays out, the rest is compiled when it is called. */
const alias = { yaml: path.join(root, 'node_modules/yaml/browser/index.js') };
const resolve = { alias, extensionAlias: { '.js': ['.ts', '.js'] }, mainFields: ['module', 'main'] };

const cli = await rolldown({
  input: { cli: 'src/cli/main.ts' },
  platform: 'node',
  /** The example that `demo` shows. */
  moduleTypes: { '.yaml': 'text' },
  plugins: [leftOut, lazyJson],
  resolve,
});
const cliOutput = await cli.write({
  dir: dist,
  format: 'cjs',
  minify: true,
  /** All that every run needs in one file: each further file is found, read and compiled without the cache. */
  codeSplitting: { groups: [{ name: 'cli', tags: ['$initial'] }] },
  entryFileNames: '[name].cjs',
  chunkFileNames: 'cli/[name].cjs',
});

asFunction(path.join(dist, 'cli.cjs'));

execFileSync(process.execPath, ['scripts/code-cache.cjs'], { stdio: ['ignore', 'ignore', 'inherit'] });

const library = await rolldown({
  input: { index: 'src/index.ts' },
  platform: 'neutral',
  plugins: [lazyJson],
  resolve,
});
const libraryOutput = await library.write({ file: path.join(dist, 'index.js'), format: 'esm' });

execFileSync(
  process.execPath,
  [
    createRequire(import.meta.url)
      .resolve('@typescript/native/package.json')
      .replace('package.json', 'bin/tsc'),
    ...'--project scripts/tsconfig.types.json'.split(' '),
  ],
  { stdio: 'inherit' },
);
const schemas = publishedSchemas();
for (const view of ['estimate', 'eligibility']) await writeTypes(view, schemas.get(view));
keepReachable(path.join(dist, 'types'), 'index.d.ts');

fs.mkdirSync(path.join(dist, 'man'));
fs.writeFileSync(
  path.join(dist, 'man/tiktok-earn.1'),
  execFileSync(process.execPath, ['bin/tiktok-earn.cjs', 'man']),
);
fs.writeFileSync(path.join(dist, 'THIRD-PARTY-LICENSES.txt'), bundledLicences([cliOutput, libraryOutput]));

/**
 * As bin/start.cjs runs it: a function of what a CommonJS module gets. In ASCII: source with other letters takes
 * twice the memory and longer to compile; here they stand in strings only.
 */
function asFunction(file) {
  const escaped = (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const code = fs.readFileSync(file, 'utf8').replace(/[^\0-\x7F]/g, escaped);
  fs.writeFileSync(file, `(function (exports, require) {${code}\n})`);
}

/** Each schema that `schema` prints, by name; written to dist/schema. */
function publishedSchemas() {
  const folder = path.join(dist, 'schema');
  fs.mkdirSync(folder);
  const run = (...args) =>
    execFileSync(process.execPath, ['bin/tiktok-earn.cjs', 'schema', ...args], { encoding: 'utf8' });
  const [, choices] = /choices: ([^,)]*(?:, "[^"]*")*)/.exec(run('--help').replace(/\s+/g, ' '));
  const names = [...choices.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
  return new Map(
    names.map((name) => {
      const text = run(name);
      fs.writeFileSync(path.join(folder, `${name === 'log' ? 'stream-log' : name}.schema.json`), text);
      return [name, JSON.parse(text)];
    }),
  );
}

/** The types of a report without the package its schema is made with, each field with its meaning. */
async function writeTypes(view, schema) {
  const name = `${view[0].toUpperCase()}${view.slice(1)}Report`;
  const types = await compile({ ...schema, title: name }, name, { bannerComment: '', format: false });
  const readonly = types.replace(/^("?\w+"?\??: )/gm, 'readonly $1');
  fs.writeFileSync(path.join(dist, 'types/report', view, 'report.d.ts'), readonly);
}

/** Types the library does not reach would name packages that its users need not have. */
function keepReachable(folder, entry) {
  const reached = new Set();
  const visit = (file) => {
    if (reached.has(file)) return;
    reached.add(file);
    for (const [, target] of fs.readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)\.js'/g)) {
      visit(path.resolve(path.dirname(file), `${target}.d.ts`));
    }
  };
  visit(path.join(folder, entry));
  for (const name of fs.readdirSync(folder, { recursive: true })) {
    const file = path.join(folder, name);
    if (fs.statSync(file).isFile() && !reached.has(file)) fs.rmSync(file);
  }
}
