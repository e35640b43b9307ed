#!/usr/bin/env node
'use strict';
/* Plain old JavaScript, so that an old Node can read it far enough to say what it needs. */
var major = Number(process.versions.node.split('.')[0]);
var args = process.argv.slice(2);
if (major < 20) {
  process.stderr.write(`tiktok-earn needs Node.js 20 or newer; this is ${process.version}\n`);
  process.exitCode = 2;
} else if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  try {
    require('node:fs').writeSync(1, `${require('../package.json').version}\n`);
  } catch (error) {
    process.exitCode = error.code === 'EPIPE' ? 0 : 2;
  }
} else {
  require('./start.cjs');
}
