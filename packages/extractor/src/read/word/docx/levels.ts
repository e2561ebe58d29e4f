import { attributeOf, childOf, childrenOf, type XmlElement } from '../../container/xml.ts';
import { integerOf, settingOf, switchOf } from './properties.ts';

/** Levels of a numbering: 17.9.3 of ISO/IEC 29500-1. */
export const LEVELS = 9;

/** How one level of a numbering counts and prints. */
export interface Level {
  start: number;
  /** As `ST_NumberFormat` names it. */
  format: string;
  /** With `%1` to `%9` where the numbers of the levels stand. */
  pattern: string;
  /** Nothing stands between the number and the text. */
  isClose: boolean;
  /** All numbers are written in digits, whatever their own levels say. */
  isLegal: boolean;
  /** The level (from 1) after which this one begins again; 0 for never, `null` for any above it. */
  restart: number | null;
  /** The paragraph style whose paragraphs are of this level. */
  style: string | undefined;
}

/** The levels among the children of a numbering, by their places from 0. */
export function levelsIn(element: XmlElement): Map<number, Level> {
  const found = new Map<number, Level>();
  for (const level of childrenOf(element, 'lvl')) {
    const at = integerOf(attributeOf(level, 'ilvl')) ?? 0;
    if (at < LEVELS && !found.has(at)) found.set(at, levelOf(level));
  }
  return found;
}

const levelOf = (level: XmlElement): Level => ({
  start: integerOf(settingOf(level, 'start')) ?? 0,
  format: formatOf(level),
  pattern: (settingOf(level, 'lvlText') ?? '').slice(0, MOST_PATTERN),
  isClose: settingOf(level, 'suff') === 'nothing',
  isLegal: switchOf(level, 'isLgl') ?? false,
  restart: integerOf(settingOf(level, 'lvlRestart')),
  style: settingOf(level, 'pStyle'),
});

/** A number of a list is some characters long. */
const MOST_PATTERN = 200;

/** Formats of later versions stand in a choice, with one that all know behind it. */
const formatOf = (level: XmlElement): string =>
  settingOf(level, 'numFmt') ??
  settingOf(childOf(childOf(level, 'AlternateContent'), 'Fallback'), 'numFmt') ??
  'decimal';
