// Makes the code lists of @juesuan/schema from their CSVs: node scripts/codes/main.ts
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { packLines, packOthers } from '../../packages/schema/src/codes/packed.ts';
import { codeLines, otherNameLines } from './lines.ts';

const root = new URL('../../', import.meta.url);
const data = new URL('packages/schema/data/', root);
const read = (file: string) => readFileSync(new URL(file, data), 'utf8');

/** The files, the first digits of their codes where other names are theirs too, and their names in the ministry's words. */
const lists = [
  { file: 'functional', variable: 'functionalCodes', digits: '2', title: '支出功能分类' },
  { file: 'revenue', variable: 'revenueCodes', digits: '1', title: '收入分类' },
  { file: 'economic', variable: 'economicCodes', digits: '35', title: '支出经济分类' },
  {
    file: 'functional-2009',
    variable: 'functionalCodesOf2009',
    digits: '',
    title: '支出功能分类 of about 2009',
  },
] as const;

for (const { file, variable, digits, title } of lists) {
  const target = fileURLToPath(new URL(`packages/schema/src/codes/${file}.ts`, root));
  const classification = file === 'economic' ? file : 'functional';
  const others = Object.entries(packOthers(otherNameLines(read('other-names.csv'), digits)))
    .filter(([, text]) => text !== '')
    .map(([use, text]) => `${use}: \`${text}\`,`);
  const unpacked = others.length === 0 ? '' : 'unpackOthers(others),';
  writeFileSync(
    target,
    `// Made by scripts/codes/main.ts from data/${file}.csv and data/other-names.csv; change those.
import type { CodeEntry } from '../named.ts';
import { entriesOf } from './lines.ts';
import { ${others.length === 0 ? '' : 'type PackedOthers, '}unpackLines, ${others.length === 0 ? '' : 'unpackOthers'} } from './packed.ts';

const lines = \`${packLines(codeLines(read(`${file}.csv`)))}\`;
${others.length === 0 ? '' : `\nconst others: PackedOthers = {\n${others.join('\n')}\n};\n`}
/** ${title}: every code that the data know, with its names; unpacked when it is asked for. */
export const ${variable}: () => CodeEntry[] = () => entriesOf('${classification}', unpackLines(lines), ${unpacked});
`,
  );
  execFileSync('biome', ['check', '--write', target], { cwd: fileURLToPath(root), stdio: 'inherit' });
}
