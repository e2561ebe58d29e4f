import type { PrintedReport } from '../document.ts';
import type { Layout } from '../layout.ts';
import type { PageOf } from '../truth.ts';
import { drawTables } from './drawn-tables.ts';
import { gbkHex } from './gbk.ts';
import { type PdfPage, pdfFile } from './pdf-file.ts';
import type { Pen } from './pen.ts';

/** Draws the report's tables itself: filled hairlines for rulings, every cell's text under a clip box of its own. */
export function cidPdf(report: PrintedReport, layout: Layout): { bytes: Uint8Array; pageOf: PageOf } {
  const { pen, pages } = cidPen();
  const pageOf = drawTables(report, layout, pen);
  return { bytes: pdfFile(pages, report.title), pageOf };
}

/** Writes content streams in GBK; the font is not embedded. */
function cidPen(): { pen: Pen; pages: PdfPage[] } {
  const pages: PdfPage[] = [];
  let content: string[] = [];
  let rotated = false;
  const pen: Pen = {
    openPage(turned) {
      rotated = turned;
      // Turned pages are drawn upright in the reader's view, then laid down into the upright page box.
      content = turned ? ['0 1 -1 0 595 0 cm'] : [];
    },
    closePage() {
      pages.push({ content: content.join('\n'), rotated });
    },
    show(text, x, y, fontSize) {
      content.push(
        `BT /F1 ${fontSize} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm <${gbkHex(text)}> Tj ET`,
      );
    },
    ruling(x, y, width, height) {
      content.push(`${x.toFixed(2)} ${y.toFixed(2)} ${width.toFixed(2)} ${height.toFixed(2)} re f`);
    },
    clipped(x, y, width, height, inside) {
      content.push(`q ${x.toFixed(2)} ${y.toFixed(2)} ${width.toFixed(2)} ${height.toFixed(2)} re W n`);
      inside();
      content.push('Q');
    },
    // Half an em for ASCII, as the font's W array says.
    ems: (text) => Array.from(text).reduce((w, c) => w + (c.charCodeAt(0) < 0x80 ? 0.5 : 1), 0),
  };
  return { pen, pages };
}
