import type { UserConfig } from 'tsdown';
import base from '../../tsdown.config.ts';

// Two entries: records, schemas and catalogue, and the vocabulary of tokens that the other packages read with.
const config: UserConfig = { ...base, entry: { index: 'src/index.ts', words: 'src/words/index.ts' } };

export default config;
