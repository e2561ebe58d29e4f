import { diagnostic } from '@juesuan/schema';
import { expect, test } from 'vitest';
import { turnsOf } from './turns.ts';

const on = (page: number) => ({ page, line: null, box: null });
const recognised = { dpi: 200, lines: 40, engine: 'wasm', sheet: null, pale: null };

test('pages are shown turned as they were read, drawn ones and pictures', () => {
  const diagnostics = [
    diagnostic('page-turned', 'info', { turns: 270 }, on(2)),
    diagnostic('page-recognised', 'info', { ...recognised, turns: 90 }, on(3)),
    diagnostic('page-recognised', 'info', { ...recognised, turns: null }, on(4)),
    diagnostic('page-without-text', 'warning', { reason: 'picture', glyphs: 0 }, on(5)),
  ];
  expect(turnsOf({ diagnostics })).toEqual({ 2: 270, 3: 90 });
});
