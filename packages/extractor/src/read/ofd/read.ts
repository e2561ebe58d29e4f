import {
  type Attachment,
  type Diagnostic,
  type ExtractedReport,
  ExtractionError,
  NoSuchPageError,
} from '@juesuan/schema';
import { checkLimit } from '../../model/check-limit.ts';
import type { Deadline } from '../../model/deadline.ts';
import type { PageRange, SourceDocument, SourcePage } from '../../model/source.ts';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../container/xml.ts';
import type { ZipContainer } from '../container/zip.ts';
import { asksForPixels, withPixelsRead } from '../drawing/asks-for-pixels.ts';
import { type PageReading, unreadablePage } from '../drawing/page.ts';
import { TextLayer } from '../drawing/textlayer.ts';
import { documentOf, type OfdDocumentPart } from './document.ts';
import { OBJECTS_A_LOOK } from './limits.ts';
import { OfdPackage, type Part } from './package.ts';
import { causeOf, type DrawnPage, PageReader, type PictureFile } from './page.ts';
import { sealsOf } from './seals.ts';

type Seals = NonNullable<ExtractedReport['source']['seals']>;

/** The pages of an OFD, and the seals and attachments that it names. */
export interface OfdDocument extends SourceDocument {
  seals: Seals;
  attachments: Attachment[];
}

/** How an OFD is read. */
export interface OfdReading {
  limits: { pages: number; operators: number };
  deadline: Deadline;
  /** Which pages; all of them by default. */
  options?: { pages?: PageRange };
  /** Reads what the pictures of a page show; `null` where they show no text. */
  readPictures?: ReadPictures;
}

/** Reads the pictures of a page as they lie on it. */
export type ReadPictures = (
  page: SourcePage,
  pictures: readonly PictureFile[],
  pages: number,
) => Promise<PageReading | null>;

/** A page of the file: which of which document. */
interface PagePlace {
  reader: PageReader;
  index: number;
}

/**
 * Reads an OFD (GB/T 33190): its documents one after another, every page as it is drawn.
 *
 * @throws {ExtractionError} `damaged`, `encrypted`, `too-large`, `timed-out`; `no-text-layer` where no page has text
 * @throws {RangeError} for a range of pages that begins behind the last one
 */
export async function readOfd(zip: ZipContainer, reading: OfdReading): Promise<OfdDocument> {
  const { limits, deadline } = reading;
  const container = await OfdPackage.open(zip);
  const root = container.whole('OFD.xml', '');
  const bodies = root === null ? [] : childrenOf(root.root, 'DocBody');
  if (bodies.length === 0) throw new ExtractionError('damaged', { reason: 'xml', part: 'OFD.xml' });
  const places: PagePlace[] = [];
  const seals: Seals = [];
  const attachments: Attachment[] = [];
  for (const body of bodies) {
    const document = documentOf(container, rootOf(container, body));
    const before = places.length;
    const reader = new PageReader(container, document);
    document.pages.forEach((_, index) => {
      places.push({ reader, index });
    });
    checkLimit(places.length, limits.pages, { reason: 'pages' });
    seals.push(...sealsOf(container, body, (id) => numberIn(document, id, before)));
    attachments.push(...document.attachments);
  }
  const { pages, diagnostics } = await readPages(places, reading);
  await deadline.pause();
  return { pages, diagnostics, producer: producerOf(bodies), seals, attachments };
}

function numberIn({ pages }: OfdDocumentPart, id: string, before: number): number | null {
  const index = pages.findIndex((page) => page.id === id);
  return index < 0 ? null : before + index + 1;
}

/** The root of a document: of its current version, where it has versions. */
function rootOf(container: OfdPackage, body: XmlElement): Part {
  const versions = childrenOf(body, 'Versions').flatMap((all) => childrenOf(all, 'Version'));
  const current = versions.find((version) => attributeOf(version, 'Current') === 'true');
  const version = current && container.partOrNone(attributeOf(current, 'BaseLoc'), '');
  const own = childOf(version?.root, 'DocRoot');
  const location = childOf(body, 'DocRoot');
  try {
    const part =
      (own && version && container.whole(textOf(own), version.path)) ??
      (location && container.whole(textOf(location), '')) ??
      null;
    if (part !== null) return part;
  } catch (error) {
    if (!container.isEncrypted) throw error;
  }
  if (container.isEncrypted) throw new ExtractionError('encrypted', { reason: 'ofd' });
  throw new ExtractionError('damaged', {
    reason: 'xml',
    part: location === undefined ? 'OFD.xml' : textOf(location).trim(),
  });
}

async function readPages(
  places: readonly PagePlace[],
  { limits, deadline, options, readPictures }: OfdReading,
): Promise<{ pages: SourcePage[]; diagnostics: Diagnostic[] }> {
  const pages: SourcePage[] = [];
  const diagnostics: Diagnostic[] = [];
  const layer = new TextLayer();
  const { first, last } = options?.pages ?? { first: 1, last: places.length };
  if (first > places.length && places.length > 0) throw new NoSuchPageError(first, places.length);
  for (let number = first; number <= Math.min(last, places.length); number++) {
    await deadline.pause();
    deadline.check({ reason: 'page', page: number, pages: places.length });
    const drawn = readOne(places[number - 1] as PagePlace, number, limits.operators, deadline);
    const read = readPictures ? await readDrawn(drawn, readPictures, places.length) : drawn;
    layer.add(read.page);
    pages.push(read.page);
    diagnostics.push(...read.diagnostics);
  }
  checkSomeRead(layer, diagnostics);
  layer.check(readPictures !== undefined);
  return { pages, diagnostics };
}

/** A file without text, some of whose pages could not be read, is no blank one. */
function checkSomeRead(layer: TextLayer, diagnostics: readonly Diagnostic[]): void {
  if (!layer.isEmpty) return;
  const lost = diagnostics.find(({ code }) => code === 'page-unreadable');
  if (lost === undefined) return;
  const { cause, part } = lost.params;
  throw cause === undefined
    ? new ExtractionError('damaged', { reason: 'xml-cut', part: String(part) })
    : new ExtractionError('damaged', { reason: 'container', cause: String(cause) });
}

async function readDrawn(drawn: DrawnPage, readPictures: ReadPictures, pages: number): Promise<PageReading> {
  if (!asksForPixels(drawn)) return drawn;
  return withPixelsRead(drawn, await readPictures(drawn.page, drawn.pictures(), pages));
}

function readOne(place: PagePlace, number: number, most: number, deadline: Deadline): DrawnPage {
  let objects = 0;
  const count = (): void => {
    objects++;
    if (objects % OBJECTS_A_LOOK === 0) deadline.check({ reason: 'within-page' });
    checkLimit(objects, most, { reason: 'operators' });
  };
  try {
    return place.reader.read(place.index, number, count);
  } catch (error) {
    return { ...unreadablePage(number, false, causeOf(error)), pictures: () => [] };
  }
}

/** The program that made the file and its version, of the first document that names it. */
function producerOf(bodies: readonly XmlElement[]): string | null {
  for (const body of bodies) {
    const info = childOf(body, 'DocInfo');
    const words = ['Creator', 'CreatorVersion'].flatMap((name) => {
      const element = childOf(info, name);
      return element === undefined ? [] : [textOf(element).trim()];
    });
    const producer = words.filter((word) => word !== '').join(' ');
    if (producer !== '') return producer;
  }
  return null;
}
