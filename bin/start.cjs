/*
 * Runs dist/cli.cjs, with V8's compiled form of it where the build made one for this very V8: that saves about
 * a third of the start-up time. V8 refuses one made for another version or other flags and compiles as ever.
 * A Script and not a module, since only a Script takes a compiled form; node:module would load half of Node.
 */
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const dist = path.join(__dirname, '../dist');
const file = path.join(dist, 'cli.cjs');
const source = read(file, 'latin1');
if (source === undefined) {
  process.stderr.write('tiktok-earn is not built yet. Run: npm run build\n');
  process.exitCode = 70;
} else {
  const cachedData = read(path.join(dist, `cache/${process.versions.v8}-${process.arch}.bin`));
  const load = new vm.Script(source, { filename: file, cachedData }).runInThisContext();
  /* The parts that are loaded on demand require this one back: they must find it, not load it again. */
  require.cache[file] = module;
  load(exports, (id) => require(id.startsWith('.') ? path.join(dist, id) : id));
}

function read(name, encoding) {
  try {
    return fs.readFileSync(name, encoding);
  } catch {
    return undefined;
  }
}
