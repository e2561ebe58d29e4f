/**
 * How well texts of many publishers are read, against what a person read in them (`pages/*.csv`): the figures, department,
 * year and family of every text of `../shared/reports/pages`, and its lists of titles and names. Ends with 1 below the goal.
 *
 *   pnpm score:pages [TEXT …] [--list] [--pages DIR] [--truth DIR]
 *   pnpm score:texts: the same of the small inputs of `../shared/cases-text`, with the kinds of their tables
 *
 * TEXT is the beginning of a text's name; --list prints what is missed, wrong and too much; --pages names another folder, --truth
 * that of what is known of its texts.
 *
 * A text that the library refuses is read with a table behind it, so that its figures are known all the same.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Report } from '@juesuan/schema';
import { alignColumns } from 'juesuan/format';
import { type Compared, compareFacts, type ReadFact } from './pages/compare.ts';
import { isRight, kindOfTitle, type Named, namesOfLines } from './pages/names.ts';
import { factsOf, readPage } from './pages/read.ts';
import { csvOf, readTruth, type TrueFact, type TrueText } from './pages/truth.ts';

const goal = 0.98;
const besideCheckout = resolve(import.meta.dirname, '../../../shared/reports/pages');

interface Score extends Compared {
  text: string;
  states: string;
  refused: boolean;
  department: Named;
  fiscalYear: Named;
  /** `null` where reports have no family. */
  family: Named | null;
  /** `null` where the kinds of the tables are not known. */
  kinds: Named | null;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      list: { type: 'boolean', default: false },
      pages: { type: 'string', default: besideCheckout },
      truth: { type: 'string' },
    },
    allowPositionals: true,
  });
  const { list, pages } = values;
  if (!existsSync(pages)) {
    console.log(`${pages} is not there: nothing is scored`);
    return 0;
  }
  const truth = readTruth(values.truth && resolve(values.truth));
  const texts = truth.texts.filter(
    ({ text }) => positionals.length === 0 || positionals.some((name) => text.startsWith(name)),
  );
  const scores: Score[] = [];
  for (const text of texts) scores.push(await scoreText(pages, text, truth.facts));
  if (list) console.log(scores.flatMap(listed).join('\n'));
  console.log(alignColumns([columns, ...scores.map(lineOf)], 'lrrrrrr').join('\n'));

  const shares = [...factShares(scores), ...namedShares(scores)];
  if (positionals.length === 0 && existsSync(join(pages, 'titles.csv')))
    shares.push(...(await listShares(pages, list)));
  const refused = scores.filter((score) => score.refused);
  const inProse = refused.filter(({ states }) => states === 'prose');
  console.log(
    `refused ${refused.length} of ${scores.length} texts, ${inProse.length} of them with figures in prose`,
  );
  for (const { name, right, all } of shares) console.log(`${name} ${right}/${all} ${percent(right, all)}`);
  return shares.every(({ right, all }) => right >= goal * all) && !scores.some(({ refused }) => refused)
    ? 0
    : 1;
}

async function scoreText(
  pages: string,
  { text, states, ...known }: TrueText,
  facts: readonly TrueFact[],
): Promise<Score> {
  const { report, refused } = await readPage(textOf(pages, text));
  const year = known.fiscalYear[0];
  const named = (read: unknown, right: readonly string[]): Named => ({
    name: text,
    read: String(read ?? ''),
    right: right.join('|'),
  });
  return {
    text,
    states,
    refused,
    ...compareFacts(
      facts.filter((fact) => fact.text === text),
      factsOf(report),
      year ? Number(year) : null,
    ),
    department: named(report.department, known.department),
    fiscalYear: named(report.fiscalYear, known.fiscalYear),
    kinds:
      known.kinds === null ? null : named(report.tables.map(({ kind }) => kind).join(' '), [known.kinds]),
    family: 'family' in report ? named((report as Report & { family: unknown }).family, known.family) : null,
  };
}

/** A text lies there as text or as a web page. */
function textOf(pages: string, text: string): string {
  const file = ['txt', 'html'].map((ending) => join(pages, `${text}.${ending}`)).find(existsSync);
  if (file === undefined) throw new Error(`${pages} has no text ${text}`);
  return readFileSync(file, 'utf8');
}

const columns = ['text', 'right', 'wrong', 'missed', 'extra', 'recall', 'precision'];

const lineOf = ({ text, right, wrong, missed, extra }: Score): string[] => [
  text,
  ...[right, wrong.length, missed.length, extra.length].map(String),
  percent(right, right + wrong.length + missed.length),
  percent(right, right + wrong.length + extra.length),
];

interface Share {
  name: string;
  right: number;
  all: number;
}

function factShares(scores: readonly Score[]): Share[] {
  const sum = (count: (score: Score) => number): number =>
    scores.reduce((all, score) => all + count(score), 0);
  const right = sum((score) => score.right);
  const wrong = sum((score) => score.wrong.length);
  const stated = right + wrong + sum((score) => score.missed.length);
  const read = right + wrong + sum((score) => score.extra.length);
  return [
    { name: 'facts: recall', right, all: stated },
    { name: 'facts: precision', right, all: read },
    // How far figures are found at all, whatever was made of them.
    { name: 'figures alone: recall', right: right + wrong, all: stated },
    { name: 'figures alone: precision', right: right + wrong, all: read },
  ];
}

const namedShares = (scores: readonly Score[]): Share[] => {
  const families = scores.flatMap(({ family }) => family ?? []);
  const kinds = scores.flatMap(({ kinds }) => kinds ?? []);
  return [
    shareOf(
      'texts: department',
      scores.map(({ department }) => department),
    ),
    shareOf(
      'texts: fiscal year',
      scores.map(({ fiscalYear }) => fiscalYear),
    ),
    ...(families.length > 0 ? [shareOf('texts: family', families)] : []),
    ...(kinds.length > 0 ? [shareOf('texts: kinds of tables', kinds)] : []),
  ];
};

/** The lists of printed titles and of lines that name department and year. */
async function listShares(pages: string, list: boolean): Promise<Share[]> {
  const titles: Named[] = [];
  for (const line of csvOf(join(pages, 'titles.csv'))) titles.push(await kindOfTitle(line));
  const names: Named[] = [];
  for (const line of csvOf(join(pages, 'names.csv'))) names.push(...(await namesOfLines(line)));
  if (list) console.log([...titles, ...names].flatMap(wrongName).join('\n'));
  return [
    shareOf('titles.csv', titles),
    shareOf(
      'names.csv: department',
      names.filter((_, i) => i % 2 === 0),
    ),
    shareOf(
      'names.csv: fiscal year',
      names.filter((_, i) => i % 2 === 1),
    ),
  ];
}

const shareOf = (name: string, all: readonly Named[]): Share => ({
  name,
  right: all.filter(isRight).length,
  all: all.length,
});

const listed = ({ wrong, missed, extra, department, fiscalYear, family, kinds, text }: Score): string[] => [
  ...wrong.map(
    ({ truth, read, fields }) =>
      `wrong ${fields.join('+')} ${text}:${truth.line} ${readText(read)} ← ${trueText(truth)}`,
  ),
  ...missed.map((truth) => `missed ${text}:${truth.line} ${trueText(truth)}`),
  ...extra.map((read) => `extra ${text}:${read.line ?? ''} ${readText(read)}`),
  ...[department, fiscalYear, family, kinds].flatMap((named) => (named === null ? [] : wrongName(named))),
];

const wrongName = (named: Named): string[] =>
  isRight(named) ? [] : [`wrong name ${named.name}: ${named.read || 'none'} ← ${named.right}`];

const readText = ({ item, measure, value, unit, direction, base }: ReadFact): string =>
  [item || 'no item', measure, value + unit, direction, base].filter(Boolean).join(' ');

const trueText = ({ item, measure, value, unit, direction, base }: TrueFact): string =>
  [item[0] || 'no item', measure[0], value + unit[0], direction, base[0]].filter(Boolean).join(' ');

const percent = (part: number, whole: number): string =>
  whole === 0 ? '100 %' : `${(Math.floor((part * 10_000) / whole) / 100).toFixed(2)} %`;

process.exitCode = await main();
