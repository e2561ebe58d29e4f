import { isDigits, isFigureRun } from '@juesuan/schema/words';
import { union } from '../model/geometry.ts';
import type { SourcePage, TextRun } from '../model/source.ts';
import { counts, ems, shares } from '../model/tolerances.ts';
import { HeightBands } from './height-bands.ts';

/**
 * Powers of ten that are the units of columns, 10 with a raised 12, 9 or 6, stand side by side on a line without another figure:
 * each is one text, 10¹². A raised number behind an amount is the mark of a note.
 */
export function withUnitPowers(page: SourcePage): SourcePage {
  const tens = page.runs.filter(({ text }) => text.trim() === '10');
  if (tens.length < counts.figuresOfRow) return page;
  const near = new HeightBands(page.runs);
  const powers = new Map<TextRun, TextRun>();
  for (const ten of tens) {
    const power = near.at(ten.box).find((run) => isPowerOf(ten, run));
    if (power) powers.set(ten, power);
  }
  if (powers.size < counts.figuresOfRow) return page;
  const areUnits = (ten: TextRun): boolean => {
    const row = new Set(near.at(ten.box).filter((run) => isLevel(ten, run) && isFigureRun(run.text)));
    return row.size >= counts.figuresOfRow && [...row].every((run) => powers.has(run));
  };
  const units = new Map([...powers].filter(([ten]) => areUnits(ten)));
  if (units.size === 0) return page;
  const joined = new Set(units.values());
  const runs = page.runs.flatMap((run) => {
    const power = units.get(run);
    if (power) return [withPower(run, power)];
    return joined.has(run) ? [] : [run];
  });
  return { ...page, runs };
}

/** Is a number in smaller type right behind a ten, above its baseline? */
const isPowerOf = (ten: TextRun, { text, fontSize, box, baseline }: TextRun): boolean =>
  isDigits(text) &&
  fontSize <= shares.noteMark * ten.fontSize &&
  ten.baseline - baseline >= ems.raised * ten.fontSize &&
  ten.baseline - baseline <= ten.fontSize &&
  Math.abs(box.x0 - ten.box.x1) <= ems.spaceGap * ten.fontSize;

const isLevel = (one: TextRun, other: TextRun): boolean =>
  Math.abs(one.baseline - other.baseline) <= ems.level * one.fontSize;

const raisedDigits = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'];

function withPower(ten: TextRun, power: TextRun): TextRun {
  const glyphs = [...ten.glyphs, ...power.glyphs.map((glyph) => raisedDigits[Number(glyph)] ?? glyph)];
  const edges = [...ten.edges.slice(0, -1), ...power.edges];
  return { ...ten, text: glyphs.join(''), glyphs, edges, box: union([ten.box, power.box]) };
}
