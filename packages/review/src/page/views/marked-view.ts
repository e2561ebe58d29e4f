import type { Location } from '@juesuan/schema';
import type { HtmlNode, LineView, SheetView } from '../../model.ts';
import { h } from '../dom.ts';
import { load } from '../given.ts';
import { isDoubtful } from '../orders.ts';
import type { State } from '../state.ts';
import { isInView, type Viewer } from './viewer.ts';

/** The attribute that names the place of an element: `L12`, `P3:120`, `S收入!C4`. */
const PLACE = 'data-place';
/** Of a record's own piece of its line. */
const PIECE = 'data-piece';

/** A source that has no pages of its own: its sheets, its lines, or the web page without anything that runs. */
export class MarkedView implements Viewer {
  readonly element: HTMLElement;
  readonly #state: State;
  readonly #byPlace = new Map<string, HTMLElement>();
  readonly #atPlace: Map<string, number[]>;
  #lit: HTMLElement[] = [];
  #size = 1;

  static async open(state: State, [part = '']: readonly string[]): Promise<MarkedView> {
    const { name, view } = state.document;
    const contents = await load<unknown>(part, `source.${name}.0`);
    const make: Record<string, () => Node[]> = {
      html: () => (contents as HtmlNode[]).map(htmlElement),
      sheets: () => (contents as SheetView[]).map(sheetElement),
      lines: () => (contents as LineView[]).map(lineElement),
    };
    return new MarkedView(state, make[view]?.() ?? []);
  }

  private constructor(state: State, nodes: Node[]) {
    this.#state = state;
    this.#atPlace = new Map();
    for (const [i, record] of state.document.records.entries()) {
      const key = placeKey(record.location);
      const at = this.#atPlace.get(key);
      if (at === undefined) this.#atPlace.set(key, [i]);
      else at.push(i);
    }
    this.element = h(
      'div',
      {
        class: `marked ${state.document.view}`,
        tabindex: 0,
        role: 'region',
        'aria-label': state.word('source'),
        onpointermove: ({ target }) => state.hover(this.#at(target), false),
        onpointerleave: () => state.hover(null, false),
        onclick: ({ target }) => {
          const at = this.#at(target);
          if (at !== null) state.reveal(at);
        },
      },
      state.document.redrawn && h('p', { class: 'warning' }, state.word('redrawn')),
      nodes,
    );
    for (const element of this.element.querySelectorAll<HTMLElement>(`[${PLACE}]`))
      this.#byPlace.set(element.getAttribute(PLACE) ?? '', element);
    this.#name();
    this.marks();
  }

  light(places: readonly Location[], moves: boolean): void {
    for (const element of this.#lit) element.classList.remove('lit');
    this.#lit = places.flatMap((place) => this.#pieceAt(place) ?? this.#byPlace.get(placeKey(place)) ?? []);
    for (const element of this.#lit) element.classList.add('lit');
    const [first] = this.#lit;
    if (!moves || first === undefined) return;
    if (!isInView(first.getBoundingClientRect(), this.element.getBoundingClientRect()))
      first.scrollIntoView({ block: 'center', inline: 'nearest' });
  }

  marks(): void {
    for (const piece of this.element.querySelectorAll<HTMLElement>(`[${PIECE}]`)) {
      const index = Number(piece.getAttribute(PIECE));
      const record = this.#state.document.records[index];
      const verdict = this.#state.decisions.get(index)?.verdict;
      piece.classList.toggle('doubt', record !== undefined && verdict === undefined && isDoubtful(record));
      piece.classList.toggle('right', verdict === 'right');
      piece.classList.toggle('wrong', verdict !== undefined && verdict !== 'right');
    }
  }

  crop(): boolean {
    return false;
  }

  zoom(factor: number | null): void {
    this.#size = factor === null ? 1 : this.#size * factor;
    this.element.style.fontSize = `${this.#size}em`;
  }

  /** Each record's own cell or piece of its line, where its text says which it is. */
  #name(): void {
    for (const [key, indices] of this.#atPlace) {
      const element = this.#byPlace.get(key);
      if (element === undefined) continue;
      const cells = [...element.querySelectorAll<HTMLElement>('td,th,span')];
      const pieces = cells.length === 0 ? [element] : cells;
      const taken = new Set<HTMLElement>();
      for (const index of indices) {
        const raw = plain(this.#state.document.records[index]?.raw ?? '');
        const piece = pieces.find((one) => !taken.has(one) && plain(one.textContent ?? '') === raw);
        if (raw === '' || piece === undefined) continue;
        taken.add(piece);
        piece.setAttribute(PIECE, String(index));
      }
    }
  }

  /** The piece of the record that is lit up, of several on its line. */
  #pieceAt(place: Location): HTMLElement | null {
    const indices = this.#atPlace.get(placeKey(place)) ?? [];
    const index = indices.find((i) => this.#state.document.records[i]?.location === place);
    return index === undefined ? null : this.element.querySelector<HTMLElement>(`[${PIECE}="${index}"]`);
  }

  #at(target: EventTarget | null): number | null {
    if (!(target instanceof Element)) return null;
    const piece = target.closest(`[${PIECE}]`)?.getAttribute(PIECE);
    if (piece != null) return Number(piece);
    const key = target.closest(`[${PLACE}]`)?.getAttribute(PLACE);
    return key == null ? null : (this.#atPlace.get(key)?.[0] ?? null);
  }
}

function placeKey({ page, line, box, sheet, cell }: Location): string {
  if (sheet !== undefined) return `S${sheet}!${cell}`;
  return page === null ? `L${line}` : `P${page}:${line ?? Math.round(box?.y0 ?? 0)}`;
}

/** Tags that a page may have, by the builder's list: any other would be the work of another builder. */
const htmlTag =
  /^(?:p|h[1-6]|[uo]l|li|d[ltd]|table|caption|thead|tbody|tfoot|t[rhd]|br|hr|b|strong|i|em|u|s|su[bp]|span|div|section|article|pre|blockquote|center)$/u;

function htmlElement(node: HtmlNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const { tag, line, columns, rows, children } = node;
  return h(
    (htmlTag.test(tag) ? tag : 'span') as 'span',
    { colspan: columns, rowspan: rows, [PLACE]: line === null ? undefined : `L${line}` },
    children.map(htmlElement),
  );
}

function sheetElement({ name, rows }: SheetView): Node {
  const lines = rows.map(({ number, cells }) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row' }, String(number)),
      cells.map(({ cell, text, columns, rows: down }) =>
        h('td', { colspan: columns, rowspan: down, title: cell, [PLACE]: `S${name}!${cell}` }, text),
      ),
    ),
  );
  return h('section', {}, h('h3', {}, name), h('table', {}, h('tbody', {}, lines)));
}

function lineElement({ page, line, texts }: LineView): Node {
  const key = page === null ? `L${line}` : `P${page}:${line}`;
  // The pieces of a printed line, or its words apart: each figure is one that can light up.
  const pieces =
    texts.length === 1
      ? (texts[0] ?? '').split(/(\s+|[,|\t](?=\S*\s)|\|)/u)
      : texts.flatMap((text) => [text, '\t']);
  return h(
    'div',
    { class: 'line', [PLACE]: key },
    h('i', { 'aria-hidden': 'true' }, page === null ? String(line) : `${page}`),
    pieces.map((piece) => (piece.trim() === '' ? piece : h('span', {}, piece))),
  );
}

const plain = (text: string): string => text.replace(/\s+/gu, '');
