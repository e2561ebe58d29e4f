import type { UserConfig } from 'tsdown';
import base from '../../tsdown.config.ts';

const config: UserConfig = {
  ...base,
  entry: ['src/index.ts', 'src/on-use.ts', 'src/edge.ts', 'src/worker.ts'],
};

export default config;
