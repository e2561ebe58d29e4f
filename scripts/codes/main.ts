// Makes the code lists of @juesuan/schema from their CSVs: node scripts/codes/main.ts
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Classification } from '@juesuan/schema';
import { codeLines, otherNameLines } from './lines.ts';

const root = new URL('../../', import.meta.url);
const data = new URL('packages/schema/data/', root);
const read = (file: string) => readFileSync(new URL(file, data), 'utf8');

/** The first digits of a classification's codes, and its name in the ministry's words. */
const lists: Record<Classification, { digits: string; title: string }> = {
  functional: { digits: '12', title: '支出功能分类' },
  economic: { digits: '35', title: '支出经济分类' },
};

for (const [classification, { digits, title }] of Object.entries(lists)) {
  const target = fileURLToPath(new URL(`packages/schema/src/codes/${classification}.ts`, root));
  writeFileSync(
    target,
    `// Made by scripts/codes/main.ts from data/${classification}.csv and data/other-names.csv; change those.
import type { CodeEntry } from './entry.ts';
import { entriesOf } from './lines.ts';

/** ${title}: every code that the data know, with its names. */
export const ${classification}Codes: readonly CodeEntry[] = /* @__PURE__ */ entriesOf(
  '${classification}',
  ${JSON.stringify(codeLines(read(`${classification}.csv`)))},
  ${JSON.stringify(otherNameLines(read('other-names.csv'), digits))},
);
`,
  );
  execFileSync('biome', ['check', '--write', target], { cwd: fileURLToPath(root), stdio: 'inherit' });
}
