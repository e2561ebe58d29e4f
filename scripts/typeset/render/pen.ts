/** What draws one page after another. Coordinates are points from the page's bottom left, upright in the reader's view. */
export interface Pen {
  openPage(turned: boolean): void;
  closePage(): void;
  /** Text with its baseline's left end at `x`, `y`. */
  show(text: string, x: number, y: number, fontSize: number): void;
  /** A ruling, `width` or `height` being its thickness. */
  ruling(x: number, y: number, width: number, height: number): void;
  /** Draws `inside` under a clip box. */
  clipped(x: number, y: number, width: number, height: number, inside: () => void): void;
  /** Width of a text in ems. */
  ems(text: string): number;
}
