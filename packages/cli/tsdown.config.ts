import type { UserConfig } from 'tsdown';
import base from '../../tsdown.config.ts';

// The one package that may use Node's own modules.
const config: UserConfig = { ...base, platform: 'node' };

export default config;
