/** The newest Node whose V8 was seen to know these: what it does not know it complains of. */
const newestNode = 26;

/** Of calls ten times and more what V8 waits for by itself. */
const flags = [
  '--invocation-count-for-maglev=6000',
  '--invocation-count-for-maglev-osr=2000',
  '--invocation-count-for-turbofan=30000',
  '--invocation-count-for-osr=10000',
  // Megabytes of a thread's young objects from its start on: what a page is read into is gone before they are full.
  '--min-semi-space-size=16',
];

/**
 * Has V8 call a function more often before it compiles it for speed, which costs more than the pages of some reports give
 * back, and threads that are started afterwards collect young objects less often. What is kept compiled is kept for one way of
 * settings: to be called before any of it is loaded, or after all.
 */
export function optimiseLate(): void {
  if (Number.parseInt(process.versions.node, 10) > newestNode) return;
  const v8 = process.getBuiltinModule('node:v8');
  for (const flag of flags) v8.setFlagsFromString(flag);
}
