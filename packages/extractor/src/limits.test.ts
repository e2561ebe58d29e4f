import { ExtractionError } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import type { ExtractLimits } from './limits.ts';
import { extractReport } from './node.ts';
import { docxOf, paragraph, run } from './testing/docx.ts';
import { latin, line, makePdf } from './testing/pdf.ts';

const refusal = async (source: Uint8Array | string, limits: Partial<ExtractLimits>, signal?: AbortSignal) => {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const error: unknown = await extractReport(bytes, { limits, ...(signal && { signal }) }).catch((e) => e);
  if (!(error instanceof ExtractionError)) throw new Error('it was not refused');
  return `${error.code}: ${error.message}`;
};

const table = '支出决算表\n项目\t行次\t金额\n行政运行\t1\t90.00\n合计\t2\t90.00\n';
/** A page of a table set with spaces, long enough that many of them take longer than a turn. */
const pages = [
  '支出决算表',
  '项目          行次    金额',
  ...Array.from({ length: 20 }, (_, i) => `行政运行      ${i + 1}      ${90 + i}.00`),
].join('\n');
const lattice = [0, 1, 2, 3, 4, 5].flatMap((i) => [
  line(50, 700 - 20 * i, 150, 700 - 20 * i),
  line(50 + 20 * i, 700, 50 + 20 * i, 600),
]);
const page = lattice.join('') + latin(52, 685, 8, '1.00') + latin(72, 665, 8, '2.00');

describe('what a source may cost', () => {
  test.each([
    ['the file has \\d+ bytes', table, { bytes: 10 }],
    ['characters of the text', table, { characters: 10 }],
    ['lines of the text', table, { lines: 3 }],
    ['characters of line 3', table, { lineCharacters: 8 }],
    ['the file has \\d+ bytes', '<!DOCTYPE html><table><tr><td>合计</table>', { bytes: 10 }],
    ['lines of the text: 3', '<!DOCTYPE html><p>一<p>二<br>三', { lines: 2 }],
    ['lines of the text: 2', docxOf(paragraph(run('一')) + paragraph(run('二'))), { lines: 1 }],
    ['runs of text on page 1', makePdf([page]), { runs: 1 }],
    ['runs of text on page 2: 3,', `收入决算表\n\f${'1  '.repeat(3)}\n`.repeat(2), { runs: 2 }],
    ['rulings on page 1', makePdf([page]), { rulings: 11 }],
    ['cells between the rulings of a table: 25', makePdf([page]), { cells: 24 }],
  ] as const)('%s', async (what, source, limits) => {
    expect(await refusal(source, limits)).toMatch(new RegExp(`^too-large: ${what}`));
  });

  test('no limit counts a line that ends in two characters twice', async () => {
    const windows = table.replaceAll('\n', '\r\n');
    await expect(
      extractReport(new TextEncoder().encode(windows), { limits: { lines: 5 } }),
    ).resolves.toBeDefined();
  });

  test('a text whose caller has stopped', async () => {
    const reason = new Error('not needed any more');
    const source = new TextEncoder().encode(table);
    await expect(extractReport(source, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  test('a text whose caller stops while its tables are looked for', async () => {
    const source = new TextEncoder().encode(Array.from({ length: 300 }, () => pages).join('\f'));
    const stop = new AbortController();
    const reason = new Error('not needed any more');
    setTimeout(() => stop.abort(reason), 20);
    await expect(extractReport(source, { signal: stop.signal })).rejects.toBe(reason);
  });

  test('a text whose tables take longer than the limit of time', async () => {
    const source = Array.from({ length: 300 }, () => pages).join('\f');
    expect(await refusal(source, { milliseconds: 20 })).toMatch(/^timed-out: .*page \d+ .*20 ms/);
  });

  test('a page that draws itself again and again is refused while pdf.js is still at it', async () => {
    const bodies = Array.from(
      { length: 8 },
      (_, i) =>
        `<</Length 30/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A ${15 + i} 0 R>>>>>>\nstream\nq 1 0 0 1 1 1 cm /A Do /A Do Q\nendstream`,
    );
    const bytes = makePdf([{ content: '/A Do '.repeat(40), resources: '/XObject<</A 14 0 R>>' }], {
      extra: bodies,
    });
    expect(await refusal(bytes, { operators: 20_000 })).toMatch(
      /^too-large: a page has 2[01]\d{3} drawing operators/,
    );
  });

  test('pages of which each draws little, and all too much', async () => {
    const bytes = makePdf(Array.from({ length: 3 }, () => line(50, 700, 150, 700).repeat(200)));
    expect(await refusal(bytes, { allOperators: 1_000 })).toMatch(
      /^too-large: the pages have 1\d{3} drawing operators/,
    );
  });
});
