import type { UserConfig } from 'tsdown';
import base from '../../tsdown.config.ts';

const config: UserConfig = { ...base, platform: 'node' };

export default config;
