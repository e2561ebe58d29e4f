/** By name, numbers in it by their value, as publishers number their files; the same however the files came. */
export function byReadingOrder<Named extends { file: string }>(files: readonly Named[]): Named[] {
  const { compare } = new Intl.Collator('zh', { numeric: true });
  return [...files].sort((a, b) => compare(a.file, b.file) || (a.file < b.file ? -1 : 1));
}
