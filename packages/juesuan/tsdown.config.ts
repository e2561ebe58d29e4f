import type { UserConfig } from 'tsdown';
import base from '../../tsdown.config.ts';

// The one package that may use Node's own modules.
const config: UserConfig = {
  ...base,
  platform: 'node',
  // The thread that reads reports is started from a file of its own.
  entry: {
    index: 'src/index.ts',
    edge: 'src/edge.ts',
    command: 'src/command.ts',
    format: 'src/format/index.ts',
    golden: 'src/golden/index.ts',
    'isolated-worker': 'src/isolated/worker.ts',
  },
};

export default config;
