import type { PageRange } from '@juesuan/extractor';
import { InvalidArgumentError } from 'commander';

/** An option's value as a whole number from 1. */
export function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It is a whole number from 1.');
  return Number(text);
}

/** An option's value as pages: `3`, `3-5`, or `3-` to the last. */
export function pageRange(text: string): PageRange {
  const [, first = '', dash = '', last = ''] = /^(\d+)(-?)(\d*)$/.exec(text) ?? [];
  const range = { first: Number(first), last: dash === '' ? Number(first) : Number(last || Infinity) };
  if (first === '' || range.first < 1 || range.last < range.first)
    throw new InvalidArgumentError('It is a page from 1, or the first and the last: 3-5.');
  return range;
}
