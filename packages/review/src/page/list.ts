import type { ReviewRecord } from '../model.ts';
import { h } from './dom.ts';
import type { State } from './state.ts';

/** Pixels of a record in the list: all are as high, so that those in view are known without laying out the others. */
const HEIGHT = 46;
/** Records made above and below those in view. */
const SPARE = 8;

/** The list of records: of thousands, only those in view are there. */
export class RecordList {
  readonly element: HTMLElement;
  readonly #state: State;
  readonly #space = h('div', { class: 'space', role: 'presentation' });
  readonly #shown = new Map<number, HTMLElement>();
  #heading = h('div', { class: 'heading', 'aria-hidden': 'true' });
  readonly #scroller: HTMLElement;

  constructor(state: State) {
    this.#state = state;
    this.#scroller = h(
      'div',
      {
        class: 'list',
        role: 'listbox',
        tabindex: 0,
        'aria-label': state.word('records'),
        onpointerleave: () => state.hover(null, false),
        onpointermove: ({ target }) => this.#hovered(target),
        onclick: ({ target }) => {
          const at = indexOf(target);
          if (at !== null) state.select(at);
        },
      },
      this.#space,
    );
    this.#scroller.addEventListener('scroll', () => this.#draw(), { passive: true });
    new ResizeObserver(() => this.#draw()).observe(this.#scroller);
    this.element = h('div', { class: 'records' }, this.#heading, this.#scroller);
    state.on('filter', () => this.#fill());
    state.on('decided', () => this.#fill());
    state.on('selected', () => this.#follow());
    this.#fill();
  }

  focus(): void {
    this.#scroller.focus({ preventScroll: true });
  }

  #fill(): void {
    for (const element of this.#shown.values()) element.remove();
    this.#shown.clear();
    this.#space.style.height = `${this.#state.list.length * HEIGHT}px`;
    this.#draw();
  }

  #draw(): void {
    const { scrollTop, clientHeight } = this.#scroller;
    const { list } = this.#state;
    const first = Math.max(0, Math.floor(scrollTop / HEIGHT) - SPARE);
    const last = Math.min(list.length - 1, Math.ceil((scrollTop + clientHeight) / HEIGHT) + SPARE);
    for (const [at, element] of this.#shown)
      if (at < first || at > last) {
        element.remove();
        this.#shown.delete(at);
      }
    for (let at = first; at <= last; at++) {
      if (this.#shown.has(at)) continue;
      const element = this.#item(at);
      this.#shown.set(at, element);
      this.#space.append(element);
    }
    this.#head(list[Math.floor(scrollTop / HEIGHT)]);
  }

  /** The table of the first record in view. */
  #head(record: number | undefined): void {
    const { document } = this.#state;
    const group = record === undefined ? undefined : document.groups[document.records[record]?.group ?? -1];
    const text = group === undefined ? '' : [group.title, group.unit].filter(Boolean).join(' · ');
    if (this.#heading.textContent !== text) this.#heading.textContent = text;
  }

  #item(at: number): HTMLElement {
    const { list, document, selected } = this.#state;
    const index = list[at] ?? 0;
    const record = document.records[index] as ReviewRecord;
    const element = h(
      'div',
      {
        class: ['item', ...record.marks, this.#state.decisions.get(index)?.verdict ?? '']
          .filter(Boolean)
          .join(' '),
        role: 'option',
        id: `record-${index}`,
        'aria-setsize': list.length,
        'aria-posinset': at + 1,
        'aria-selected': index === selected ? 'true' : 'false',
        'data-record': index,
      },
      h('span', { class: 'sign', 'aria-hidden': 'true' }, this.#sign(index, record)),
      h(
        'span',
        { class: 'label' },
        h('span', { class: 'name' }, record.code && h('b', {}, record.code), ` ${record.name || '—'}`),
        h('span', { class: 'column' }, record.column),
      ),
      this.#value(index, record),
      h('span', { class: 'hidden' }, this.#spoken(index, record)),
    );
    element.style.transform = `translateY(${at * HEIGHT}px)`;
    return element;
  }

  #value(index: number, record: ReviewRecord): HTMLElement {
    const printed = this.#state.decisions.get(index)?.printed;
    const read = record.kind === 'fact' ? `${record.value ?? ''}${record.unit ?? ''}` : record.raw;
    return h(
      'span',
      { class: 'value' },
      printed === undefined ? read || this.#state.word('blank') : h('del', {}, read),
      printed !== undefined && h('ins', {}, printed),
    );
  }

  #sign(index: number, { marks, findings }: ReviewRecord): string {
    const verdict = this.#state.decisions.get(index)?.verdict;
    if (verdict === 'right') return '✓';
    if (verdict === 'wrong') return '✗';
    if (verdict === 'corrected') return '✎';
    if (marks.includes('doubtful') || findings.length > 0) return '?';
    return marks.length > 0 ? '~' : '';
  }

  /** What the signs and colours say. */
  #spoken(index: number, { marks }: ReviewRecord): string {
    const decision = this.#state.decisions.get(index);
    const said = decision && this.#state.word(`state.${decision.verdict}`, { printed: decision.printed });
    return [...marks.map((mark) => this.#state.word(`mark.${mark}`)), said].filter(Boolean).join(', ');
  }

  #hovered(target: EventTarget | null): void {
    const at = indexOf(target);
    if (at !== null) this.#state.hover(at, true);
  }

  /** The selected one is marked and in view. */
  #follow(): void {
    const { selected, list } = this.#state;
    for (const element of this.#shown.values())
      element.setAttribute('aria-selected', element.dataset.record === String(selected) ? 'true' : 'false');
    const at = selected === null ? -1 : list.indexOf(selected);
    if (at < 0) {
      this.#scroller.removeAttribute('aria-activedescendant');
      return;
    }
    const { scrollTop, clientHeight } = this.#scroller;
    if (at * HEIGHT < scrollTop || (at + 1) * HEIGHT > scrollTop + clientHeight)
      this.#scroller.scrollTop = at * HEIGHT - (clientHeight - HEIGHT) / 2;
    this.#draw();
    this.#scroller.setAttribute('aria-activedescendant', `record-${selected}`);
  }
}

/** The record that an element is in; `null` where it is in none. */
function indexOf(target: EventTarget | null): number | null {
  const item = target instanceof Element ? target.closest<HTMLElement>('[data-record]') : null;
  return item === null ? null : Number(item.dataset.record);
}
