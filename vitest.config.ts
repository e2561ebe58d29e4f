import { defineConfig } from 'vitest/config';

// One run over the workspace. The source condition makes tests read TypeScript sources, so a stale build cannot pass.
export default defineConfig({
  resolve: { conditions: ['@juesuan/source'] },
  ssr: { resolve: { conditions: ['@juesuan/source'] } },
  test: {
    include: [
      'packages/*/src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'examples/**/*.test.ts',
      'golden/**/*.test.ts',
    ],
    testTimeout: 30_000,
  },
});
