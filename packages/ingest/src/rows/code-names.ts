import { type Classification, identityFields, type OfReport, type SubjectVerdict } from '@juesuan/schema';
import { always, integer, type ReadReport, reportDataset, text } from './dataset.ts';

/** A name that a report prints beside a code. */
interface OfCodeName extends OfReport {
  classification: Classification;
  code: string;
  name: string;
  verdict: SubjectVerdict | null;
  printed: number;
}

/**
 * Which names a report prints beside which codes, once each: what a whole corpus prints is a count of these records, and
 * reports that come or go take theirs with them.
 */
export const codeNames = reportDataset<OfCodeName>({
  name: 'code_names',
  description: 'Names printed beside subject codes: one record a report, code and name.',
  key: ['report_id', 'classification', 'code', 'name'],
  fields: [
    ...identityFields,
    text('classification', '`functional` or `economic`.', ({ classification }) => classification),
    text('code', 'The whole code, without padding zeros.', ({ code }) => code),
    text('name', 'The name as printed, without white space.', ({ name }) => name),
    text(
      'verdict',
      'What the code list says: `matched`, `renamed`, `unlisted` or `contradicted`.',
      ({ verdict }) => verdict,
    ),
    always(integer('printed', 'Rows of the report that print the two.', ({ printed }) => printed)),
  ],
  sources: namesOf,
});

function namesOf({ id, report }: ReadReport): OfCodeName[] {
  const names = new Map<string, OfCodeName>();
  for (const { rows } of report.tables)
    for (const row of rows) {
      const { subject } = row;
      const name = row.name.replace(/[\p{Z}\p{C}\s]+/gu, '');
      if (subject?.by !== 'code' || subject.code === null || name === '') continue;
      const { classification, code, verdict } = subject;
      const key = `${classification}/${code}/${name}`;
      const known = names.get(key);
      if (known) known.printed += 1;
      else names.set(key, { id, report, classification, code, name, verdict, printed: 1 });
    }
  return [...names.values()];
}
