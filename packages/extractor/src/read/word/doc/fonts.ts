import type { Bytes } from './bytes.ts';

/** The names of a document's fonts ([MS-DOC] 2.9.286), which only tell what its symbols are. */
export function readFonts(table: Bytes): string[] {
  const names: string[] = [];
  if (table.length < 4) return names;
  const count = table.u16(0);
  let at = 4;
  for (let i = 0; i < count && at < table.length; i++) {
    const length = table.u8(at);
    const end = at + 1 + length;
    if (end > table.length) break;
    const characters = Math.max(0, Math.floor((length - NAME_AT) / 2));
    const name = characters === 0 ? '' : table.utf16(at + 1 + NAME_AT, characters);
    names.push(name.split('\0')[0] ?? '');
    at = end;
  }
  return names;
}

/** Bytes of a font before its name. */
const NAME_AT = 39;
