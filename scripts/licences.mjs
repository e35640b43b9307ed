import fs from 'node:fs';
import path from 'node:path';

/** The licence texts of every package whose code ended up in the given bundles. */
export function bundledLicences(outputs) {
  const modules = outputs.flatMap(({ output }) =>
    output.flatMap((chunk) => Object.keys(chunk.modules ?? {})),
  );
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined));
  return [...folders].sort().map(licenceOf).join('\n\n');
}

function packageFolder(module) {
  return /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.[0];
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file
    ? fs.readFileSync(path.join(folder, file), 'utf8').trim()
    : 'See the package for its text.';
  return `${name} ${version} (${license})\n${'-'.repeat(60)}\n${text}`;
}
