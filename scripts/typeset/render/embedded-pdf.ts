import PDFDocument from 'pdfkit';
import type { PrintedReport } from '../document.ts';
import type { Layout } from '../layout.ts';
import type { PageOf } from '../truth.ts';
import { drawTables } from './drawn-tables.ts';
import type { Pen } from './pen.ts';

/** Where Debian's fonts-arphic-gbsn00lp puts its one font. */
const font = '/usr/share/fonts/truetype/arphic-gbsn00lp/gbsn00lp.ttf';

/** Draws the report's tables with PDFKit: stroked rulings, an embedded subset of a Song font, landscape page boxes. */
export async function embeddedPdf(
  report: PrintedReport,
  layout: Layout,
): Promise<{ bytes: Uint8Array; pageOf: PageOf }> {
  const document = new PDFDocument({
    autoFirstPage: false,
    info: { Title: report.title, CreationDate: new Date(0), ModDate: new Date(0) },
  });
  const chunks: Uint8Array[] = [];
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.registerFont('body', font);
  document.font('body');
  const pageOf = drawTables(report, layout, penOf(document));
  document.end();
  await ended;
  return { bytes: new Uint8Array(Buffer.concat(chunks)), pageOf };
}

/** PDFKit counts from the top left. */
function penOf(document: PDFKit.PDFDocument): Pen {
  const top = (y: number): number => document.page.height - y;
  return {
    openPage(turned) {
      document.addPage({ size: 'A4', layout: turned ? 'landscape' : 'portrait', margin: 0 });
    },
    closePage() {},
    show(text, x, y, fontSize) {
      document.fontSize(fontSize);
      document.text(text, x, top(y), { lineBreak: false, baseline: 'alphabetic' });
    },
    ruling(x, y, width, height) {
      const [toX, toY] = width > height ? [x + width, y] : [x, y + height];
      document.lineWidth(Math.min(width, height)).moveTo(x, top(y)).lineTo(toX, top(toY)).stroke();
    },
    clipped(x, y, width, height, inside) {
      document.save();
      document.rect(x, top(y + height), width, height).clip();
      inside();
      document.restore();
    },
    ems(text) {
      document.fontSize(1);
      return document.widthOfString(text);
    },
  };
}
