/** The colours that workbooks name by number (18.8.27 of ISO/IEC 29500-1): eight, the same again, and those of the palette. */
const COLOURS = (
  '000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff' +
  ' 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff' +
  ' 800000 008000 000080 808000 800080 008080 c0c0c0 808080' +
  ' 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff' +
  ' 000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff' +
  ' 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99' +
  ' 3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696' +
  ' 003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Those of the system: what is written, and what it is written on. */
const system: ReadonlyMap<number, number> = new Map([
  [64, 0x000000],
  [65, 0xffffff],
]);

/** A colour by its number: `0xrrggbb`; `null` for one that is automatic, or none. */
export function indexedColour(index: number, palette: ReadonlyMap<number, number> = none): number | null {
  const hex = COLOURS[index];
  return palette.get(index) ?? system.get(index) ?? (hex === undefined ? null : Number.parseInt(hex, 16));
}

const none: ReadonlyMap<number, number> = new Map();
