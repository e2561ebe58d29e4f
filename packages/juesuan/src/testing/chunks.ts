/** The bytes as a stream that was cut at these places, in any order; empty chunks come too. */
export async function* chunked(bytes: Uint8Array, at: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const to of [...at, bytes.length].sort((a, b) => a - b)) {
    if (to > bytes.length) continue;
    yield Buffer.from(bytes.subarray(from, to));
    from = to;
  }
  if (from < bytes.length) yield Buffer.from(bytes.subarray(from));
}
