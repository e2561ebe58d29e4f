import { isDeepStrictEqual } from 'node:util';
import type { SourceDocument, SourcePage } from '../../packages/extractor/src/model/source.ts';
import { openDocument, type Readers } from '../../packages/extractor/src/read/pdf/document.ts';
import { Refused } from '../../packages/extractor/src/read/pdf/lean/refused.ts';
import { packagedAssets, pdfjsDist } from '../../packages/extractor/src/read/pdf/node.ts';

/** What the two readers make of one file. */
export type Comparison =
  | { kind: 'equal' }
  /** The lean reader left it to pdf.js. */
  | { kind: 'refused'; why: string }
  /** Neither gives a document: `why` is pdf.js' reason. */
  | { kind: 'unread'; why: string }
  | { kind: 'different'; where: string };

/** All that is read of a document, also where it is but pictures. */
type Reading = Pick<SourceDocument, 'pages' | 'producer' | 'diagnostics'>;

const assets = packagedAssets();
/** Long enough for a machine that does other work: a reader that waited for its turn differs in nothing. */
const options = { limits: { milliseconds: 1_800_000 } };

/** By the lean reader alone. @throws {Refused} */
export const readLean = (bytes: Uint8Array): Promise<Reading> =>
  read(bytes, {
    lean: assets,
    engine(why) {
      throw why ?? new Refused('damaged references');
    },
  });

/** By pdf.js alone. */
export const readPdfJs = (bytes: Uint8Array): Promise<Reading> =>
  read(bytes, { lean: undefined, engine: () => pdfjsDist(assets) });

async function read(bytes: Uint8Array, readers: Readers): Promise<Reading> {
  const document = await openDocument(readers, bytes, options);
  try {
    const pages: SourcePage[] = [];
    for (let number = 1; number <= document.pageCount; number++) pages.push(await document.readPage(number));
    return { pages, producer: document.producer, diagnostics: [...document.diagnostics] };
  } finally {
    await document.close();
  }
}

/** Reads a file with both readers; whatever the lean one accepts must be equal to the last bit. */
export async function compare(bytes: Uint8Array): Promise<Comparison> {
  const lean = await outcome(readLean(bytes));
  if (lean instanceof Refused) return { kind: 'refused', why: lean.message };
  const other = await outcome(readPdfJs(bytes));
  if (lean instanceof Error || other instanceof Error) {
    const [a, b] = [messageOf(lean), messageOf(other)];
    return a === b ? { kind: 'unread', why: a } : { kind: 'different', where: `lean: ${a}; pdf.js: ${b}` };
  }
  const where = difference(lean, other, '');
  return where === null ? { kind: 'equal' } : { kind: 'different', where };
}

const outcome = (work: Promise<Reading>): Promise<Reading | Error> =>
  work.catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));

const messageOf = (result: Reading | Error): string =>
  result instanceof Error ? result.message : `${result.pages.length} pages`;

/** The path to the first value in which two results differ, with both values. */
function difference(a: unknown, b: unknown, path: string): string | null {
  if (isDeepStrictEqual(a, b)) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${path}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = difference(
      (a as Record<string, unknown>)[key],
      (b as Record<string, unknown>)[key],
      `${path}.${key}`,
    );
    if (found !== null) return found;
  }
  return `${path}: of another kind`;
}
