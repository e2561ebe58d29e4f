import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PictureReader, SourcePicture } from '../../model/picture.ts';
import type { TextRun } from '../../model/source.ts';
import { FIRST_EXTRA, han, makePdf, type TestPage } from '../../testing/pdf.ts';
import { streamBody } from './assemble.ts';
import { readPdf } from './node.ts';

/** Samples of a grey drawing as a stream's text: white, with a dark box. */
function grey(width: number, height: number, box: readonly number[], dark = 0): string {
  let out = '';
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) out += String.fromCharCode(isIn(box, x, y) ? dark : 255);
  return out;
}

/** The same in one bit a pixel, 0 in the box. */
function bits(width: number, height: number, box: readonly number[]): string {
  let out = '';
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x += 8) {
      let byte = 0;
      for (let k = 0; k < 8; k++) byte = byte * 2 + (isIn(box, x + k, y) ? 0 : 1);
      out += String.fromCharCode(byte);
    }
  return out;
}

const isIn = ([x0 = 0, y0 = 0, x1 = 0, y1 = 0]: readonly number[], x: number, y: number): boolean =>
  x >= x0 && x < x1 && y >= y0 && y < y1;

const image = (data: string, width: number, height: number, entries: string): string =>
  streamBody(data, `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${entries}`);
const gray8 = '/ColorSpace/DeviceGray/BitsPerComponent 8';
const rgb8 = '/ColorSpace/DeviceRGB/BitsPerComponent 8';
const mask1 = '/ImageMask true/BitsPerComponent 1';

/** The pictures that a reader of pictures is given for the pages of a file. */
async function picturesOf(pages: readonly TestPage[], extra: readonly string[]): Promise<SourcePicture[]> {
  const seen: SourcePicture[] = [];
  const ocr: PictureReader = {
    async read(picture) {
      seen.push(picture);
      return null;
    },
  };
  const names = extra.map((_, i) => `/P${i} ${FIRST_EXTRA + i} 0 R`).join('');
  const resources = `/XObject<<${names}>>`;
  await readPdf(
    makePdf(
      pages.map((page) => ({ ...page, resources })),
      { extra },
    ),
    { ocr },
  ).catch(() => {});
  return seen;
}

/** The dark box of a picture in points, and how dark its middle is. */
function darkBox({ width, height, channels, data, dpi }: SourcePicture): { box: number[]; middle: number[] } {
  const found = { x0: width, y0: height, x1: 0, y1: 0 };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * channels + channels - 1] as number) > 127) continue;
      found.x0 = Math.min(found.x0, x);
      found.x1 = Math.max(found.x1, x + 1);
      found.y0 = Math.min(found.y0, y);
      found.y1 = Math.max(found.y1, y + 1);
    }
  const at =
    (Math.floor((found.y0 + found.y1) / 2) * width + Math.floor((found.x0 + found.x1) / 2)) * channels;
  const box = [found.x0, found.y0, found.x1, found.y1].map((pixels) => Math.round((pixels * 72) / dpi));
  return { box, middle: [...data.subarray(at, at + channels)] };
}

// Pages of 200 by 100 points; pictures of 400 by 200 pixels, whose box is 20 to 60 points from the left, 10 to 30 from the top.
const sheet = { width: 200, height: 100 };
const box = [40, 20, 120, 60];
const whole = 'q 200 0 0 100 0 0 cm /P0 Do Q';

describe('the picture of a page', () => {
  test('that is one grey picture is that picture', async () => {
    const [picture] = await picturesOf(
      [{ ...sheet, content: whole }],
      [image(grey(400, 200, box), 400, 200, gray8)],
    );
    expect(picture).toMatchObject({ width: 400, height: 200, channels: 1, dpi: 144 });
    expect(picture && darkBox(picture)).toEqual({ box: [20, 10, 60, 30], middle: [0] });
  });

  test('in colours keeps them; grey that is written as colours becomes grey', async () => {
    const triple = (data: string, paint: (c: string) => string): string => [...data].map(paint).join('');
    const red = triple(grey(400, 200, box), (c) => (c === '\xff' ? 'ÿÿÿ' : '\xc8\x20\x20'));
    const same = triple(grey(400, 200, box, 30), (c) => c + c + c);
    const [colour] = await picturesOf([{ ...sheet, content: whole }], [image(red, 400, 200, rgb8)]);
    expect(colour && darkBox(colour)).toEqual({ box: [20, 10, 60, 30], middle: [200, 32, 32] });
    const [plain] = await picturesOf([{ ...sheet, content: whole }], [image(same, 400, 200, rgb8)]);
    expect(plain?.channels).toBe(1);
    expect(plain && darkBox(plain)).toEqual({ box: [20, 10, 60, 30], middle: [30] });
  });

  test('of one bit, and one painted through a stencil', async () => {
    const data = bits(400, 200, box);
    const one = image(data, 400, 200, '/ColorSpace/DeviceGray/BitsPerComponent 1');
    const [bit] = await picturesOf([{ ...sheet, content: whole }], [one]);
    expect(bit && darkBox(bit)).toEqual({ box: [20, 10, 60, 30], middle: [0] });
    const content = `0.2 0.2 0.2 rg ${whole}`;
    const [stencil] = await picturesOf([{ ...sheet, content }], [image(data, 400, 200, mask1)]);
    expect(stencil && darkBox(stencil)).toEqual({ box: [20, 10, 60, 30], middle: [51] });
  });

  test('that comes in strips is put together', async () => {
    const strip = (top: number): string =>
      image(
        grey(400, 50, [box[0] ?? 0, (box[1] ?? 0) - top, box[2] ?? 0, (box[3] ?? 0) - top]),
        400,
        50,
        gray8,
      );
    const content = [0, 1, 2, 3].map((k) => `q 200 0 0 25 0 ${75 - 25 * k} cm /P${k} Do Q`).join(' ');
    const [picture] = await picturesOf([{ ...sheet, content }], [0, 50, 100, 150].map(strip));
    expect(picture).toMatchObject({ width: 400, height: 200, dpi: 144 });
    expect(picture && darkBox(picture)).toEqual({ box: [20, 10, 60, 30], middle: [0] });
  });

  test('is upright where the page is turned, and has the size that its unit gives it', async () => {
    const extra = [image(grey(400, 200, box), 400, 200, gray8)];
    const [turned] = await picturesOf([{ ...sheet, content: whole, entries: '/Rotate 90' }], extra);
    expect(turned).toMatchObject({ width: 200, height: 400 });
    // What was 20 to 60 from the left is so from the top; what was 10 from the top is 10 from the right.
    expect(turned && darkBox(turned).box).toEqual([70, 20, 90, 60]);
    const [large] = await picturesOf([{ ...sheet, content: whole, entries: '/UserUnit 2' }], extra);
    expect(large).toMatchObject({ width: 400, dpi: 72 });
    expect(large && darkBox(large).box).toEqual([40, 20, 120, 60]);
  });

  test('that is finer than is read is made coarser, each pixel the mean of what it covers', async () => {
    const small = { width: 40, height: 20 };
    const content = 'q 40 0 0 20 0 0 cm /P0 Do Q';
    const [picture] = await picturesOf(
      [{ ...small, content }],
      [image(grey(400, 200, box), 400, 200, gray8)],
    );
    expect(picture).toMatchObject({ dpi: 300, width: 167, height: 83 });
    expect(picture && darkBox(picture).box).toEqual([4, 2, 12, 6]);
  });

  test('has what lies upon it, through its soft mask', async () => {
    const mask = image(grey(400, 200, box), 400, 200, gray8);
    const upon = image('\x10'.repeat(400 * 200), 400, 200, `${gray8}/SMask ${FIRST_EXTRA + 2} 0 R`);
    const extra = [image('\xf0'.repeat(400 * 200), 400, 200, gray8), upon, mask];
    const [picture] = await picturesOf(
      [{ ...sheet, content: `${whole} ${whole.replace('P0', 'P1')}` }],
      extra,
    );
    const { data = [] } = picture ?? {};
    // The mask hides where it is black: in the box the lower picture is seen.
    expect([data[40 * 400 + 80], data[0]]).toEqual([0xf0, 0x10]);
  });

  test('is not asked for where the page has a text, nor where nobody reads pictures', async () => {
    const extra = [image(grey(400, 200, box), 400, 200, gray8)];
    const content = `${whole} ${han(10, 50, 10, '部门决算公开表格部门决算公开表格部门决算公开')}`;
    expect(await picturesOf([{ ...sheet, content }], extra)).toEqual([]);
    await expect(
      readPdf(
        makePdf([{ ...sheet, content: whole, resources: `/XObject<</P0 ${FIRST_EXTRA} 0 R>>` }], { extra }),
      ),
    ).rejects.toMatchObject({ code: 'no-text-layer' });
  });
});

describe('a picture on a page of text', () => {
  const words = han(10, 80, 10, '部门决算公开表格部门决算公开表格部门决算公开');
  const extra = [image(grey(400, 200, box), 400, 200, gray8)];
  const resources = `/XObject<</P0 ${FIRST_EXTRA} 0 R>>`;
  const line = { position: 50, from: 10, to: 90, thickness: 0.5 };
  const readOf = (rulings: number, place: string, size = 200) => {
    const ocr: PictureReader = {
      async read(_, page) {
        const run = { ...page.runs[0], text: '表内' } as TextRun;
        const both = ['horizontal', 'vertical'] as const;
        const lines = both.flatMap((orientation) =>
          Array.from({ length: rulings }, () => ({ ...line, orientation })),
        );
        return { page: { ...page, width: size, runs: [run], rulings: lines }, diagnostics: [] };
      },
    };
    return readPdf(makePdf([{ ...sheet, content: `${place} ${words}`, resources }], { extra }), { ocr });
  };
  const below = 'q 160 0 0 60 20 5 cm /P0 Do Q';

  test('that shows a table is read beside the text', async () => {
    const [page] = (await readOf(2, below)).pages;
    expect(page?.runs.map((run) => run.text)).toEqual([expect.stringMatching(/^部门决算/), '表内']);
    expect(page?.rulings.length).toBe(4);
  });

  test.each([
    ['shows none', 1, below, 200],
    ['was read turned', 2, below, 100],
    ['is small', 2, 'q 20 0 0 20 20 5 cm /P0 Do Q', 200],
    ['carries text', 2, 'q 200 0 0 100 0 0 cm /P0 Do Q', 200],
  ])('that %s changes nothing', async (_, rulings, place, size) => {
    const [page] = (await readOf(rulings, place, size)).pages;
    expect(page?.runs.map((run) => run.text)).toEqual([expect.stringMatching(/^部门决算/)]);
    expect(page?.rulings).toEqual([]);
  });
});

describe('a picture that cannot be had', () => {
  const ocr: PictureReader = { read: async () => null };
  const resources = `/XObject<</P0 ${FIRST_EXTRA} 0 R>>`;
  const read = async (extra: string) => {
    const text = { content: han(72, 742, 10, '部门决算公开表格'), resources };
    const bytes = makePdf([text, { ...sheet, content: whole, resources }], { extra: [extra] });
    return (await readPdf(bytes, { ocr })).diagnostics.map(({ code, params }) => ({ code, ...params }));
  };

  test('as its coding is none', async () => {
    expect(await read(image('no JPEG 2000', 400, 200, '/Filter/JPXDecode'))).toContainEqual({
      code: 'page-unreadable',
      reason: 'part',
      part: 'image',
    });
  });

  test('as its file was cut off', async () => {
    const jpeg = readFileSync(new URL('../../testing/pictures/grey.jpg', import.meta.url)).toString('latin1');
    const entries = `${gray8}/Filter/DCTDecode`;
    const found = await read(image(jpeg.slice(0, -400), 200, 100, entries));
    expect(found).toContainEqual({ code: 'page-unreadable', reason: 'part-cut', part: '200 × 100 px' });
    expect(await read(image(jpeg, 200, 100, entries))).toMatchObject([{ code: 'page-without-text' }]);
  });

  test('as it is larger than any page, also where it is all that the file has', async () => {
    const huge = image('', 20_000, 20_000, gray8);
    expect(await read(huge)).toEqual([{ code: 'page-unreadable', reason: 'part', part: '20000 × 20000 px' }]);
    const bytes = makePdf([{ ...sheet, content: whole, resources }], { extra: [huge] });
    await expect(readPdf(bytes, { ocr })).rejects.toMatchObject({
      code: 'too-large',
      params: { count: 400_000_000 },
    });
  });

  test('as its coding says that it has billions of pixels: in bounded memory', async () => {
    const number = (value: number): string =>
      String.fromCharCode(value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
    const size = number(60_000) + number(60_000);
    const segment = (type: number, data: string): string =>
      `${number(0)}${String.fromCharCode(type)}\0\x01${number(data.length)}${data}`;
    const bomb =
      segment(48, `${size}${number(0)}${number(0)}\0\0\0`) +
      segment(38, `${size}${number(0)}${number(0)}${'\0'.repeat(60)}`);
    const entries = '/Filter/JBIG2Decode/ColorSpace/DeviceGray/BitsPerComponent 1';
    expect(await read(image(bomb, 100, 100, entries))).toContainEqual({
      code: 'page-unreadable',
      reason: 'part',
      part: 'image',
    });
  });
});

test('what is read from a picture is the page, and its diagnostics replace that it has no text', async () => {
  const ocr: PictureReader = {
    async read(_, page) {
      const run = {
        text: '决算',
        box: { x0: 1, y0: 1, x1: 21, y1: 11 },
        glyphs: ['决', '算'],
        edges: [1, 11, 21],
        fontSize: 10,
        baseline: 10,
        clip: null,
      };
      return { page: { ...page, images: [], runs: [run] }, diagnostics: [] };
    },
  };
  const extra = [image(grey(400, 200, box), 400, 200, gray8)];
  const bytes = makePdf([{ ...sheet, content: whole, resources: `/XObject<</P0 ${FIRST_EXTRA} 0 R>>` }], {
    extra,
  });
  const { pages, diagnostics } = await readPdf(bytes, { ocr });
  expect(pages[0]).toMatchObject({ width: 200, height: 100, runs: [{ text: '决算' }] });
  expect(diagnostics).toEqual([]);
});
