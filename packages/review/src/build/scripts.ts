/** Base64 digits of one script: a browser parses it in no time, and an editor can still open it. */
const PART = 4_000_000;

/** A classic script that gives the page a value: what a page that is opened from a folder may load, and no fetch. */
export const givingScript = (name: string, value: unknown): string =>
  `juesuanGive(${JSON.stringify(name)},${JSON.stringify(value)});\n`;

/** Bytes as scripts in their order. */
export function bytesScripts(name: string, bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
  const scripts: string[] = [];
  for (let from = 0; from === 0 || from < text.length; from += PART)
    scripts.push(givingScript(`${name}.${scripts.length}`, text.slice(from, from + PART)));
  return scripts;
}
