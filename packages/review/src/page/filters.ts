import { h } from './dom.ts';
import { orders, shows } from './orders.ts';
import type { State } from './state.ts';

/** What is listed, and in which order. */
export function filterBar(state: State): HTMLElement {
  const { document, filter } = state;
  const table = h('select', { 'aria-label': state.word('table') }, option('', state.word('allTables')));
  for (const [i, { title, pages, records }] of document.groups.entries()) {
    const page = pages[0] === undefined ? '' : `${state.word('page')} ${pages[0]} · `;
    table.append(option(String(i), `${page}${title || '—'} (${records})`));
  }
  table.addEventListener('change', () =>
    state.setFilter({ group: table.value === '' ? null : Number(table.value) }),
  );
  const show = h(
    'select',
    { 'aria-label': state.word('show') },
    shows.map((one) => option(one, state.word(`show.${one}`))),
  );
  show.addEventListener('change', () => state.setFilter({ show: shows[show.selectedIndex] ?? 'printed' }));
  const order = h(
    'select',
    { 'aria-label': state.word('order') },
    orders.map((one) => option(one, state.word(`order.${one}`))),
  );
  order.addEventListener('change', () => {
    state.setFilter({ order: orders[order.selectedIndex] ?? 'print' });
    state.tell('decided');
  });
  const query = h('input', {
    type: 'search',
    id: 'search',
    placeholder: state.word('search'),
    'aria-label': state.word('search'),
    oninput: () => state.setFilter({ query: query.value }),
    onkeydown: (event: KeyboardEvent) => event.stopPropagation(),
  });
  const count = h('output', { class: 'quiet' });
  const draw = (): void => {
    table.value = state.filter.group === null ? '' : String(state.filter.group);
    show.value = state.filter.show;
    order.value = state.filter.order;
    if (query.value !== state.filter.query) query.value = state.filter.query;
    count.textContent = String(state.list.length);
  };
  state.on('filter', draw);
  query.value = filter.query;
  draw();
  return h('div', { class: 'filters' }, table, show, order, query, count);
}

function option(value: string, label: string): HTMLOptionElement {
  return h('option', { value }, label);
}
