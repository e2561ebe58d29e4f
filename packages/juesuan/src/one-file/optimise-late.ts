import { setFlagsFromString } from 'node:v8';

/** The newest Node whose V8 was seen to know these: what it does not know it complains of. */
const newestNode = 26;

/** Ten times and more what V8 waits for by itself. */
const flags = [
  '--invocation-count-for-maglev=6000',
  '--invocation-count-for-maglev-osr=2000',
  '--invocation-count-for-turbofan=30000',
  '--invocation-count-for-osr=10000',
];

/**
 * Has V8 call a function more often before it compiles it for speed, which costs more than the pages of one report give
 * back. To be called when all is loaded: code that was kept compiled under other flags is compiled anew.
 */
export function optimiseLate(): void {
  if (Number.parseInt(process.versions.node, 10) <= newestNode)
    for (const flag of flags) setFlagsFromString(flag);
}
