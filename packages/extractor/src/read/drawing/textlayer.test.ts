import { expect, test } from 'vitest';
import { drawPage, drawRun } from '../../testing/draw.ts';
import { TextLayer } from './textlayer.ts';

const text = drawPage(1, { runs: [drawRun('2024年度部门决算公开', 72, 100)] });
const empty = drawPage(2);
const scan = { ...drawPage(3), images: [{ x0: 0, y0: 0, x1: 842, y1: 595 }] };
const unreadable = { ...drawPage(4), unreadableRuns: 7 };

function refusal(...pages: (typeof text)[]): string {
  const layer = new TextLayer();
  for (const page of pages) layer.add(page);
  try {
    layer.check();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

test('one page of text is enough', () => {
  expect(refusal(scan, scan, text, unreadable)).toBe('');
});

const unshown = { ...drawPage(5), unshownTexts: 3 };

test('a document without text says what its pages are', () => {
  expect(refusal(scan)).toBe(
    'none of 1 page has text (1 page of pictures): the file needs OCR; install @juesuan/ocr and read it with --ocr (in code: the option ocr)',
  );
  expect(refusal(scan, scan, unreadable, empty)).toBe(
    'none of 4 pages has text (2 pages of pictures) (1 page in fonts that could not be read): the file needs OCR; install @juesuan/ocr and read it with --ocr (in code: the option ocr)',
  );
  expect(refusal(unreadable, empty)).toBe(
    'none of 2 pages has text that can be read: the fonts of 1 page do not say which characters they draw: the file needs OCR',
  );
  expect(refusal(unshown, empty)).toBe(
    'none of 2 pages has text: 1 page has only form fields or notes that are not shown; open the form and print it to a PDF',
  );
  expect(refusal(empty, empty)).toBe(
    'none of 2 pages has text, nor pictures: the file is blank, or its text is drawn as outlines and needs OCR',
  );
});
