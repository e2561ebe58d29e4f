import { literal } from '../sinks/sql.ts';
import { alikeNames } from './likeness.ts';
import type { QueryRow, ReadDatabase } from './source.ts';

/** Two names of which a person says whether they are one department. */
export interface DepartmentName {
  name: string;
  /** The department under which its reports are compared. */
  same_as: string;
  /**
   * `yes`, `no` and `part` are a person's: one department, two, or two of which the earlier was merged into the later or
   * the later split from it. `?` is offered and counts for nothing.
   */
  confirmed: 'yes' | 'no' | 'part' | '?';
  /** What makes the two alike. */
  why: string;
}

/** The columns of `departments.csv`. */
export const departmentColumns = ['name', 'same_as', 'confirmed', 'why'] as const;

/** Tables of what a person confirmed: of names that are one department, whose chain ends in the last one, and of parts. */
export async function confirmDepartments(
  database: ReadDatabase,
  names: readonly DepartmentName[],
): Promise<void> {
  const confirmed = new Map(
    names.flatMap(({ name, same_as, confirmed: said }) => (said === 'yes' ? [[name, same_as] as const] : [])),
  );
  await database.run('CREATE TEMP TABLE department_names (name TEXT, same_as TEXT)');
  const rows = [...confirmed.keys()].map((name) => `(${literal(name)}, ${literal(lastOf(name, confirmed))})`);
  if (rows.length > 0) await database.run(`INSERT INTO department_names VALUES ${rows.join(', ')}`);
  await database.run('CREATE TEMP TABLE department_parts (name TEXT, same_as TEXT)');
  const parts = names
    .filter(({ confirmed: said }) => said === 'part')
    .map((one) => `(${literal(lastOf(one.name, confirmed))}, ${literal(lastOf(one.same_as, confirmed))})`);
  if (parts.length > 0) await database.run(`INSERT INTO department_parts VALUES ${parts.join(', ')}`);
}

function lastOf(name: string, names: ReadonlyMap<string, string>): string {
  const seen = new Set([name]);
  let last = name;
  for (let next = names.get(last); next !== undefined && !seen.has(next); next = names.get(last)) {
    seen.add(next);
    last = next;
  }
  return last;
}

/** Letters that a longer name may differ in before it is another name. */
const ALIKE = 0.7;

/**
 * Names that may be one department: the one ends where the other begins, and either the closing balance of the one is the
 * opening balance of the other, or the names are alike. None is taken for the other before a person says so.
 *
 * @param known names that a person has judged, which are not offered again
 */
export async function offeredDepartments(
  database: ReadDatabase,
  known: readonly DepartmentName[],
): Promise<DepartmentName[]> {
  const spans =
    await database.all(`SELECT department, scope, min(fiscal_year) AS first, max(fiscal_year) AS last
    FROM reconciled_reports GROUP BY department, scope`);
  const balances = await database.all(`WITH spans AS (
      SELECT department, scope, min(fiscal_year) AS first, max(fiscal_year) AS last
      FROM reconciled_reports GROUP BY department, scope)
    SELECT DISTINCT o.department AS later, c.department AS earlier
    FROM reconciled_figures o JOIN reconciled_figures c ON c.item = o.item AND c.role = 'closing' AND c.yuan = o.yuan
      AND c.fiscal_year = o.fiscal_year - 1 AND c.scope = o.scope AND c.department <> o.department
    JOIN spans e ON e.department = c.department AND e.scope = c.scope AND e.last = c.fiscal_year
    JOIN spans l ON l.department = o.department AND l.scope = o.scope AND l.first = o.fiscal_year
    WHERE o.role = 'opening' AND o.item = 'balance' AND o.yuan <> 0`);
  const judged = new Set(
    known.filter(({ confirmed }) => confirmed !== '?').map((one) => pair(one.name, one.same_as)),
  );
  const whys = new Map<string, { earlier: string; later: string; why: string[] }>();
  const offer = (earlier: string, later: string, why: string): void => {
    const key = pair(earlier, later);
    if (judged.has(key)) return;
    const offered = whys.get(key) ?? { earlier, later, why: [] };
    whys.set(key, { ...offered, why: [...offered.why, why] });
  };
  for (const { earlier, later } of balances) offer(String(earlier), String(later), '年末=年初');
  for (const [earlier, later] of meetings(spans))
    for (const names of alikeNames(earlier, later, ALIKE))
      offer(names.earlier, names.later, `名称相似 ${names.likeness.toFixed(2)}`);
  return [...whys.values()]
    .map(({ earlier, later, why }): DepartmentName => {
      return { name: earlier, same_as: later, confirmed: '?', why: [...new Set(why)].join('; ') };
    })
    .toSorted((a, b) => (pair(a.name, a.same_as) < pair(b.name, b.same_as) ? -1 : 1));
}

const pair = (earlier: string, later: string): string => JSON.stringify([earlier, later]);

/** Names that end with a year, and those that begin with the year after it. */
function meetings(spans: readonly QueryRow[]): [string[], string[]][] {
  const named = (of: (span: QueryRow) => string): Map<string, string[]> => {
    const groups = new Map<string, string[]>();
    for (const span of spans) {
      const names = groups.get(of(span)) ?? [];
      names.push(String(span.department));
      groups.set(of(span), names);
    }
    return groups;
  };
  const beginning = named(({ scope, first }) => `${scope} ${first}`);
  return [...named(({ scope, last }) => `${scope} ${Number(last) + 1}`)].map(([key, names]) => [
    names,
    beginning.get(key) ?? [],
  ]);
}
