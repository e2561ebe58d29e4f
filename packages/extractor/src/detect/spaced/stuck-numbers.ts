import { isKnownRowLabel } from '../../words/row-label.ts';
import { cutInTwo, type LinePart } from '../lines.ts';
import type { BodyTokens, TextColumn } from './model.ts';

/** A name with the number of its row behind it, or before it. */
const behind = /^.*[\p{Script=Han}）)](?<number>\d{1,3})$/u;
const before = /^(?<number>\d{1,3})(?<name>\p{Script=Han}.*)$/u;

/**
 * Lines with the numbers of rows set apart from their labels (一、一般公共服务支出16), where the row above or the one below is
 * numbered so: a label that fills its column leaves no blank before 行次, and one that is centred over a wide column begins
 * behind the number that stands a little lower (53本年支出合计).
 */
export function withoutStuckNumbers(
  lines: readonly BodyTokens[],
  columns: readonly TextColumn[],
): BodyTokens[] {
  if (!columns.some(({ holds, isValue }) => holds === 'figures' && !isValue)) return [...lines];
  const numbers = lines.map(({ parts }) => new Set(parts.map(({ text }) => text.trim())));
  const isNumbered = (number: number): boolean =>
    numbers.some((here) => here.has(String(number - 1)) || here.has(String(number + 1)));
  return lines.map((line) => ({
    ...line,
    parts: line.parts.flatMap((part) => {
      const end = behind.exec(part.text)?.groups?.number;
      if (end !== undefined && isNumbered(Number(end))) return cutAt(part, part.text.length - end.length);
      const { number, name } = before.exec(part.text)?.groups ?? {};
      if (number === undefined || !isNumbered(Number(number)) || !isKnownRowLabel(name ?? '')) return [part];
      const [first, label, ...others] = cutAt(part, number.length);
      return first && label ? [label, movedBehind(first, label), ...others] : [part];
    }),
  }));
}

function cutAt(part: LinePart, at: number): LinePart[] {
  const [run, ...others] = part.runs;
  if (!run || others.length > 0 || run.glyphs.length !== part.text.length) return [part];
  return cutInTwo(run, at);
}

/** A number where it stands in its row: right behind the label. */
function movedBehind(number: LinePart, { box: label }: LinePart): LinePart {
  const x1 = label.x1 + number.box.x1 - number.box.x0;
  return { ...number, box: { ...number.box, x0: label.x1, x1 } };
}
