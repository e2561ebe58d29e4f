/** What of a report names a department. */
interface OfTables {
  department: string;
  tables: readonly { department: string }[];
}

/**
 * The department whose accounts a report has, in every output alike: as the report names it; where it names none, as its
 * tables do; where these name several, as the table of the record does. Empty where nothing is printed, or where the
 * record is of no table and they differ.
 */
export function departmentOf(report: OfTables, table?: { department: string }): string {
  if (report.department !== '') return report.department;
  const named = new Set(report.tables.map(({ department }) => department).filter((name) => name));
  const [only = ''] = named.size === 1 ? named : [];
  return only || (table?.department ?? '');
}
