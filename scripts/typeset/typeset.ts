import type { PrintedReport } from './document.ts';
import type { Layout } from './layout.ts';
import {
  libreOfficeDoc,
  libreOfficeDocx,
  libreOfficePdf,
  libreOfficeWorkbook,
  type WorkbookFormat,
} from './office.ts';
import { chromiumPdf, layoutText, rewritten } from './produce.ts';
import { cidPdf } from './render/cid-pdf.ts';
import { commaText } from './render/comma-text.ts';
import { embeddedPdf } from './render/embedded-pdf.ts';
import { flatSpreadsheet } from './render/fods.ts';
import { flatText } from './render/fodt.ts';
import { htmlDocument } from './render/html.ts';
import { markdown } from './render/markdown.ts';
import { ofd } from './render/ofd.ts';
import { tabText } from './render/tab-text.ts';
import { flatWorkbook } from './render/workbook.ts';
import type { PageOf } from './truth.ts';

export interface Typeset {
  extension: 'pdf' | 'txt' | 'html' | 'ofd' | 'docx' | 'doc' | WorkbookFormat;
  bytes: Uint8Array;
  pageOf?: PageOf;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Makes the file that the layout asks for. */
export async function typeset(report: PrintedReport, layout: Layout): Promise<Typeset> {
  const pdf = (bytes: Uint8Array, pageOf?: PageOf): Typeset => ({
    extension: 'pdf',
    bytes: layout.rewrittenBy ? rewritten(bytes, layout.rewrittenBy) : bytes,
    ...(pageOf ? { pageOf } : {}),
  });
  switch (layout.producer) {
    case 'chromium':
      return pdf(chromiumPdf(htmlDocument(report, layout)));
    case 'writer':
      return pdf(await libreOfficePdf(flatText(report, layout), 'fodt'));
    case 'docx':
      return { extension: 'docx', bytes: await libreOfficeDocx(flatText(report, layout)) };
    case 'doc':
      return { extension: 'doc', bytes: await libreOfficeDoc(flatText(report, layout)) };
    case 'calc':
      return pdf(await libreOfficePdf(flatSpreadsheet(report, layout), 'fods'));
    case 'xls':
    case 'xlsx':
    case 'ods':
      return {
        extension: layout.producer,
        bytes: await libreOfficeWorkbook(flatWorkbook(report, layout), layout.producer),
      };
    case 'cid-pdf': {
      const { bytes, pageOf } = cidPdf(report, layout);
      return pdf(bytes, pageOf);
    }
    case 'embedded-pdf': {
      const { bytes, pageOf } = await embeddedPdf(report, layout);
      return pdf(bytes, pageOf);
    }
    case 'ofd':
      return { extension: 'ofd', ...ofd(report, layout) };
    case 'tab-text':
      return { extension: 'txt', bytes: encode(tabText(report)) };
    case 'comma-text':
      return { extension: 'txt', bytes: encode(commaText(report)) };
    case 'markdown':
      return { extension: 'txt', bytes: encode(markdown(report)) };
    case 'layout-text':
      return { extension: 'txt', bytes: encode(layoutText(chromiumPdf(htmlDocument(report, layout)))) };
    case 'html':
      return { extension: 'html', bytes: encode(htmlDocument(report, layout)) };
  }
}
