import { Canvas } from './draw.ts';

/** Where the rulings of the page's table are: points. */
export const xs = [60, 180, 300, 420, 540];
export const ys = [100, 124, 148, 172, 196, 220];

/** A title, and a table of five rows with a name, an amount, a dash and a blank each. */
export function tablePage(dpi: number): Canvas {
  const canvas = new Canvas(600, 400, dpi);
  canvas.letters(240, 60, 9, 14);
  canvas.table(xs, ys);
  for (const y of ys.slice(0, -1)) {
    canvas.letters(66, y + 8, 5);
    canvas.letters(230, y + 8, 6);
    canvas.box(350, y + 11.6, 360, y + 12.4);
  }
  return canvas;
}
