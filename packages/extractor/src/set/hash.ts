import { digest } from '../extract.ts';

/**
 * What a report of several files is known by: the SHA-256 of what `sha256sum` prints for the files, sorted by their names.
 * The order in which they are given makes no difference.
 *
 * @example
 * await setDigest([{ file: '报表.xls', sha256: tables }, { file: '说明.docx', sha256: words }]);
 */
export const setDigest = (parts: readonly { file: string; sha256: string }[]): Promise<string> => {
  const lines = parts
    .map(({ file, sha256 }) => ({ file, line: `${sha256}  ${file}\n` }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return digest(new TextEncoder().encode(lines.map(({ line }) => line).join('')));
};
