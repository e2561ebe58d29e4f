import { packagedAssets } from '../../packages/extractor/src/read/pdf/node.ts';
import { documentOptions, type PdfJsModule } from '../../packages/extractor/src/read/pdf/pdfjs.ts';

/** What of pdf.js the baselines use, and the reader does not. */
interface Page {
  getOperatorList(options?: object): Promise<unknown>;
  getTextContent(): Promise<unknown>;
  cleanup(): void;
}

const pdfjs = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfJsModule;
const options = documentOptions(packagedAssets());

/** Bare pdf.js: every page's operator list. Below this no reader of rulings can come with pdf.js as it is. */
export const operatorLists = (bytes: Uint8Array): Promise<number> =>
  eachPage(bytes, async (page) => {
    await page.getOperatorList({ annotationMode: 0 });
  });

/** Bare pdf.js: text content and operator list of every page, the floor of tools that take text and rulings apart. */
export const textAndOperators = (bytes: Uint8Array): Promise<number> =>
  eachPage(bytes, async (page) => {
    await page.getTextContent();
    await page.getOperatorList({ annotationMode: 0 });
  });

/** Opens as the reader does, closes as it must; gives the number of pages. */
async function eachPage(bytes: Uint8Array, use: (page: Page) => Promise<void>): Promise<number> {
  const task = pdfjs.getDocument({ data: bytes.slice(), ...options });
  try {
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) {
      const page = (await document.getPage(number)) as unknown as Page;
      await use(page);
      page.cleanup();
    }
    return document.numPages;
  } finally {
    await task.destroy();
  }
}
