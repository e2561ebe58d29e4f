import { lookUpCode, subjectKey } from '@juesuan/schema';
import { type LineReading, withNumbers } from './read-line.ts';
import { textOf } from './recognise/letters.ts';
import type { NumberReading } from './recognise/read-number.ts';

/** 类, 款 or 项. */
const code = /^\d{3}(?:\d\d){0,2}$/;
const chinese = /\p{Script=Han}{2}/u;
/** How much speaks for a code, as a power of e: that its name stands beside it, and that the code above it was read. */
const NAMED = 9;
const UNDER = 6;
/** Fields of one row that stand side by side: points between them. */
const BESIDE = 6;

/** A field between rulings: its place in points. */
interface Place {
  id: number;
  box: { x0: number; y0: number; x1: number; y1: number };
}

/**
 * Lines whose codes were weighed by the names beside them, and by the codes read above: of 20103 and 20105 统计信息事务 is the
 * second. Only codes that the picture may show are weighed, and only where one of them has the name that stands there.
 */
export function byNames(lines: readonly LineReading[], fields: readonly Place[]): readonly LineReading[] {
  const names = namesOf(lines);
  const above = new Set<string>();
  return lines.map((line) => {
    const own = fields[line.line.field];
    const [best] = line.numbers;
    if (
      best === undefined ||
      own === undefined ||
      own.id === 0 ||
      !line.numbers.some(({ text }) => code.test(text))
    )
      return line;
    const beside = fields.find(({ box }) => standsBeside(own.box, box));
    const name = beside === undefined ? undefined : names.get(beside.id);
    if (name === undefined || !line.numbers.some(({ text }) => hasName(text, name))) return line;
    const weighed = withNumbers(line, weighedBy(line.numbers, name, above));
    above.add(weighed.numbers[0]?.text ?? '');
    return weighed;
  });
}

function namesOf(lines: readonly LineReading[]): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const { line, letters } of lines)
    names.set(line.field, (names.get(line.field) ?? '') + textOf(letters));
  for (const [field, name] of names) if (!chinese.test(name)) names.delete(field);
  return names;
}

const standsBeside = (own: Place['box'], other: Place['box']): boolean => {
  const middle = (own.y0 + own.y1) / 2;
  return Math.abs(other.x0 - own.x1) < BESIDE && other.y0 < middle && other.y1 > middle;
};

function hasName(text: string, name: string): boolean {
  if (!code.test(text)) return false;
  const key = subjectKey(name);
  const { names, aliases } = lookUpCode(text);
  return names.some((one) => subjectKey(one.name) === key) || aliases.some((one) => subjectKey(one) === key);
}

function weighedBy(
  numbers: readonly NumberReading[],
  name: string,
  above: ReadonlySet<string>,
): NumberReading[] {
  const weights = numbers.map(({ text, share }) => {
    const { parent } = lookUpCode(text);
    const gain = (hasName(text, name) ? NAMED : 0) + (parent !== null && above.has(parent) ? UNDER : 0);
    return share * Math.exp(gain);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return numbers
    .map((reading, k) => ({ ...reading, share: (weights[k] as number) / total }))
    .sort((a, b) => b.share - a.share);
}
