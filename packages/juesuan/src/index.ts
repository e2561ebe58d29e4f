export type { Engine, Inspection } from './engine.ts';
export type { Io } from './io.ts';
export {
  extractIsolated,
  type IsolatedOptions,
  type IsolatedReader,
  isolatedReader,
} from './isolated/isolated.ts';
export { defaultIsolation, type IsolationLimits } from './isolated/limits.ts';
export { run } from './run.ts';
export { drawPage } from './svg.ts';
