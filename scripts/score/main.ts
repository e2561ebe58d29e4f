/**
 * Detection quality as a number: reads every fixture of `golden/` and every report in `../shared/reports`, where that is
 * there, and prints one table. Ends with 1 where a figure is below the one in `committed.json` or a source cannot be read.
 *
 *   pnpm score [--update]     --update commits what is better now, and sources that are new; it never lowers a figure
 *
 * Pages per second are of one reading in a process that has just begun: printed for orders of magnitude, never judged
 * (`pnpm bench` measures).
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ExtractionError } from '@juesuan/schema';
import { readReport } from 'juesuan';
import { alignColumns } from 'juesuan/format';
import { type Committed, judge, raised, type Shift } from './committed.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type ScoredSource, scoredSources } from './sources.ts';

const committedFile = join(import.meta.dirname, 'committed.json');

interface Score {
  source: ScoredSource;
  /** The reason where it could not be read. */
  figures: Figures | string;
  pages: number | null;
  seconds: number;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { update: { type: 'boolean', default: false } } });
  const scores: Score[] = [];
  for (const source of await scoredSources()) scores.push(await score(source));
  console.log(table(scores).join('\n'));

  const now: Committed = Object.fromEntries(
    scores.flatMap(({ source, figures }) => (typeof figures === 'string' ? [] : [[source.name, figures]])),
  );
  const committed: Committed = JSON.parse(readFileSync(committedFile, 'utf8'));
  const { falls, rises } = judge(committed, now);
  const gone = Object.keys(committed).filter((name) => name.startsWith('golden/') && !(name in now));
  const unknown = Object.keys(now).filter((name) => !(name in committed));
  for (const name of gone)
    console.log(`${name}: committed, and not read: take it out of committed.json if it is gone`);
  for (const name of unknown) console.log(`${name}: not committed yet`);
  for (const shift of falls) console.log(`fell: ${shiftText(shift)}`);
  for (const shift of rises) console.log(`rose: ${shiftText(shift)}`);
  if (values.update) write(raised(committed, now));
  else if (rises.length + unknown.length > 0)
    console.log('pnpm score --update commits what is better or new');
  const unread = scores.filter(({ figures }) => typeof figures === 'string').length;
  return falls.length + gone.length + unread === 0 ? 0 : 1;
}

async function score(source: ScoredSource): Promise<Score> {
  const bytes = new Uint8Array(readFileSync(source.file));
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  try {
    const report = await readReport(bytes);
    return {
      source,
      seconds: seconds(),
      pages: report.source.pages,
      figures: figuresOf(report, source.truth),
    };
  } catch (error) {
    if (!(error instanceof ExtractionError)) throw error;
    return { source, figures: error.code, pages: null, seconds: seconds() };
  }
}

const columns = [
  'report',
  'cells recall',
  'precision',
  'rows',
  'facts recall',
  'precision',
  'kinds',
  'coverage',
  'errors',
  'warnings',
  'pages',
  'pages/s',
];

function table(scores: readonly Score[]): string[] {
  const paged = scores.filter(({ pages }) => pages !== null);
  const pages = paged.reduce((sum, score) => sum + (score.pages ?? 0), 0);
  const seconds = paged.reduce((sum, score) => sum + score.seconds, 0);
  const lines = scores.map((score) => {
    const { source, figures, pages, seconds } = score;
    if (typeof figures === 'string') return [source.name, figures];
    return [
      source.name,
      ...[figures.recall, figures.precision, figures.rows, figures.factRecall, figures.factPrecision].map(
        share,
      ),
      `${figures.kinds}/9`,
      share(figures.coverage),
      String(figures.errors),
      String(figures.warnings),
      String(pages ?? ''),
      pages === null ? '' : (pages / seconds).toFixed(1),
    ];
  });
  const all = ['all', ...columns.slice(3).map(() => ''), String(pages), (pages / seconds).toFixed(1)];
  return alignColumns([columns, ...lines, all], `l${'r'.repeat(columns.length - 1)}`);
}

/** A share that cannot be told for want of a truth is a blank. */
const share = (percent: number | undefined): string => percent?.toFixed(2) ?? '';

const shiftText = ({ source, figure, committed, now }: Shift): string =>
  `${source} ${figure} ${committed} → ${now}`;

function write(committed: Committed): void {
  // Under another name first: never half of it.
  writeFileSync(`${committedFile}.tmp`, `${JSON.stringify(committed, null, 2)}\n`);
  renameSync(`${committedFile}.tmp`, committedFile);
}

process.exitCode = await main();
