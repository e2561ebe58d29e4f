export type { ArchiveEntry, UnreadableEntry } from './entry.ts';
export { isArchive, mayBeArchive, type ReadArchive, readArchive } from './read.ts';
