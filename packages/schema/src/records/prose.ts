import { z } from 'zod';
import { Location } from './location.ts';

export const ParagraphLine = z
  .object({
    offset: z
      .int()
      .nonnegative()
      .meta({ description: "Characters of the paragraph's `text` before this line." }),
    location: Location,
  })
  .meta({ description: "Where a printed line begins within a paragraph's text." });

export const Paragraph = z
  .object({
    marker: z.string().meta({
      description:
        'The ordinal it begins with, as printed (`（一）`, `3、`), or empty; it is part of `text`.',
    }),
    text: z.string(),
    location: Location.meta({ description: 'Where it begins.' }),
    lines: z.array(ParagraphLine).meta({
      description:
        'Its printed lines in order, so that every character can be traced to a page and line; at least one.',
    }),
  })
  .meta({
    description: 'One paragraph of running text, joined over line ends and page ends, otherwise as printed.',
  });

export const Section = z
  .object({
    level: z.int().min(0).max(6),
    marker: z.string(),
    title: z.string().meta({ description: 'The heading without its ordinal, otherwise as printed.' }),
    location: Location,
    paragraphs: z.array(Paragraph),
    get sections() {
      return z.array(Section);
    },
  })
  .meta({
    description:
      "A heading and what stands under it. `level` is the rank of the heading's ordinal: 1 第一部分, 2 一、, 3 （一）, 4 `1.`, 5 `（1）`, 6 ①; 0 is what stands before the first heading (the cover), which has neither marker nor title.",
  });
