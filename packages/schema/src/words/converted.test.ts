import { expect, test } from 'vitest';
import { convertedWhereNeeded } from './converted.ts';

test('converts whole texts with a character that is converted, and asks for each character once', () => {
  const asked: string[] = [];
  const simplified = convertedWhereNeeded((text) => {
    asked.push(text);
    return text.replaceAll('經', '经').replaceAll('反覆', '反复');
  });
  expect(['三公', '公三', '經反覆', '反覆', ''].map(simplified)).toEqual([
    '三公',
    '公三',
    '经反复',
    '反覆',
    '',
  ]);
  expect(asked).toEqual(['三', '公', '經', '經反覆', '反', '覆']);
});
