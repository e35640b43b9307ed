// The pictures of the README: the table as a terminal shows it, the report as a browser does. Needs a build, and
// Debian's chromium for the report. Run it after a change of either: npm run pictures
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import stringWidth from 'string-width';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const folder = path.join(root, 'examples/report');
const bin = path.join(root, 'bin/tiktok-earn.cjs');

const COLOURS = { 31: '#ff8a80', 32: '#6fd3b0', 33: '#f2b765' };
const CELL = 8.4;
const LINE = 18;
const PAD = 16;

const table = execFileSync(process.execPath, [bin, '--color=always', 'estimate', 'stream.yaml'], {
  cwd: path.join(root, 'examples/first-stream'),
  encoding: 'utf8',
});
fs.writeFileSync(
  path.join(folder, 'table.svg'),
  terminalPicture('$ tiktok-earn estimate stream.yaml', table),
);

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
const page = path.join(scratch, 'report.html');
execFileSync(process.execPath, [bin, 'report', 'streams', '-o', page], { cwd: folder, stdio: 'inherit' });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync',
  ],
});
for (const colorScheme of ['light', 'dark']) {
  const context = await browser.newContext({ viewport: { width: 960, height: 1500 }, colorScheme });
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(page).href);
  await tab.screenshot({ path: path.join(folder, `report-${colorScheme}.png`) });
  await context.close();
}
await browser.close();
fs.rmSync(scratch, { recursive: true });

/** Each piece of one colour is a text of its own, as wide as its cells: no font can push the frame apart. */
function terminalPicture(command, text) {
  const lines = [command, ...text.trimEnd().split('\n')];
  const widest = Math.max(...lines.map((line) => stringWidth(line)));
  const [width, height] = [widest * CELL + 2 * PAD, lines.length * LINE + 2 * PAD];
  const body = lines.flatMap((line, row) => piecesOf(line, PAD + (row + 0.75) * LINE)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${height}" width="${round(width)}" height="${height}" role="img">
<title>What tiktok-earn prints for one LIVE</title>
<rect width="100%" height="100%" rx="8" fill="#17171b"/>
<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace" font-size="14" fill="#ececf0">
${body}
</g>
</svg>
`;
}

function piecesOf(line, y) {
  const style = { bold: false, dim: false, colour: undefined };
  let column = 0;
  return line.split(/(\u001B\[\d+m)/).flatMap((part) => {
    const [, code] = /^\u001B\[(\d+)m$/.exec(part) ?? [];
    if (code !== undefined) {
      if (code === '1') style.bold = true;
      else if (code === '2') style.dim = true;
      else if (code === '22') [style.bold, style.dim] = [false, false];
      else style.colour = COLOURS[code];
      return [];
    }
    /** Runs of blanks are left out, so that no reader can shrink them; what stands between has a place of its own. */
    return part.split(/( {2,})/).flatMap((run) => {
      const x = PAD + column * CELL;
      column += stringWidth(run);
      return run.trim() === '' ? [] : [textAt(run, x, y, style)];
    });
  });
}

function textAt(run, x, y, { bold, dim, colour }) {
  const look = `${bold ? ' font-weight="700"' : ''}${dim ? ' opacity="0.7"' : ''}${colour ? ` fill="${colour}"` : ''}`;
  const trimmed = run.trim();
  const left = (run.length - run.trimStart().length) * CELL;
  const width = stringWidth(trimmed) * CELL;
  const escaped = trimmed.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${round(x + left)}" y="${round(y)}" textLength="${round(width)}" lengthAdjust="spacingAndGlyphs"${look}>${escaped}</text>`;
}

function round(value) {
  return Math.round(value * 10) / 10;
}
