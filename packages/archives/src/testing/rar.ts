import { crc32 } from 'node:zlib';

/** RAR archives of files that are stored and not packed, written by the published formats: 4 (`7z` says `Rar`) and 5. */

const number = (value: number, bytes: number): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer;
};

/** The lower half of the sum, and the block behind it. */
const block4 = (fields: Buffer): Buffer => Buffer.concat([number(crc32(fields) & 0xffff, 2), fields]);

/** RAR 4: names in the alphabet of the system that packed it, here GBK where `raw` is given. */
export function rar4(files: readonly { name: Buffer; data: Buffer; encrypted?: boolean }[]): Buffer {
  const blocks = files.map(({ name, data, encrypted = false }) => {
    const head = Buffer.concat([
      Buffer.from([0x74]),
      number(0x8000 + (encrypted ? 4 : 0), 2),
      number(32 + name.length, 2),
      number(data.length, 4),
      number(data.length, 4),
      Buffer.from([2]),
      number(crc32(data), 4),
      number(0x5a21_0000, 4),
      Buffer.from([20, 0x30]),
      number(name.length, 2),
      number(0x20, 4),
      name,
    ]);
    return Buffer.concat([block4(head), data]);
  });
  const main = block4(Buffer.from([0x73, 0, 0, 13, 0, 0, 0, 0, 0, 0, 0]));
  return Buffer.concat([Buffer.from('Rar!\x1a\x07\x00', 'latin1'), main, ...blocks]);
}

/** Seven bits a byte, the lowest first. */
function vint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...bytes, rest]);
    bytes.push((rest % 128) + 128);
  }
}

function block5(fields: Buffer): Buffer {
  const sized = Buffer.concat([vint(fields.length), fields]);
  return Buffer.concat([number(crc32(sized), 4), sized]);
}

/** RAR 5: names in UTF-8. */
export function rar5(files: readonly { name: string; data: Buffer }[]): Buffer {
  const blocks = files.map(({ name, data }) => {
    const bytes = Buffer.from(name);
    const head = Buffer.concat([
      vint(2),
      vint(2),
      vint(data.length),
      vint(4),
      vint(data.length),
      vint(0x20),
      number(crc32(data), 4),
      vint(0),
      vint(0),
      vint(bytes.length),
      bytes,
    ]);
    return Buffer.concat([block5(head), data]);
  });
  const main = block5(Buffer.concat([vint(1), vint(0), vint(0)]));
  const end = block5(Buffer.concat([vint(5), vint(0), vint(0)]));
  return Buffer.concat([Buffer.from('Rar!\x1a\x07\x01\x00', 'latin1'), main, ...blocks, end]);
}
