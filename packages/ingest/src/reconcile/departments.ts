import { literal } from '../sinks/sql.ts';
import type { QueryRow, ReadDatabase } from './source.ts';

/** Two names of which a person says whether they are one department. */
export interface DepartmentName {
  name: string;
  /** The department under which its reports are compared. */
  same_as: string;
  /** `yes` and `no` are a person's; `?` is offered and counts for nothing. */
  confirmed: 'yes' | 'no' | '?';
  /** What makes the two alike. */
  why: string;
}

/** The columns of `departments.csv`. */
export const departmentColumns = ['name', 'same_as', 'confirmed', 'why'] as const;

/** A table of the names that a person confirmed; a chain of names ends in its last one. */
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
  const balances = await database.all(`SELECT DISTINCT o.department AS later, c.department AS earlier
    FROM reconciled_figures o JOIN reconciled_figures c ON c.item = o.item AND c.role = 'closing' AND c.yuan = o.yuan
      AND c.fiscal_year = o.fiscal_year - 1 AND c.scope = o.scope AND c.department <> o.department
    WHERE o.role = 'opening' AND o.item = 'balance' AND o.yuan <> 0`);
  const equal = new Set(balances.map(({ earlier, later }) => pair(earlier, later)));
  const judged = new Set(
    known.filter(({ confirmed }) => confirmed !== '?').map((one) => pair(one.name, one.same_as)),
  );
  return pairsOf(spans).flatMap(([earlier, later]): DepartmentName[] => {
    const key = pair(earlier, later);
    if (judged.has(key)) return [];
    const likeness = alike(String(earlier), String(later));
    const why = [
      ...(equal.has(key) ? ['年末=年初'] : []),
      ...(likeness >= ALIKE ? [`名称相似 ${likeness.toFixed(2)}`] : []),
    ];
    if (why.length === 0) return [];
    return [{ name: String(earlier), same_as: String(later), confirmed: '?', why: why.join('; ') }];
  });
}

type Name = QueryRow[string] | undefined;

const pair = (earlier: Name, later: Name): string => JSON.stringify([earlier, later]);

/** Those whose years meet, by the year in which they do: not each name with each other. */
function pairsOf(spans: readonly QueryRow[]): [Name, Name][] {
  const beginning = new Map<string, QueryRow[]>();
  for (const span of spans) {
    const key = `${span.scope} ${span.first}`;
    beginning.set(key, [...(beginning.get(key) ?? []), span]);
  }
  return spans.flatMap(({ department, scope, last }) =>
    (beginning.get(`${scope} ${Number(last) + 1}`) ?? [])
      .filter((later) => later.department !== department)
      .map((later): [Name, Name] => [department, later.department]),
  );
}

/** Of two letters each that the names have in common, the share: 1 for the same name, 0 for nothing in common. */
function alike(one: string, other: string): number {
  const pairs = (name: string): Set<string> =>
    new Set([...name].slice(1).map((letter, i) => `${[...name][i]}${letter}`));
  const [a, b] = [pairs(one), pairs(other)];
  const common = [...a].filter((both) => b.has(both)).length;
  return a.size + b.size === 0 ? 0 : (2 * common) / (a.size + b.size);
}
