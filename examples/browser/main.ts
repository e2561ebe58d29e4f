import type { Table } from 'juesuan';
import { readHere } from './read-here.ts';

const input = document.querySelector('input');
const output = document.querySelector('output');

input?.addEventListener('change', async () => {
  const [file] = input.files ?? [];
  if (!file || !output) return;
  try {
    const report = await readHere(new Uint8Array(await file.arrayBuffer()), 'pdfjs/');
    output.replaceChildren(...report.tables.map(drawTable));
  } catch (error) {
    output.textContent = String(error);
  }
});

/** A row a line: code, name, then what is printed in each column. */
function drawTable({ title, unit, columns, rows }: Table): HTMLTableElement {
  const table = document.createElement('table');
  table.createCaption().textContent = `${title}（${unit ?? '单位不明'}）`;
  const head = table.insertRow();
  for (const text of ['', '', ...columns.map(({ label }) => label)]) head.insertCell().textContent = text;
  for (const { code, name, cells } of rows) {
    const line = table.insertRow();
    for (const text of [code, name, ...cells.map(({ raw }) => raw)]) line.insertCell().textContent = text;
  }
  return table;
}
