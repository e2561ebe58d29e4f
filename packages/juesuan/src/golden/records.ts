import type { Report, Section } from '@juesuan/schema';

/** A record with what it is a record of. */
interface NamedRecord {
  record: string;
  [field: string]: unknown;
}

/**
 * What a report has beside its rows, told figures, indicators and money, as records of one line each: the report, its
 * headings, overview and glossary, the heads of its tables and forms, and what could not be placed.
 */
export function reportRecords(report: Report): NamedRecord[] {
  const { format, pages } = report.source;
  const { cover, duties, bodies, bodiesTold, units } = report.overview;
  return [
    {
      record: 'report',
      format,
      pages,
      fiscalYear: report.fiscalYear,
      department: report.department,
      runs: report.coverage.runs,
      placed: report.coverage.placed,
    },
    ...labelled('unplaced', report.coverage.unplaced),
    ...labelled('cover', cover.title === '' ? [] : [cover]),
    ...headings(report.sections, ''),
    ...labelled('duty', duties),
    ...labelled('bodies-told', bodiesTold === null ? [] : [{ count: bodiesTold }]),
    ...labelled('body', bodies),
    ...labelled('unit', units),
    ...report.tables.map(({ rows, ...table }) => ({ record: 'table', ...table, rows: rows.length })),
    ...report.forms.map(({ funding, indicators, ...form }) => ({
      record: 'form',
      ...form,
      funding: funding.length,
      indicators: indicators.length,
    })),
    ...labelled('told-indicator', report.toldIndicators),
    ...labelled('term', report.glossary),
  ];
}

function labelled(record: string, items: readonly object[]): NamedRecord[] {
  return items.map((item) => ({ record, ...item }));
}

/** Headings with the number of paragraphs and characters under each: what a paragraph says is told by its figures. */
function headings(sections: readonly Section[], above: string): NamedRecord[] {
  return sections.flatMap((section) => {
    const heading = `${above}/${section.marker}${section.title}`;
    const { level, paragraphs, location } = section;
    const characters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    const own = { record: 'heading', heading, level, paragraphs: paragraphs.length, characters, location };
    return [own, ...headings(section.sections, heading)];
  });
}
