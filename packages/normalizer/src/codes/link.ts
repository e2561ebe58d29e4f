import { parentOf } from '@juesuan/schema';
import type { UnlinkedSubject } from './subject.ts';

interface ParentLink {
  parent: string | null;
  parentRow: number | null;
}

/**
 * Links every row with the row of its parent: of the ancestors that stand in the table the nearest in level, wherever
 * it stands; of several rows of that code the last before this row, else the first after it.
 *
 * @example
 * linkParents([{ row: 1, subject: of('2080505') }, { row: 2, subject: of('208') }]);
 * // [{ parent: '208', parentRow: 2 }, { parent: null, parentRow: null }]
 */
export function linkParents(
  rows: readonly { row: number; subject: Pick<UnlinkedSubject, 'code'> | null }[],
): ParentLink[] {
  const places = new Map<string, number[]>();
  rows.forEach(({ subject }, i) => {
    const code = subject?.code;
    if (!code) return;
    const at = places.get(code);
    if (at) at.push(i);
    else places.set(code, [i]);
  });
  return rows.map(({ subject }, i) => {
    for (let code = parentOf(subject?.code ?? ''); code !== null; code = parentOf(code)) {
      const at = places.get(code) ?? [];
      const parent = rows[at.findLast((place) => place < i) ?? at[0] ?? -1];
      if (parent) return { parent: code, parentRow: parent.row };
    }
    return { parent: null, parentRow: null };
  });
}
