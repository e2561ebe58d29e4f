import { readDrawing } from '../drawing/page.ts';
import { assemblePdf, streamBody } from './assemble.ts';
import type { PdfEngine } from './pdfjs.ts';
import { walk } from './walk.ts';

/**
 * A page of known lines and letters. pdf.js has changed the shape of its paths twice within a year and gives no error
 * where a character map is missing, so every engine must first read this page right. Every process pays for it before its
 * first document, so the one Chinese font has a small character map.
 */
const content = [
  '0.5 w 60 700 m 400 700 l S', // a stroke
  '60 640 340 0.48 re f', // a hairline rectangle
  'q 0.1 0 0 0.1 0 0 cm 5 w 600 5000 m 600 6000 l S Q', // under a transform
  'BT /F1 10 Tf 72 600 Td (12.50) Tj ET',
  'BT /F2 16 Tf 72 560 Td <b2c6d5febef6cbe3> Tj ET', // 财政决算 in GB 2312
].join('\n');

const objects = [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>>>',
  streamBody(content),
  '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  '<</Type/Font/Subtype/Type0/BaseFont/FangSong/Encoding/GB-EUC-H/DescendantFonts[7 0 R]>>',
  '<</Type/Font/Subtype/CIDFontType2/BaseFont/FangSong/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 8 0 R>>',
  '<</Type/FontDescriptor/FontName/FangSong/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
];

const expectedLines = [
  'horizontal at 142 from 60 to 400, 0.5 wide',
  'horizontal at 201.76 from 60 to 400, 0.48 wide',
  'vertical at 60 from 242 to 342, 0.5 wide',
];
const expectedText = ['12.50 at 72, 242, ends 97.02', '财政决算 at 72, 282, ends 136'];

export interface SelfTest {
  /** False where text in Chinese fonts that are not embedded will be missing. */
  characterMaps: boolean;
}

const results = new WeakMap<PdfEngine, Promise<SelfTest>>();

/**
 * Proves once per engine that it still reads what this code expects of it.
 *
 * @throws Error naming what came back wrong. Missing character maps alone are not an error: they are in the result.
 */
export function selfTest(engine: PdfEngine): Promise<SelfTest> {
  let result = results.get(engine);
  if (result === undefined) {
    result = run(engine);
    results.set(engine, result);
  }
  return result;
}

async function run(engine: PdfEngine): Promise<SelfTest> {
  const document = await engine.open(assemblePdf(objects));
  try {
    const source = await document.page(1);
    const { page } = readDrawing(walk(source), source, 1);
    const lines = page.rulings.map(
      (r) => `${r.orientation} at ${r.position} from ${r.from} to ${r.to}, ${r.thickness} wide`,
    );
    const text = page.runs.map((r) => `${r.text} at ${r.edges[0]}, ${r.baseline}, ends ${r.edges.at(-1)}`);
    const characterMaps = page.unreadableRuns === 0;
    compare(engine, 'lines', lines, expectedLines);
    compare(engine, 'text', text, characterMaps ? expectedText : expectedText.slice(0, 1));
    return { characterMaps };
  } finally {
    await document.close();
  }
}

function compare(
  engine: PdfEngine,
  what: string,
  given: readonly string[],
  expected: readonly string[],
): void {
  if (given.join('\n') === expected.join('\n')) return;
  throw new Error(
    `${engine.name} gives the ${what} of a known page as [${given.join('; ')}] instead of [${expected.join('; ')}]: pin pdfjs-dist 6.5.438`,
  );
}
