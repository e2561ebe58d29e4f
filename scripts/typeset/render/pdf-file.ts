import { deflateSync } from 'node:zlib';

/** An indirect object; `Length` is added to the dictionary of a stream. */
export interface PdfObject {
  dictionary: string;
  stream?: Uint8Array;
}

export interface PdfPage {
  content: string;
  /** Seen turned: the page box stays upright and `/Rotate 90` turns it. */
  rotated: boolean;
}

const descriptor =
  '<</Type/FontDescriptor/FontName/SimSun/Flags 6/FontBBox[-8 -145 1000 859]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 683/StemV 91>>';

/**
 * A PDF of A4 pages whose only font, SimSun, is not embedded and is addressed in GBK through the predefined CMap
 * GBK-EUC-H, as office programs in China have long written them.
 */
export function pdfFile(pages: readonly PdfPage[], title: string): Uint8Array {
  const firstPage = 6;
  const objects: PdfObject[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor 5 0 R>>',
    descriptor,
  ].map((dictionary) => ({ dictionary }));
  for (const page of pages) {
    const turn = page.rotated ? '/Rotate 90' : '';
    objects.push(
      {
        dictionary: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]${turn}/Contents ${objects.length + 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
      },
      {
        dictionary: '<</Filter/FlateDecode>>',
        stream: deflateSync(Buffer.from(page.content, 'latin1'), { level: 9 }),
      },
    );
  }
  const titleHex = Buffer.from(title, 'utf16le').swap16().toString('hex');
  objects.push({ dictionary: `<</Title<feff${titleHex}>/Producer(typeset)>>` });
  return assembled(objects, `/Root 1 0 R/Info ${objects.length} 0 R`);
}

/** Numbers the objects from 1, and writes header, objects, cross-reference table and trailer. */
export function assembled(objects: readonly PdfObject[], trailer: string): Uint8Array {
  const chunks: Buffer[] = [];
  let length = 0;
  const write = (data: string | Uint8Array) => {
    const chunk = typeof data === 'string' ? Buffer.from(data, 'latin1') : Buffer.from(data);
    chunks.push(chunk);
    length += chunk.length;
  };
  write('%PDF-1.5\n%\xe2\xe3\xcf\xd3\n');
  const offsets = objects.map(({ dictionary, stream }, i) => {
    const at = length;
    write(`${i + 1} 0 obj\n`);
    if (stream) {
      write(`${dictionary.slice(0, -2)}/Length ${stream.length}>>\nstream\n`);
      write(stream);
      write('\nendstream');
    } else write(dictionary);
    write('\nendobj\n');
    return at;
  });
  const start = length;
  const size = objects.length + 1;
  write(`xref\n0 ${size}\n0000000000 65535 f \n`);
  write(offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join(''));
  write(`trailer\n<</Size ${size}${trailer}>>\nstartxref\n${start}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(chunks));
}
