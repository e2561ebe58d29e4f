import { ExtractionError } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { printedWords } from '../../words/printed-words.ts';
import { readHtml } from './read.ts';

const read = (html: string) => readHtml(new TextEncoder().encode(html), printedWords);

/** The code of the error, or `read`; and never later than this: milliseconds. */
const patience = 15_000;

function outcome(html: string): string {
  try {
    read(html);
    return 'read';
  } catch (error) {
    return error instanceof ExtractionError ? error.code : String(error);
  }
}

describe('a page made to exhaust the reader is refused', () => {
  test.each([
    ['elements nested a hundred thousand deep', '<div>'.repeat(100_000)],
    ['tables nested in tables', '<table><tr><td>'.repeat(50_000)],
    ['formatting that never ends', Array.from({ length: 5_000 }, (_, i) => `<p><font size=${i}>x`).join('')],
    [
      'a tag with a hundred thousand attributes',
      `<table ${Array.from({ length: 100_000 }, (_, i) => `a${i}`).join(' ')}>`,
    ],
    [
      'the same without spaces between them',
      `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="/>"`).join('')}>`,
    ],
    [
      'cells that span millions of places',
      `<table>${`<tr>${'<td colspan=1000 rowspan=65534>'.repeat(100)}`.repeat(2_000)}</table>`,
    ],
    [
      'a small table that is millions of cells wide and high',
      `<table><tr>${'<td>1'.repeat(3_000)}${'<tr><td>1'.repeat(3_000)}</table>`,
    ],
    ['tags within the values of tags, again and again', '<b/x='.repeat(10_000)],
    ['more lines than a text may have', '<p>一'.repeat(100_001)],
  ])('%s', { timeout: patience }, (_, html) => {
    expect(outcome(html)).toBe('too-large');
  });

  test('a file larger than any report', () => {
    const size = 100_000_001;
    expect(() => readHtml(new Uint8Array(size), printedWords)).toThrow(`${size} bytes`);
  });

  test('many tables together', { timeout: patience }, () => {
    const table = `<table><tr>${'<td>1'.repeat(500)}${'<tr><td>1<td>2'.repeat(500)}</table>`;
    expect(outcome(table.repeat(2))).toBe('read');
    expect(outcome(table.repeat(10))).toBe('too-large');
  });
});

describe('what only looks dangerous is read', () => {
  test('spans as large as the standard lets them be, in a small table', () => {
    const [grid] = read(
      '<table><tr><td colspan=99999999 rowspan=99999999>说明<tr><td>项目<td>金额<tr><td>甲<td>1.00</table>',
    ).blocks;
    expect(grid).toMatchObject({ type: 'grid', columns: 3, rows: 3 });
  });

  test('a picture written into the page, a long script with tags in its strings', {
    timeout: patience,
  }, () => {
    const script = `<script>${`document.write("<a href='#' title=\\"a b c\\">");`.repeat(20_000)}</script>`;
    const [line] = read(
      `<html>${script}<p>决算<img src="data:image/png;base64,${'iVBORw0KGgo/'.repeat(200_000)}"></p>`,
    ).blocks;
    expect(line).toMatchObject({ type: 'line', text: '决算' });
  });

  test('a hundred thousand lines within one element', { timeout: patience }, () => {
    expect(outcome(`<html><p>${'一<br>'.repeat(100_000)}</p>`)).toBe('read');
  });

  test('a thousand cells with formatting left open in each', { timeout: patience }, () => {
    const rows = Array.from(
      { length: 1_000 },
      (_, i) => `<tr><td><font color=${i}><b>项目${i}<td><span>${i}.00`,
    ).join('');
    const [grid] = read(`<table>${rows}</table>`).blocks;
    expect(grid).toMatchObject({ type: 'grid', columns: 2, rows: 1_000 });
  });

  test('a script with a comparison and then ten thousand numbers', { timeout: patience }, () => {
    const script = `<script>if(a<b){}var data=[${Array.from({ length: 10_000 }, (_, i) => i).join(', ')}]</script>`;
    expect(outcome(`<html>${script.repeat(5)}<p>决算</p>`)).toBe('read');
  });
});
