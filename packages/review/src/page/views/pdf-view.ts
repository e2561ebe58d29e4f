import type { Box, Location } from '@juesuan/schema';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { ReviewRecord } from '../../model.ts';
import { h } from '../dom.ts';
import { isDoubtful } from '../orders.ts';
import type { State } from '../state.ts';
import { PdfPage, placeOf } from './pdf-page.ts';
import { isInView, type Viewer } from './viewer.ts';

/** How much of a page's place is drawn round a cell in its crop, in points. */
const CROP_ROOM = 6;
const CROP_SCALE = 3;
/** Widest crop in points: a whole line of text is no crop. */
const CROP_WIDEST = 170;
/** Pages that stay drawn. */
const MOST_DRAWN = 12;
const PADDING = 24;
/** Scales that are one: a page is not drawn anew for less. */
const SAME_SCALE = 0.001;
/** Milliseconds that a pointer rests before a crop is drawn for its place. */
const REST = 40;

/** A PDF as pdf.js draws it, page by page. */
export class PdfView implements Viewer {
  readonly element: HTMLElement;
  readonly #state: State;
  readonly #pages: PdfPage[];
  readonly #byPage: Map<number, { index: number; record: ReviewRecord }[]>;
  readonly #drawn = new Set<PdfPage>();
  #factor: number | null = null;
  #scale = 0;
  #hovered: number | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;

  static async open(state: State, pdf: PDFDocumentProxy): Promise<PdfView> {
    const view = new PdfView(state, pdf);
    await view.#layOut();
    return view;
  }

  private constructor(state: State, pdf: PDFDocumentProxy) {
    this.#state = state;
    this.#pages = Array.from({ length: pdf.numPages }, (_, i) => {
      const number = i + 1;
      const turns = state.document.turns[number] ?? 0;
      return new PdfPage(pdf, { number, turns, label: `${state.word('page')} ${number}` });
    });
    const placed = state.document.records.map((record, index) => ({ index, record }));
    this.#byPage = Map.groupBy(placed, ({ record }) => record.location.page ?? 0);
    this.element = h(
      'div',
      {
        class: 'pages',
        tabindex: 0,
        role: 'region',
        'aria-label': state.word('source'),
        onpointermove: (event) => this.#point(event),
        onpointerleave: () => this.#hover(null),
        onclick: (event) => this.#click(event),
      },
      this.#pages.map(({ element }) => element),
    );
    this.#watch();
  }

  light(places: readonly Location[], moves: boolean): void {
    let first: HTMLElement | null = null;
    for (const page of this.#pages) {
      const boxes = places.flatMap(({ page: number, box }) => (number === page.number && box ? [box] : []));
      const spot = page.light(boxes);
      if (places[0]?.page === page.number) first = spot ?? page.element;
    }
    if (!moves || first === null) return;
    if (!isInView(first.getBoundingClientRect(), this.element.getBoundingClientRect()))
      first.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  marks(): void {
    for (const page of this.#drawn) this.#mark(page);
  }

  crop({ page: number, box }: Location, canvas: HTMLCanvasElement): boolean {
    const page = this.#pages[(number ?? 0) - 1];
    if (page === undefined || box === null) return false;
    const part = cropBox(box, page.size);
    canvas.dataset.place = placeOf(page.number, part);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => void page.crop(part, canvas, CROP_SCALE), REST);
    return true;
  }

  zoom(factor: number | null): void {
    this.#factor = factor === null ? null : (this.#factor ?? this.#fitting()) * factor;
    this.#rescale();
  }

  /** The first page says how large the others are likely to be; each says itself when it is drawn. */
  async #layOut(): Promise<void> {
    const [first] = this.#pages;
    await first?.open();
    for (const page of this.#pages) if (first !== undefined) page.setSize(first.size);
    await first?.open();
  }

  #fitting(): number {
    const width = Math.max(200, this.element.clientWidth - PADDING);
    return width / Math.max(1, ...this.#pages.map(({ size }) => size.width));
  }

  #rescale(): void {
    const scale = this.#factor ?? this.#fitting();
    if (Math.abs(scale - this.#scale) < SAME_SCALE) return;
    this.#scale = scale;
    for (const page of this.#pages) page.setScale(scale);
    for (const page of this.#drawn) void this.#draw(page);
    this.light(this.#state.lit.places, false);
  }

  #watch(): void {
    const byElement = new Map(this.#pages.map((page) => [page.element, page]));
    const watcher = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const page = byElement.get(target as HTMLElement);
          if (page !== undefined && isIntersecting) void this.#draw(page);
        }
      },
      { root: this.element, rootMargin: '300px 0px' },
    );
    for (const { element } of this.#pages) watcher.observe(element);
    new ResizeObserver(() => this.#rescale()).observe(this.element);
  }

  async #draw(page: PdfPage): Promise<void> {
    this.#drawn.delete(page);
    this.#drawn.add(page);
    const [oldest] = this.#drawn;
    if (this.#drawn.size > MOST_DRAWN && oldest !== undefined) {
      oldest.clear();
      this.#drawn.delete(oldest);
    }
    await page.draw();
    this.#mark(page);
    performance.mark('juesuan-drawn');
  }

  #mark(page: PdfPage): void {
    const style = getComputedStyle(this.element);
    const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim();
    page.mark(
      (this.#byPage.get(page.number) ?? []).flatMap(({ index, record }) => {
        const { box } = record.location;
        const tone = toneOf(record, this.#state.decisions.get(index)?.verdict);
        if (box === null || record.kind === 'fact' || tone === null) return [];
        return [{ box, colour: colour(tone), fill: colour(`${tone}-wash`) || null }];
      }),
    );
  }

  #at(event: MouseEvent): number | null {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-page]') : null;
    const page = target === null ? undefined : this.#pages[Number(target.dataset.page) - 1];
    if (target === null || page === undefined) return null;
    const { left, top } = target.getBoundingClientRect();
    const [x, y] = [(event.clientX - left) / page.scale, (event.clientY - top) / page.scale];
    const inside = (this.#byPage.get(page.number) ?? []).filter(({ record: { location } }) => {
      const { box } = location;
      return box !== null && x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1;
    });
    // A cell before the line of text that it may stand in.
    return (inside.find(({ record }) => record.kind === 'cell') ?? inside[0])?.index ?? null;
  }

  #point(event: MouseEvent): void {
    this.#hover(this.#at(event));
  }

  #hover(record: number | null): void {
    if (record === this.#hovered) return;
    this.#hovered = record;
    this.#state.hover(record, false);
  }

  #click(event: MouseEvent): void {
    const record = this.#at(event);
    if (record !== null) {
      this.#state.reveal(record);
    }
  }
}

/** The colour of a record's outline; `null` for one that needs none. */
function toneOf(record: ReviewRecord, verdict: string | undefined): string | null {
  if (verdict === 'right') return 'right';
  if (verdict !== undefined) return 'wrong';
  if (isDoubtful(record)) return 'doubt';
  if (record.marks.length > 0) return 'mend';
  return record.raw === '' ? null : 'plain';
}

function cropBox({ x0, y0, x1, y1 }: Box, { width, height }: { width: number; height: number }): Box {
  const box = { x0: x0 - CROP_ROOM, y0: y0 - CROP_ROOM, x1: x1 + CROP_ROOM, y1: y1 + CROP_ROOM };
  return {
    x0: Math.max(0, box.x0),
    y0: Math.max(0, box.y0),
    x1: Math.min(width, box.x1, box.x0 + CROP_WIDEST),
    y1: Math.min(height, box.y1),
  };
}
