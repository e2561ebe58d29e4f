/** The part of pdf.js that reads, as one script for a worker. */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
