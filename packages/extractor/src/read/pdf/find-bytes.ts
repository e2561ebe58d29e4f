/** Before it, a stream ends. */
export const ENDSTREAM = new TextEncoder().encode('endstream');

/** Where a mark stands first from a place on; -1 where it does not. */
export function findBytes(bytes: Uint8Array, mark: Uint8Array, from = 0): number {
  const first = mark[0] as number;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (mark.every((byte, i) => bytes[at + i] === byte)) return at;
  return -1;
}
