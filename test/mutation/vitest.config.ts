import { defineConfig } from 'vitest/config';
import { yamlText } from '../../vitest.config.js';

/** The tests that run in this process: a mutant does not reach the built program. */
export default defineConfig({
  plugins: [yamlText],
  test: {
    include: [
      'test/{calc,data,input,laws,model,report}/**/*.test.ts',
      'test/cli/commands/{estimate,eligibility,watch}.test.ts',
      'test/examples.test.ts',
      'test/library.test.ts',
    ],
    /** Slow, and of no calculation: a browser, an editor. */
    exclude: ['test/report/{page-in-a-browser,editor}.test.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
  },
});
