export type { ArchiveEntry, UnreadableEntry } from './entry.ts';
export {
  endingOf,
  isArchive,
  mayBeArchive,
  mayBePicture,
  mayHoldReport,
  type ReadArchive,
  readArchive,
} from './read.ts';
