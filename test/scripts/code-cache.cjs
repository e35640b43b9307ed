// Runs one estimate and keeps what V8 compiled for it: dist/cache/<V8 version>-<architecture>.bin, used by bin/start.cjs.
const fs = require('node:fs');
const path = require('node:path');
const { createRequire, wrap } = require('node:module');
const vm = require('node:vm');

const dist = path.resolve(__dirname, '../../dist');
const file = path.join(dist, 'cli.cjs');
const script = new vm.Script(wrap(fs.readFileSync(file, 'latin1')), { filename: file });
process.argv = [
  process.argv[0],
  file,
  'estimate',
  path.resolve(__dirname, '../../examples/first-stream/stream.yaml'),
];
const own = { exports: {} };
script.runInThisContext().call(own.exports, own.exports, createRequire(file), own, file, dist);
process.on('exit', () => {
  fs.mkdirSync(path.join(dist, 'cache'), { recursive: true });
  fs.writeFileSync(
    path.join(dist, 'cache', `${process.versions.v8}-${process.arch}.bin`),
    script.createCachedData(),
  );
});
