import type { ReviewDocument, ReviewIndex } from '../model.ts';
import { App } from './app.ts';
import { load } from './given.ts';
import { openKept } from './save.ts';
import { State } from './state.ts';
import { MarkedView } from './views/marked-view.ts';
import { openPdf } from './views/pdf-file.ts';
import { PdfView } from './views/pdf-view.ts';
import { browserLanguage } from './words.ts';

/** Opens the report that the address names, or the first one. */
async function open(index: ReviewIndex): Promise<void> {
  const asked = decodeURIComponent(location.hash.slice(1));
  const entry = index.reports.find(({ name }) => name === asked) ?? index.reports[0];
  if (entry === undefined) return;
  // A PDF is opened while its records still come.
  const pdf = entry.view === 'pdf' ? openPdf(entry.parts, entry.name) : null;
  pdf?.catch(() => undefined);
  const document = await load<ReviewDocument>(entry.script, `report.${entry.name}`);
  const state = new State(index, document, browserLanguage());
  openKept(state);
  const app = new App(state, (name) => {
    location.hash = encodeURIComponent(name);
    location.reload();
  });
  try {
    app.show(pdf ? await PdfView.open(state, await pdf) : await MarkedView.open(state, entry.parts));
    const [first] = state.list;
    if (first !== undefined) state.select(first);
  } catch (error) {
    app.fail(error instanceof Error ? error.message : String(error));
  }
  performance.mark('juesuan-open');
}

void load<ReviewIndex>('data/index.js', 'index').then(open);
