import { type Box, type Diagnostic, diagnostic, ExtractionError } from '@juesuan/schema';
import { attributeOf, childOf, childrenOf, textOf, type XmlElement } from '../container/xml.ts';
import { type Matrix, multiply } from '../drawing/matrix.ts';
import { type PageReading, readDrawing } from '../drawing/page.ts';
import type { OfdDocumentPart, Template } from './document.ts';
import { A4, POINTS } from './limits.ts';
import type { OfdPackage, Part } from './package.ts';
import { isOpaquePicture } from './pictures.ts';
import { boxOf, flagOf, placementOf } from './values.ts';
import { PageWalk, type Surroundings } from './walk.ts';

/** A picture file where a page draws it: the unit square's upper side (y = 0) is its top; points, y down. */
export interface PictureFile {
  bytes: Uint8Array;
  matrix: Matrix;
}

/** A page, and the pictures that it draws. */
export interface DrawnPage extends PageReading {
  pictures(): PictureFile[];
}

/** Reads pages of one document; templates and pictures are looked at once. */
export class PageReader {
  readonly #container: OfdPackage;
  readonly #document: OfdDocumentPart;
  readonly #templates = new Map<Template, XmlElement | null>();
  readonly #opaque = new Map<string, boolean | null>();

  constructor(container: OfdPackage, document: OfdDocumentPart) {
    this.#container = container;
    this.#document = document;
  }

  /**
   * @param index of the page in its document
   * @param number of the page in the file, from 1
   * @param count asked at every object that is drawn
   */
  read(index: number, number: number, count: () => void): DrawnPage {
    const { pages, part, resources } = this.#document;
    const page = pages[index];
    const content = this.#container.part(page?.location, part.path);
    if (page === undefined || content === null)
      throw new Error(`there is no file ${page?.location ?? ''}`.trimEnd());
    for (const res of childrenOf(content.root, 'PageRes'))
      resources.add(this.#container, textOf(res), content.path);
    const paper = this.#paperOf(content.root);
    const [width, height] = [(paper.x1 - paper.x0) * POINTS, (paper.y1 - paper.y0) * POINTS];
    const sheet: Box = { x0: 0, y0: 0, x1: width, y1: height };
    const missed = new Map<string, 'part' | 'part-cut'>();
    const miss: Miss = (lost, reason = 'part') => {
      missed.set(lost, reason);
    };
    if (content.root.cut) miss(content.path, 'part-cut');
    const walk = new PageWalk(sheet, { resources, count, isOpaque: (id) => this.#isOpaque(id), miss });
    const around: Surroundings = {
      ctm: [POINTS, 0, 0, POINTS, -paper.x0 * POINTS, -paper.y0 * POINTS],
      clip: sheet,
      ragged: false,
      alpha: 1,
      params: [],
      hidden: false,
      apart: false,
      annotation: false,
      depth: 0,
    };
    for (const layer of this.#layersOf(content, miss))
      walk.draw(layer, { ...around, params: resources.params(attributeOf(layer, 'DrawParam')) });
    this.#annotate(page.id, walk, around, miss);
    walk.finish();
    const reading = readDrawing(walk.drawing, { width, height }, number);
    return {
      ...reading,
      diagnostics: [...reading.diagnostics, ...lostParts(number, missed)],
      pictures: () => walk.pictures.flatMap((one) => this.#fileOf(one)),
    };
  }

  /** The page's own paper, else the document's; millimetres. */
  #paperOf(page: XmlElement): Box {
    for (const area of [childOf(page, 'Area'), this.#document.area]) {
      for (const name of ['PhysicalBox', 'ApplicationBox', 'ContentBox']) {
        const element = childOf(area, name);
        const box = element === undefined ? null : boxOf(textOf(element));
        if (box !== null && box.x1 > box.x0 && box.y1 > box.y0) return box;
      }
    }
    const [x0, y0, x1, y1] = A4;
    return { x0, y0, x1, y1 };
  }

  /** In the order in which they are drawn: templates and layers of the background, of the body, of the foreground. */
  #layersOf(page: Part, miss: Miss): XmlElement[] {
    const templates = childrenOf(page.root, 'Template').flatMap((use) => {
      const id = attributeOf(use, 'TemplateID') ?? '';
      const template = this.#document.templates.get(id);
      const root = template === undefined ? null : this.#templateOf(template);
      if (root === null || root.cut)
        miss(template?.location ?? `TemplatePage ${id}`, root?.cut ? 'part-cut' : 'part');
      const rank = rankOf(attributeOf(use, 'ZOrder') ?? template?.order, 'Background');
      // Below what the page has in the same place, or above all of it.
      return root === null
        ? []
        : inOrder(root).map((layer) => ({ layer, rank: rank === 2 ? 3 : rank - 0.5 }));
    });
    const own = inOrder(page.root).map((layer) => ({
      layer,
      rank: rankOf(attributeOf(layer, 'Type'), 'Body'),
    }));
    return [...templates, ...own].toSorted((a, b) => a.rank - b.rank).map(({ layer }) => layer);
  }

  #templateOf(template: Template): XmlElement | null {
    let root = this.#templates.get(template);
    if (root !== undefined) return root;
    const found = this.#container.partOrNone(template.location, this.#document.part.path);
    for (const res of found === null ? [] : childrenOf(found.root, 'PageRes'))
      this.#document.resources.add(this.#container, textOf(res), found?.path ?? '');
    root = found?.root ?? null;
    this.#templates.set(template, root);
    return root;
  }

  #annotate(id: string, walk: PageWalk, around: Surroundings, miss: Miss): void {
    for (const { location, from } of this.#document.annotations.get(id) ?? []) {
      const part = this.#container.partOrNone(location, from);
      if (part === null || part.root.cut) miss(location.trim(), part?.root.cut ? 'part-cut' : 'part');
      for (const annotation of part === null ? [] : childrenOf(part.root, 'Annot')) {
        const appearance = childOf(annotation, 'Appearance');
        if (appearance === undefined || !flagOf(annotation, 'Visible', true)) continue;
        const ctm: Matrix = multiply(around.ctm, placementOf(appearance));
        const watermark = attributeOf(annotation, 'Type')?.toLowerCase() === 'watermark';
        const on = { ...around, ctm, apart: watermark, annotation: true };
        if (watermark) walk.draw(appearance, on);
        else walk.annotate(appearance, on);
      }
    }
  }

  #fileOf({ id, matrix }: { id: string; matrix: Matrix }): PictureFile[] {
    const media = this.#document.resources.media(id);
    const found = media && this.#container.bytes(media.location, media.from);
    return found ? [{ bytes: found.bytes, matrix }] : [];
  }

  #isOpaque(id: string): boolean | null {
    let opaque = this.#opaque.get(id);
    if (opaque !== undefined) return opaque;
    const media = this.#document.resources.media(id);
    opaque = media === undefined ? null : isOpaquePicture(this.#container, media);
    this.#opaque.set(id, opaque);
    return opaque;
  }
}

/** Told what a page is drawn without: parts that are not there, cannot be read, or are cut off. */
type Miss = (part: string, reason?: 'part' | 'part-cut') => void;

const lostParts = (page: number, missed: ReadonlyMap<string, 'part' | 'part-cut'>): Diagnostic[] =>
  [...missed].map(([part, reason]) =>
    diagnostic('page-unreadable', 'error', { reason, part }, { page, line: null, box: null }),
  );

const layersIn = (root: XmlElement): XmlElement[] =>
  childrenOf(root, 'Content').flatMap((content) => childrenOf(content, 'Layer'));

const inOrder = (root: XmlElement): XmlElement[] =>
  layersIn(root).toSorted(
    (a, b) => rankOf(attributeOf(a, 'Type'), 'Body') - rankOf(attributeOf(b, 'Type'), 'Body'),
  );

const ranks: readonly string[] = ['background', 'body', 'foreground'];

function rankOf(order: string | undefined, otherwise: string): number {
  const rank = ranks.indexOf((order ?? otherwise).toLowerCase());
  return rank < 0 ? ranks.indexOf('body') : rank;
}

/** An error of one page, which leaves the others as they are; what ends the whole work is thrown on. */
export function causeOf(error: unknown): unknown {
  if (error instanceof ExtractionError && error.code !== 'damaged') throw error;
  return error;
}
