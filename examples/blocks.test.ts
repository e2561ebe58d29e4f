import { describe, expect, test } from 'vitest';
import { notWritten } from './blocks.ts';

const written = 'head\na 1\nb 2\nc 3\nfoot\n';
const missing = (...shown: string[]) => notWritten(shown, written);

describe('a page shows what is written', () => {
  test.each([
    ['whole', ['head', 'a 1', 'b 2', 'c 3', 'foot']],
    ['its beginning', ['head', 'a 1', '…']],
    ['its end', ['…', 'c 3', 'foot']],
    ['parts of it', ['head', '…', 'b 2', '…', 'foot']],
    ['a part that begins as another', ['…', 'b 2', 'c 3', '…']],
    ['lines of which a part is left out', ['head', 'a …', '… 2', 'c…3', 'f…']],
    ['no line where it leaves lines out', ['head', 'a 1', 'b 2', '…', 'c 3', 'foot']],
  ])('%s', (_, shown) => expect(missing(...shown)).toBeNull());
});

describe('a page does not show what is written', () => {
  test.each([
    ['another line', ['head', 'a 2', '…'], 'a 2'],
    ['a line left out without a word', ['head', 'b 2', '…'], 'b 2'],
    ['an end left out without a word', ['head', 'a 1'], 'b 2'],
    ['a beginning left out without a word', ['a 1', '…'], 'a 1'],
    ['lines in another order', ['…', 'c 3', '…', 'a 1', '…'], 'a 1'],
    ['one line twice', ['head', '…', 'c 3', '…', 'c 3', 'foot'], 'c 3'],
    ['more than there is', ['…', 'foot', 'more'], 'foot'],
    ['a character of a pattern', ['h.ad', '…'], 'h.ad'],
  ])('%s', (_, shown, line) => expect(missing(...shown)).toBe(line));
});
