let table: Map<string, number> | undefined;

/** Every two-byte GBK code, turned round from the decoder that the runtime has. */
function gbkTable(): Map<string, number> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(new Uint8Array([lead, trail]));
      if (text.length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, lead * 256 + trail);
    }
  return table;
}

/** GBK bytes as hexadecimal digits, as a PDF string `<…>` wants them. */
export function gbkHex(text: string): string {
  return Array.from(text, (character) => {
    const code = character.charCodeAt(0) < 0x80 ? character.charCodeAt(0) : gbkTable().get(character);
    if (code === undefined) throw new Error(`${character} is not in GBK`);
    return code.toString(16).padStart(code < 0x100 ? 2 : 4, '0');
  }).join('');
}
