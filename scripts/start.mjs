// `npm start`: sets up, then reads one report and shows what was found. `npm start -- FILE …` reads other files.
import { pnpm, setup } from './setup.mjs';

/** A report of the repository: a ruled layout printed by a browser, all nine public tables. */
const sample = 'golden/chromium-ruled/source.pdf';

const given = process.argv.slice(2);
setup();
const args = ['extract', '--format', 'summary', ...(given.length > 0 ? given : [sample])];
pnpm(['exec', 'juesuan', ...args], { saysWhy: true });
