// `npm test`: sets up, then lint, types, every test and the score of every fixture, in the order in which a failure is cheapest to see.
import { pnpm, setup } from './setup.mjs';

setup();
pnpm(['run', 'lint']);
pnpm(['run', 'typecheck']);
pnpm(['run', 'vitest']);
pnpm(['run', 'score']);
