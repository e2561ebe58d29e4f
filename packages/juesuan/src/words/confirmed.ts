/** Before a word that nobody has confirmed: it is not used. */
export const UNCONFIRMED = '?';

/** The entries of a file of words without those that nobody has confirmed, and how many these are. */
export function confirmedOnly(words: unknown): { words: unknown; unconfirmed: number } {
  let unconfirmed = 0;
  const kept = strip(words);
  return { words: kept, unconfirmed };

  function strip(value: unknown): unknown {
    if (Array.isArray(value)) return value.filter(isConfirmed).map(strip).filter(isNotEmptied);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, strip(entry)]));
    return value;
  }

  function isConfirmed(value: unknown): boolean {
    const isOpen = typeof value === 'string' && value.normalize('NFKC').startsWith(UNCONFIRMED);
    if (isOpen) unconfirmed++;
    return !isOpen;
  }
}

/** A column whose headers are all open says nothing yet. */
const isNotEmptied = (value: unknown): boolean =>
  !(
    typeof value === 'object' &&
    value !== null &&
    'headers' in value &&
    Array.isArray(value.headers) &&
    value.headers.length === 0
  );
