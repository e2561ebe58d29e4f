export { ThreadEnded, type ThreadEndedCode } from './ended.ts';
export { defaultLimits, type ThreadLimits } from './limits.ts';
export { grantOvertime, noOvertime, type Overtime, overtimeOf } from './overtime.ts';
export {
  noProgress,
  type OcrReading,
  type OcrUse,
  type PicturePages,
  pictureReader,
  type ReadingProgress,
  readingOf,
  watchProgress,
} from './pictures.ts';
export { Pool } from './pool.ts';
export { Seat, type SeatOptions } from './seat.ts';
export {
  isOutOfMemory,
  resourceLimitsOf,
  tooMuchMemory,
  type WatchedThread,
  type Watching,
  watchThread,
} from './watch.ts';
