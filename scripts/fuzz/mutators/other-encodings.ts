import type { Mutator } from '../mutator.ts';

/** A text in another encoding, or in two, or in one that its first bytes deny. */
export const otherEncodings: Mutator = {
  of: 'bytes',
  mutate(bytes, random) {
    const utf16 = new Uint8Array(Buffer.from(new TextDecoder().decode(bytes), 'utf16le'));
    const marks = [[0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf], [0x84, 0x31, 0x95, 0x33], []];
    const body = random.pick([
      bytes,
      utf16,
      utf16.slice(1),
      new Uint8Array([...bytes.slice(0, 500), ...utf16]),
    ]);
    return new Uint8Array([...random.pick(marks), ...body]);
  },
};
