/**
 * Makes scans of PDFs: `DIR/NAME.PRESET.DPI.pdf` for each.
 *
 *   node --conditions=@juesuan/source scripts/scans/make.ts --out DIR [--preset NAME]… [--dpi N]… [--pages 3-6] [--seed N] FILE.pdf…
 *
 * The same seed gives the same scans. Needs `pdftoppm` of poppler-utils.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type PresetName, presets } from './degrade/presets.ts';
import { scanOf } from './scan.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    preset: { type: 'string', multiple: true, default: ['typical'] },
    dpi: { type: 'string', multiple: true, default: ['200'] },
    pages: { type: 'string', default: '1-999' },
    seed: { type: 'string', default: '1' },
  },
});
const { out } = values;
if (out === undefined || positionals.length === 0)
  throw new Error('give a folder with --out, and a PDF or more');
const unknown = values.preset.filter((name) => !(name in presets));
if (unknown.length > 0) throw new Error(`no preset ${unknown}; there are ${Object.keys(presets).join(', ')}`);
const [first = 1, last = first] = values.pages.split('-').map(Number);

mkdirSync(out, { recursive: true });
for (const file of positionals) {
  // The fixtures are all called source.pdf: their folder names them.
  const name = basename(file) === 'source.pdf' ? basename(dirname(file)) : basename(file, '.pdf');
  for (const preset of values.preset as PresetName[]) {
    for (const dpi of values.dpi.map(Number)) {
      const bytes = scanOf(file, preset, dpi, { first, last }, Number(values.seed));
      const path = join(out, `${name}.${preset}.${dpi}.pdf`);
      writeFileSync(path, bytes);
      console.log(`${path} ${(bytes.length / 1e6).toFixed(1)} MB`);
    }
  }
}
