import type { PictureReader, PictureReading, SourcePage, SourcePicture, TextRun } from '@juesuan/extractor';
import { type Diagnostic, diagnostic } from '@juesuan/schema';
import type { Placement } from './model.ts';
import { preparedPoint } from './picture/placement.ts';

/** A reading, with where its page came from in the picture, so that other text of the page can be laid upon it. */
export interface PlacedReading extends PictureReading {
  placement?: Placement;
}

/** A letter of the page's own text: its middle on the page as it was read, in points. */
interface Letter {
  text: string;
  x: number;
  y: number;
}

/** Amounts, codes, dates: digits and signs, and no word. */
const isNumber = (text: string): boolean => /\d/.test(text) && !/\p{L}/u.test(text);
/** How far beside a number a letter of the other text may stand: share of the number's height. */
const BESIDE = 0.35;
/** A text that disagrees with so many of the numbers, of so many at least, is no witness of this picture. */
const MOST_UNLIKE = 0.5;
const LEAST_COMPARED = 8;
/** Share by which the sizes of the page and of its picture may differ: by more the page was turned. */
const SAME_SIZE = 0.02;

/**
 * A reader that takes what the scanner's own program wrote unseen over or under a picture for a second witness: it is never
 * believed, but where it has another number than was read, both are reported (`ocr-doubtful`, `reason: witness`).
 */
export const withTextLayer = (reader: PictureReader): PictureReader => ({
  pagesAtATime: reader.pagesAtATime ?? 1,
  async read(picture, page, signal, pages) {
    const read: PlacedReading | null = await reader.read(picture, page, signal, pages);
    if (read === null) return null;
    const { placement, ...reading } = read;
    if (placement === undefined || page.runs.length === 0 || !isUpright(page, picture)) return reading;
    const letters = lettersOn(page.runs, placement, picture.dpi);
    return { ...reading, diagnostics: [...read.diagnostics, ...disagreements(read, letters, page.number)] };
  },
});

const isUpright = ({ width, height }: SourcePage, picture: SourcePicture): boolean =>
  [width / picture.width, height / picture.height].every(
    (points) => Math.abs((points * picture.dpi) / 72 - 1) <= SAME_SIZE,
  );

function lettersOn(runs: readonly TextRun[], placement: Placement, dpi: number): Letter[] {
  const pixels = dpi / 72;
  const points = placement.scale / pixels;
  return runs.flatMap(({ glyphs, edges, box }) =>
    glyphs.flatMap((text, k): Letter[] => {
      if (text.trim() === '') return [];
      const x = ((edges[k] ?? box.x0) + (edges[k + 1] ?? box.x1)) / 2;
      const at = preparedPoint(placement, x * pixels, ((box.y0 + box.y1) / 2) * pixels);
      return [{ text, x: at.x * points, y: at.y * points }];
    }),
  );
}

function disagreements(
  { page }: PlacedReading,
  letters: readonly Letter[],
  pageNumber: number,
): Diagnostic[] {
  let compared = 0;
  const doubts = page.runs.flatMap((run): Diagnostic[] => {
    const seen = isNumber(run.text) ? writtenAt(run, letters) : '';
    // Where the other text has no digit it says nothing of a number.
    if (!/\d/.test(seen)) return [];
    compared++;
    if (plain(seen) === plain(run.text)) return [];
    const params = { reason: 'witness', read: run.text, seen } as const;
    const location = { page: pageNumber, line: null, box: run.box };
    return [diagnostic('ocr-doubtful', 'warning', params, location)];
  });
  if (compared < LEAST_COMPARED || doubts.length <= MOST_UNLIKE * compared) return doubts;
  const params = { reason: 'unlike', count: doubts.length, compared } as const;
  return [diagnostic('text-invisible', 'info', params, { page: pageNumber, line: null, box: null })];
}

/** What the other text has where a run stands. */
function writtenAt({ box }: TextRun, letters: readonly Letter[]): string {
  const slack = BESIDE * (box.y1 - box.y0);
  return letters
    .filter(({ x, y }) => y > box.y0 && y < box.y1 && x > box.x0 - slack && x < box.x1 + slack)
    .sort((a, b) => a.x - b.x)
    .map(({ text }) => text)
    .join('');
}

/** Recognisers write points and commas in full width. */
const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll('。', '.').replaceAll('、', ',').replace(/\s/gu, '');
