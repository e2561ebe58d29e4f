import { describe, expect, test } from 'vitest';
import { bestPath } from '../recognise/best-path.ts';
import type { Probabilities } from '../recognise/model.ts';
import { alphabet, probabilities, surely } from '../testing/probabilities.ts';
import { byWords } from './by-words.ts';
import { editsOf } from './edits.ts';
import { isKnownWord, mayBeNumbered, nearWords } from './known-words.ts';

const line = (read: Probabilities, ems?: number, start = 0) => {
  const letters = bestPath(read, alphabet);
  return { letters, probabilities: read, ems: ems ?? letters.length, start };
};

describe('words of the forms', () => {
  test('are known with an ordinal before them and a level behind', () => {
    expect(isKnownWord('一般公共预算财政拨款')).toBe(true);
    expect(isKnownWord('（一）支出合计')).toBe(isKnownWord('支出合计'));
    expect(isKnownWord('公务接待费用')).toBe(true);
    expect(isKnownWord('收美')).toBe(false);
  });

  test('have an ordinal only where they are rows of a summary', () => {
    expect(['其他收入', '一般公共服务支出'].map(mayBeNumbered)).toEqual([true, true]);
    expect(['支出功能分类科目编码', '统计信息事务', '决算数'].map(mayBeNumbered)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('are near where few letters differ', () => {
    expect(nearWords('一般公共顶算财政拨款', 1)[0]).toEqual({ word: '一般公共预算财政拨款', changes: 1 });
  });
});

describe('a cell read by words', () => {
  test('becomes the near word where the picture allows it', () => {
    const read = probabilities(...surely('收'), { 美: 0.6, 入: 0.3 }, {});
    const corrected = byWords([line(read)], alphabet);
    expect(corrected?.word).toBe('收入');
    expect(corrected?.lines.map((letters) => letters.map(({ text }) => text).join(''))).toEqual(['收入']);
    // The changed letter stands where the wrong one was read.
    expect(corrected?.lines[0]?.map(({ from }) => from)).toEqual([0, 2]);
  });

  test('stays as it was read where the picture speaks against every word', () => {
    const read = probabilities(...surely('收', 0.999999), { 美: 0.9999999 }, {});
    expect(byWords([line(read)], alphabet)).toBeNull();
  });

  test('keeps its ordinal, however broken: a 一 that became dots and dashes is one again', () => {
    const read = probabilities(
      { '·': 0.6, 一: 0.3 },
      {},
      ...surely('、'),
      { '-': 0.7, 一: 0.2 },
      {},
      ...surely('般公共预算财政拨款收入'),
    );
    expect(byWords([line(read)], alphabet)?.word).toBe('一、一般公共预算财政拨款收入');
  });

  test('of two ordinals that the picture allows has the one that follows that above', () => {
    const read = probabilities({ 儿: 0.4, 九: 0.3, 二: 0.3 }, {}, ...surely('、其他收入'));
    expect(byWords([line(read)], alphabet, '九、')?.word).toBe('九、其他收入');
    expect(byWords([line(read)], alphabet, '二、')?.word).toBe('二、其他收入');
    // Neither follows: the picture alone does not tell them apart.
    expect(byWords([line(read)], alphabet, '五、')).toBeNull();
  });

  test('has no speck behind it that was read as a stop', () => {
    const read = probabilities(...surely('一般公共预算财政拨款'), { '.': 0.9 }, {});
    expect(byWords([line(read)], alphabet)?.word).toBe('一般公共预算财政拨款');
  });

  test('that has lost one of its two letters has it again where ink is as wide as both', () => {
    const read = probabilities(...surely('项'), { 目: 0.1 }, {});
    expect(byWords([line(read, 2.1)], alphabet)?.word).toBe('项目');
    expect(byWords([line(read)], alphabet)).toBeNull();
  });

  test('that has lost its ordinal has it again where there is room for it', () => {
    const read = probabilities(
      {},
      { 一: 0.1 },
      {},
      { '、': 0.1 },
      { 一: 0.7 },
      {},
      ...surely('般公共预算财政拨款收入'),
    );
    expect(byWords([line(read)], alphabet)?.word).toBe('一、一般公共预算财政拨款收入');
    expect(byWords([line(read, undefined, 4)], alphabet)).toBeNull();
  });

  test('loses a mark before it that is dirt, and keeps the place of an ordinal', () => {
    const read = probabilities({ '、': 0.6 }, {}, ...surely('其他收入'));
    expect(byWords([line(read)], alphabet)?.word).toBe('其他收入');
    const lost = probabilities({ 二: 0.3 }, {}, ...surely('、其他收入'));
    expect(byWords([line(lost)], alphabet, '二、')?.word).toBe('二、其他收入');
  });

  test('has its ordinal again whatever unsure letters were made of it', () => {
    const read = probabilities(
      {},
      ...surely('一', 0.9),
      { '—': 0.4, '、': 0.2 },
      {},
      ...surely('一般公共预算财政拨款收入'),
    );
    expect(byWords([line(read)], alphabet)?.word).toBe('一、一般公共预算财政拨款收入');
    // Specks before an ordinal are no ordinal of their own.
    const specks = probabilities({ 0: 0.6 }, {}, { '.': 0.6 }, {}, ...surely('二、其他收入'));
    expect(byWords([line(specks)], alphabet, '二、')?.word).toBe('二、其他收入');
    // Letters that are surely read are none.
    expect(byWords([line(probabilities(...surely('项目其他收入')))], alphabet)).toBeNull();
    // Other letters before a known name are of the name.
    const other = probabilities(...surely('其'), { 美: 0.4, 他: 0.3 }, {}, ...surely('收入'));
    expect(byWords([line(other)], alphabet)?.word).toBe('其他收入');
  });

  test('is never turned from one word into another', () => {
    const read = probabilities({ 支: 0.55, 收: 0.44 }, {}, { 出: 0.55, 入: 0.44 }, {});
    expect(byWords([line(read)], alphabet)).toBeNull();
  });
});

test('edits keep letters that differ in width only', () => {
  expect(editsOf([...'（一）收美'], [...'(一)收入']).map(({ type }) => type)).toEqual([
    'keep',
    'keep',
    'keep',
    'keep',
    'replace',
  ]);
});
