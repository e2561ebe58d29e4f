import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { bar, clipped, han, hex, latin, line, makePdf, picture } from '../../testing/pdf.ts';
import { readDocument } from './document.ts';
import { readPdf as readAtTheEdge, unpdf } from './edge.ts';
import { pdfjsDist, readPdf } from './node.ts';
import type { PdfEngine } from './pdfjs.ts';
import { selfTest } from './selftest.ts';

const table = [
  line(60, 742, 400, 742),
  bar(60, 700, 340, 0.48),
  'q 0.1 0 0 0.1 0 0 cm 5 w 600 7000 m 600 7420 l S Q ',
  clipped(60, 700, 100, 42, han(72, 715, 10, '科目名称')),
  latin(200, 715, 10, '9746.50') + latin(200.2, 715, 10, '9746.50'),
  `BT /F6 10 Tf 300 715 Td (aaa) Tj /F4 10 Tf 30 0 Td ${hex('项目')} Tj ET `,
  picture(60, 100, 100, 100),
].join('');

const packaged = (folder: string): string =>
  decodeURIComponent(new URL(`${folder}/`, import.meta.resolve('pdfjs-dist/package.json')).pathname);
const assets = { cMapUrl: packaged('cmaps'), standardFontDataUrl: packaged('standard_fonts') };

describe('both engines', () => {
  test('give the same pages', async () => {
    const bytes = makePdf([table, { content: table, entries: '/Rotate 90' }]);
    const main = await readPdf(bytes);
    expect(main.pages[0]?.rulings).toHaveLength(3);
    expect(await readAtTheEdge(bytes, { assets })).toEqual(main);
  });

  test('where there is no Node the lean reader unpacks by fflate, and gives the same pages', async () => {
    const file = new URL('../../../../../golden/embedded-ministry/source.pdf', import.meta.url);
    const bytes = new Uint8Array(readFileSync(file));
    const main = await readPdf(bytes);
    vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never);
    onTestFinished(() => void vi.restoreAllMocks());
    let asked = false;
    const readers = {
      lean: null,
      engine: () => {
        asked = true;
        return unpdf();
      },
    };
    expect(await readDocument(readers, bytes)).toEqual(main);
    expect(asked).toBe(false);
  });

  test('without character maps the loss is told, for the document and for the page', async () => {
    const { pages, diagnostics } = await readAtTheEdge(
      makePdf([latin(72, 742, 10, '2024') + han(72, 700, 10, '决算')]),
    );
    expect(pages[0]?.runs.map((run) => run.text)).toEqual(['2024']);
    expect(pages[0]?.unreadableRuns).toBe(1);
    expect(diagnostics.map((d) => [d.code, d.severity, d.location?.page])).toEqual([
      ['font-unreadable', 'warning', undefined],
      ['font-unreadable', 'error', 1],
    ]);
  });

  test('the one for browsers names the package that it needs where that is not installed', async () => {
    vi.resetModules();
    vi.doMock('unpdf/pdfjs', () => {
      throw new Error('cannot find the package');
    });
    onTestFinished(() => void vi.doUnmock('unpdf/pdfjs'));
    const alone = await import('./edge.ts');
    await expect(alone.readPdf(makePdf([table]))).rejects.toThrow(/npm install unpdf/);
  });
});

describe('the self-test', () => {
  test('passes on both engines and runs once', async () => {
    const engine = await pdfjsDist();
    expect(await selfTest(engine)).toEqual({ characterMaps: true });
    expect(selfTest(engine)).toBe(selfTest(engine));
    expect(await selfTest(await unpdf(assets))).toEqual({ characterMaps: true });
    expect(await selfTest(await unpdf())).toEqual({ characterMaps: false });
  });

  test('names what an engine gives wrong and which version to pin', async () => {
    const engine = await pdfjsDist();
    // An engine whose paths have changed shape, as pdf.js 5.1 did: the lines are silently gone.
    const changed: PdfEngine = {
      ...engine,
      name: 'pdfjs-dist (pdf.js 99)',
      async open(bytes) {
        const document = await engine.open(bytes);
        return {
          ...document,
          async page(number) {
            const page = await document.page(number);
            const args = Array.from(page.args, (a, i) => (page.ops[i] === 91 ? [a?.[0], [null], null] : a));
            return { ...page, args };
          },
        };
      },
    };
    await expect(
      readDocument({ lean: undefined, engine: async () => changed }, makePdf([table])),
    ).rejects.toThrow(/pdf\.js 99\) gives the lines .* instead of .*pin pdfjs-dist 6\.5\.438/);
  });
});

describe('the console', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.resetModules();
  });

  test('stays silent from the loading of pdf.js to a font that is missing', async () => {
    vi.resetModules();
    const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((method) =>
      vi.spyOn(console, method).mockImplementation(() => {}),
    );
    const fresh = await import('./node.ts');
    await fresh.readPdf(makePdf([`${table}BT /F5 10 Tf 72 600 Td <51b3> Tj ET`]));
    for (const spy of spies) expect(spy.mock.calls).toEqual([]);
  });
});
