import * as zlib from 'node:zlib';
import * as fflate from 'fflate';
import { describe, expect, test } from 'vitest';
import { byFflate, byZlib } from './inflate.ts';
import { Refused } from './refused.ts';

const text = new TextEncoder().encode('部门决算公开表格 9746.50\n'.repeat(20_000));
const packed = new Uint8Array(zlib.deflateSync(text));
const most = 10_000_000;

describe.each([
  ['zlib', byZlib(zlib)],
  ['fflate', byFflate(fflate)],
] as const)('unpacking by %s', (_, inflate) => {
  test('gives the bytes back', () => {
    expect(inflate(packed, most)).toEqual(text);
    expect(inflate(new Uint8Array(zlib.deflateSync(new Uint8Array())), most)).toHaveLength(0);
  });

  test('does not mind an end of line behind the data', () => {
    expect(inflate(Uint8Array.of(...packed, 13, 10), most)).toEqual(text);
  });

  test('refuses what breaks off, what is damaged, and what fails its check', () => {
    expect(() => inflate(packed.subarray(0, packed.length / 2), most)).toThrow(Refused);
    expect(() => inflate(Uint8Array.of(1, 2, 3), most)).toThrow(Refused);
    const altered = packed.slice();
    altered[altered.length - 1] = (altered.at(-1) as number) ^ 1;
    expect(() => inflate(altered, most)).toThrow(Refused);
  });

  test('refuses what unpacks to too much', () => {
    expect(() => inflate(packed, 1000)).toThrow('unpacks to more than 1000 bytes');
  });
});
