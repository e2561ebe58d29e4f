/**
 * What the codes of simple fonts mean, as far as that is beyond doubt: WinAnsi as a whole, the others in ASCII, and the
 * names that producers write for these characters. The rest of the names is left to pdf.js, which has the whole list.
 */

const punctuation = [
  'space exclam quotedbl numbersign dollar percent ampersand quotesingle parenleft parenright asterisk plus comma hyphen period slash',
  'zero one two three four five six seven eight nine colon semicolon less equal greater question at',
  'bracketleft backslash bracketright asciicircum underscore grave',
  'braceleft bar braceright asciitilde',
];
const firsts = [0x20, 0x30, 0x5b, 0x7b];

const byName = new Map<string, string>();
punctuation.forEach((names, i) => {
  names
    .split(' ')
    .forEach((name, k) => void byName.set(name, String.fromCharCode((firsts[i] as number) + k)));
});
for (let code = 0x41; code <= 0x5a; code++) {
  for (const letter of [code, code + 32])
    byName.set(String.fromCharCode(letter), String.fromCharCode(letter));
}
const others: Readonly<Record<string, string>> = {
  quoteleft: '\u2018',
  quoteright: '\u2019',
  quotedblleft: '\u201c',
  quotedblright: '\u201d',
  endash: '\u2013',
  emdash: '\u2014',
  bullet: '\u2022',
  ellipsis: '\u2026',
  degree: '\u00b0',
  multiply: '\u00d7',
  periodcentered: '\u00b7',
};
for (const [name, character] of Object.entries(others)) byName.set(name, character);

/** The character of a glyph's name; `null` for a name that is not known. */
export function characterOf(name: string): string | null {
  const known = byName.get(name);
  if (known !== undefined) return known;
  const code = /^uni([\dA-F]{4})$/.exec(name)?.[1];
  if (code === undefined) return null;
  const character = String.fromCharCode(Number.parseInt(code, 16));
  return character.isWellFormed() && character !== '\0' ? character : null;
}

const windows = new TextDecoder('windows-1252');
/** Codes that are no characters are printed as bullets. */
const UNUSED = '\u2022';

const winAnsi: readonly (string | null)[] = Array.from({ length: 256 }, (_, code) => {
  if (code < 0x20) return null;
  if (code === 0x7f || code === 0x81 || code === 0x8d || code === 0x8f || code === 0x90 || code === 0x9d)
    return UNUSED;
  if (code === 0xa0) return ' ';
  return code === 0xad ? '-' : windows.decode(Uint8Array.of(code));
});
const ascii = (code: number): string | null =>
  code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : null;

export type BaseEncoding = 'WinAnsiEncoding' | 'MacRomanEncoding' | 'StandardEncoding';

/** The character of a code; `null` where it has none, or is not sure. */
export function characterAt(encoding: BaseEncoding, code: number): string | null {
  if (encoding === 'WinAnsiEncoding') return winAnsi[code] ?? null;
  // The standard has curved quotes for these two.
  if (encoding === 'StandardEncoding' && (code === 0x27 || code === 0x60)) return null;
  return ascii(code);
}
