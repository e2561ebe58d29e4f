/**
 * Typesets English reports with tables of many styles, reads them, and says how many adjacency relations are right.
 *
 *   node --conditions=@juesuan/source scripts/statistics/main.ts [--seed N] [--count N] [--index N] [--keep FOLDER]
 *
 * The same seed gives the same pages. `--keep` writes each PDF, and takes those that are there already. Every sixth document has
 * no table at all: what is read in it lowers the precision of all. Needs Chromium, every third document Ghostscript.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { extractTables, type FoundTable } from '@juesuan/extractor';
import { alignColumns } from 'juesuan/format';
import { chromiumPdf, rewritten } from '../typeset/produce.ts';
import { compareRelations, f1, type Relations, relationsOf } from './adjacency.ts';
import { documentOfKind, type StatisticsDocument, statisticsDocument } from './document.ts';
import { kinds } from './kinds.ts';
import type { TableStyle } from './style.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    index: { type: 'string' },
    keep: { type: 'string' },
    kinds: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const indices =
  values.index === undefined
    ? Array.from(
        { length: Number(values.count ?? (values.kinds ? Object.keys(kinds).length : 30)) },
        (_, i) => i,
      )
    : [Number(values.index)];

const lines: string[][] = [];
const all: Relations[] = [];
for (const index of indices) {
  const document = values.kinds ? kindOf(index) : styled(index);
  const tables = await extractTables(pdfOf(document, index));
  const relations = compareRelations(
    tables.map(({ cells }) => cells),
    document.tables,
  );
  all.push(relations);
  lines.push([
    String(index),
    `${tables.length}/${document.tables.length}`,
    String(relations.right),
    String(relations.read),
    String(relations.printed),
    f1(relations).toFixed(3),
    document.about,
  ]);
  if (values.index !== undefined) show(tables, document);
}
for (const line of alignColumns(lines, 'rrrrrrl')) console.log(line.trimEnd());
const sum = (of: (relations: Relations) => number): number =>
  all.reduce((total, relations) => total + of(relations), 0);
const pooled = {
  right: sum(({ right }) => right),
  read: sum(({ read }) => read),
  printed: sum(({ printed }) => printed),
};
console.log(
  `F1 by document ${(sum(f1) / all.length).toFixed(3)}, pooled ${f1(pooled).toFixed(3)} (precision ${(pooled.right / pooled.read).toFixed(3)}, recall ${(pooled.right / pooled.printed).toFixed(3)})`,
);

type Document = Pick<StatisticsDocument, 'html' | 'tables'> & { about: string };

function kindOf(index: number): Document {
  const { kind, ...document } = documentOfKind(seed, index);
  return { ...document, about: kind };
}

function styled(index: number): Document {
  const { layout, styles, ...document } = statisticsDocument(seed, index);
  return { ...document, about: `${layout}: ${styles.map(described).join('; ')}` };
}

function pdfOf({ html }: Document, index: number): Uint8Array {
  const file =
    values.keep === undefined
      ? null
      : join(values.keep, `${values.kinds ? 'kinds-' : ''}${seed}-${index}.pdf`);
  if (file !== null && existsSync(file)) return new Uint8Array(readFileSync(file));
  const pdf = chromiumPdf(html);
  const bytes = index % 3 === 2 ? rewritten(pdf, 'ghostscript') : pdf;
  if (file !== null) {
    mkdirSync(values.keep ?? '', { recursive: true });
    writeFileSync(file, bytes);
  }
  return bytes;
}

/** One document in full: what was read, and the relations that differ. */
function show(tables: readonly FoundTable[], document: Document): void {
  for (const { strategy, page, rows, cells } of tables) {
    console.log(`page ${page}, ${strategy}`);
    for (let r = 0; r < rows; r++)
      console.log(
        `  ${cells
          .filter(({ row }) => row === r)
          .map(
            ({ text, columnSpan, rowSpan }) =>
              text + (columnSpan > 1 ? `(${columnSpan})` : '') + (rowSpan > 1 ? `[${rowSpan}]` : ''),
          )
          .join(' | ')}`,
      );
  }
  const read = tables.flatMap(({ cells }) => relationsOf(cells));
  const printed = document.tables.flatMap(relationsOf);
  for (const relation of printed) if (!read.includes(relation)) console.log(`missing  ${relation}`);
  for (const relation of read) if (!printed.includes(relation)) console.log(`too many ${relation}`);
}

/** What of a style is unlike the plainest. */
function described({ rules, header, body, caption, ...style }: TableStyle): string {
  const options = ['leaders', 'wrapped', 'marks', 'numbered', 'spacers'] as const;
  const signs = style.signs === 'none' ? [] : [style.signs];
  return [rules, header, body, caption, ...signs, ...options.filter((option) => style[option])].join(' ');
}
