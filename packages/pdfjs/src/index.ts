export { loadPdfJs, type PdfJs, type PdfJsWorker, pdfJsFolder } from './pdfjs.ts';
