import { deflateSync } from 'node:zlib';
import type { Mutator } from '../mutator.ts';
import { bytesOf, contentOf, contents, latin1, withObject } from '../pdf-file.ts';

/** Streams that are not what they say: wrong lengths and filters, filters on filters, and small ones that unpack large. */
export const streamsChanged: Mutator = {
  of: 'pdf',
  mutate(file, random) {
    const at = random.pick(contents(file)) ?? 0;
    const content = contentOf(file.objects[at] ?? '') ?? '';
    const stream = (data: string, entries: string): string => `<<${entries}>>\nstream\n${data}\nendstream`;
    const packed = (text: string): string => latin1(deflateSync(bytesOf(text)));
    switch (random.below(5)) {
      case 0:
        return withObject(file, at, () =>
          stream(content, `/Length ${random.pick([0, 1, -1, 1e9, '99 0 R'])}`),
        );
      case 1: {
        const filter = random.pick([
          'FlateDecode',
          'LZWDecode',
          'ASCII85Decode',
          'RunLengthDecode',
          'DCTDecode',
          'JBIG2Decode',
          'JPXDecode',
          'CCITTFaxDecode',
          'Crypt',
          'None',
        ]);
        return withObject(file, at, () => stream(content, `/Length ${content.length}/Filter/${filter}`));
      }
      case 2: {
        const data = packed(content).slice(0, random.magnitude(1, 5_000));
        return withObject(file, at, () => stream(data, `/Length ${data.length}/Filter/FlateDecode`));
      }
      case 3: {
        const data = packed(packed(content));
        const filters = random.pick([
          '[/FlateDecode/FlateDecode]',
          '[/FlateDecode/FlateDecode/FlateDecode]',
          '/FlateDecode',
        ]);
        return withObject(file, at, () =>
          stream(
            data,
            `/Length ${data.length}/Filter${filters}/DecodeParms<</Predictor ${random.pick([1, 2, 12, 99])}/Columns ${random.pick([1, 5, 1e9])}>>`,
          ),
        );
      }
      default: {
        const piece = random.pick([' ', '0 ', 'q ', '0 0 m 9 9 l S ', 'BT ET ']);
        const data = packed(content + piece.repeat(random.magnitude(1_000, 500_000)));
        return withObject(file, at, () => stream(data, `/Length ${data.length}/Filter/FlateDecode`));
      }
    }
  },
};
