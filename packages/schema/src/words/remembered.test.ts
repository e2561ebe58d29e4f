import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('asks once for a short text, and each time for a long one', () => {
  const asked: string[] = [];
  const lengthOf = remembered((text) => {
    asked.push(text);
    return text.length;
  });
  const long = '长'.repeat(201);
  expect(['收入', '收入', '', long, long].map(lengthOf)).toEqual([2, 2, 0, 201, 201]);
  expect(asked).toEqual(['收入', '', long, long]);
});

test('an answer of null is an answer', () => {
  let asked = 0;
  const none = remembered((): null => {
    asked++;
    return null;
  });
  expect([none('支出'), none('支出')]).toEqual([null, null]);
  expect(asked).toBe(1);
});

test('stays right past the texts that it keeps', () => {
  const same = remembered((text) => text);
  const texts = Array.from({ length: 20_010 }, (_, i) => String(i));
  expect(texts.map(same)).toEqual(texts);
  expect(same('0')).toBe('0');
});
