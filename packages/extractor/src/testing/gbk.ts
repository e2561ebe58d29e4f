/** The two bytes of each character of GBK, from the decoder that every runtime has: there is no encoder. */
const bytesOf = new Map<string, readonly [number, number]>();
const decoder = new TextDecoder('gbk');
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if (character.length === 1 && character !== '\u{fffd}' && !bytesOf.has(character))
      bytesOf.set(character, [lead, trail]);
  }

/** Text to GBK bytes; throws for a character that GBK does not have. */
export function gbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character <= '\u{7f}') return [character.charCodeAt(0)];
      const bytes = bytesOf.get(character);
      if (!bytes) throw new RangeError(`${character} is not in GBK`);
      return bytes;
    }),
  );
}
