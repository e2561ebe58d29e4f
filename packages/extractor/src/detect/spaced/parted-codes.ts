import { cutInTwo, type LinePart } from '../lines.ts';
import type { PlacedLine, TextColumn } from './model.ts';

/** Columns side by side that hold the parts of one code: 类, 款 and 项. */
function codeColumns(columns: readonly TextColumn[]): number[][] {
  const found: number[][] = [];
  columns.forEach(({ holds }, column) => {
    if (holds !== 'codes') return;
    if (columns[column - 1]?.holds === 'codes') found.at(-1)?.push(column);
    else found.push([column]);
  });
  return found;
}

/**
 * A line with the parts of each code in their columns: they leave none blank between them, wherever the text has moved them, and
 * the last of them may stick to the name (03购房补贴).
 */
export function withPartedCodes(line: PlacedLine, columns: readonly TextColumn[]): PlacedLine {
  return codeColumns(columns)
    .filter((own) => own.length > 1)
    .reduce((all, own) => inOrder(withoutStuckPart(all, own), own), line);
}

function withoutStuckPart(line: PlacedLine, own: readonly number[]): PlacedLine {
  const printed = line.columns.filter((column) => own.includes(column));
  const name = line.columns.indexOf((own.at(-1) ?? 0) + 1);
  const [cut, part] = [name < 0 ? null : stuckPart(line.parts[name]), printed.length];
  if (!cut || part === 0 || part >= own.length) return line;
  return {
    ...line,
    parts: line.parts.toSpliced(name, 1, ...cut),
    columns: line.columns.toSpliced(name, 0, own.at(-1) ?? 0),
  };
}

/** The two digits before a name, and the name; `null` where no two stand there. */
function stuckPart(part: LinePart | undefined): LinePart[] | null {
  const [run, ...others] = part?.runs ?? [];
  if (!run || others.length > 0 || !/^\d\d\p{Script=Han}/u.test(run.text)) return null;
  return cutInTwo(run, 2);
}

/** From 类 on; what begins with another part is the rest of a line above. */
function inOrder(line: PlacedLine, own: readonly number[]): PlacedLine {
  if (!line.columns.includes(own[0] ?? -1)) return line;
  const left = [...own];
  return {
    ...line,
    columns: line.columns.map((column) => (own.includes(column) ? (left.shift() ?? column) : column)),
  };
}
