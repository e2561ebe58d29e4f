import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { run } from '../run.ts';
import { recordedIo } from '../testing/streams.ts';

const page = `<!doctype html><table>
<tr><th rowspan="2">Region<th colspan="2">Farms &amp; gardens
<tr><th>2021<th>2022
<tr><td>North | East<td>118<td>-3
</table><p>Words.<table><tr><td>=A1<td>b<tr><td>c<td>4</table>`;

async function tables(format: string, source: string, ...more: string[]) {
  const io = recordedIo(source);
  const exit = await run(['tables', '-', '--format', format, ...more], { ...io, env: { LANG: 'C' } });
  return { exit, out: io.out(), err: io.err() };
}

test('JSON holds every table with its cells', async () => {
  const { exit, out } = await tables('json', page);
  expect(exit).toBe(0);
  const found = JSON.parse(out);
  expect(found).toMatchObject([
    { page: null, rows: 3, columns: 3, cells: expect.objectContaining({ length: 7 }) },
    { rows: 2, columns: 2 },
  ]);
  expect(found[0].cells[1]).toMatchObject({ text: 'Farms & gardens', columnSpan: 2, rowSpan: 1 });
});

test('CSV has every place, a blank line between tables, and no formula', async () => {
  expect((await tables('csv', page)).out).toBe(
    "Region,Farms & gardens,\n,2021,2022\nNorth | East,118,-3\n\n'=A1,b\nc,4\n",
  );
});

test('Markdown has the first row over the line, and bars escaped', async () => {
  expect((await tables('markdown', page)).out).toBe(
    '| Region | Farms & gardens |  |\n| --- | --- | --- |\n|  | 2021 | 2022 |\n| North \\| East | 118 | -3 |\n' +
      '\n| =A1 | b |\n| --- | --- |\n| c | 4 |\n',
  );
});

test('HTML keeps the spans', async () => {
  const { out } = await tables('html', page);
  expect(out).toContain(
    '<tr><td rowspan="2">Region</td><td colspan="2">Farms &amp; gardens</td></tr>\n  <tr><td>2021</td><td>2022</td></tr>',
  );
  expect(out.match(/<table/g)).toHaveLength(2);
});

test('no table is an empty list, no document an error with exit code 2', async () => {
  expect(await tables('json', 'Only words.\nAnd more.\n')).toEqual({ exit: 0, out: '[]\n', err: '' });
  expect(await tables('csv', '\u0000\u0001PNG')).toMatchObject({
    exit: 2,
    out: '',
    err: expect.stringMatching(/not-a-pdf/),
  });
});

test('pages are one, a range, or a range to the end', async () => {
  for (const pages of ['0', '5-3', 'a', '3,4'])
    expect(await tables('json', page, '--pages', pages)).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/page from 1/),
    });
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-tables-'));
  const file = join(folder, 'page.html');
  await writeFile(file, page);
  const io = recordedIo();
  expect(await run(['tables', file, '--pages', '1-'], io)).toBe(0);
  expect(JSON.parse(io.out())).toHaveLength(2);
  await rm(folder, { recursive: true });
});

test('of an archive, the tables of all files are written with the names of these', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'juesuan-tables-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const archive = join(folder, 'a.zip');
  const files = {
    'b/甲.html': page,
    '乙.html': '<table><tr><td>a<td>b<tr><td>c<td>4</table>',
    'c.pdf': '%PDF-1.4',
  };
  const entries = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  await writeFile(archive, zipSync(Object.fromEntries(entries)));
  const written = async (format: string) => {
    const io = recordedIo();
    const exit = await run(['tables', archive, '--format', format], { ...io, env: { LANG: 'C' } });
    return { exit, out: io.out(), err: io.err() };
  };
  const { exit, out, err } = await written('json');
  expect(exit).toBe(2);
  expect(err).toMatch(/^\S*a\.zip!c\.pdf: damaged: .*\n$/);
  const found = JSON.parse(out);
  expect(found.map(({ file, rows }: { file: string; rows: number }) => [file, rows])).toEqual([
    [`${archive}!b/甲.html`, 3],
    [`${archive}!b/甲.html`, 2],
    [`${archive}!乙.html`, 2],
  ]);
  expect(`${JSON.stringify(found, null, 2)}\n`).toBe(out);
  expect((await written('csv')).out).toContain(`\n\n${archive}!乙.html\na,b\nc,4\n`);
  expect((await written('markdown')).out).toContain(`## ${archive}!乙.html\n\n| a | b |\n`);
  expect((await written('html')).out).toContain(`<table data-file="${archive}!乙.html" data-strategy=`);
});
