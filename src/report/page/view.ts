import type { View } from '../view.js';
import { renderPage } from './render-page.js';
import type { PageReport } from './report.js';

/** View of the HTML page. It embeds the data that the other views print. */
export const pageView: View<PageReport> = {
  what: 'a page',
  html: async (reports) => [...reports].map(renderPage).join('\n'),
  isData: false,
};
