import { defineConfig } from 'vitest/config';

/** The packages that users build on: their tests must reach nine branches of ten. */
const measured = ['schema', 'extractor', 'normalizer', 'audit'];

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
    coverage: {
      provider: 'v8',
      include: measured.map((name) => `packages/${name}/src/**/*.ts`),
      exclude: ['**/*.test.ts', '**/testing/**'],
      reporter: ['text-summary', 'lcovonly'],
      thresholds: Object.fromEntries(
        measured.map((name) => [`packages/${name}/src/**/*.ts`, { branches: 90 }]),
      ),
    },
  },
});
