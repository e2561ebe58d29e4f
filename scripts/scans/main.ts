/**
 * How well scans are read: every preset of `degrade/` at its resolutions, pages of some fixtures each, as one table.
 *
 *   npm run scans [-- --preset NAME… --dpi N… --document ID… --seed N… --update]     --update writes figures.json
 *
 * Needs `pdftoppm` of poppler-utils. Seconds are of the processor. All chance in a scan comes from its seed: 1, or those that are
 * named. Documents that no threshold was set on are typeset where they are named: `--document other-writer --document other-chromium`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createOcr } from '@juesuan/ocr';
import { readReport } from 'juesuan';
import { alignColumns } from 'juesuan/format';
import { compared, type ScanFigures } from './compare.ts';
import { type PresetName, presets } from './degrade/presets.ts';
import { others, typesetOther } from './others.ts';
import { scanOf } from './scan.ts';

/** Pages of whole tables, or their sums would fail: points of 7 to 10.5, 万元 and 元, codes in one column and in three. */
const documents = [
  { id: 'chromium-ruled', first: 4, last: 6 },
  { id: 'embedded-ministry', first: 11, last: 13 },
  { id: 'calc-spreadsheet', first: 3, last: 5 },
] as const;

const golden = resolve(import.meta.dirname, '../../golden');
const committedFile = join(import.meta.dirname, 'figures.json');

const { values } = parseArgs({
  options: {
    preset: { type: 'string', multiple: true, default: Object.keys(presets) },
    dpi: { type: 'string', multiple: true, default: ['200'] },
    document: { type: 'string', multiple: true, default: documents.map(({ id }) => id as string) },
    seed: { type: 'string', multiple: true, default: ['1'] },
    update: { type: 'boolean', default: false },
  },
});

const ocr = await createOcr();
const found: Record<string, ScanFigures & { seconds: number }> = JSON.parse(
  values.update ? readFileSync(committedFile, 'utf8') : '{}',
);
for (const document of [...documents, ...others]) {
  const { id, first, last } = document;
  if (!values.document.includes(id)) continue;
  const file = 'layout' in document ? await typesetOther(document) : join(golden, id, 'source.pdf');
  const source = await readReport(new Uint8Array(readFileSync(file)));
  for (const preset of values.preset as PresetName[])
    for (const dpi of values.dpi.map(Number))
      for (const seed of values.seed) {
        const scan = scanOf(file, preset, dpi, { first, last }, Number(seed));
        const start = process.cpuUsage();
        const read = await readReport(scan, { ocr });
        const { user, system } = process.cpuUsage(start);
        const seconds = Math.round((user + system) / 1e4 / (last - first + 1)) / 100;
        const name = `${preset} ${dpi} ${id}${seed === '1' ? '' : ` ${seed}`}`;
        found[name] = { ...compared(source, read, { first, last }), seconds };
        console.log(name, JSON.stringify(found[name]));
        if (values.update) writeFileSync(committedFile, `${JSON.stringify(found, null, 2)}\n`);
      }
}
await ocr.close();

const rows = Object.entries(found).map(([name, one]) => {
  const [preset = '', dpi = '', document = '', seed = '1'] = name.split(' ');
  return [
    preset,
    dpi,
    document,
    seed,
    `${one.right}/${one.amounts}`,
    String(one.wrong),
    String(one.silent),
    String(one.alarms),
    String(one.lost ?? ''),
    `${one.rightRows}/${one.rows}`,
    one.seconds.toFixed(2),
  ];
});
const head = [
  'preset',
  'dpi',
  'document',
  'seed',
  'amounts',
  'wrong',
  'silent',
  'alarms',
  'lost',
  'rows',
  's/page',
];
console.log(alignColumns([head, ...rows]).join('\n'));
