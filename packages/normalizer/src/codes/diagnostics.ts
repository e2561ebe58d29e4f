import type { Diagnostic, Row } from '@juesuan/schema';
import type { SubjectReading } from './subject.ts';

/**
 * What is to be said of a row's code: that it is none, that it was completed, that its name is another code's (a
 * warning) or another than the list's (an info, since lists and names change with the years).
 */
export function codeTrouble(
  row: Pick<Row, 'code' | 'name' | 'level' | 'location'>,
  { subject, comparison }: SubjectReading,
  title: string,
  year: number | null,
): Diagnostic[] {
  const tell = (
    code: 'code-unreadable' | 'code-completed' | 'code-name-mismatch',
    severity: Diagnostic['severity'],
    says: string,
  ): Diagnostic => ({ code, severity, message: `${says} (${title}, ${row.name})`, location: row.location });

  const troubles: Diagnostic[] = [];
  if (row.code !== '' && row.level === null && !subject?.code) {
    const says = `"${row.code}" is no subject code of 3, 5 or 7 digits`;
    troubles.push(tell('code-unreadable', 'warning', says));
  }
  if (subject?.status === 'completed') {
    const says = `"${row.code}" is read as ${subject.code} by the rows above`;
    troubles.push(tell('code-completed', 'info', says));
  }
  if (comparison?.status === 'contradicts') {
    const says = `${subject?.code} is ${subject?.name}; the printed name is that of ${comparison.owners.join(', ')}`;
    troubles.push(tell('code-name-mismatch', 'warning', says));
  }
  if (comparison?.status === 'name-differs') {
    const says = comparison.otherYear
      ? `the name of ${subject?.code} in other years than ${year}`
      : `${subject?.code} is known as ${subject?.name}`;
    troubles.push(tell('code-name-mismatch', 'info', says));
  }
  return troubles;
}
