/**
 * Typesets layouts drawn by lot, reads them and compares with what was typeset.
 *
 *   node --conditions=@juesuan/source scripts/matrix/main.ts [--seed N] [--count N] [--producer NAME]… [--keep FOLDER]
 *   node --conditions=@juesuan/source scripts/matrix/main.ts --seed N --index N --keep FOLDER
 *
 * The same seed gives the same layouts. Needs the programs of scripts/typeset. `--keep` writes source, layout and truth of
 * each layout that was not read wholly. Ends with 1 where one was not. A producer that fails is asked once more, one
 * that hangs is ended; the line of a layout that was not typeset says so, and it counts apart.
 *
 * The facts agree with one another, so the last column but one, findings of the audit that are errors, is false alarms: 0
 * wanted. The last column is cells and rows that are wrong in silence: see `silent.ts`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { auditReport } from '@juesuan/audit';
import { readReport } from 'juesuan';
import { alignColumns } from 'juesuan/format';
import { allFacts } from '../../golden/facts/index.ts';
import { ledgerOf } from '../../golden/facts/ledger.ts';
import { type Random, randomOf } from '../fuzz/random.ts';
import { type Figures, figuresOf } from '../score/figures.ts';
import type { Layout } from '../typeset/layout.ts';
import { printedReport } from '../typeset/report.ts';
import { truthCsv } from '../typeset/truth.ts';
import { type Typeset, typeset } from '../typeset/typeset.ts';
import { producers, randomLayout } from './random-layout.ts';
import { silentErrors } from './silent.ts';
import { twice } from './twice.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '50' },
    producer: { type: 'string', multiple: true },
    index: { type: 'string' },
    keep: { type: 'string' },
  },
});
const chosen = producers.filter((name) => values.producer === undefined || values.producer.includes(name));
const indices =
  values.index === undefined
    ? Array.from({ length: Number(values.count) }, (_, i) => i)
    : [Number(values.index)];

/** How many layouts are made before they are read. */
const together = 20;

const lines: string[][] = [];
/** Why a layout has no figures, behind its line. */
const notes: string[] = [];
let failed = 0;
let notTypeset = 0;
for await (const { index, layout, outcome } of madeLayouts()) {
  const figures = 'made' in outcome ? await read(outcome.made) : `not typeset: ${outcome.failure}`;
  const whole = typeof figures !== 'string' && isWhole(figures);
  if ('failure' in outcome) notTypeset++;
  else {
    if (!whole) failed++;
    if (!whole || values.index !== undefined) keep(index, layout, outcome.made);
  }
  const cells = lineOf(index, layout, figures);
  const note = typeof figures === 'string' ? figures : '';
  console.error([...cells, note].join('  '));
  lines.push(cells);
  notes.push(note);
}
for (const [i, line] of alignColumns(lines, 'rllllrrrrrrrr').entries())
  console.log(`${line}  ${notes[i]}`.trimEnd());
const left = notTypeset === 0 ? '' : `, ${notTypeset} not typeset`;
const typesetCount = indices.length - notTypeset;
console.log(`${typesetCount - failed} of ${typesetCount} layouts read wholly${left}`);
process.exitCode = failed === 0 ? 0 : 1;

/** Made together, some at a time: LibreOffice takes those to one process. */
async function* madeLayouts() {
  for (let start = 0; start < indices.length; start += together)
    yield* await Promise.all(indices.slice(start, start + together).map(madeLayout));
}

async function madeLayout(index: number) {
  const layout = layoutOf(randomOf(Number(values.seed), index), index);
  const outcome = await twice(
    () => make(layout),
    (reason) => console.error(`${index}  once more: ${reason}`),
  );
  return { index, layout, outcome };
}

function layoutOf(random: Random, index: number): Layout {
  return randomLayout(random, chosen[index % chosen.length] ?? 'cid-pdf');
}

type Made = Typeset & { truth: string };

async function make(layout: Layout): Promise<Made> {
  const facts = allFacts[layout.facts];
  if (!facts) throw new Error(`no facts named ${layout.facts}`);
  const report = printedReport(ledgerOf(facts), layout);
  const made = await typeset(report, layout);
  return { ...made, truth: truthCsv(report, made.pageOf) };
}

type Read = Figures & { alarms: number; silent: number };

async function read({ bytes, truth }: Made): Promise<Read | string> {
  try {
    const report = await readReport(bytes.slice());
    const alarms = auditReport(report).findings.filter(({ severity }) => severity === 'error').length;
    return { ...figuresOf(report, { 'truth.csv': truth }), alarms, silent: silentErrors(report, truth) };
  } catch (error) {
    return String(error);
  }
}

function isWhole({ recall, precision, rows, kinds, coverage, errors }: Figures): boolean {
  return (
    recall === 100 && precision === 100 && rows === 100 && kinds === 9 && coverage === 100 && errors === 0
  );
}

function lineOf(index: number, layout: Layout, figures: Read | string): string[] {
  const head = [
    String(index),
    layout.producer,
    layout.borderModel === 'gaps' ? 'gaps' : layout.rulings,
    layout.rewrittenBy ?? '',
    layout.facts,
  ];
  if (typeof figures === 'string') return head;
  const { recall = 0, precision = 0, rows = 0, kinds, coverage, warnings, alarms, silent } = figures;
  return [
    ...head,
    ...[recall, precision, rows].map((share) => share.toFixed(2)),
    `${kinds}/9`,
    coverage.toFixed(2),
    String(warnings),
    String(alarms),
    String(silent),
  ];
}

function keep(index: number, layout: Layout, { bytes, extension, truth }: Made): void {
  if (values.keep === undefined) return;
  const folder = join(values.keep, String(index));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `source.${extension}`), bytes);
  writeFileSync(join(folder, 'layout.json'), JSON.stringify(layout, null, 2));
  writeFileSync(join(folder, 'truth.csv'), truth);
}
