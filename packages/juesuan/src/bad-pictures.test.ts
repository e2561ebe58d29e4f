import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { isolatedReader } from './isolated/isolated.ts';

/** A page that is one picture. */
function scanOf(data: Buffer, width: number, height: number, entries: string): Uint8Array {
  const picture = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray${entries}`;
  const content = 'q 595 0 0 842 0 0 cm /P Do Q';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    `<<${picture}/Length ${data.length}>>\nstream\n${data.toString('latin1')}\nendstream`,
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('');
  const file = `%PDF-1.7\n${body}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n0\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}

/** A JBIG2 of a few bytes that says it has so many pixels a side. */
function jbig2(side: number): Buffer {
  const segment = (number: number, kind: number, data: Buffer): Buffer => {
    const head = Buffer.alloc(11);
    head.writeUInt32BE(number, 0);
    head.set([kind, 0, 1], 4);
    head.writeUInt32BE(data.length, 7);
    return Buffer.concat([head, data]);
  };
  const [page, region] = [Buffer.alloc(19), Buffer.alloc(46)];
  for (const part of [page, region]) {
    part.writeUInt32BE(side, 0);
    part.writeUInt32BE(side, 4);
  }
  // Where a generic region looks for the pixels that it goes by.
  region.set([3, 0xff, 0xfd, 0xff, 2, 0xfe, 0xfe, 0xfe], 18);
  return Buffer.concat([segment(0, 48, page), segment(1, 38, region)]);
}

/** A grey PNG, white all over, that unpacks to 400 MB. */
function largePng(side: number): Uint8Array {
  const chunk = (kind: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(kind), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head[8] = 8;
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const rows = deflateSync(Buffer.alloc(1_000_000, 255));
  return new Uint8Array(Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows)]));
}

const jpeg = readFileSync(new URL('../../extractor/src/testing/pictures/grey.jpg', import.meta.url));
const cut = jpeg.subarray(0, jpeg.length - 250);
const HUGE = 20_000;
const bits = '/BitsPerComponent 1';

// One thread for all of them, which would be ended beyond 256 MB.
describe('a bad picture is one clear error, and memory stays where it is', { timeout: 60_000 }, () => {
  const reader = isolatedReader({ megabytes: 256 });
  afterAll(() => reader.close());

  test.each([
    [
      'PDF of 20,000 × 20,000 pixels',
      'too-large',
      'picture',
      () =>
        scanOf(deflateSync(Buffer.alloc((HUGE * HUGE) / 8, 255)), HUGE, HUGE, `${bits}/Filter/FlateDecode`),
    ],
    ['PNG of 20,000 × 20,000 pixels', 'too-large', 'picture', () => largePng(HUGE)],
    ['JPEG that is cut off', 'damaged', 'picture', () => new Uint8Array(cut)],
    [
      'PDF whose JPEG has no picture in it',
      'no-text-layer',
      'undecoded',
      () => scanOf(jpeg.subarray(0, 300), 200, 100, '/BitsPerComponent 8/Filter/DCTDecode'),
    ],
    [
      'JBIG2 bomb under a small size',
      'no-text-layer',
      'undecoded',
      () => scanOf(jbig2(60_000), 100, 100, `${bits}/Filter/JBIG2Decode`),
    ],
    [
      'JBIG2 of 18 trillion pixels',
      'no-text-layer',
      'undecoded',
      () => scanOf(jbig2(0xffffffff), 9_000, 9_000, `${bits}/Filter/JBIG2Decode`),
    ],
  ])('%s', async (_, code, reason, make) => {
    const error: unknown = await reader.read(make()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ExtractionError', code, params: { reason } });
  });
});
