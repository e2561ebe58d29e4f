import type { Mutator, Source } from '../mutator.ts';
import { boxes } from './boxes.ts';
import { bytesFlipped } from './bytes-flipped.ts';
import { controlsInPdf } from './controls-in-pdf.ts';
import { fileFrame } from './file-frame.ts';
import { fontsChanged } from './fonts-changed.ts';
import { formulas } from './formulas.ts';
import { htmlBombs } from './html-bombs.ts';
import { linesShuffled } from './lines-shuffled.ts';
import { longLines } from './long-lines.ts';
import { manyGlyphs } from './many-glyphs.ts';
import { manyRulings } from './many-rulings.ts';
import { nested } from './nested.ts';
import { numbersChanged } from './numbers-changed.ts';
import { objectsDuplicated } from './objects-duplicated.ts';
import { operatorsChanged } from './operators-changed.ts';
import { otherEncodings } from './other-encodings.ts';
import { pageTree } from './page-tree.ts';
import { partDamaged, partMissing, partNumbers } from './parts-changed.ts';
import { piecesRepeated } from './pieces-repeated.ts';
import { references } from './references.ts';
import { spansChanged } from './spans-changed.ts';
import { strangeWords } from './strange-words.ts';
import { streamsChanged } from './streams-changed.ts';
import { tagsChanged } from './tags-changed.ts';
import { truncated } from './truncated.ts';

const anything = { bytesFlipped, truncated, piecesRepeated };
const words = { strangeWords, formulas, otherEncodings };

/** The ways to damage each format, by name. */
export const mutators: Readonly<Record<Source['format'], Readonly<Record<string, Mutator>>>> = {
  pdf: {
    ...anything,
    boxes,
    controlsInPdf,
    fileFrame,
    fontsChanged,
    manyGlyphs,
    manyRulings,
    nested,
    numbersChanged,
    objectsDuplicated,
    operatorsChanged,
    pageTree,
    references,
    streamsChanged,
  },
  text: { ...anything, ...words, linesShuffled, longLines },
  html: { ...anything, ...words, spansChanged, tagsChanged, htmlBombs },
  packed: { ...anything, partDamaged, partMissing, partNumbers },
  binary: anything,
};
