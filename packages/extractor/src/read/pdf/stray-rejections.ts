/**
 * pdf.js fetches the objects of all pages ahead and forgets the failures that nobody asks for: a file with two damaged
 * page objects rejects a promise without an owner, and that ends a Node process. So does a page that was still being parsed
 * when its document was closed, because its time was up. While documents are open such
 * rejections, known by pdf.js's own error names, are let go; every other one ends the process as it would have.
 */
const ours = new Set([
  'XRefEntryException',
  'XRefParseException',
  'FormatError',
  'ParserEOFException',
  'AbortException',
]);

interface ProcessEvents {
  on(event: 'unhandledRejection', listener: (reason: unknown) => void): void;
  off(event: 'unhandledRejection', listener: (reason: unknown) => void): void;
  listenerCount(event: 'unhandledRejection'): number;
}

let open = 0;

function release(reason: unknown): void {
  if (reason instanceof Error && ours.has(reason.name)) return;
  // Whoever else listens decides; with no one else, Node would have thrown it.
  if ((host()?.listenerCount('unhandledRejection') ?? 0) > 1) return;
  throw reason;
}

function host(): ProcessEvents | undefined {
  const { process } = globalThis as { process?: Partial<ProcessEvents> };
  return typeof process?.on === 'function' && typeof process.off === 'function'
    ? (process as ProcessEvents)
    : undefined;
}

/** Begins to let stray rejections go; the function it gives back ends that, after those already on their way. */
export function catchStrayRejections(): () => void {
  if (open++ === 0) host()?.on('unhandledRejection', release);
  let done = false;
  return () => {
    if (done) return;
    done = true;
    setTimeout(() => {
      if (--open === 0) host()?.off('unhandledRejection', release);
    }, 0);
  };
}
