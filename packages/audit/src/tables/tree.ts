import type { Row, Sentence } from '@juesuan/schema';
import { codeOf, isTotalRow, type TableView } from './view.ts';

/** A row and the rows that it is the sum of: those of the longest printed codes that begin with its own. */
interface Parent {
  row: Row;
  children: Row[];
}

export interface CodeTree {
  /** 类 of the table, or whatever stands highest. */
  roots: Row[];
  parents: Parent[];
  byCode: ReadonlyMap<string, Row>;
  /** Codes that stand more than once: no row can be found by them. */
  repeated: string[];
  /** Why the tree may lack a row. */
  doubt: Sentence | undefined;
}

/** Levels of a table by the codes printed in it; 类/款/项 that are not printed are skipped over. */
export function codeTree({ rows, table }: TableView): CodeTree {
  const coded = rows.filter(({ code }) => code !== '');
  const byCode = new Map<string, Row>();
  const repeated = new Set<string>();
  for (const row of coded) {
    const code = codeOf(row);
    if (byCode.has(code)) repeated.add(code);
    else byCode.set(code, row);
  }
  const roots: Row[] = [];
  const children = new Map<Row, Row[]>();
  for (const [code, row] of byCode) {
    const parent = parentOf(code, byCode);
    if (parent === null) roots.push(row);
    else children.set(parent, [...(children.get(parent) ?? []), row]);
  }
  return {
    roots,
    parents: [...children].map(([row, below]) => ({ row, children: below })),
    byCode,
    repeated: [...repeated],
    doubt: doubtOf(rows, table.title),
  };
}

function parentOf(code: string, byCode: ReadonlyMap<string, Row>): Row | null {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const parent = byCode.get(code.slice(0, length));
    if (parent) return parent;
  }
  return null;
}

function doubtOf(rows: readonly Row[], title: string): Sentence | undefined {
  const part = rows.find((row) => row.code !== '' && ![3, 5, 7].includes(codeOf(row).length));
  if (part) {
    return {
      zh: `${title}“${part.code} ${part.name}”不是完整的科目编码`,
      en: `"${part.code} ${part.name}" of ${title} is no whole subject code`,
    };
  }
  const stray = rows.find(
    (row) =>
      row.code === '' &&
      !isTotalRow(row) &&
      row.name !== '' &&
      row.cells.some(({ value }) => value !== null && /[1-9]/.test(value)),
  );
  return stray
    ? {
        zh: `${title}“${stray.name}”一行没有科目编码，不知归属`,
        en: `the row "${stray.name}" of ${title} has no code: where it belongs is not known`,
      }
    : undefined;
}
