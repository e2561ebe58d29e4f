import type { Block, PrintedTable } from '../document.ts';
import type { Pen } from './pen.ts';
import { wrapped } from './wrap.ts';

type Text = Exclude<Block, PrintedTable>;

const page = { width: 595, height: 842, margin: 60 } as const;
/** Points: type and the distance of its lines; the cover begins lower on its page. */
const cover = { size: 26, line: 58, down: 170 } as const;
const part = { size: 18, line: 40 } as const;
const heading = { size: 13, line: 28 } as const;
const body = { size: 12, line: 20, indent: 24 } as const;

/** Sets running text on pages of its own, between tables. */
export class TextFlow {
  readonly #pen: Pen;
  #y: number | null = null;
  pages = 0;

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  add(block: Text): void {
    switch (block.type) {
      case 'cover':
        this.close();
        this.#open(cover.down);
        for (const line of block.lines) this.#centred(line, cover);
        this.close();
        break;
      case 'part':
        this.#centred(block.text, part);
        break;
      case 'heading':
        this.#line(block.text, page.margin, heading);
        break;
      case 'paragraph':
        this.#paragraph(block.text);
        break;
      case 'page-break':
        this.close();
    }
  }

  /** Ends the page that is being written. */
  close(): void {
    if (this.#y === null) return;
    this.#pen.closePage();
    this.#y = null;
    this.pages++;
  }

  #open(down = 0): void {
    this.#pen.openPage(false);
    this.#y = page.height - page.margin - down;
  }

  #paragraph(text: string): void {
    const room = page.width - 2 * page.margin;
    // Two characters of indent are as wide as two Han characters of the text.
    const lines = wrapped(`口口${text}`, room, body.size, (one) => this.#pen.ems(one));
    for (const [i, line] of lines.entries())
      this.#line(i === 0 ? line.slice(2) : line, page.margin + (i === 0 ? body.indent : 0), body);
  }

  #centred(text: string, type: { size: number; line: number }): void {
    this.#line(text, (page.width - this.#pen.ems(text) * type.size) / 2, type);
  }

  #line(text: string, x: number, { size, line }: { size: number; line: number }): void {
    if (this.#y !== null && this.#y - line < page.margin) this.close();
    if (this.#y === null) this.#open();
    const y = (this.#y ?? 0) - line;
    this.#y = y;
    if (text !== '') this.#pen.show(text, x, y, size);
  }
}
