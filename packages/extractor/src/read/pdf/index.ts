export { openDocument, type PdfDocument, type PdfOptions, readDocument } from './document.ts';
export { defaultLimits, type PdfLimits } from './limits.ts';
export { openPdf, pdfjsDist, readPdf } from './node.ts';
export { isPicture } from './page.ts';
export type { PdfAssets, PdfEngine } from './pdfjs.ts';
export { type SelfTest, selfTest } from './selftest.ts';
export { TextLayer } from './textlayer.ts';
