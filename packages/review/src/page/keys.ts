import { h } from './dom.ts';
import { saveCorrections } from './header.ts';
import { type State, tabs } from './state.ts';
import { sayRight, sayWrong } from './verdicts.ts';
import type { Viewer } from './views/viewer.ts';
import type { Word } from './words.ts';

/** What the single keys act on. */
export interface Controls {
  viewer: () => Viewer | null;
  focusList: () => void;
  help: () => void;
}

const ZOOM = 1.2;

/** What each key does; the same list is the help. */
function actions(state: State, { viewer, help }: Controls): Readonly<Record<string, () => void>> {
  return {
    j: () => state.step(1),
    ArrowDown: () => state.step(1),
    k: () => state.step(-1),
    ArrowUp: () => state.step(-1),
    Enter: () => sayRight(state),
    x: () => sayWrong(state),
    e: () => state.record !== null && state.setForm('edit'),
    m: () => state.setForm('missing'),
    u: () => state.decide(null),
    d: () => state.nextDoubtful(),
    s: () => saveCorrections(state),
    '/': () => document.getElementById('search')?.focus(),
    '+': () => viewer()?.zoom(ZOOM),
    '-': () => viewer()?.zoom(1 / ZOOM),
    '0': () => viewer()?.zoom(null),
    '?': help,
    ...Object.fromEntries(tabs.map((tab, i) => [String(i + 1), () => state.setTab(tab)])),
  };
}

/** Takes the keys of the page, but for those that a field, a button or a dialog takes itself; gives how to end that. */
export function listenForKeys(state: State, controls: Controls): () => void {
  const acts = actions(state, controls);
  const listen = (event: KeyboardEvent): void => {
    const { key, target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !state.singleKeys) return;
    if (!(target instanceof Element) || target.closest('input,select,textarea,dialog')) return;
    // A button is pressed by its own Enter, and the source is scrolled by its arrows.
    if (key === 'Enter' && target.closest('button')) return;
    if (key.startsWith('Arrow') && target.closest('.pages,.marked')) return;
    const act = acts[key];
    if (act === undefined) return;
    event.preventDefault();
    act();
    if (
      state.form === null &&
      !target.closest('button,.pages,.marked') &&
      state.tab === 'records' &&
      key !== '/'
    )
      controls.focusList();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

const lines: readonly (readonly [string, Word])[] = [
  ['j k ↓ ↑', 'key.next'],
  ['Enter', 'right'],
  ['x', 'wrong'],
  ['e', 'edit'],
  ['m', 'missing'],
  ['u', 'undo'],
  ['d', 'nextDoubtful'],
  ['/', 'key.search'],
  ['1 2 3', 'key.tabs'],
  ['+ - 0', 'key.zoom'],
  ['s', 'key.save'],
  ['?', 'key.help'],
];

/** The keys, and whether they are taken at all. */
export function helpDialog(state: State): HTMLDialogElement {
  const check = h('input', { type: 'checkbox', onchange: () => (state.singleKeys = check.checked) });
  check.checked = state.singleKeys;
  const dialog = h(
    'dialog',
    { 'aria-label': state.word('help') },
    h('h2', {}, state.word('help')),
    h(
      'dl',
      {},
      lines.flatMap(([keys, word]) => [h('dt', {}, h('kbd', {}, keys)), h('dd', {}, state.word(word))]),
    ),
    h('label', { class: 'check' }, check, ` ${state.word('singleKeys')}`),
    h('button', { type: 'button', autofocus: true, onclick: () => dialog.close() }, state.word('close')),
  );
  return dialog;
}
