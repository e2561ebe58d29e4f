import type { Corrections } from '@juesuan/schema';
import { h } from './dom.ts';
import { correctionsText, download } from './save.ts';
import type { State } from './state.ts';
import { truthCsv, wholeTables } from './truth.ts';

/** What is checked, how far it is, and the files that come of it. */
export function headerBar(state: State, open: (name: string) => void, help: () => void): HTMLElement {
  const { document, index } = state;
  const said = h('output', { class: 'said', 'aria-live': 'polite' });
  const say = (text: string): void => {
    said.textContent = text;
  };
  return h(
    'header',
    {},
    h('h1', {}, state.word('title')),
    index.reports.length > 1 ? picker(state, open) : h('span', { class: 'file' }, document.file),
    h('span', { class: 'quiet' }, [document.department, document.fiscalYear].filter(Boolean).join(' · ')),
    progress(state),
    said,
    h(
      'div',
      { class: 'tools' },
      h(
        'button',
        { type: 'button', 'aria-keyshortcuts': 's', onclick: () => saveCorrections(state) },
        state.word('saveCorrections'),
      ),
      h('button', { type: 'button', onclick: () => saveTruth(state, say) }, state.word('saveTruth')),
      opener(state, say),
      h('button', { type: 'button', 'aria-keyshortcuts': '?', onclick: help }, state.word('help')),
      h(
        'button',
        {
          type: 'button',
          lang: state.language === 'zh' ? 'en' : 'zh',
          onclick: () => state.setLanguage(state.language === 'zh' ? 'en' : 'zh'),
        },
        state.word('language'),
      ),
    ),
  );
}

/** Gives the person the corrections' file. */
export const saveCorrections = (state: State): void =>
  download(`${state.document.name}.corrections.json`, correctionsText(state), 'application/json');

function saveTruth(state: State, say: (text: string) => void): void {
  if (wholeTables(state.document, state.decisions).length === 0) say(state.word('noTruth'));
  else download('truth.csv', truthCsv(state.document, state.decisions), 'text/csv');
}

function picker(state: State, open: (name: string) => void): HTMLElement {
  const select = h(
    'select',
    { 'aria-label': state.word('reports'), onchange: () => open(select.value) },
    state.index.reports.map(({ name, file }) => h('option', { value: name }, file)),
  );
  select.value = state.document.name;
  return select;
}

function progress(state: State): HTMLElement {
  const bar = h('progress', { max: 1, value: 0 });
  const text = h('span', {});
  const draw = (): void => {
    const { all, done, wrong, most } = state.progress;
    bar.max = Math.max(1, all);
    bar.value = done;
    text.textContent =
      most === null
        ? state.word('progress', { done, all, wrong })
        : state.word('sampled', { done, wrong, most: (100 * most).toFixed(1) });
  };
  state.on('decided', draw);
  draw();
  return h('label', { class: 'progress' }, bar, text);
}

function opener(state: State, say: (text: string) => void): HTMLElement {
  const input = h('input', {
    type: 'file',
    accept: '.json',
    class: 'hidden',
    tabindex: -1,
    'aria-hidden': 'true',
  });
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (file !== undefined) say(openCorrections(state, await file.text()));
    input.value = '';
  });
  return h(
    'span',
    {},
    h('button', { type: 'button', onclick: () => input.click() }, state.word('openCorrections')),
    input,
  );
}

/** Takes in a file of corrections; says what was wrong with it. */
function openCorrections(state: State, text: string): string {
  let file: Corrections;
  try {
    file = JSON.parse(text);
    if (!Array.isArray(file.corrections)) throw new SyntaxError('corrections');
  } catch (error) {
    return state.word('failed', { cause: error instanceof Error ? error.message : String(error) });
  }
  if (file.source.sha256 !== state.document.source.sha256) return state.word('otherSource');
  state.decisions.open(file);
  state.tell('decided');
  state.select(state.selected, false);
  return unmatchedText(state);
}

/** How many corrections fit no record; empty where all do. */
export const unmatchedText = (state: State): string =>
  state.decisions.unmatched.length === 0
    ? ''
    : state.word('unmatched', { count: state.decisions.unmatched.length });
