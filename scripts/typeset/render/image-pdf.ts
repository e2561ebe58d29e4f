import { deflateSync } from 'node:zlib';
import { assembled, type PdfObject } from './pdf-file.ts';

/** A PDF whose pages are pictures only, from binary grey PGM files: what a scanner makes. */
export function imagePdf(pictures: readonly Buffer[]): Uint8Array {
  const objects: PdfObject[] = [];
  const add = (dictionary: string, stream?: Uint8Array) =>
    objects.push(stream ? { dictionary, stream } : { dictionary });
  add('<</Type/Catalog/Pages 2 0 R>>');
  add(
    `<</Type/Pages/Kids[${pictures.map((_, i) => `${3 + 3 * i} 0 R`).join(' ')}]/Count ${pictures.length}>>`,
  );
  for (const [i, picture] of pictures.entries()) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.subarray(0, 40).toString('latin1'));
    if (!head) throw new Error('not a binary PGM of 8 bits');
    const [width, height] = [Number(head[1]), Number(head[2])];
    const pixels = deflateSync(picture.subarray(head[0].length), { level: 9 });
    const first = 3 + 3 * i;
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Contents ${first + 1} 0 R/Resources<</XObject<</Im0 ${first + 2} 0 R>>>>>>`,
    );
    add('<<>>', Buffer.from('q 842 0 0 595 0 0 cm /Im0 Do Q'));
    add(
      `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode>>`,
      pixels,
    );
  }
  return assembled(objects, '/Root 1 0 R');
}
