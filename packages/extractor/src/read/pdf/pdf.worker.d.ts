/** pdfjs-dist ships no types for its worker file; what is used of it is told where pdf.js's other shapes are. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: import('./pdfjs.ts').PdfJsWorkerModule['WorkerMessageHandler'];
}
