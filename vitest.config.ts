import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The packages that users build on: their tests must reach nine branches of ten. */
const measured = ['schema', 'extractor', 'normalizer', 'audit'];

/** Tests that change or ask for what a process has once (its folder, environment, console, globals, first document): a process each. */
const alone = [
  'examples/docs.test.ts',
  'packages/extractor/src/read/pdf/{engines,pdfjs,stray-rejections}.test.ts',
  'packages/extractor/src/read/pdf/lean/specimen.test.ts',
];

/** Tests that ask how long something takes in a browser: after all others, when nothing else runs. */
const timed = ['scripts/review/review.test.ts'];

/** Files that take the longest, where size says nothing: they come first, so that at the end no process waits for another. */
const longest =
  /(?:taught|docs|kept|kill|queue|modes|mutate|accessible|catalog|ingest\/src\/ingest|ocr\/src\/read)\.test\.ts$/;

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // Files of a project stay together: another project has other processes.
    const projects = Map.groupBy(await super.sort(files), ({ project }) => project.name);
    const isLong = ({ moduleId }: TestSpecification) => longest.test(moduleId);
    return [...projects.values()].flatMap((all) => [
      ...all.filter(isLong),
      ...all.filter((one) => !isLong(one)),
    ]);
  }
}

const resolve = { conditions: ['@juesuan/source'] };

// One run over the workspace. The source condition makes tests read TypeScript sources, so a stale build cannot pass.
export default defineConfig({
  resolve,
  ssr: { resolve },
  test: {
    sequence: { sequencer: LongestFirst },
    // What ends a test that hangs; on a slow machine that does other things too, one that does not may take a minute.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Vitest leaves one processor to itself, which of two is half, though it has next to nothing to do; and tests wait.
    maxWorkers: Math.max(2, availableParallelism()),
    // Processes and threads that tests start load the same sources: stripped and compiled once for all of them.
    env: { NODE_COMPILE_CACHE: `${import.meta.dirname}/.cache/compiled` },
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          // Files share their process and load each module once for all: half of the processor's time.
          isolate: false,
          include: [
            'packages/*/src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'examples/**/*.test.ts',
            'golden/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', ...alone, ...timed],
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
      {
        extends: true,
        test: { name: 'timed', isolate: false, include: timed, sequence: { groupOrder: 1 } },
      },
    ],
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
