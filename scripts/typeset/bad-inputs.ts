// node scripts/typeset/bad-inputs.ts: writes golden/bad/, files that no report can be read from. Needs qpdf and poppler-utils.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inScratch, run } from './produce.ts';
import { imagePdf } from './render/image-pdf.ts';

const golden = fileURLToPath(new URL('../../golden', import.meta.url));
const whole = readFileSync(join(golden, 'cid-clips-rotated', 'source.pdf'));
const bad = (name: string, bytes: Uint8Array | string) => writeFileSync(join(golden, 'bad', name), bytes);

bad('empty.pdf', '');
bad('truncated.pdf', whole.subarray(0, Math.floor(whole.length / 3)));
// The smallest grey picture of one pixel, under the wrong name on purpose: content decides, not the name.
bad(
  'picture.pdf',
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
    'base64',
  ),
);
inScratch((folder) => {
  writeFileSync(join(folder, 'in.pdf'), whole);
  run(
    'qpdf',
    [
      '--static-id',
      '--static-aes-iv',
      '--encrypt',
      'reader',
      'owner',
      '128',
      '--use-aes=y',
      '--',
      '--pages',
      '.',
      '1',
      '--',
      'in.pdf',
      'out.pdf',
    ],
    folder,
  );
  bad('encrypted.pdf', readFileSync(join(folder, 'out.pdf')));
  run('pdftoppm', ['-gray', '-r', '50', '-f', '1', '-l', '2', 'in.pdf', 'page'], folder);
  bad('scan.pdf', imagePdf(['page-01.pgm', 'page-02.pgm'].map((name) => readFileSync(join(folder, name)))));
});
