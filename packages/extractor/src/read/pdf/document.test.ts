import { spawnSync } from 'node:child_process';
import { ExtractionError } from '@juesuan/schema';
import { describe, expect, test } from 'vitest';
import { FIRST_EXTRA, han, makePdf, picture } from '../../testing/pdf.ts';
import { sentences } from '../../testing/sentences.ts';
import { assemblePdf, streamBody } from './assemble.ts';
import { openPdf, readPdf } from './node.ts';

async function refusal(work: Promise<unknown>): Promise<ExtractionError> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ExtractionError)) throw new Error(`expected an ExtractionError, not ${error}`);
  expect(error.message).not.toContain('\n');
  return error;
}

const page = han(72, 742, 10, '部门决算公开表格');

describe('a document', () => {
  test('gives its pages one by one and leaves the bytes alone', async () => {
    const bytes = makePdf([page, han(72, 742, 10, '第二页')]);
    const before = bytes.slice();
    const pdf = await openPdf(bytes);
    expect(pdf.pageCount).toBe(2);
    expect((await pdf.readPage(2)).runs[0]?.text).toBe('第二页');
    expect((await pdf.readPage(1)).number).toBe(1);
    await expect(pdf.readPage(3)).rejects.toThrow(RangeError);
    await pdf.close();
    expect(bytes).toEqual(before);
  });

  test('names its producer', async () => {
    const bytes = makePdf([page], {
      extra: ['<</Producer(WPS \\(test\\))>>'],
      trailer: `/Info ${FIRST_EXTRA} 0 R`,
    });
    expect((await readPdf(bytes)).producer).toBe('WPS (test)');
    expect((await readPdf(makePdf([page]))).producer).toBeNull();
  });

  test('reads the same bytes the same way twice', async () => {
    const bytes = makePdf([page]);
    expect(await readPdf(bytes)).toEqual(await readPdf(bytes));
  });

  /** Pages 1 to 3 of which the second is no page; `grouped` gives it a branch of the page tree for itself. */
  const withBadPage = (grouped: boolean): Uint8Array =>
    assemblePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      `<</Type/Pages/Kids[3 0 R ${grouped ? 7 : 4} 0 R 3 0 R]/Count 3>>`,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 6 0 R>>>>>>',
      '(this is no page)',
      streamBody('BT /F1 10 Tf 72 742 Td (2024) Tj ET'),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
      '<</Type/Pages/Parent 2 0 R/Kids[4 0 R]/Count 1>>',
    ]);

  test('goes on behind a page that cannot be read', async () => {
    const { pages, diagnostics } = await readPdf(withBadPage(true));
    expect(pages.map((p) => p.runs.map((run) => run.text))).toEqual([['2024'], [], ['2024']]);
    const location = { page: 2, line: null, box: null };
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'page-unreadable', severity: 'error', location }),
    ]);
  });

  test('does not end the process over page objects that nobody asked for', () => {
    const bytes = makePdf([page, page, page, page]);
    let file = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    // Objects 16 and 18 are pages 2 and 3: the table points to objects of another number.
    for (const number of [16, 18]) file = file.replace(`\n${number} 0 obj`, `\n9${number % 10} 0 obj`);
    const script = `
      import { readPdf } from ${JSON.stringify(new URL('./node.ts', import.meta.url).href)};
      const { pages } = await readPdf(Uint8Array.from(${JSON.stringify(file)}, (c) => c.charCodeAt(0)));
      await new Promise((resolve) => setTimeout(resolve, 10));
      console.log(pages.length > 0 ? 'read' : 'empty', process.listenerCount('unhandledRejection'));
    `;
    const args = ['--conditions=@juesuan/source', '--input-type=module', '--eval', script];
    const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect({ stdout, stderr, status }).toEqual({ stdout: 'read 0\n', stderr: '', status: 0 });
  });

  test('says that pages may be missing where its page tree breaks off', async () => {
    const { diagnostics } = await readPdf(withBadPage(false));
    expect(diagnostics).toEqual([expect.objectContaining({ code: 'page-unreadable', severity: 'error' })]);
    expect(sentences(diagnostics)[0]).toContain('pages behind it may be missing');
  });
});

describe('pictures of pages', () => {
  test('one among pages of text is a warning', async () => {
    const { diagnostics } = await readPdf(makePdf([page, picture(0, 0, 595, 842)]));
    expect(diagnostics).toEqual([
      expect.objectContaining({ code: 'page-without-text', location: { page: 2, line: null, box: null } }),
    ]);
  });

  test('a page number on a scan is no text, a small emblem on a short page no scan', async () => {
    const numbered = `${picture(0, 0, 595, 842)}${han(290, 30, 10, '- 2 -')}`;
    const { diagnostics } = await readPdf(makePdf([`${page}${picture(500, 800, 30, 30)}`, numbered]));
    expect(diagnostics.map((d) => d.location?.page)).toEqual([2]);
  });

  test('nothing else in the file is an error that names OCR', async () => {
    const error = await refusal(readPdf(makePdf([picture(0, 0, 595, 842), picture(0, 0, 595, 842)])));
    expect(error.code).toBe('no-text-layer');
    expect(error.message).toContain('2 pages of pictures');
    expect(error.message).toContain('OCR');
  });

  test('nor is a file of empty pages an empty success', async () => {
    expect((await refusal(readPdf(makePdf(['', ''])))).code).toBe('no-text-layer');
    expect((await refusal(readPdf(makePdf([])))).code).toBe('no-text-layer');
  });
});

describe('refused', () => {
  test('what is no PDF', async () => {
    const error = await refusal(readPdf(new Uint8Array()));
    expect(error.code).toBe('not-a-pdf');
    expect(error.message).toContain('empty');
  });

  test('a PDF cut in half', async () => {
    const bytes = makePdf([page]);
    expect((await refusal(readPdf(bytes.subarray(0, bytes.length / 2)))).code).toBe('damaged');
  });

  test('a PDF of rubbish between its marks', async () => {
    const bytes = Uint8Array.from(`%PDF-1.7\n${'rubbish '.repeat(200)}\nstartxref\n9\n%%EOF`, (c) =>
      c.charCodeAt(0),
    );
    expect((await refusal(readPdf(bytes))).code).toBe('damaged');
  });

  test('a PDF that asks for a password', async () => {
    const encrypt = `<</Filter/Standard/V 1/R 2/Length 40/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`;
    const bytes = makePdf([page], { extra: [encrypt], trailer: `/Encrypt ${FIRST_EXTRA} 0 R/ID[<00><00>]` });
    const error = await refusal(readPdf(bytes));
    expect(error.code).toBe('encrypted');
    expect(error.message).toContain('password');
  });

  test.each([
    ['bytes', { bytes: 100 }],
    ['pages', { pages: 1 }],
    ['operators', { operators: 3 }],
  ])('more %s than the limit', async (word, limits) => {
    const error = await refusal(readPdf(makePdf([page, page]), { limits }));
    expect(error.code).toBe('too-large');
    expect(error.message).toContain(word);
  });

  test('a page with more operators than the limit, while it is still being parsed', async () => {
    const error = await refusal(readPdf(makePdf([page.repeat(3_000)]), { limits: { operators: 2_000 } }));
    expect(error.code).toBe('too-large');
    expect(error.message).toContain('limit of 2000');
  });

  test('more than the caller has time for', async () => {
    const reason = new Error('enough');
    const reading = readPdf(makePdf([page]), { signal: AbortSignal.abort(reason) });
    await expect(reading).rejects.toBe(reason);
  });

  test('pages after the caller has stopped', async () => {
    const stop = new AbortController();
    const pdf = await openPdf(makePdf([page, page]), { signal: stop.signal });
    await pdf.readPage(1);
    const reason = new Error('enough');
    stop.abort(reason);
    await expect(pdf.readPage(2)).rejects.toBe(reason);
    await pdf.close();
  });

  test('more than the time limit', async () => {
    const many = Array.from({ length: 300 }, () => page.repeat(50));
    const error = await refusal(readPdf(makePdf(many), { limits: { milliseconds: 20 } }));
    expect(error.code).toBe('timed-out');
    expect(error.message).toContain('20 ms');
  });
});
