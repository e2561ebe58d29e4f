import type { Box } from '@juesuan/schema';
import type { PageViewport, PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
import { h, place } from '../dom.ts';

/** Pixels of a canvas beyond which a browser may draw nothing. */
const MOST_PIXELS = 16_000_000;

/** One page: its picture, drawn when it comes into view, and over it the marks and what is lit up. */
export class PdfPage {
  readonly element: HTMLElement;
  readonly number: number;
  readonly #turns: number;
  readonly #pdf: PDFDocumentProxy;
  readonly #canvas = h('canvas', { 'aria-hidden': 'true' });
  readonly #marks = h('canvas', { class: 'marks', 'aria-hidden': 'true' });
  #page: Promise<PDFPageProxy> | null = null;
  #task: RenderTask | null = null;
  #scale = 1;
  #size = { width: 595, height: 842 };
  #drawnAt = 0;
  #spots: HTMLElement[] = [];

  /** @param turns degrees clockwise by which it is shown turned, as it was read */
  constructor(
    pdf: PDFDocumentProxy,
    { number, turns, label }: { number: number; turns: number; label: string },
  ) {
    this.#pdf = pdf;
    this.number = number;
    this.#turns = turns;
    this.element = h(
      'div',
      { class: 'page', role: 'img', 'aria-label': label, 'data-page': number },
      this.#canvas,
      this.#marks,
    );
  }

  /** Pixels a point. */
  get scale(): number {
    return this.#scale;
  }

  get size(): Readonly<{ width: number; height: number }> {
    return this.#size;
  }

  /** Points, before the page itself said them. */
  setSize(size: { width: number; height: number }): void {
    this.#size = size;
  }

  setScale(scale: number): void {
    this.#scale = scale;
    const { style } = this.element;
    style.width = `${this.#size.width * scale}px`;
    style.height = `${this.#size.height * scale}px`;
  }

  /** The page's own size, known once it was asked for. */
  async open(): Promise<PDFPageProxy> {
    this.#page ??= this.#pdf.getPage(this.number);
    const page = await this.#page;
    const { width, height } = this.#viewport(page, { scale: 1 });
    this.#size = { width, height };
    return page;
  }

  #viewport(
    page: PDFPageProxy,
    options: { scale: number; offsetX?: number; offsetY?: number },
  ): PageViewport {
    return page.getViewport({ ...options, rotation: page.rotate + this.#turns });
  }

  get isDrawn(): boolean {
    return this.#drawnAt === this.#scale;
  }

  async draw(): Promise<void> {
    const page = await this.open();
    this.setScale(this.#scale);
    if (this.isDrawn) return;
    const scale = this.#scale;
    const dense = Math.min(
      devicePixelRatio,
      Math.sqrt(MOST_PIXELS / (this.#size.width * this.#size.height)) / scale,
    );
    this.#task?.cancel();
    const viewport = this.#viewport(page, { scale: scale * dense });
    // Drawn aside and put in place at once: a page that is drawn larger does not vanish meanwhile.
    const canvas = new OffscreenCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const task = page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport });
    this.#task = task;
    try {
      await task.promise;
    } catch (error) {
      if (error instanceof Error && error.name === 'RenderingCancelledException') return;
      throw error;
    }
    this.#canvas.width = canvas.width;
    this.#canvas.height = canvas.height;
    this.#canvas.getContext('2d')?.drawImage(canvas, 0, 0);
    this.#drawnAt = scale;
  }

  /** Gives back the memory of a page that is far away. */
  clear(): void {
    this.#task?.cancel();
    this.#canvas.width = 0;
    this.#canvas.height = 0;
    this.#drawnAt = 0;
  }

  /** Draws outlines of boxes, each in the colour that is given for it. */
  mark(boxes: readonly { box: Box; colour: string; fill: string | null }[]): void {
    const dense = devicePixelRatio;
    this.#marks.width = Math.ceil(this.#size.width * this.#scale * dense);
    this.#marks.height = Math.ceil(this.#size.height * this.#scale * dense);
    const context = this.#marks.getContext('2d');
    if (context === null) return;
    context.scale(this.#scale * dense, this.#scale * dense);
    for (const { box, colour, fill } of boxes) {
      const at = [box.x0, box.y0, box.x1 - box.x0, box.y1 - box.y0] as const;
      if (fill !== null) {
        context.fillStyle = fill;
        context.fillRect(...at);
      }
      context.strokeStyle = colour;
      context.lineWidth = 0.8;
      context.strokeRect(...at);
    }
  }

  /** Lights up boxes, and gives the first of them. */
  light(boxes: readonly Box[]): HTMLElement | null {
    for (const spot of this.#spots) spot.remove();
    const scale = this.#scale;
    const room = 2;
    this.#spots = boxes.map((box) => {
      const spot = h('div', { class: 'spot' });
      place(spot, {
        left: box.x0 * scale - room,
        top: box.y0 * scale - room,
        width: (box.x1 - box.x0) * scale + 2 * room,
        height: (box.y1 - box.y0) * scale + 2 * room,
      });
      return spot;
    });
    this.element.append(...this.#spots);
    return this.#spots[0] ?? null;
  }

  /** A part of the page in a canvas: at once from what is drawn, then drawn for it. */
  async crop(box: Box, canvas: HTMLCanvasElement, scale: number): Promise<void> {
    const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
    const dense = scale * devicePixelRatio;
    canvas.width = Math.ceil(width * dense);
    canvas.height = Math.ceil(height * dense);
    canvas.style.width = `${width * scale}px`;
    canvas.style.height = `${height * scale}px`;
    if (this.#drawnAt > 0) {
      const by = this.#canvas.width / this.#size.width;
      canvas
        .getContext('2d')
        ?.drawImage(
          this.#canvas,
          box.x0 * by,
          box.y0 * by,
          width * by,
          height * by,
          0,
          0,
          canvas.width,
          canvas.height,
        );
    }
    const page = await this.open();
    const offset = { offsetX: -box.x0 * dense, offsetY: -box.y0 * dense };
    const viewport = this.#viewport(page, { scale: dense, ...offset });
    const sharp = new OffscreenCanvas(canvas.width, canvas.height);
    await page.render({ canvas: sharp as unknown as HTMLCanvasElement, viewport }).promise;
    if (canvas.dataset.place === placeOf(this.number, box)) canvas.getContext('2d')?.drawImage(sharp, 0, 0);
  }
}

/** What a crop's canvas says that it shows, so that one that was made for another place is not drawn into it. */
export const placeOf = (page: number, { x0, y0, x1, y1 }: Box): string => [page, x0, y0, x1, y1].join(' ');
