import { characters } from '../../model/tolerances.ts';
import { readMarker } from './marker.ts';

/** What headings of the explanations end in; where the text runs on in the same paragraph, only these are headings. */
export const headingEnding = /(?:情况|说明|结果|概况|分析)$/u;
/** A project's self-evaluation begins so too (某某项目绩效自评情况：), but its name belongs to the text. */
const ofProject = /自评|绩效目标|完成情况|项目/u;
const figureWithUnit = /\d\s*(?:[万亿]?元|%|％|个|人|辆|台|次|批|分)/u;

/** A heading with its ordinal, and where in the paragraph the text under it begins. */
export interface Heading {
  level: 1 | 2 | 3 | 4 | 5 | 6;
  marker: string;
  title: string;
  /** Characters of the paragraph that are heading. */
  length: number;
}

/**
 * Reads a paragraph as a heading: an ordinal, then few words without a comma, a colon or a figure. A heading may end in
 * 。 or ： and the text may run on after it (`（一）绩效评价工作开展情况。根据…`).
 *
 * @returns `null` where the paragraph is none
 */
export function readHeading(text: string): Heading | null {
  const marker = readMarker(text);
  if (!marker) return null;
  const rest = text.slice(marker.length);
  const end = endOfHeading(rest);
  const title = (end < 0 ? rest : rest.slice(0, end)).trim();
  // What stands in brackets is no part of the sentence: 二、机构设置（只有一个单位的部门，…）
  const words = title.replace(/[（(][^（()）]*[）)]/gu, '');
  const limit = marker.level === 1 ? characters.longestPart : characters.longestHeading;
  if (title === '' || title.length > limit || /[，,；;：:]/u.test(words) || figureWithUnit.test(title))
    return null;
  const runsOn = end >= 0 && rest.slice(end + 1).trim() !== '';
  if (runsOn && !headingEnding.test(title)) return null;
  return {
    level: marker.level,
    marker: marker.text,
    title,
    length: marker.length + (end < 0 ? rest.length : end + 1),
  };
}

/** Where a heading ends that a mark ends, or -1. A colon ends one only after what explanations are headed with. */
function endOfHeading(rest: string): number {
  const end = rest.search(/[。！？：:]/u);
  if (end < 0 || !/[：:]/u.test(rest[end] ?? '')) return end;
  const title = rest.slice(0, end).trim();
  if (headingEnding.test(title) && !ofProject.test(title)) return end;
  return rest.search(/[。！？]/u);
}

/** Could this text, as far as it is read, be a whole heading? One with 。 in it has ended and more may follow it. */
export const isHeading = (text: string): boolean => {
  if (text.length > 2 * characters.longestPart) return false;
  const heading = readHeading(text);
  return heading !== null && heading.length >= text.trimEnd().length;
};
