import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { SourcePicture } from '../../model/picture.ts';
import { extractReport } from '../../node.ts';
import { darkBox } from '../../testing/dark-box.ts';
import { readPdf } from '../pdf/node.ts';
import { pictureFilePdf } from './read.ts';

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../testing/pictures/${name}`, import.meta.url)));

/** The pictures of a file's pages, as a reader of pictures is given them. */
async function picturesOf(file: Uint8Array): Promise<SourcePicture[]> {
  const seen: SourcePicture[] = [];
  const ocr = {
    async read(picture: SourcePicture) {
      seen.push(picture);
      return null;
    },
  };
  await readPdf(await pictureFilePdf(file), { ocr }).catch(() => {});
  return seen;
}

const first = [20, 10, 60, 30];
const second = [20, 70, 60, 90];

describe('a picture file', () => {
  test.each(['group4', 'group3', 'group3-2d', 'lzw', 'packbits'])('TIFF, %s: both pages', async (name) => {
    const pictures = await picturesOf(fixture(`${name}.tif`));
    expect(pictures.map(({ width, height }) => [width, height])).toEqual([
      [200, 100],
      [200, 100],
    ]);
    expect(pictures.map(darkBox)).toEqual([first, second]);
  });

  test.each(['grey', 'colour'])('JPEG, %s', async (name) => {
    expect((await picturesOf(fixture(`${name}.jpg`))).map(darkBox)).toEqual([first]);
  });

  /** A bitmap of the same box: its rows go upwards. */
  function bmp(bits: 1 | 8 | 24 | 32, packing = 0): Uint8Array {
    const palette = bits > 8 ? [] : [255, 255, 255, 0, 0, 0, 0, 0];
    const stride = Math.ceil((200 * bits) / 32) * 4;
    const out = Buffer.alloc(54 + palette.length + stride * 100, bits > 8 ? 255 : 0);
    out.fill(0, 0, 54);
    out.write('BM');
    out.set(palette, 54);
    for (const [at, value] of [
      [10, 54 + palette.length],
      [14, 40],
      [18, 200],
      [22, 100],
      [30, packing],
      [46, palette.length / 4],
    ] as const)
      out.writeUInt32LE(value, at);
    out.writeUInt16LE(bits, 28);
    for (let y = 10; y < 30; y++)
      for (let x = 20; x < 60; x++) {
        const row = 54 + palette.length + (99 - y) * stride;
        if (bits === 1) out.writeUInt8((out[row + (x >> 3)] ?? 0) | (0x80 >> (x & 7)), row + (x >> 3));
        else out.fill(bits === 8 ? 1 : 0, row + (x * bits) / 8, row + ((x + 1) * bits) / 8);
      }
    return out;
  }

  test.each([1, 8, 24, 32] as const)('BMP of %s bits', async (bits) => {
    expect((await picturesOf(bmp(bits))).map(darkBox)).toEqual([first]);
  });

  test('BMP that is packed, or cut off, is refused', async () => {
    await expect(pictureFilePdf(bmp(8, 1))).rejects.toMatchObject({ code: 'unsupported-format' });
    await expect(pictureFilePdf(bmp(24).subarray(0, 900))).rejects.toMatchObject({
      code: 'unsupported-format',
    });
  });

  /** A PNG of the same box: samples a pixel by the colour type. */
  function png(
    colour: number,
    { dpi = 0, interlaced = 0, bits = 8, width = 200, height = 100 } = {},
  ): Uint8Array {
    const paint = [[0], [], [0, 0, 0], [1], [0, 255], [], [9, 9, 9, 255]][colour] ?? [];
    const paper = [[255], [], [255, 255, 255], [0], [0, 0], [], [0, 0, 0, 0]][colour] ?? [];
    const rows: number[] = [];
    for (let y = 0; y < 100; y++) {
      rows.push(0);
      for (let x = 0; x < 200; x++) rows.push(...(x >= 20 && x < 60 && y >= 10 && y < 30 ? paint : paper));
    }
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([bits, colour, 0, 0, interlaced], 8);
    const size = Buffer.alloc(9);
    size.writeUInt32BE(Math.round(dpi / 0.0254), 0);
    size.writeUInt32BE(Math.round(dpi / 0.0254), 4);
    size[8] = 1;
    const chunk = (kind: string, body: Uint8Array): Buffer => {
      const named = Buffer.concat([Buffer.from(kind), body]);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(body.length);
      const sum = Buffer.alloc(4);
      sum.writeUInt32BE(crc32(named));
      return Buffer.concat([length, named, sum]);
    };
    const parts = [Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head)];
    if (dpi > 0) parts.push(chunk('pHYs', size));
    if (colour === 3) parts.push(chunk('PLTE', Buffer.from([255, 255, 255, 10, 20, 30])));
    const packed = deflateSync(Buffer.from(rows));
    // In two pieces, as writers cut it.
    parts.push(
      chunk('IDAT', packed.subarray(0, 50)),
      chunk('IDAT', packed.subarray(50)),
      chunk('IEND', Buffer.alloc(0)),
    );
    return new Uint8Array(Buffer.concat(parts));
  }

  test.each([
    ['grey', 0],
    ['colours', 2],
    ['a palette', 3],
    ['grey with what is see-through', 4],
    ['colours with what is see-through', 6],
  ])('PNG, %s', async (_, colour) => {
    expect((await picturesOf(png(colour))).map(darkBox)).toEqual([first]);
  });

  test('has the resolution that it says, where paper may be so large; else that of a page', async () => {
    expect((await picturesOf(png(0, { dpi: 30 })))[0]?.dpi).toBeCloseTo(30, 1);
    // 200 pixels at 72 to the inch would be paper of 7 cm.
    expect((await picturesOf(png(0, { dpi: 72 })))[0]?.dpi).toBeCloseTo(200 / 11.69, 1);
    expect((await picturesOf(png(0)))[0]?.dpi).toBeCloseTo(200 / 11.69, 1);
  });

  test.each([
    [3, [140, 70, 180, 90]],
    [6, [70, 20, 90, 60]],
    [8, [10, 140, 30, 180]],
    [2, [140, 10, 180, 30]],
    [4, [20, 70, 60, 90]],
    [5, [10, 20, 30, 60]],
    [7, [70, 140, 90, 180]],
  ])('is turned as a camera says: %i', async (orientation, box) => {
    const jpeg = fixture('grey.jpg');
    const exif = Buffer.from(
      'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0',
      'latin1',
    );
    exif[25] = orientation;
    const length = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
    const file = new Uint8Array(Buffer.concat([jpeg.subarray(0, 2), length, exif, jpeg.subarray(2)]));
    const [picture] = await picturesOf(file);
    expect([picture?.width, picture?.height]).toEqual(orientation >= 5 ? [100, 200] : [200, 100]);
    // A picture that is turned is drawn anew: its edges may waver by a pixel.
    for (const [i, side] of (picture ? darkBox(picture) : []).entries())
      expect(Math.abs(side - (box[i] ?? 0))).toBeLessThanOrEqual(1);
  });

  test('that is cut off, too large, or of a kind that is not read is refused by name', async () => {
    const cut = (name: string): Uint8Array => fixture(name).subarray(0, fixture(name).length - 200);
    await expect(pictureFilePdf(cut('grey.jpg'))).rejects.toMatchObject({
      code: 'damaged',
      params: { kind: 'jpeg' },
    });
    await expect(pictureFilePdf(cut('packbits.tif').subarray(0, 400))).rejects.toMatchObject({
      code: 'damaged',
    });
    await expect(pictureFilePdf(png(0, { width: 20_000, height: 20_000 }))).rejects.toMatchObject({
      code: 'too-large',
      params: { reason: 'picture', count: 400_000_000 },
    });
    // The last chunk is lost, and the picture only seems whole; one that is see-through has fewer rows than it says.
    for (const short of [png(2).subarray(0, -12), png(6, { height: 101 })])
      await expect(pictureFilePdf(short)).rejects.toMatchObject({ code: 'damaged', params: { kind: 'png' } });
    await expect(pictureFilePdf(png(6, { width: 10_000, height: 5_000 }))).rejects.toMatchObject({
      code: 'too-large',
      params: { reason: 'picture', limit: 40_000_000 },
    });
    await expect(pictureFilePdf(png(0, { interlaced: 1 }))).rejects.toMatchObject({
      code: 'unsupported-format',
    });
    await expect(pictureFilePdf(new TextEncoder().encode('GIF89a'))).rejects.toMatchObject({
      code: 'unsupported-format',
    });
  });

  test('is read as its pages by a reader of pictures, and refused without one', async () => {
    const ocr = { read: async () => null };
    await expect(extractReport(fixture('group4.tif'), { ocr })).rejects.toMatchObject({
      code: 'no-text-layer',
    });
    await expect(extractReport(fixture('group4.tif'))).rejects.toMatchObject({
      code: 'no-text-layer',
      params: { reason: 'picture-file' },
      message: expect.stringMatching(/@juesuan\/ocr.*--ocr/),
    });
    const cut = fixture('grey.jpg').subarray(0, 400);
    await expect(extractReport(cut)).rejects.toMatchObject({ code: 'damaged' });
  });
});
