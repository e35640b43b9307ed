import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasChromium, openBrowser } from '../support/browser.js';
import { ROOT, runCli, scratch, write } from '../support/run-cli.js';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const folder = scratch();

const SCRIPT = `<script>alert(1)</script><img src=x onerror="alert(2)">'"--><style>*{display:none}</style>`;
const HOSTILE = [
  { handle: `@${SCRIPT}`, title: `${SCRIPT}${'A'.repeat(10_000)}`, gift: SCRIPT },
  { handle: `@${'W'.repeat(10_000)}`, title: 'W'.repeat(10_000), gift: 'W'.repeat(10_000) },
  { handle: '@مرحبا بالعالم \u202Eevil', title: 'שלום עולם (test) 123 — 你好 👩‍👩‍👧', gift: 'مرحبا' },
].map(({ handle, title, gift }, at) => ({
  version: 1,
  creator: { handle, country: 'US' },
  live: { title, startedAt: `2026-11-1${at}T19:00:00Z`, duration: '1h' },
  visibility: { likes: 12, peakViewers: at + 1 },
  revenue: {
    gifts: [
      { gift, coins: 30, count: at + 1 },
      { gift: `no price ${gift}`, count: 2 },
    ],
    brandPartnerships: [{ brand: gift, fee: '1.00 USD', status: 'paid' }],
    productPromotion: [
      {
        product: gift,
        kind: 'own',
        unitsSold: 2,
        unitsRefunded: 0,
        unitPrice: '1 USD',
        unitCost: '9 USD',
        feeRate: '6%',
      },
    ],
  },
}));

const LOGS = {
  one: path.join(ROOT, 'examples/first-stream/stream.yaml'),
  month: path.join(ROOT, 'examples/month/streams'),
  agency: path.join(ROOT, 'examples/agency/logs.ndjson'),
  hostile: write(folder, 'hostile.ndjson', HOSTILE.map((log) => JSON.stringify(log)).join('\n')),
};
const NAMES = Object.keys(LOGS) as (keyof typeof LOGS)[];
const fileOf = (name: string) => path.join(folder, `${name}.html`);

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const PHONE: BrowserContextOptions = {
  viewport: { width: 320, height: 640 },
  hasTouch: true,
  isMobile: true,
};

describe.skipIf(!hasChromium)('a page in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    for (const name of NAMES) {
      const { exitCode, stderr } = await runCli(['report', LOGS[name], '-o', fileOf(name)]);
      expect([exitCode, stderr]).toEqual([0, '']);
    }
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens a page and hands it on; what it asks for, says or pops up is kept. */
  async function looked<T>(
    name: string,
    options: BrowserContextOptions,
    look: (page: Page, seen: string[]) => Promise<T>,
  ) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const seen: string[] = [];
    page.on('request', (request) => void seen.push(`asked for ${request.url()}`));
    page.on('console', (message) => void seen.push(`said ${message.text()}`));
    page.on('pageerror', (error) => void seen.push(`failed ${error.message}`));
    page.on('dialog', (dialog) => {
      seen.push(`popped up ${dialog.message()}`);
      void dialog.dismiss();
    });
    try {
      await page.goto(pathToFileURL(fileOf(name)).href);
      return await look(page, seen);
    } finally {
      await context.close();
    }
  }

  it.each(NAMES)('%s: asks for nothing but itself, runs nothing, breaks no policy', async (name) => {
    await looked(name, DESKTOP, async (page, seen) => {
      await page.waitForTimeout(50);
      expect(seen).toEqual([`asked for ${pathToFileURL(fileOf(name)).href}`]);
      expect(await page.locator('img, iframe, object, embed, link').count()).toBe(0);
      expect(await page.locator('script').count()).toBe(1);
      expect(await page.locator('style').count()).toBe(1);
      /** The style sheet is let through by its hash. */
      const font = await page.evaluate('getComputedStyle(document.body).fontFamily');
      expect(font).toContain('system-ui');
    });
  });

  it('the policy forbids what it says: a script put into the file does not run', async () => {
    const html = fs
      .readFileSync(fileOf('one'), 'utf8')
      .replace('<main>', '<main><script>alert(3)</script><img src="https://example.org/x.png">');
    write(folder, 'planted.html', html);
    await looked('planted', DESKTOP, async (page, seen) => {
      await page.waitForTimeout(100);
      expect(seen.filter((each) => each.startsWith('popped up'))).toEqual([]);
      expect(
        seen.filter((each) => /said .*Content Security Policy/.test(each)).length,
      ).toBeGreaterThanOrEqual(2);
    });
  });

  const LOOKS = [
    ['light', { ...DESKTOP, colorScheme: 'light' }],
    ['dark', { ...DESKTOP, colorScheme: 'dark' }],
    ['phone', { ...PHONE, colorScheme: 'dark' }],
  ] as const;
  const combinations = NAMES.flatMap((name) =>
    LOOKS.map(([look, options]) => [name, look, options] as const),
  );

  it.each(combinations)('%s, %s: axe finds nothing', async (name, _look, options) => {
    await looked(name, { ...options, bypassCSP: true }, async (page) => {
      await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
      await page.evaluate(AXE);
      const found = (await page.evaluate('axe.run({ resultTypes: ["violations", "incomplete"] })')) as {
        violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
        passes: unknown[];
      };
      expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html, nodes[0]?.failureSummary])).toEqual(
        [],
      );
      expect(found.passes.length).toBeGreaterThan(20);
    });
  });

  it.each(NAMES.flatMap((name) => [320, 400, 768, 1280].map((width) => [name, width] as const)))(
    '%s at %d px: nothing stands out to the side',
    async (name, width) => {
      await looked(name, { viewport: { width, height: 700 } }, async (page) => {
        await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        /** What is wider than the screen scrolls in a box of its own. */
        const outside =
          await page.evaluate(`[...document.querySelectorAll('h1,h2,p,li,dd,.stacks td,svg.chart')]
          .filter((each) => !each.closest('.scroll') && each.getBoundingClientRect().right > innerWidth + 1)
          .map((each) => each.outerHTML.slice(0, 80))`);
        expect(outside).toEqual([]);
      });
    },
  );

  it('on a phone each aspect is a block of its own, with the heads of its columns, and still a table to a reader', async () => {
    await looked('one', PHONE, async (page) => {
      const table = page.locator('table.stacks').first();
      expect(await page.evaluate('getComputedStyle(document.querySelector(".stacks td")).display')).toBe(
        'block',
      );
      const tree = await table.ariaSnapshot();
      expect(tree).toContain('rowheader "Gifts & Diamonds"');
      expect(tree).toMatch(/cell "(Estimated revenue: )?\$169\.36"/);
    });
  });

  it('dark is dark, light is light, paper is white in both', async () => {
    const paper = async (options: BrowserContextOptions, media: 'screen' | 'print') =>
      looked('one', options, async (page) => {
        await page.emulateMedia({ media });
        return page.evaluate('getComputedStyle(document.body).backgroundColor');
      });
    expect(await paper({ colorScheme: 'dark' }, 'screen')).toBe('rgb(23, 23, 27)');
    expect(await paper({ colorScheme: 'light' }, 'screen')).toBe('rgb(252, 251, 249)');
    expect(await paper({ colorScheme: 'dark' }, 'print')).toBe('rgb(255, 255, 255)');
  });

  it.each(['A4', 'Letter'])('prints on %s, with what is folded on the screen', async (format) => {
    await looked('month', DESKTOP, async (page) => {
      await page.emulateMedia({ media: 'print' });
      const folded = page.locator('details:not(.sums) dl').first();
      expect((await folded.boundingBox())?.height).toBeGreaterThan(20);
      const pdf = await page.pdf({ format, preferCSSPageSize: true });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(2);
      expect(pages).toBeLessThan(12);
    });
  });

  it('every drawing has a name, its figures in words, and a table', async () => {
    for (const name of NAMES) {
      await looked(name, DESKTOP, async (page) => {
        const charts = page.locator('svg.chart');
        const bare = `[...document.querySelectorAll('svg.chart')].filter((each) => !each.closest('section').querySelector('table.data')).length`;
        expect(await page.evaluate(bare)).toBe(0);
        expect(await charts.count()).toBeGreaterThan(0);
        for (const chart of await charts.all()) {
          expect(await chart.getAttribute('role')).toBe('img');
          expect((await chart.locator('> title').textContent())?.length).toBeGreaterThan(5);
          expect((await chart.locator('> desc').textContent())?.length).toBeGreaterThan(5);
        }
      });
    }
  });

  it('its data can be taken from the page', async () => {
    const json = JSON.parse((await runCli(['estimate', LOGS.one, '--json'])).stdout);
    await looked('one', DESKTOP, async (page) => {
      expect(JSON.parse((await page.locator('#estimate').textContent()) ?? '')).toEqual(json);
    });
  });

  it('hostile names are shown as text, shortened, and turn nothing around', async () => {
    await looked('hostile', DESKTOP, async (page) => {
      expect(await page.locator('main').innerText()).toContain('<script>alert(1)</script>');
      expect(await page.locator('main').innerText()).not.toMatch(/W{300}|\u202E/);
      expect(await page.locator('bdi').count()).toBeGreaterThan(6);
      expect(await page.locator('.total').first().innerText()).toContain('Total: ');
    });
  });
});
