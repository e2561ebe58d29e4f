import type { PlacedLine, TextColumn } from './model.ts';

/**
 * Numbers of rows that stand where they go on by one, wherever the text has them: a row without a label lets them slide among
 * its figures.
 */
export function withRowNumbers(lines: readonly PlacedLine[], columns: readonly TextColumn[]): PlacedLine[] {
  const numbered = columns.flatMap(({ holds, isValue }, column) =>
    holds === 'figures' && !isValue ? [column] : [],
  );
  const last = new Map<number, number>();
  return numbered.length === 0
    ? [...lines]
    : lines.map((line) => {
        const moved = movedToNumbers(line, numbered, last, columns);
        for (const column of numbered) {
          const text = moved.parts[moved.columns.indexOf(column)]?.text.trim() ?? '';
          if (/^\d{1,3}$/u.test(text)) last.set(column, Number(text));
        }
        return moved;
      });
}

function movedToNumbers(
  line: PlacedLine,
  numbered: readonly number[],
  last: ReadonlyMap<number, number>,
  columns: readonly TextColumn[],
): PlacedLine {
  const places = new Map<number, number>();
  let from = 0;
  for (const column of numbered) {
    const before = last.get(column);
    const part = line.parts.findIndex(
      ({ text }, i) => i >= from && before !== undefined && text.trim() === String(before + 1),
    );
    if (part < 0) continue;
    places.set(part, column);
    from = part + 1;
  }
  if ([...places].every(([part, column]) => line.columns[part] === column)) return line;
  const found: number[] = [];
  for (const [i, column] of line.columns.entries()) {
    const pinned = places.get(i);
    const next = [...places].find(([part]) => part > i)?.[1] ?? columns.length;
    const least = (found.at(-1) ?? -1) + 1;
    const free = columns.findIndex(
      ({ holds, isValue }, c) => c >= least && c < next && holds === columns[column]?.holds && isValue,
    );
    const isFree = column >= least && column < next && !numbered.includes(column);
    const place = pinned ?? (isFree ? column : free);
    if (place < least) return line;
    found.push(place);
  }
  return { ...line, columns: found };
}
