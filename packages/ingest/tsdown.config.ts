import type { UserConfig } from 'tsdown';
import base from '../../tsdown.config.ts';

// The worker is a file of its own: a thread starts from it.
const config: UserConfig = { ...base, platform: 'node', entry: ['src/index.ts', 'src/worker.ts'] };

export default config;
