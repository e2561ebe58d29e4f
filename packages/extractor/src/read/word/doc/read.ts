import type { Deadline } from '../../../model/deadline.ts';
import type { DetectedContent } from '../../../model/grid.ts';
import type { CompoundFile } from '../../container/compound.ts';
import { BlockWriter } from '../../markup/blocks.ts';
import type { PrintedWords } from '../../markup/model.ts';
import { blocksIn } from './content.ts';
import { DocumentParts } from './document.ts';

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
  { deadline }: { deadline: Deadline },
  words: PrintedWords,
): Promise<DetectedContent & { producer: string | null }> {
  const document = new DocumentParts(source, deadline);
  const writer = new BlockWriter(words, 'hidden-text');
  for (const block of blocksIn(document, document.story('main'))) {
    deadline.check({ reason: 'opening' });
    await deadline.pause();
    writer.write(block);
    writeNotes(document, writer);
  }
  for (const range of document.shapes.others)
    for (const block of blocksIn(document, range)) writer.write(block);
  return { ...writer.finish(), producer: null };
}

/** Notes behind the block that refers to them. */
function writeNotes(document: DocumentParts, writer: BlockWriter): void {
  for (const { mark, range } of document.notes.take())
    for (const block of blocksIn(document, range, mark === '' ? '' : `${mark} `)) writer.write(block);
}
