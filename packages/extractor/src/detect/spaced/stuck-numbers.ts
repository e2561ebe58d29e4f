import { cutRun } from '../cut-run.ts';
import { type LinePart, partOf } from '../lines.ts';
import type { BodyTokens, TextColumn } from './model.ts';

/** A name with the number of its row behind it. */
const stuck = /^(?<name>.*[\p{Script=Han}）)])(?<number>\d{1,3})$/u;

/**
 * Lines with the numbers of rows set apart from the labels before them (一、一般公共服务支出16), where the row above or the one below is
 * numbered so: a label that fills its column leaves no blank before 行次.
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
      const number = stuck.exec(part.text)?.groups?.number;
      return number !== undefined && isNumbered(Number(number)) ? cutBefore(part, number.length) : [part];
    }),
  }));
}

function cutBefore(part: LinePart, length: number): LinePart[] {
  const [run, ...others] = part.runs;
  if (!run || others.length > 0) return [part];
  const at = run.glyphs.length - length;
  const cut = [cutRun(run, 0, at), cutRun(run, at, run.glyphs.length)];
  return cut.flatMap((one) => (one ? [partOf([one])] : []));
}
