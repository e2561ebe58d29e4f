import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ExtractedReport } from '@juesuan/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDrawing } from '../../read/drawing/page.ts';
import { pdfjsDist } from '../../read/pdf/node.ts';
import type { EngineDocument, EnginePage } from '../../read/pdf/pdfjs.ts';
import { walk } from '../../read/pdf/walk.ts';
import { recogniseReport } from '../../recognise/report.ts';
import { type Overprint, overprinted, pagesOf } from '../../testing/overlay.ts';
import { detect } from '../detect.ts';

const golden = fileURLToPath(new URL('../../../../../golden/', import.meta.url));

interface Sheet {
  width: number;
  height: number;
}

const big = ({ width, height }: Sheet): Overprint[] => [
  { text: '丙县样本局公开专用', x: width * 0.22, y: height * 0.2, size: 56, turn: 30, colour: '#d1d1d1' },
];

const tiles = ({ width, height }: Sheet): Overprint[] =>
  Array.from({ length: 48 }, (_, i) => ({
    text: '内部资料',
    x: (width / 6) * (i % 6),
    y: (height / 8) * Math.floor(i / 6) + 7,
    size: 11,
    turn: 22,
    colour: '#cccccc',
  }));

const level = ({ width, height }: Sheet): Overprint[] =>
  [0.3, 0.45, 0.6].map((y) => ({
    text: '丙县样本事务局',
    x: width * 0.35,
    y: height * y,
    size: 20,
    colour: '#cccccc',
  }));

const dark = ({ width, height }: Sheet): Overprint[] => [
  { text: '仅供查阅请勿外传', x: width * 0.3, y: height * 0.25, size: 24, turn: 45, colour: '#303030' },
];

const name = '丁市样本事务管理局';
const number = '3301990004217';

/** Letters on a circle: one stands level at the top, others upright at the sides. */
const ring = ({ width, height }: Sheet): Overprint[] => {
  const [cx, cy] = [width * 0.55, height * 0.5];
  const letter = (text: string, angle: number, radius: number, size: number, out: number): Overprint => {
    const at = (angle * Math.PI) / 180;
    const turn = angle - out * 90;
    const rad = (turn * Math.PI) / 180;
    return {
      text,
      x: cx + radius * Math.cos(at) - (size / 2) * Math.cos(rad),
      y: cy + radius * Math.sin(at) - (size / 2) * Math.sin(rad),
      size,
      turn,
      colour: '#ff0000',
    };
  };
  return [
    ...[...name].map((text, i) => letter(text, 210 - 30 * i, 46, 11, 1)),
    ...[...number].map((text, i) => letter(text, 222 + 8 * i, 52, 6, -1)),
  ];
};

const steps = ({ width, height }: Sheet): Overprint[] =>
  [...'样本机关'].map((text, i) => ({
    text,
    x: width * (0.3 + 0.1 * i),
    y: height * (0.35 + 0.08 * i),
    size: 40,
    colour: '#d8d8d8',
  }));

const glass = ({ width, height }: Sheet): Overprint[] => [
  { text: '非正式文本', x: width * 0.2, y: height * 0.45, size: 64, colour: '#cc0000', alpha: 0.25 },
];

const watermarks: readonly (readonly [string, (sheet: Sheet) => Overprint[], 'below' | 'above', string[]])[] =
  [
    ['one large grey text across the page', big, 'below', ['丙县样本局公开专用']],
    ['small tiles all over', tiles, 'below', ['内部资料']],
    ['level pale text behind the rows', level, 'below', ['丙县样本事务局']],
    ['dark slanted text over every page', dark, 'above', ['仅供查阅请勿外传']],
    ['letters turned one by one: a stamp', ring, 'above', [name, number]],
    ['large letters that climb across the page', steps, 'below', ['样本机关']],
    ['a transparent red text over the page', glass, 'above', ['非正式文本']],
  ];

const fixtures = [
  'calc-spreadsheet',
  'chromium-columns',
  'chromium-no-verticals',
  'chromium-ruled',
  'chromium-unruled',
  'cid-unruled-rotated',
  'writer-flowing',
] as const;

const source = { sha256: '', bytes: 0, format: 'pdf', pages: null, producer: null } as const;

function reportOf(pages: readonly EnginePage[]): ExtractedReport {
  const read = pages.map((page, i) => readDrawing(walk(page), page, i + 1).page);
  const report = recogniseReport(detect(read), source, []);
  expect(report.coverage.runs).toBe(read.reduce((sum, { runs }) => sum + runs.length, 0));
  return report;
}

describe.each(fixtures)('on the pages of %s', (fixture) => {
  let document: EngineDocument;
  let pages: EnginePage[];
  let clean: ExtractedReport;
  beforeAll(async () => {
    const engine = await pdfjsDist();
    document = await engine.open(new Uint8Array(readFileSync(`${golden}${fixture}/source.pdf`)));
    pages = await pagesOf(document);
    clean = reportOf(pages);
    return () => document.close();
  });

  test.each(watermarks)('%s costs no amount and enters no cell', (_, draw, where, texts) => {
    const report = reportOf(pages.map((page) => overprinted(page, draw(page), where)));
    expect(report.tables).toEqual(clean.tables);
    expect(report.forms).toEqual(clean.forms);
    const apart = report.diagnostics.filter(({ code }) => code === 'text-set-apart');
    expect(apart.map(({ params }) => (params as { text: string }).text)).toEqual(
      expect.arrayContaining(texts),
    );
    expect(report.coverage.placed).toBe(report.coverage.runs - report.coverage.unplaced.length);
  });
});
