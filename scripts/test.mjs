// `npm test`: sets up, then lint, types and every test, in the order in which a failure is cheapest to see.
import { pnpm, setup } from './setup.mjs';

setup();
pnpm(['run', 'lint']);
pnpm(['run', 'typecheck']);
pnpm(['run', 'vitest']);
