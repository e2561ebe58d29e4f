import { z } from 'zod';
import { Location } from './location.ts';

/** Where a printed line begins within a paragraph's text. */
export const ParagraphLine = z.object({
  /** Characters of the paragraph's `text` before this line. */
  offset: z.int().nonnegative(),
  location: Location,
});
export type ParagraphLine = z.infer<typeof ParagraphLine>;

/** One paragraph of running text, joined over line ends and page ends, otherwise as printed. */
export const Paragraph = z.object({
  /** The ordinal it begins with, as printed (`（一）`, `3、`), or empty; it is part of `text`. */
  marker: z.string(),
  text: z.string(),
  /** Where it begins. */
  location: Location,
  /** Its printed lines in order, so that every character can be traced to a page and line; at least one. */
  lines: z.array(ParagraphLine),
});
export type Paragraph = z.infer<typeof Paragraph>;

/**
 * A heading and what stands under it. `level` is the rank of the heading's ordinal: 1 第一部分, 2 一、, 3 （一）, 4 `1.`,
 * 5 `（1）`, 6 ①; 0 is what stands before the first heading (the cover), which has neither marker nor title.
 */
export const Section = z.object({
  level: z.int().min(0).max(6),
  marker: z.string(),
  /** The heading without its ordinal, otherwise as printed. */
  title: z.string(),
  location: Location,
  paragraphs: z.array(Paragraph),
  get sections() {
    return z.array(Section);
  },
});
export type Section = z.infer<typeof Section>;
