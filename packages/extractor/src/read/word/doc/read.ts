import { type Diagnostic, diagnostic } from '@juesuan/schema';
import type { DetectedContent } from '../../../model/grid.ts';
import type { CompoundFile } from '../../container/compound.ts';
import { BlockWriter } from '../../markup/blocks.ts';
import type { PrintedWords } from '../../markup/model.ts';
import { PicturesWriter } from '../../markup/pictures.ts';
import { commentsUnread } from '../comments.ts';
import type { DocumentReading } from '../reading.ts';
import { HeaderCaptions } from './captions.ts';
import { blocksIn } from './content.ts';
import { DocumentParts } from './document.ts';
import { producerIn } from './summary.ts';

/**
 * A document of Word 97 to 2003 ([MS-DOC]) to grids and lines in reading order, as it is printed with its revisions accepted: numbers
 * of lists are text, deleted and hidden text is left out and reported, the results of fields are read and not their codes, a text box
 * stands behind the paragraph that it is anchored to, a note behind the block that refers to it. No macro is run, no link followed.
 *
 * `location.line` is the place in print order, from 1: every line of text counts one and every row of a table counts one. A document
 * has no pages until it is printed.
 *
 * @param words tell a table of data from one that lays out the page
 * @throws {ExtractionError} `damaged`, `encrypted`, `too-large`, `unsupported-format` for Word 6 and 95
 *
 * @example
 * (await readDoc(compound, reading, words)).blocks.map((block) => block.type) // ['line', 'line', 'grid', 'line']
 */
export async function readDoc(
  source: CompoundFile,
  { deadline, limits, readPictures }: DocumentReading,
  words: PrintedWords,
): Promise<DetectedContent & { producer: string | null }> {
  const document = new DocumentParts(source, deadline);
  const writer = new BlockWriter(words, { hiddenBy: 'hidden-text', lines: limits?.lines });
  const whole = new PicturesWriter(writer, readPictures);
  const captions = new HeaderCaptions(document, words);
  const sections = [...document.sections];
  for (const block of blocksIn(document, document.story('main'))) {
    deadline.check({ reason: 'opening' });
    await deadline.pause();
    for (let [next] = sections; next !== undefined && next.from <= block.from; [next] = sections) {
      await whole.write({ items: captions.above(next), asides: [] });
      sections.shift();
    }
    await whole.write(block);
    await writeNotes(document, whole);
  }
  for (const range of document.shapes.others)
    for (const block of blocksIn(document, range)) await whole.write(block);
  await whole.finish();
  const content = writer.finish();
  const diagnostics = [
    ...content.diagnostics,
    ...commentsUnread(commentsIn(document)),
    ...damageOf(document),
  ];
  return { ...content, diagnostics, producer: producerIn(source.read('\u0005SummaryInformation')) };
}

/** In the story of comments each begins with its mark, and each of its paragraphs ends with a return. */
function commentsIn(document: DocumentParts): string[] {
  const { from, to } = document.story('comments');
  const [before = '', ...comments] = document.text.slice(from, to).split(COMMENT_MARK);
  const all = before.trim() === '' ? comments : [before, ...comments];
  return all.map((comment) => comment.replaceAll('\r', ' ').trim());
}

const COMMENT_MARK = '\u0005';

const damageOf = ({ damaged }: DocumentParts): Diagnostic[] =>
  [...new Set(damaged)].map((part) =>
    diagnostic('content-unread', 'warning', { reason: 'part', part }, null),
  );

/** Notes behind the block that refers to them. */
async function writeNotes(document: DocumentParts, writer: PicturesWriter): Promise<void> {
  for (const { mark, range } of document.notes.take())
    for (const block of blocksIn(document, range, mark === '' ? '' : `${mark} `)) await writer.write(block);
}
