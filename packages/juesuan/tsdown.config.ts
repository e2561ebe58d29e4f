import type { UserConfig } from 'tsdown';
import base from '../../tsdown.config.ts';

// The one package that may use Node's own modules.
const config: UserConfig = {
  ...base,
  platform: 'node',
  // The threads that read reports are started from files of their own.
  entry: {
    index: 'src/index.ts',
    edge: 'src/edge.ts',
    command: 'src/command.ts',
    format: 'src/format/index.ts',
    golden: 'src/golden/index.ts',
    'isolated-worker': 'src/isolated/worker.ts',
    'one-file': 'src/one-file/run.ts',
    'one-file-thread': 'src/one-file/thread.ts',
  },
};

export default config;
