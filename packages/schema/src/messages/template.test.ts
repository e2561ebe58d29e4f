import { describe, expect, test } from 'vitest';
import { fill, placeholders } from './template.ts';

describe('a template', () => {
  const filled = (text: string, params: Parameters<typeof fill>[1]) => fill(text, params, 'en');

  test('params stand in their places, none leaves nothing', () =>
    expect(filled('{a} of {b}{c}', { a: 3, b: 'x', c: null })).toBe('3 of x'));

  test('a text for none', () => {
    expect(filled('{table?a table}', { table: null })).toBe('a table');
    expect(filled('{table?a table}', { table: '收入决算表' })).toBe('收入决算表');
  });

  test('a text for each value, the last for any other', () => {
    const lines = '{lines} {lines:1=line|lines}';
    expect([1, 2].map((count) => filled(lines, { lines: count }))).toEqual(['1 line', '2 lines']);
    expect(filled('{by:order=in order}', { by: 'else' })).toBe('');
  });

  test('a part is left out where one of its params is none', () => {
    const text = 'continues[ on page {page}][, {parts} of it]';
    expect(filled(text, { page: 7, parts: [] })).toBe('continues on page 7');
    expect(filled(text, { page: null, parts: ['a', 'b'] })).toBe('continues, a, b of it');
  });

  test('lists are joined as the language does it, tables with their pages', () => {
    const params = {
      words: ['甲', '乙'],
      tables: [
        { title: '附表', page: 7 },
        { title: '', page: null },
      ],
    };
    expect(fill('{words}：{tables}', params, 'zh')).toBe('甲、乙：附表（第7页）、无标题');
    expect(fill('{words}: {tables}', params, 'en')).toBe('甲, 乙: 附表 (page 7), without a title');
  });

  test('what is printed may hold brackets and braces', () =>
    expect(filled('“{raw}”[ ({raw})]', { raw: '[{raw}]' })).toBe('“[{raw}]” ([{raw}])'));

  test('its placeholders', () => expect(placeholders('{a?x}[{b:1=y|z} {a}]')).toEqual(['a', 'b']));
});
