/** A JPEG of a TIFF with the tables that all its parts share put before its own segments. */
export function withTables(part: Uint8Array, tables: Uint8Array): Uint8Array {
  // Both begin with the mark of a JPEG, and the tables end with that of its end.
  if (tables.length <= 4) return part;
  const out = new Uint8Array(tables.length - 2 + part.length - 2);
  out.set(tables.subarray(0, tables.length - 2));
  out.set(part.subarray(2), tables.length - 2);
  return out;
}
