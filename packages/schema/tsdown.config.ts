import type { UserConfig } from 'tsdown';
import base from '../../tsdown.config.ts';

// Three entries: records, schemas and catalogue, the vocabulary of tokens that the other packages read with, and what writes files.
const config: UserConfig = {
  ...base,
  entry: { index: 'src/index.ts', words: 'src/words/index.ts', files: 'src/files.ts' },
};

export default config;
