import type { Paragraph, TextLine } from '@juesuan/schema';
import { characters, ems } from '../../model/tolerances.ts';
import { headingEnding, isHeading } from './heading.ts';
import { follows, isBarePart, readMarker } from './marker.ts';
import { measurePages, measureText, type PageShape } from './page-shape.ts';

const sentenceEnd = /[。！？!?；;：:][”’"'）)】]*\s*$/u;
const stop = /[。！？!?：:][”’"'）)】]*\s*$/u;
const sentenceMark = /[，,。；;：:！？]/u;

/**
 * Joins printed lines to paragraphs, over line ends and page ends. In a paged source by indentation, line ends and
 * sentence ends; in a text source, where a converter has put one line a paragraph but broken it at page ends, by
 * sentence ends alone. An ordinal begins a paragraph wherever the line before it could be the last of one.
 */
export function joinParagraphs(lines: readonly TextLine[]): Paragraph[] {
  const shapeOf = measurePages(lines);
  const isFull = measureText(lines);
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  let before: TextLine | null = null;
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '') continue;
    if (open && before && !beginsParagraph(open, before, line, shapeOf, isFull)) {
      const glue = /[A-Za-z]\s*$/.test(before.text) && /^[A-Za-z]/.test(text) ? ' ' : '';
      open.lines.push({ offset: open.text.length + glue.length, location: line.location });
      open.text += glue + text;
      if (isBarePart(before.text)) open.marker = readMarker(open.text)?.text ?? '';
    } else {
      open = {
        marker: readMarker(text)?.text ?? '',
        text,
        location: line.location,
        lines: [{ offset: 0, location: line.location }],
      };
      paragraphs.push(open);
    }
    before = line;
  }
  return paragraphs;
}

function beginsParagraph(
  open: Paragraph,
  before: TextLine,
  line: TextLine,
  shapeOf: (page: number) => PageShape,
  isFull: (line: TextLine) => boolean,
): boolean {
  if (isBarePart(before.text)) return false;
  const marker = readMarker(line.text);
  if (marker?.level === 1 || isBarePart(line.text)) return true;
  const { page } = line.location;
  const beforePage = before.location.page;
  if (page === null || beforePage === null || !line.location.box || !before.location.box)
    return beginsByWords(open, before, line, marker !== null, isFull);

  const shape = shapeOf(page);
  const shapeBefore = shapeOf(beforePage);
  const { box } = line.location;
  const short = before.location.box.x1 < shapeBefore.right - ems.shortBy * shapeBefore.em;
  const ended = sentenceEnd.test(before.text);
  if (marker)
    return (
      short ||
      ended ||
      box.x0 > shape.left + ems.indentBy * shape.em ||
      follows(marker, readMarker(open.text))
    );
  if (restOfHeading(open, before, line, shape)) return false;
  if (box.x0 > shape.left + ems.indentBy * shape.em) return true;
  return short && (ended || isHeading(open.text));
}

/**
 * Without places on a page: a sentence that has not ended goes on, a heading does not, unless its line reaches the margin
 * or breaks within a chain of 类/款/项.
 */
function beginsByWords(
  open: Paragraph,
  before: TextLine,
  line: TextLine,
  marked: boolean,
  isFull: (line: TextLine) => boolean,
): boolean {
  if (marked) return true;
  if (isHeading(open.text))
    return !(isFull(before) || endsChain(open.text, line.text) || endsHeading(open.text, line.text.trim()));
  return stop.test(before.text);
}

/** 2.教育支出（类）普通教育（款）小学 / 教育（项）。 */
const endsChain = (begun: string, rest: string): boolean =>
  openChain.test(begun) && chainEnd.test(rest.trim());
const openChain = /[（(]\d*[类款][）)](?!.*[（(]\d*项[）)])/u;
const chainEnd = /^[^。；，,;：:]{0,40}[（(]\d*[款项][）)]/u;

/** 支出决算情 / 况说明: words of a heading broken in two, whose end is what headings end in. */
function endsHeading(begun: string, rest: string): boolean {
  if (rest.length > characters.brokenRest || sentenceMark.test(rest) || headingEnding.test(begun))
    return false;
  return headingEnding.test(begun + rest) && isHeading(begun + rest);
}

/** A heading too long for its line goes on centred below, or flush left; a paragraph under a heading is indented. */
function restOfHeading(open: Paragraph, before: TextLine, line: TextLine, shape: PageShape): boolean {
  if (
    !isHeading(open.text) ||
    sentenceMark.test(line.text) ||
    line.text.trim().length > characters.brokenRest
  )
    return false;
  if (open.location.page !== line.location.page || !before.location.box || !line.location.box) return false;
  const centre = (box: { x0: number; x1: number }) => (box.x0 + box.x1) / 2;
  const centred = Math.abs(centre(before.location.box) - centre(line.location.box)) < shape.em;
  const full = before.location.box.x1 > shape.right - ems.shortBy * shape.em;
  return centred || (full && line.location.box.x0 < shape.left + ems.indentBy * shape.em);
}
