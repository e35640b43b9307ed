import { createHash } from 'node:crypto';
import { renderToStaticMarkup } from 'preact-render-to-string';
import { embedded } from './embedded.js';
import { PAGE_STYLE } from './page-style.js';
import type { PageReport } from './report.js';
import { Assumed } from './sections/assumed.js';
import { Eligibility } from './sections/eligibility.js';
import { TopGifts } from './sections/gifts.js';
import { Impact } from './sections/impact.js';
import { Lives } from './sections/lives.js';
import { OverTime } from './sections/over-time.js';
import { Sources } from './sections/sources.js';
import { pageTitle, Summary } from './sections/summary.js';
import { Unknown } from './sections/unknown.js';
import { Visibility } from './sections/visibility.js';

/**
 * Renders the report as one HTML file whose content security policy forbids loading and running anything.
 * Pure; the renderer escapes all untrusted text.
 */
export function renderPage(report: PageReport): string {
  const markup = renderToStaticMarkup(<Page report={report} />);
  const data = markup.indexOf('<script ');
  return `<!doctype html>\n${unbroken(markup.slice(0, data))}\n${markup.slice(data)}\n`;
}

function Page({ report }: { readonly report: PageReport }) {
  const { type, text } = embedded(report.data, report.isOne);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>{pageTitle(report)}</title>
        <style dangerouslySetInnerHTML={{ __html: PAGE_STYLE }} />
      </head>
      <body>
        <main>
          <Summary report={report} />
          <Impact report={report} />
          <Sources report={report} />
          <OverTime report={report} />
          <TopGifts report={report} />
          <Visibility
            lives={report.lives.map(({ day, report: { log, visibility } }) => ({ day, log, visibility }))}
            timeline={report.timeline}
            isOfOne={report.creators === 1}
          />
          <Lives report={report} />
          <Unknown report={report} />
          <Eligibility report={report} />
          <Assumed report={report} />
        </main>
        <footer>
          <p>
            Made by {report.madeBy} from the creator’s own log. This file loads nothing, runs nothing and
            tells nobody that it is read. Not connected with TikTok.
          </p>
        </footer>
        <script id="estimate" type={type} dangerouslySetInnerHTML={{ __html: text }} />
      </body>
    </html>
  );
}

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');

/** Content security policy that allows only this style sheet. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** Keeps a minus sign with its amount, since a browser breaks lines after a hyphen. */
function unbroken(markup: string): string {
  return markup.replace(/-(?=(?:[$€£¥]|[A-Z]{3} )\d)/g, '\u2212');
}
