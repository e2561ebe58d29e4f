import { assemblePdf, streamBody } from '../assemble.ts';
import { LeanDocument } from './document.ts';

/** A page with some of everything that pages of reports draw, at places that are no whole numbers. */
const content = [
  'q 0.5 0.5 594.5 841.5 re W n 1.5 0 0 1.5 0.5 0.5 cm /G gs [2.5 1.5] 0.5 d 0.5 w 0.25 0.25 0.25 RG 0.75 g',
  '40.5 300.5 m 300.5 300.5 l S 40.5 200.5 260.5 0.25 re f 40.5 100.5 60.5 20.5 re f',
  '40.5 90.5 m 50.5 95.5 60.5 95.5 70.5 90.5 c h B Q',
  '10.5 50.5 1.5 1.5 re f 13.5 50.5 1.5 1.5 re f 16.5 50.5 1.5 1.5 re f 10.5 60.5 m 12.5 60.5 l S',
  '/P <</MCID 0>> BDC BT /F 10.5 Tf 0.5 Tc 0.5 Tw 1.5 0 0 1.5 72.5 500.5 Tm 0.25 0.25 0.25 rg <00010002> Tj',
  '12.5 -14.5 Td [<0001> -250.5 <00020001>] TJ ET EMC',
  'BT 1 0 0 1 72.25 400.25 Tm /S 9.5 Tf (1.50) Tj ET',
].join('\n');

const toUnicode =
  '1 begincodespacerange <0000> <ffff> endcodespacerange 2 beginbfchar <0001> <8D22> <0002> <653F> endbfchar endcmap';

const objects = [
  '<</Type/Catalog/Pages 2 0 R>>',
  '<</Type/Pages/Kids[3 0 R]/Count 1>>',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.5 842.5]/Contents 4 0 R/Resources<</Font<</F 5 0 R/S 9 0 R>>/ExtGState<</G 10 0 R>>>>>>',
  streamBody(content),
  '<</Type/Font/Subtype/Type0/BaseFont/Specimen/Encoding/Identity-H/DescendantFonts[6 0 R]/ToUnicode 8 0 R>>',
  '<</Type/Font/Subtype/CIDFontType2/BaseFont/Specimen/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[1[999.5]]/FontDescriptor 7 0 R>>',
  '<</Type/FontDescriptor/FontName/Specimen/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 850.5/Descent -150.5/CapHeight 850/StemV 80>>',
  streamBody(toUnicode),
  '<</Type/Font/Subtype/TrueType/BaseFont/Specimen/Encoding/WinAnsiEncoding/FirstChar 46/Widths[250.5 0 500.5 500.5 500.5 500.5 500.5 500.5]/FontDescriptor 11 0 R>>',
  '<</Type/ExtGState/CA 0.95/ca 0.95/LW 0.5>>',
  '<</Type/FontDescriptor/FontName/Specimen/Flags 32/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 850.5/Descent -150.5/CapHeight 850/StemV 80>>',
];

let opened = 0;
let kept: LeanDocument | null = null;

/**
 * Told of each document before it is read. The engine throws compiled code away when the last object of a kind that it was
 * compiled for is gone, and between two documents all are gone: after each full collection the code of a whole document would
 * be compiled again, which takes as long as reading two. So one small page stays, with all that it was read with. It is read
 * again now and then: as documents show what values objects hold, the engine forms new kinds.
 */
export async function keepKinds(): Promise<void> {
  opened++;
  const isPowerOfTwo = (opened & (opened - 1)) === 0;
  if (opened === 1 || !isPowerOfTwo) return;
  const document = await LeanDocument.open(assemblePdf(objects), null);
  await document.page(1, () => {});
  kept = document;
}

/** The document of the page that is kept. */
export const keptDocument = (): LeanDocument | null => kept;
