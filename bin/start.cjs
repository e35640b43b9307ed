/*
 * Runs dist/cli.cjs, with V8's compiled form of it where the build made one for this very V8: that saves about
 * a third of the start-up time. V8 refuses one made for another version or other flags and compiles as ever.
 */
const fs = require('node:fs');
const path = require('node:path');
const Module = require('node:module');
const vm = require('node:vm');

const file = path.join(__dirname, '../dist/cli.cjs');
const source = read(file, 'latin1');
if (source === undefined) {
  process.stderr.write('tiktok-earn is not built yet. Run: npm run build\n');
  process.exitCode = 70;
} else {
  const cachedData = read(path.join(__dirname, `../dist/cache/${process.versions.v8}-${process.arch}.bin`));
  const script = new vm.Script(Module.wrap(source), { filename: file, cachedData });
  const cli = new Module(file, module);
  cli.filename = file;
  /* The parts that are loaded on demand require this one back: they must find it, not load it again. */
  require.cache[file] = cli;
  const load = script.runInThisContext();
  load.call(cli.exports, cli.exports, Module.createRequire(file), cli, file, path.dirname(file));
}

function read(name, encoding) {
  try {
    return fs.readFileSync(name, encoding);
  } catch {
    return undefined;
  }
}
