import type { Box } from '@juesuan/schema';
import { isMiddleIn } from '../../model/geometry.ts';
import type { PictureReading } from '../../model/picture.ts';
import type { SourcePage } from '../../model/source.ts';
import { text } from './limits.ts';
import type { PageReading } from './page.ts';

/** Share of a page that pictures without text must cover for one of them to be a table's. */
const LEAST_SHARE = 0.15;
/** Rulings each way that a table has at least. */
const RULINGS = 2;
/** Share by which the sizes of a page and of its reading may differ; by more it was turned. */
const SAME_SIZE = 0.02;

/** Pictures of a page of text on which no text stands, where they are large enough for a table. */
export function tablePictures({ width, height, images, runs }: SourcePage): Box[] {
  if (images.length === 0 || images.length > text.mostPictures) return [];
  const bare = images.filter((image) => !runs.some(({ box }) => isMiddleIn(box, image)));
  const area = bare.reduce((sum, { x0, y0, x1, y1 }) => sum + (x1 - x0) * (y1 - y0), 0);
  return area >= LEAST_SHARE * width * height ? bare : [];
}

/**
 * A page of text, and what its pictures show beside it: tables only. Photographs, charts and signs are no text of the
 * report.
 */
export function withPictures(reading: PageReading, read: PictureReading): PageReading {
  const { page } = reading;
  const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= SAME_SIZE * b;
  const count = (way: string): number =>
    read.page.rulings.filter(({ orientation }) => orientation === way).length;
  const isTable = Math.min(count('horizontal'), count('vertical')) >= RULINGS;
  if (!isTable || !isSame(read.page.width, page.width) || !isSame(read.page.height, page.height))
    return reading;
  const { pasted: _, ...rest } = page;
  return {
    page: {
      ...rest,
      runs: [...page.runs, ...read.page.runs],
      rulings: [...page.rulings, ...read.page.rulings],
    },
    diagnostics: [...reading.diagnostics, ...read.diagnostics],
  };
}
