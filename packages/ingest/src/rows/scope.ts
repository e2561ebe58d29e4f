/** What the cover of a unit's own accounts says, whose department is that of all its units. */
const unitWords = ['单位决算', '本级'];

/** Whose accounts a report is: those of a single unit, or of a department with its units. */
export type ReportScope = 'unit' | 'department';

/**
 * @param title the lines of the cover
 *
 * @example
 * scopeOf('青禾区商务局（本级）2024年度单位决算'); // 'unit'
 */
export const scopeOf = (title: string): ReportScope =>
  unitWords.some((word) => title.includes(word)) ? 'unit' : 'department';

/** The same in SQL, of a column of titles; one that is NULL is of a department. */
export const scopeSql = (title: string): string =>
  `CASE WHEN ${unitWords.map((word) => `${title} LIKE '%${word}%'`).join(' OR ')} THEN 'unit' ELSE 'department' END`;
