/** The part of pdf.js that draws, as one script: the page loads it for reports that are PDFs. */
import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

globalThis.juesuanGive('pdf', { getDocument, PDFWorker });
