// Runs one estimate and keeps what V8 compiled for it: dist/cache/<V8 version>-<architecture>.bin, for bin/start.cjs.
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const dist = path.resolve(__dirname, '../dist');
const file = path.join(dist, 'cli.cjs');
const log = path.resolve(__dirname, '../examples/first-stream/stream.yaml');
process.argv = [process.argv[0], file, 'estimate', log];
const script = new vm.Script(fs.readFileSync(file, 'latin1'), { filename: file });
script.runInThisContext()(exports, require);
process.on('exit', () => {
  fs.mkdirSync(path.join(dist, 'cache'), { recursive: true });
  fs.writeFileSync(
    path.join(dist, 'cache', `${process.versions.v8}-${process.arch}.bin`),
    script.createCachedData(),
  );
});
