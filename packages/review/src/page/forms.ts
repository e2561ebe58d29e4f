import type { Correction } from '@juesuan/schema';
import type { ReviewRecord } from '../model.ts';
import { readOf } from './decisions.ts';
import { h } from './dom.ts';
import type { State } from './state.ts';
import { sayPrinted } from './verdicts.ts';
import type { Word } from './words.ts';

/** Asks what the source prints in place of a record. */
export function editForm(state: State, record: ReviewRecord): HTMLElement {
  const known = state.selected === null ? undefined : state.decisions.get(state.selected);
  const printed = field(state, 'printed', known?.printed ?? readOf(record), true);
  const note = field(state, 'note', known?.note ?? '');
  return form(state, [printed, note], () => sayPrinted(state, textOf(printed), textOf(note)));
}

/** Asks for what the source prints and the reading lacks; table, column and page are those of the selected record. */
export function missingForm(state: State): HTMLElement {
  const { record, document, drawn } = state;
  const title =
    record === null ? (document.groups[0]?.title ?? '') : (document.groups[record.group]?.title ?? '');
  const fields = {
    table: field(state, 'table', title),
    code: field(state, 'code', ''),
    name: field(state, 'name', '', true),
    column: field(state, 'column', record?.column ?? ''),
    printed: field(state, 'printed', ''),
    page: field(state, 'page', String(drawn?.page ?? record?.location.page ?? '')),
    note: field(state, 'note', ''),
  };
  return form(state, Object.values(fields), () => {
    const page = Number.parseInt(textOf(fields.page), 10);
    const note = textOf(fields.note);
    const one: Correction = {
      verdict: 'missing',
      record: 'cell',
      table: textOf(fields.table),
      row: null,
      code: textOf(fields.code),
      name: textOf(fields.name),
      column: textOf(fields.column),
      read: null,
      printed: textOf(fields.printed),
      ...(note !== '' && { note }),
      location: { line: null, box: null, ...drawn, page: page > 0 ? page : null },
    };
    state.decisions.missing.push(one);
    state.setForm(null);
    state.tell('decided');
  });
}

function field(state: State, word: Word, value: string, first = false): HTMLElement {
  const input = h('input', {
    type: 'text',
    name: word,
    autofocus: first,
    autocomplete: 'off',
    spellcheck: 'false',
  });
  input.value = value;
  return h('label', {}, h('span', {}, state.word(word)), input);
}

const textOf = (label: HTMLElement): string => label.querySelector('input')?.value.trim() ?? '';

function form(state: State, fields: readonly HTMLElement[], keep: () => void): HTMLElement {
  return h(
    'form',
    {
      class: 'form',
      onsubmit: (event) => {
        event.preventDefault();
        keep();
      },
      onkeydown: (event) => {
        event.stopPropagation();
        if (event.key === 'Escape') state.setForm(null);
      },
    },
    ...fields,
    h(
      'div',
      { class: 'actions' },
      h('button', { type: 'submit', class: 'good' }, state.word('keep'), h('kbd', {}, 'Enter')),
      h(
        'button',
        { type: 'button', onclick: () => state.setForm(null) },
        state.word('cancel'),
        h('kbd', {}, 'Esc'),
      ),
    ),
  );
}
