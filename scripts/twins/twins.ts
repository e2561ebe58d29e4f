import { fileTwins } from './files.ts';
import { pageTwins } from './pages.ts';
import { shapeTwins } from './shapes.ts';
import type { Twin } from './twin.ts';
import { writtenTwins } from './written.ts';

/** Every twin of every kind of complaint. */
export const twins = (): Twin[] => [...pageTwins(), ...fileTwins(), ...writtenTwins(), ...shapeTwins()];
