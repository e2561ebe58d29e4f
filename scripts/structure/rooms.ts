/**
 * What each room may import besides itself: the way of the data, written from its beginning to its end. A room is a folder
 * or a file; a file is in the longest that its path begins with. Every package may be imported by those listed only.
 */
const extractor = 'packages/extractor/src/';
const detect = `${extractor}detect/`;
const recognise = `${extractor}recognise/`;
const audit = 'packages/audit/src/';

const model = `${extractor}model/`;
const words = `${extractor}words/`;
const schema = 'packages/schema/src/';
const normalizer = 'packages/normalizer/src/';
const threads = 'packages/threads/src/';
const archives = 'packages/archives/src/';
const pdfjs = 'packages/pdfjs/src/';
const ingest = 'packages/ingest/src/';
const ocr = 'packages/ocr/src/';
const review = 'packages/review/src/';

export const rooms: Readonly<Record<string, readonly string[]>> = {
  [schema]: [],
  [threads]: [],
  [archives]: [schema],
  [pdfjs]: [],

  // bytes → SourcePage[]: readers know formats and nothing of tables.
  [model]: [schema],
  [words]: [schema, model],
  [`${extractor}read/`]: [schema, model],
  // What a fixed layout draws, whatever its format: runs, rulings, what covers what.
  [`${extractor}read/drawing/`]: [schema, model],
  [`${extractor}read/pdf/`]: [pdfjs, schema, model, `${extractor}read/drawing/`],
  // Tables and lines of pages and documents that mark them up, their spans placed.
  [`${extractor}read/markup/`]: [schema, model],
  [`${extractor}read/html/`]: [schema, model, `${extractor}read/decode-text.ts`, `${extractor}read/markup/`],
  // What is in a ZIP or a compound file, and in an XML part.
  [`${extractor}read/container/`]: [schema, model, `${extractor}read/decode-text.ts`],
  [`${extractor}read/sheet/`]: [schema, model, `${extractor}read/container/`],
  // What both formats of Word have in common: cells of tables, formats of numbers, symbols.
  [`${extractor}read/word/`]: [schema, model, `${extractor}read/markup/`],
  [`${extractor}read/word/docx/`]: [
    schema,
    model,
    `${extractor}read/container/`,
    `${extractor}read/markup/`,
    `${extractor}read/word/`,
  ],
  [`${extractor}read/word/doc/`]: [
    schema,
    model,
    `${extractor}read/container/`,
    `${extractor}read/markup/`,
    `${extractor}read/word/`,
  ],
  // Picture files as PDFs of their pages.
  [`${extractor}read/mht/`]: [schema, `${extractor}read/container/`, `${extractor}read/html/`],
  [`${extractor}read/picture/`]: [
    schema,
    model,
    `${extractor}read/container/`,
    `${extractor}read/drawing/matrix.ts`,
  ],
  [`${extractor}read/ofd/`]: [schema, model, `${extractor}read/container/`, `${extractor}read/drawing/`],
  // Where one blank parts two cells, only the words tell; the same words tell the form of a text.
  [`${extractor}read/text/`]: [schema, model, `${extractor}read/decode-text.ts`, `${words}row-label.ts`],

  // SourcePage[] → TableGrid, LineBlock. What several ways to find cells share stands in the folder itself.
  [detect]: [schema, model, words],
  [`${detect}ruled/`]: [schema, model, detect, `${words}caption.ts`, `${words}cell-words.ts`],
  [`${detect}apart/`]: [schema, model, detect, `${detect}ruled/`],
  [`${detect}aligned/`]: [schema, model, words, detect],
  // Tables in words of letters, by their white space.
  [`${detect}letters/`]: [schema, model, words, detect, `${detect}aligned/`],
  [`${detect}find/`]: [schema, model, words, detect, `${detect}ruled/`, `${detect}letters/`],
  [`${detect}spaced/`]: [schema, model, words, detect, `${detect}aligned/`],
  // The pipeline.
  [`${detect}page.ts`]: [schema, model, detect, `${detect}find/`, `${detect}ruled/`],
  [`${detect}page-account.ts`]: [schema, model, detect, `${detect}page.ts`, `${detect}ruled/`],
  [`${detect}detect.ts`]: [
    schema,
    model,
    detect,
    `${detect}page.ts`,
    `${detect}page-account.ts`,
    `${detect}apart/`,
    `${detect}ruled/`,
    `${detect}find/`,
    `${detect}aligned/`,
    `${detect}letters/`,
  ],
  [`${detect}one-by-one.ts`]: [
    schema,
    model,
    detect,
    `${detect}page.ts`,
    `${detect}page-account.ts`,
    `${detect}apart/`,
    `${detect}detect.ts`,
  ],

  [`${detect}inspected-steps.ts`]: [schema, model, detect, `${detect}detect.ts`, `${detect}ruled/`],

  // TableGrid, LineBlock → ExtractedReport.
  [`${recognise}prose/`]: [schema, model, words],
  [`${recognise}forms/`]: [schema, model, words, `${extractor}read/html/`],
  [`${recognise}identity/`]: [schema, model, words],
  [`${recognise}tables/`]: [schema, model, words, `${recognise}forms/`, `${recognise}identity/`],
  [recognise]: [schema, model, words, `${recognise}tables/`, `${recognise}prose/`, `${recognise}identity/`],

  // The whole way, and what the package exports of it.
  [extractor]: [
    schema,
    model,
    words,
    `${extractor}read/decode-text.ts`,
    `${extractor}read/container/`,
    `${extractor}read/pdf/`,
    `${extractor}read/html/`,
    `${extractor}read/mht/`,
    `${extractor}read/text/`,
    `${extractor}read/sheet/`,
    `${extractor}read/word/docx/`,
    `${extractor}read/word/doc/`,
    `${extractor}read/ofd/`,
    `${extractor}read/picture/`,
    detect,
    `${detect}detect.ts`,
    `${detect}one-by-one.ts`,
    `${detect}inspected-steps.ts`,
    `${detect}spaced/`,
    recognise,
    `${recognise}tables/`,
    `${recognise}forms/`,
  ],

  // ExtractedReport → Report → Finding[].
  [normalizer]: [schema],
  [`${audit}engine/`]: [schema],
  [`${audit}tables/`]: [schema, `${audit}engine/`],
  [`${audit}prose/`]: [schema, `${audit}engine/`, `${audit}tables/`],
  [`${audit}forms/`]: [schema, `${audit}engine/`, `${audit}tables/`],
  [`${audit}stated/`]: [schema, `${audit}engine/`, `${audit}tables/`],
  [`${audit}rules/`]: [
    schema,
    ...['engine/', 'tables/', 'prose/', 'forms/', 'stated/'].map((room) => audit + room),
  ],
  [audit]: [
    schema,
    ...['engine/', 'tables/', 'prose/', 'forms/', 'stated/', 'rules/'].map((room) => audit + room),
  ],

  // SourcePicture → PreparedPage → PageLayout: pixels, then rulings, then fields and lines.
  [`${ocr}model.ts`]: [schema, extractor],
  [`${ocr}picture/`]: [schema, extractor, `${ocr}model.ts`],
  [`${ocr}rulings/`]: [`${ocr}model.ts`, `${ocr}picture/`],
  [`${ocr}lines/`]: [schema, extractor, `${ocr}model.ts`, `${ocr}picture/`, `${ocr}rulings/`],
  // Crops → letters with their probabilities → words and numbers.
  [`${ocr}recognise/`]: [`${ocr}model.ts`],
  [`${ocr}domain/`]: [schema, `${ocr}recognise/`],
  [ocr]: [
    schema,
    extractor,
    threads,
    ...['model.ts', 'picture/', 'rulings/', 'lines/', 'recognise/', 'domain/'].map((room) => ocr + room),
  ],

  // Report → a page: what the builder makes, the page shows; the page's programs know nothing but the schema and the model.
  [`${review}page/`]: [schema, `${review}model.ts`],
  [`${review}build/`]: [pdfjs, schema, extractor, audit, `${review}model.ts`],
  [review]: [schema, `${review}build/`],

  [ingest]: [schema, extractor, normalizer, audit, threads, archives, ocr],
  'packages/queue/src/': [schema, threads, ingest],
  'packages/juesuan/src/': [
    schema,
    extractor,
    normalizer,
    audit,
    threads,
    archives,
    ingest,
    'packages/queue/src/',
    ocr,
    review,
  ],
};

/** No rule of the audit imports another: only the list of all does. */
export const listOfRules = `${audit}rules/index.ts`;
