import { readFileSync } from 'node:fs';
import { ExtractionError } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { Deadline } from '../../../model/deadline.ts';
import { printedWords } from '../../../words/printed-words.ts';
import { type CompoundFile, openCompound } from '../../container/compound.ts';
import { readDoc } from './read.ts';

/** What LibreOffice made of the flat text beside it. */
const open = (name: string): Promise<CompoundFile> =>
  openCompound(readFileSync(new URL(`../../../testing/${name}.doc`, import.meta.url)));

const source = await open('word');

const read = (file: CompoundFile) => readDoc(file, { deadline: new Deadline(undefined, null) }, printedWords);

/** The same file with bytes of a stream changed. */
function changed(stream: string, change: (bytes: Uint8Array, view: DataView) => void): CompoundFile {
  const bytes = source.read(stream)?.slice() ?? new Uint8Array();
  change(bytes, new DataView(bytes.buffer));
  return { names: source.names, read: (name) => (name === stream ? bytes : source.read(name)) };
}

const refusalOf = (file: CompoundFile): Promise<string> =>
  read(file).then(
    () => 'read',
    (error: unknown) =>
      error instanceof ExtractionError ? `${error.code} ${error.params.reason}` : String(error),
  );

const content = await read(source);
const lines = content.blocks.flatMap((block) => (block.type === 'line' ? [block.text] : []));
const [grid] = content.blocks.flatMap((block) => (block.type === 'grid' ? [block] : []));

describe('a document of Word 97', () => {
  test('prints the numbers of its lists', () => {
    expect(lines.slice(1, 7)).toEqual([
      '一、部门概况',
      '（一）主要职责',
      '（二）机构设置',
      '一.二.1. 办公室',
      '二、决算说明',
      '（一）收入',
    ]);
  });

  test('has what its revisions put in and neither what they deleted nor what is hidden', () => {
    expect(lines).toContain('改动：21.50万元。隐藏完。');
    expect(content.diagnostics.map(({ code, params }) => [code, Object.values(params)])).toEqual(
      expect.arrayContaining([
        ['text-deleted', ['12.50', null]],
        ['text-invisible', ['hidden-text', 1, '整段隐藏 77.77']],
      ]),
    );
  });

  test('leaves out the comments in its margin, and says so', async () => {
    const { blocks, diagnostics } = await read(await open('word-comments'));
    expect(blocks.map((block) => block.type === 'line' && block.text)).toEqual([
      '收入合计12.30万元，支出合计12.30万元。',
      '机关运行经费1.50万元。',
    ]);
    expect(diagnostics.map(({ code, params }) => [code, params])).toEqual([
      ['content-unread', { reason: 'comments', count: 2, text: '此数待核，应为13.20' }],
    ]);
  });

  test('has notes behind the block that refers to them, and text boxes behind their paragraph', () => {
    const at = lines.indexOf('注之后，尾注也有。');
    expect(lines.slice(at, at + 7).map((line) => line.replace(/\s+/gu, ' '))).toEqual([
      '注之后，尾注也有。',
      '1 脚注之文',
      'i 尾注之文',
      '文本框在旁。',
      '框中之文',
      '形状在旁。',
      '形中之文',
    ]);
  });

  test('has the results of fields, line breaks, tabs and hyphens', () => {
    expect(lines).toContain('链接 点此 第1页，折行');
    const line = content.blocks.find((block) => block.type === 'line' && block.text.startsWith('次行'));
    expect(line).toMatchObject({ parts: [{ text: '次行' }, { text: '栏后，减号-不断。' }] });
  });

  test('has the captions of its header, and nothing else of it', () => {
    expect(lines[0]).toBe('金额单位：万元');
    expect(lines.join('')).not.toContain('湖畔县');
  });

  test('has cells between the edges of its rows, those of a table within one of them as lines', () => {
    const cells = grid?.cells.map(({ row, column, rowSpan, columnSpan, lines: printed, red = false }) => [
      [row, column, rowSpan, columnSpan],
      printed.join('|') + (red ? ' red' : ''),
    ]);
    expect(cells).toEqual([
      [[0, 0, 2, 1], '项目'],
      [[0, 1, 1, 2], '收入'],
      [[0, 3, 2, 1], '备注'],
      [[1, 1, 1, 1], '预算'],
      [[1, 2, 1, 1], '决算'],
      [[2, 0, 1, 1], '甲'],
      [[2, 1, 1, 1], '1.00'],
      [[2, 2, 1, 1], '2.00 red'],
      [[2, 3, 1, 1], ''],
      [[3, 0, 1, 1], '乙'],
      [[3, 1, 1, 1], '3.00'],
      [[3, 2, 1, 1], '4.00'],
      [[3, 3, 1, 1], '内前|内一|内二|内三|内后'],
    ]);
  });

  test('says what in its cells is no part of them, with their line', () => {
    const last = (grid?.location.line ?? 0) + 3;
    const inCells = content.diagnostics.filter(({ location }) => location?.line === last);
    expect(inCells.map(({ code, params }) => [code, params])).toEqual([
      ['text-deleted', { text: '9.99', kept: '3.00' }],
      ['note-mark', { mark: '①', text: '4.00' }],
    ]);
  });
});

test('a hidden paragraph does not run on into a table, and none from a cell into the next', async () => {
  const { blocks, diagnostics } = await read(await open('word-hidden'));
  expect(
    blocks.map((block) => (block.type === 'line' ? block.text : block.cells.map((cell) => cell.lines))),
  ).toEqual(['前段', [['科目'], ['金额'], ['上', '下'], ['1.00']], '后段']);
  expect(diagnostics.map(({ params }) => params)).toEqual([
    { reason: 'hidden-text', count: 1, sample: '隐藏段之前 55.55' },
  ]);
});

describe('a document that cannot be read', () => {
  test('is refused by name', async () => {
    const flags = changed('WordDocument', (_, view) =>
      view.setUint16(10, view.getUint16(10, true) | 0x100, true),
    );
    expect(await refusalOf(flags)).toBe('encrypted office');
    const word95 = changed('WordDocument', (_, view) => {
      view.setUint16(0, 0xa5dc, true);
      view.setUint16(2, 104, true);
    });
    expect(await refusalOf(word95)).toBe('unsupported-format word-95');
    expect(await refusalOf(changed('WordDocument', (bytes) => bytes.fill(0)))).toBe('damaged container');
    expect(await refusalOf({ names: [], read: () => null })).toBe('damaged container');
  });

  test('is read without a part of it that is damaged, which is reported', async () => {
    // Where the table of the fonts is said to be: beyond the stream.
    const { blocks, diagnostics } = await read(
      changed('WordDocument', (_, view) => view.setUint32(0x9a + 8 * 15, 0x7fffffff, true)),
    );
    expect(blocks).toHaveLength(content.blocks.length);
    expect(diagnostics.map(({ params }) => params)).toContainEqual({ reason: 'part', part: 'SttbfFfn' });
  });

  test('is read or refused, whatever bytes of it are changed', async () => {
    const random = randomOf(20_260_914);
    const outcomes = new Set<string>();
    for (let i = 0; i < 400; i++) {
      const stream = ['WordDocument', '1Table', 'Data'][i % 3] ?? '';
      const file = changed(stream, (bytes) => {
        for (let k = 0; k < 6; k++)
          bytes[random() % bytes.length] = [0, 1, 0x7f, 0xff][random() % 4] ?? random();
      });
      outcomes.add((await refusalOf(file)).split(' ')[0] ?? '');
    }
    expect(
      [...outcomes].filter((outcome) => !/^(?:read|damaged|encrypted|unsupported-format)$/u.test(outcome)),
    ).toEqual([]);
  });
});

/** Numbers below 2^32 by a linear congruence. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
