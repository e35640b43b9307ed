import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** CI asks for a report a script can read, and for coverage. */
const report = process.env['VITEST_REPORT'];

/** As the build does: an example is taken in as text. */
export const yamlText: Plugin = {
  name: 'yaml-text',
  transform: (code, id) =>
    id.endsWith('.yaml') ? { code: `export default ${JSON.stringify(code)};`, map: null } : undefined,
};

export default defineConfig({
  plugins: [yamlText],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/temporary-folder.ts', 'test/support/built.ts'],
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
    coverage: {
      enabled: report !== undefined,
      provider: 'v8',
      reporter: ['text-summary'],
      include: ['src/**/*.{ts,tsx}'],
      exclude: ['src/cli/main.ts', 'src/cli/pause.ts', 'src/**/*.d.ts'],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
