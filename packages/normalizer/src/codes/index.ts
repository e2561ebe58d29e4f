import {
  type CodeList,
  type Diagnostic,
  levelOf,
  type Row,
  type Table,
  tableCatalogue,
} from '@juesuan/schema';
import { codeAbove, groupsAreMixed, type PlacedCode } from './above.ts';
import { confirmSuspects } from './confirm.ts';
import { codeTrouble } from './diagnostics.ts';
import { linkParents } from './link.ts';
import type { ListOptions } from './options.ts';
import { noSubject, readSubject, type SubjectReading } from './subject.ts';
import { readSummary } from './summary.ts';

/** A row before its subject is read. */
export type RowWithoutSubject = Omit<Row, 'subject'>;

/**
 * Reads the subjects of a table's rows and links each with its parent. Which classification holds, the catalogue says of the
 * table's kind; the two summary tables name their 类 without a code, and other tables have no subjects. What is
 * printed stays as it is. Diagnostics: `code-unreadable`, `code-completed`, `code-name-mismatch`.
 *
 * @param year the report's fiscal year; `null` lets every name hold that a code ever had
 */
export function readSubjects(
  table: Pick<Table, 'kind' | 'title'>,
  rows: readonly RowWithoutSubject[],
  year: number | null,
  list: CodeList,
  diagnostics: Diagnostic[],
): Row[] {
  const entry = tableCatalogue.find(({ kind }) => kind === table.kind);
  const readings = entry?.classification
    ? readCodes(rows, { classification: entry.classification, year, list })
    : entry?.twoSided
      ? readSummary(rows, { year, list })
      : rows.map(() => noSubject);
  const links = linkParents(rows.map(({ row }, i) => ({ row, subject: readings[i]?.subject ?? null })));
  return rows.map((row, i) => {
    const reading = readings[i] ?? noSubject;
    const { subject } = reading;
    const link = links[i] ?? { parent: null, parentRow: null };
    diagnostics.push(...codeTrouble(row, reading, table.title, year));
    return {
      ...row,
      level: levelOf(row.code) ?? (subject?.by === 'code' ? subject.level : null),
      subject: subject && { ...subject, ...link },
    };
  });
}

function readCodes(rows: readonly RowWithoutSubject[], options: ListOptions): SubjectReading[] {
  const mixed = groupsAreMixed(rows.map(({ location }) => location));
  const before: PlacedCode[] = [];
  const readings = rows.map((row) => {
    const reading = readSubject(row, codeAbove(row, before, mixed, options), options);
    const code = reading.subject?.code;
    if (code) before.push({ code, location: row.location });
    return reading;
  });
  return confirmSuspects(readings);
}
