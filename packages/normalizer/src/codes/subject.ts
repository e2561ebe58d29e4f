import { type Classification, type Subject, totalLabel } from '@juesuan/schema';
import { type Comparison, compareName, ownersOf } from './compare.ts';
import type { ListOptions } from './options.ts';
import { completeCode, joinedCode, type PrintedCode } from './whole-code.ts';

/** A subject before it is linked with the other rows of its table. */
export type UnlinkedSubject = Omit<Subject, 'parent' | 'parentRow'>;

export interface SubjectReading {
  subject: UnlinkedSubject | null;
  /** How its name stands to the list; `null` where there is no whole code. */
  comparison: Comparison | null;
}

export const noSubject: SubjectReading = { subject: null, comparison: null };

/**
 * What the code and the name of one row mean, `above` being the nearest whole code above it. A row without a code is a
 * subject only where its name belongs to one code, of the whole list or of those under the row above.
 */
export function readSubject(row: PrintedCode, above: string | null, options: ListOptions): SubjectReading {
  if (row.code === '') return readByName(row.name, above, options);
  const joined = joinedCode(row.code);
  const code = joined ?? completeCode(row, above, options);
  if (code === null) return { subject: unknownSubject(options.classification, 'code'), comparison: null };
  const comparison = compareName(code, row.name, options);
  const subject = subjectOf(comparison, options.classification, 'code');
  const completed = joined === null && subject.status !== 'contradicts';
  return { subject: completed ? { ...subject, status: 'completed' } : subject, comparison };
}

function readByName(name: string, above: string | null, options: ListOptions): SubjectReading {
  if (totalLabel.test(name)) return noSubject;
  const owners = ownersOf(name, options);
  const under = (prefix: string) =>
    owners.filter((code) => code.length === prefix.length + 2 && code.startsWith(prefix));
  const near = above === null ? [] : [above, above.slice(0, 5), above.slice(0, 3)].map(under);
  const code = [owners, ...near].find(({ length }) => length === 1)?.[0];
  if (code === undefined) return noSubject;
  const comparison = compareName(code, name, options);
  return { subject: subjectOf(comparison, options.classification, 'name'), comparison };
}

/** The subject of a whole code that was held against the list. */
export function subjectOf(
  { look, status, verdict }: Comparison,
  classification: Classification,
  by: Subject['by'],
): UnlinkedSubject {
  return {
    classification,
    code: look.code,
    name: look.name,
    level: look.level,
    status,
    by,
    listed: look.status === 'unknown' ? null : look.status,
    verdict,
  };
}

/** The subject of a row whose code or label cannot be found. */
export function unknownSubject(classification: Classification, by: Subject['by']): UnlinkedSubject {
  return {
    classification,
    code: null,
    name: null,
    level: null,
    status: 'unknown',
    by,
    listed: null,
    verdict: null,
  };
}
