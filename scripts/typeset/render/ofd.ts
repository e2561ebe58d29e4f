import type { PrintedReport } from '../document.ts';
import type { Layout, OfdStyle } from '../layout.ts';
import type { PageOf } from '../truth.ts';
import { drawTables } from './drawn-tables.ts';
import { escaped, type OfdPage, ofdFile } from './ofd-file.ts';
import type { Pen } from './pen.ts';

const MILLIMETRES = 25.4 / 72;

const usual: OfdStyle = { distances: 'list', rulings: 'strokes', clips: false, prefix: true };

/** Draws the report as OFD: text by the place of every glyph, rulings as paths, a page box of its own for landscape pages. */
export function ofd(report: PrintedReport, layout: Layout): { bytes: Uint8Array; pageOf: PageOf } {
  const style = layout.ofd ?? usual;
  const { pen, pages } = ofdPen(style);
  const pageOf = drawTables(report, layout, pen);
  const prefix = style.prefix ? 'ofd:' : '';
  return { bytes: ofdFile({ title: report.title, pages, templates: [], prefix }), pageOf };
}

/** Half an em for ASCII. */
const emsOf = (character: string): number => (character.charCodeAt(0) < 0x80 ? 0.5 : 1);

const mm = (points: number): string => String(Number((points * MILLIMETRES).toFixed(3)));

function ofdPen(style: OfdStyle): { pen: Pen; pages: OfdPage[] } {
  const pages: OfdPage[] = [];
  let objects: string[] = [];
  let [width, height] = [595, 842];
  let id = 1000;
  let clip = '';
  const top = (y: number): number => height - y;
  const pen: Pen = {
    openPage(turned) {
      [width, height] = turned ? [842, 595] : [595, 842];
      objects = [];
    },
    closePage() {
      const [w, h] = [Number(mm(width)), Number(mm(height))];
      pages.push({ width: w, height: h, objects, template: null });
    },
    show(text, x, y, fontSize) {
      const characters = Array.from(text);
      const wide = characters.reduce((sum, one) => sum + emsOf(one), 0) * fontSize;
      const boundary = `${mm(x)} ${mm(top(y) - fontSize)} ${mm(wide)} ${mm(fontSize * 1.3)}`;
      const deltas = distances(characters, fontSize, style);
      objects.push(
        `<TextObject ID="${id++}" Boundary="${boundary}" Font="90" Size="${mm(fontSize)}">${clip}<TextCode X="0" Y="${mm(fontSize)}"${deltas}>${escaped(text)}</TextCode></TextObject>`,
      );
    },
    ruling(x, y, w, h) {
      objects.push(pathObject(id++, x, top(y + h), w, h, style));
    },
    clipped(x, y, w, h, inside) {
      if (style.clips)
        clip = `<Clips TransFlag="false"><Clip><Area><Path Boundary="0 0 ${mm(w)} ${mm(h)}" Fill="true"><AbbreviatedData>${boxPath(w, h)}</AbbreviatedData></Path></Area></Clip></Clips>`;
      // Clips stand in the space of the object that they cut: they are moved when it is written.
      const before = objects.length;
      inside();
      for (let i = before; style.clips && i < objects.length; i++)
        objects[i] = movedClip(objects[i] as string, x, top(y + h));
      clip = '';
    },
    ems: (text) => Array.from(text).reduce((sum, one) => sum + emsOf(one), 0),
  };
  return { pen, pages };
}

/** DeltaX as a list, with its repetitions written short, or left out. */
function distances(characters: readonly string[], fontSize: number, { distances }: OfdStyle): string {
  const all = characters.slice(0, -1).map((one) => mm(emsOf(one) * fontSize));
  if (all.length === 0 || distances === 'none') return '';
  if (distances === 'list') return ` DeltaX="${all.join(' ')}"`;
  const parts: string[] = [];
  for (let from = 0, to = 1; to <= all.length; to++) {
    if (to < all.length && all[to] === all[from]) continue;
    parts.push(to - from > 2 ? `g ${to - from} ${all[from]}` : all.slice(from, to).join(' '));
    from = to;
  }
  return ` DeltaX="${parts.join(' ')}"`;
}

const boxPath = (w: number, h: number): string => `M 0 0 L ${mm(w)} 0 L ${mm(w)} ${mm(h)} L 0 ${mm(h)} C`;

/** A ruling as a stroke along its middle, or as a filled box. */
function pathObject(id: number, x: number, y: number, w: number, h: number, { rulings }: OfdStyle): string {
  const boundary = `${mm(x)} ${mm(y)} ${mm(w)} ${mm(h)}`;
  if (rulings === 'fills')
    return `<PathObject ID="${id}" Boundary="${boundary}" Stroke="false" Fill="true"><FillColor Value="0 0 0"/><AbbreviatedData>${boxPath(w, h)}</AbbreviatedData></PathObject>`;
  const line =
    w > h ? `M 0 ${mm(h / 2)} L ${mm(w)} ${mm(h / 2)}` : `M ${mm(w / 2)} 0 L ${mm(w / 2)} ${mm(h)}`;
  return `<PathObject ID="${id}" Boundary="${boundary}" LineWidth="${mm(Math.min(w, h))}"><AbbreviatedData>${line}</AbbreviatedData></PathObject>`;
}

/** Puts the clip of a cell at its place, seen from the object's own origin. */
function movedClip(object: string, x: number, y: number): string {
  const [left = 0, above = 0] = (/Boundary="([^"]*)"/.exec(object)?.[1] ?? '').split(' ').map(Number);
  const at = `${(Number(mm(x)) - left).toFixed(3)} ${(Number(mm(y)) - above).toFixed(3)}`;
  return object.replace('<Path Boundary="0 0 ', `<Path Boundary="${at} `);
}
