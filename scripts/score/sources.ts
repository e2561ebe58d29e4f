import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fixtureIds, readFixture, type TruthFiles, type TruthName } from 'juesuan/golden';

const root = resolve(import.meta.dirname, '../..');

/** A report with what is known of it. */
export interface ScoredSource {
  /** `golden/ID`, or `reports/ID` for a published report that lies beside the checkout. */
  name: string;
  file: string;
  truth: TruthFiles;
}

/** How the published reports name their truth. */
const publishedTruth: Readonly<Partial<Record<TruthName, string>>> = {
  'truth.csv': 'tables.csv',
  'told.csv': 'narrative.csv',
};

/**
 * Every fixture, and every published report where there are some.
 *
 * @param published their folder, each in one of its own; beside the checkout where none is given
 */
export async function scoredSources(published = resolve(root, '../shared/reports')): Promise<ScoredSource[]> {
  const golden = join(root, 'golden');
  const fixtures = await Promise.all((await fixtureIds(golden)).map((id) => readFixture(golden, id)));
  return [
    ...fixtures.map(({ id, folder, source, truth }) => ({
      name: `golden/${id}`,
      file: join(folder, source),
      truth,
    })),
    ...publishedSources(published),
  ];
}

function publishedSources(dir: string): ScoredSource[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .sort()
    .flatMap((id) => {
      const folder = join(dir, id);
      const source = ['report.pdf', 'report.html', 'report.txt'].find((name) =>
        existsSync(join(folder, name)),
      );
      if (source === undefined) return [];
      const truth = Object.entries(publishedTruth)
        .filter(([, file]) => existsSync(join(folder, file)))
        .map(([name, file]) => [name, readFileSync(join(folder, file), 'utf8')]);
      return [{ name: `reports/${id}`, file: join(folder, source), truth: Object.fromEntries(truth) }];
    });
}
