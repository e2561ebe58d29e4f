/**
 * What the code list says of the codes that reports print: reads every fixture of `golden/` and every report in
 * `../shared/reports`, where that is there, and prints how many of their coded rows are matched, renamed, unlisted and
 * contradicted.
 *
 *   npm run codes:share [-- DIR --rows]     DIR is another folder of reports; --rows prints every pair that is not matched
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Report, type Row, SubjectVerdict } from '@juesuan/schema';
import { readReport } from 'juesuan';
import { alignColumns } from 'juesuan/format';
import { scoredSources } from './sources.ts';

const { values, positionals } = parseArgs({
  options: { rows: { type: 'boolean', default: false } },
  allowPositionals: true,
});

/** Rows with a printed code or part of one, whether or not it can be read. */
const codedRows = (report: Report): Row[] =>
  report.tables.flatMap(({ rows }) => rows.filter(({ subject }) => subject?.by === 'code'));

const verdicts = [...SubjectVerdict.options, 'no name or code'] as const;
const verdictOf = ({ subject }: Row): string => subject?.verdict ?? 'no name or code';

function line(name: string, rows: readonly Row[]): string[] {
  const counts = verdicts.map((verdict) => rows.filter((row) => verdictOf(row) === verdict).length);
  const share = (count: number) => (rows.length === 0 ? '' : `${((100 * count) / rows.length).toFixed(1)} %`);
  return [name, String(rows.length), ...counts.flatMap((count) => [String(count), share(count)])];
}

const lines: string[][] = [];
const groups = new Map<string, Row[]>();
for (const { name, file } of await scoredSources(positionals[0])) {
  const rows = codedRows(await readReport(new Uint8Array(readFileSync(file))));
  lines.push(line(name, rows));
  const group = name.split('/')[0] ?? '';
  groups.set(group, [...(groups.get(group) ?? []), ...rows]);
  if (!values.rows) continue;
  for (const row of rows.filter((row) => verdictOf(row) !== 'matched')) {
    console.log(
      `${name}: ${row.subject?.code ?? row.code} ${row.name}: ${verdictOf(row)} (${row.subject?.name ?? ''})`,
    );
  }
}
for (const [group, rows] of groups) lines.push(line(`all of ${group}`, rows));
const head = ['report', 'coded rows', ...verdicts.flatMap((verdict) => [verdict, ''])];
console.log(alignColumns([head, ...lines], `l${'r'.repeat(head.length - 1)}`).join('\n'));
