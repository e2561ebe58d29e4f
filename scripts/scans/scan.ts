import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degraded } from './degrade/degrade.ts';
import { type Image, readPnm } from './degrade/image.ts';
import { type Preset, type PresetName, presets } from './degrade/presets.ts';
import { picturePdf } from './picture-pdf.ts';

/** Pages of a PDF, from the first to the last, both counted from 1. */
interface Pages {
  first: number;
  last: number;
}

/** Can pages be drawn here? */
export const canDraw = (): boolean => spawnSync('pdftoppm', ['-v']).status === 0;

/** The scan of a PDF: its pages drawn, degraded, and put into a PDF of pictures. */
export function scanOf(
  file: string,
  name: PresetName,
  dpi: number,
  pages: Pages,
  seed = 1,
): Uint8Array<ArrayBuffer> {
  const preset: Preset = presets[name];
  const drawn = draw(file, dpi, preset.colour === true, pages);
  const images = drawn.map((page, i) => {
    const back = drawn[i + 1] ?? drawn[0] ?? page;
    return degraded(page, back, preset, dpi, seed, pages.first + i);
  });
  return picturePdf(images, dpi, preset);
}

function draw(file: string, dpi: number, inColour: boolean, { first, last }: Pages): Image[] {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  try {
    const range = ['-f', String(first), '-l', String(last)];
    const args = ['-r', String(dpi), ...(inColour ? [] : ['-gray']), ...range, file, join(folder, 'page')];
    const { status, stderr, error } = spawnSync('pdftoppm', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`pdftoppm could not draw ${file}: ${stderr || error}`);
    // The numbers of the pages have as many digits each.
    return readdirSync(folder)
      .sort()
      .map((page) => readPnm(readFileSync(join(folder, page))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
