import { type Diagnostic, diagnostic, ExtractionError } from '@juesuan/schema';
import type { DetectedContent } from '../../../model/grid.ts';
import { paper } from '../../../model/seen.ts';
import {
  childOf,
  childrenOf,
  type ParseXml,
  textOf,
  type XmlElement,
  xmlParser,
} from '../../container/xml.ts';
import type { ZipContainer } from '../../container/zip.ts';
import { BlockWriter } from '../../markup/blocks.ts';
import type { PrintedWords } from '../../markup/model.ts';
import { PicturesWriter } from '../../markup/pictures.ts';
import { commentsUnread } from '../comments.ts';
import type { DocumentReading } from '../reading.ts';
import { contentOf, contentOfGroup } from './content.ts';
import { FieldState, wholeFields } from './fields.ts';
import { type BlockGroup, groupsIn } from './groups.ts';
import { captionsAbove, type Section, sectionsOf } from './headers.ts';
import { Notes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { type Part, Parts } from './parts.ts';
import type { DocumentContext, Story } from './story.ts';
import { Styles } from './styles.ts';

/**
 * A document of Word (WordprocessingML, transitional or strict) to grids and lines in reading order, as it is printed with its
 * revisions accepted: numbers of lists are text, deleted and hidden text is left out and reported, the results of fields are read and
 * not their codes, a text box stands behind the paragraph that it is anchored to, a note behind the block that refers to it. Headers
 * are read for the captions of tables only. No link to the outside is followed.
 *
 * `location.line` is the place in print order, from 1: every line of text counts one and every row of a table counts one. A document
 * has no pages until it is printed.
 *
 * @param words tell a table of data from one that lays out the page
 * @param parse gives the parts, where the container has them parsed already
 * @throws {ExtractionError} `damaged`, `too-large`, `not-installed`
 *
 * @example
 * (await readDocx(zip, reading, words)).blocks.map((block) => block.type) // ['line', 'line', 'grid', 'line']
 */
export async function readDocx(
  source: ZipContainer,
  { deadline, limits, readPictures }: DocumentReading,
  words: PrintedWords,
  parse?: ParseXml,
): Promise<DetectedContent & { producer: string | null }> {
  const parts = new Parts(source, parse ?? (await xmlParser()));
  const main = parts.main();
  const body = childOf(main?.root, 'body');
  if (main === null || body === undefined)
    throw new ExtractionError('damaged', { reason: 'xml', part: main?.name ?? 'word/document.xml' });
  const sections = sectionsOf(body);
  const document = contextOf(main, parts, sections);
  const story: Story = {
    document,
    fields: new FieldState(wholeFields(body)),
    inCell: false,
    ground: paper,
    noteMark: '',
    pictureOf: (relationship) => parts.pictureOf(main, relationship),
  };
  const writer = new BlockWriter(words, { hiddenBy: 'hidden-text', lines: limits?.lines });
  const whole = new PicturesWriter(writer, readPictures);
  let section = sections.shift();
  const headers = new Set<string>();
  const beginSection = async (): Promise<void> => {
    if (section)
      await whole.write({ items: captionsAbove(section, main, parts, document, words, headers), asides: [] });
  };
  await beginSection();
  for (const group of groupsIn(body)) {
    deadline.check({ reason: 'opening' });
    await deadline.pause();
    await whole.write(contentOfGroup(group, story));
    await writeNotes(story, whole);
    if (section && endsIn(group, section.end)) {
      section = sections.shift();
      await beginSection();
    }
  }
  await whole.finish();
  const content = writer.finish();
  const diagnostics = [
    ...content.diagnostics,
    ...commentsUnread(commentsIn(main, parts)),
    ...damageOf(parts),
  ];
  return { ...content, diagnostics, producer: producerOf(parts) };
}

function contextOf(main: Part, parts: Parts, sections: readonly Section[]): DocumentContext {
  const root = (type: string): XmlElement | undefined => parts.relatedTo(main, type)?.root;
  const styles = new Styles(root('styles'));
  const numbering = new Numbering(root('numbering'), styles);
  const properties = [...sections.map((section) => section.properties), root('settings')];
  return { styles, numbering, notes: new Notes(root('footnotes'), root('endnotes'), properties) };
}

const endsIn = (group: BlockGroup, end: XmlElement | null): boolean =>
  end !== null && group.type === 'paragraph' && group.paragraphs.includes(end);

/** Notes behind the block that refers to them, and those that they refer to. */
async function writeNotes(story: Story, writer: PicturesWriter): Promise<void> {
  for (const { mark, content } of story.document.notes.take()) {
    const fields = new FieldState(wholeFields(content));
    const noteMark = mark === '' ? '' : `${mark} `;
    await writer.write(contentOf(content, { ...story, fields, noteMark, pictureOf: () => undefined }));
  }
}

const commentsIn = (main: Part, parts: Parts): string[] => {
  const comments = parts.relatedTo(main, 'comments')?.root;
  return comments === undefined ? [] : childrenOf(comments, 'comment').map((comment) => textOf(comment));
};

const damageOf = ({ damaged }: Parts): Diagnostic[] =>
  [...new Set(damaged)].map((part) =>
    diagnostic('content-unread', 'warning', { reason: 'part', part }, null),
  );

/** The program that wrote the document, as it names itself. */
function producerOf(parts: Parts): string | null {
  const application = childOf(parts.read('docProps/app.xml', false)?.root, 'Application');
  return (application && textOf(application).trim()) || null;
}
