import { defineConfig } from 'vitest/config';

/** The tests that run in this process: a mutant does not reach the built program. */
export default defineConfig({
  test: {
    include: [
      'test/{calc,data,input,laws,model,report}/**/*.test.ts',
      'test/cli/{estimate,eligibility}.test.ts',
      'test/examples.test.ts',
      'test/library.test.ts',
    ],
    env: { TZ: 'UTC' },
    testTimeout: 60_000,
  },
});
