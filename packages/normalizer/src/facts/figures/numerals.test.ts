import { describe, expect, test } from 'vitest';
import { readNumeral } from './numerals.ts';

describe('Chinese numerals', () => {
  test.each([
    ['零', '0'],
    ['壹', '1'],
    ['两', '2'],
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['贰拾叁', '23'],
    ['一百零五', '105'],
    ['一百一十', '110'],
    ['叁仟肆佰伍拾陆', '3456'],
    ['两千零三十', '2030'],
  ])('%s is %s', (text, value) => expect(readNumeral(text)).toBe(value));

  test.each(['', '三五', '一两', '一二', '百', '十十', '一十百', '零十', '几', '一百五'])(
    '%s is none',
    (text) => expect(readNumeral(text)).toBeNull(),
  );
});
