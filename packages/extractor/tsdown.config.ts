import type { UserConfig } from 'tsdown';
import base from '../../tsdown.config.ts';

// Two entries: Node on pdfjs-dist, and browsers and edge runtimes on unpdf.
const config: UserConfig = { ...base, entry: ['src/index.ts', 'src/edge.ts'] };

export default config;
