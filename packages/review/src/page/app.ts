import { detailPane } from './detail.ts';
import { h } from './dom.ts';
import { filterBar } from './filters.ts';
import { headerBar, unmatchedText } from './header.ts';
import { diagnosticsPane, findingsPane } from './issues.ts';
import { helpDialog, listenForKeys } from './keys.ts';
import { RecordList } from './list.ts';
import { keepDecisions } from './save.ts';
import { type State, type Tab, tabs } from './state.ts';
import type { Viewer } from './views/viewer.ts';

/** The page of one report. It is made anew for another language; the source is not. */
export class App {
  readonly #state: State;
  readonly #open: (name: string) => void;
  readonly #source = h('section', { class: 'source' });
  #viewer: Viewer | null = null;
  #end: () => void = () => undefined;

  constructor(state: State, open: (name: string) => void) {
    this.#state = state;
    this.#open = open;
    state.always('language', () => this.#draw());
    state.always('lit', () => this.#viewer?.light(state.lit.places, state.lit.moves));
    state.always('decided', () => this.#viewer?.marks());
    keepDecisions(state, (problem) =>
      this.#say(problem === null ? state.word('saved') : state.word('notSaved', { cause: problem })),
    );
    this.#draw();
    this.#say(unmatchedText(state));
  }

  /** Puts the source in its place. */
  show(viewer: Viewer): void {
    this.#viewer = viewer;
    this.#source.replaceChildren(this.#sourceTools(), viewer.element);
    viewer.zoom(null);
  }

  /** Says why there is no source. */
  fail(cause: string): void {
    this.#source.replaceChildren(
      h('p', { class: 'warning', role: 'alert' }, this.#state.word('failed', { cause })),
    );
  }

  close(): void {
    this.#end();
  }

  #draw(): void {
    this.#end();
    const state = this.#state;
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    document.title = `${state.document.file} · ${state.word('title')}`;
    state.forget();
    const list = new RecordList(state);
    const help = helpDialog(state);
    const panes: Record<Tab, HTMLElement> = {
      records: h(
        'div',
        { class: 'pane' },
        detailPane(state, () => this.#viewer),
        filterBar(state),
        list.element,
      ),
      findings: h('div', { class: 'pane' }, findingsPane(state)),
      diagnostics: h('div', { class: 'pane' }, diagnosticsPane(state)),
    };
    const showHelp = (): void => help.showModal();
    if (this.#viewer === null)
      this.#source.replaceChildren(h('p', { class: 'quiet' }, state.word('loading')));
    else this.#source.replaceChildren(this.#sourceTools(), this.#viewer.element);
    document.body.replaceChildren(
      headerBar(state, this.#open, showHelp),
      h(
        'main',
        {},
        this.#source,
        h('section', { class: 'side' }, this.#tabs(panes), ...Object.values(panes)),
      ),
      help,
    );
    this.#end = listenForKeys(state, {
      viewer: () => this.#viewer,
      focusList: () => list.focus(),
      help: showHelp,
    });
  }

  #tabs(panes: Record<Tab, HTMLElement>): HTMLElement {
    const state = this.#state;
    const { records, findings, diagnostics } = state.document;
    const counts = { records, findings, diagnostics };
    const buttons = tabs.map((tab) =>
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${tab}`,
          'aria-controls': `pane-${tab}`,
          onclick: () => state.setTab(tab),
        },
        state.word(tab),
        h('span', { class: 'count' }, String(counts[tab].length)),
      ),
    );
    const draw = (): void => {
      for (const [i, tab] of tabs.entries()) {
        buttons[i]?.setAttribute('aria-selected', String(state.tab === tab));
        panes[tab].hidden = state.tab !== tab;
      }
    };
    for (const tab of tabs) {
      const pane = panes[tab];
      pane.id = `pane-${tab}`;
      pane.setAttribute('role', 'tabpanel');
      pane.setAttribute('aria-labelledby', `tab-${tab}`);
    }
    state.on('tab', draw);
    draw();
    return h('div', { class: 'tabs', role: 'tablist' }, buttons);
  }

  #sourceTools(): HTMLElement {
    const state = this.#state;
    const button = (text: string, label: string, factor: number | null): HTMLElement =>
      h(
        'button',
        { type: 'button', 'aria-label': label, title: label, onclick: () => this.#viewer?.zoom(factor) },
        text,
      );
    return h(
      'div',
      { class: 'zoom' },
      button('−', state.word('zoomOut'), 1 / 1.2),
      button('+', state.word('zoomIn'), 1.2),
      button('↔', state.word('fit'), null),
    );
  }

  #say(text: string): void {
    const said = document.querySelector('.said');
    if (said !== null) said.textContent = text;
  }
}
