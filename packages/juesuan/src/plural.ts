/**
 * A count with its noun.
 *
 * @example
 * plural(1, 'table'); // '1 table'
 */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
