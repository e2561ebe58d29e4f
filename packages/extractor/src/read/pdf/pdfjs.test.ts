import { afterEach, describe, expect, test, vi } from 'vitest';
import { latin, makePdf } from '../../testing/pdf.ts';
import { openDocument } from './document.ts';
import { openPdf as openAtTheEdge } from './edge.ts';
import { type PdfEngine, type PdfJsModule, pdfJsEngine } from './pdfjs.ts';

const page = latin(72, 742, 10, '2024');

test('a pdf.js that numbers its operators otherwise is refused before it reads anything', async () => {
  const module = (await import('pdfjs-dist/legacy/build/pdf.mjs')) as unknown as PdfJsModule;
  const renumbered = { ...module, version: '99.0.0', OPS: { ...module.OPS, showText: 45 } };
  expect(() => pdfJsEngine('pdfjs-dist', renumbered, null)).toThrow(
    'pdf.js 99.0.0 numbers the operator showText 45 instead of 44: pin pdfjs-dist 6.5.438',
  );
});

test('the reader at the edge opens a document page by page', async () => {
  const pdf = await openAtTheEdge(makePdf([page, page]));
  expect(pdf.pageCount).toBe(2);
  expect((await pdf.readPage(2)).runs[0]?.text).toBe('2024');
  await pdf.close();
});

test('a document that its engine refuses without an error is damaged all the same', async () => {
  const { pdfjsDist } = await import('./node.ts');
  const engine = await pdfjsDist();
  let opened = 0;
  const refusing: PdfEngine = {
    ...engine,
    // The known page of the self-test is read as ever.
    open: (bytes, watch) => (opened++ === 0 ? engine.open(bytes, watch) : Promise.reject('no such thing')),
  };
  await expect(
    openDocument({ lean: undefined, engine: async () => refusing }, makePdf([page])),
  ).rejects.toMatchObject({
    code: 'damaged',
    message: 'the PDF cannot be parsed: no such thing',
  });
});

describe('while pdf.js is loaded', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.resetModules();
  });

  async function loading(): Promise<{ warned: unknown[][]; loaded: Promise<PdfEngine> }> {
    vi.resetModules();
    const warned: unknown[][] = [];
    vi.spyOn(console, 'warn').mockImplementation((...data) => void warned.push(data));
    const { pdfjsDist } = await import('./node.ts');
    return { warned, loaded: pdfjsDist() };
  }

  test("its warnings about a missing canvas are held back, and nobody else's", async () => {
    const { warned, loaded } = await loading();
    console.warn('Warning: Cannot load "@napi-rs/canvas" package: "Error".');
    console.warn('disk almost full');
    await loaded;
    expect(warned).toEqual([['disk almost full']]);
  });

  test('a Node that is too old for it is told in one line what to do', async () => {
    const { withResolvers } = Promise;
    Object.assign(Promise, { withResolvers: undefined });
    try {
      const { loaded } = await loading();
      await expect(loaded).rejects.toThrow(
        /^this PDF is read by pdf\.js, which needs Node 22\.13 or newer: /,
      );
    } finally {
      Object.assign(Promise, { withResolvers });
    }
  });

  test('a console that someone takes over meanwhile stays theirs', async () => {
    const { loaded } = await loading();
    const theirs = (): void => {};
    console.warn = theirs;
    await loaded;
    expect(console.warn).toBe(theirs);
  });
});
