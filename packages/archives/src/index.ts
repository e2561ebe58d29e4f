export type { ArchiveEntry, UnreadableEntry } from './entry.ts';
export { isArchive, mayBeArchive, mayHoldReport, type ReadArchive, readArchive } from './read.ts';
