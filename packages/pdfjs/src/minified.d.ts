// The minified programs of pdfjs-dist come without types.
declare module 'pdfjs-dist/legacy/build/pdf.min.mjs' {
  export const version: string;
}
declare module 'pdfjs-dist/legacy/build/pdf.worker.min.mjs' {
  export const WorkerMessageHandler: unknown;
}
