import type { ReviewRecord } from '../model.ts';
import { h } from './dom.ts';
import { editForm, missingForm } from './forms.ts';
import type { State } from './state.ts';
import { sayRight, sayWrong } from './verdicts.ts';
import type { Viewer } from './views/viewer.ts';

/** The selected record beside its place three times as large, and what a person can say of it. */
export function detailPane(state: State, viewer: () => Viewer | null): HTMLElement {
  const pane = h('section', { class: 'detail', 'aria-live': 'polite' });
  const canvas = h('canvas', { class: 'crop', role: 'img', 'aria-label': state.word('crop') });
  const crop = h('div', { class: 'cropped' }, canvas);
  const lit = (): void => {
    const [place] = state.lit.places;
    crop.hidden = place === undefined || viewer()?.crop(place, canvas) !== true;
  };
  const draw = (): void => {
    pane.replaceChildren(crop, ...contents(state));
    lit();
    const first = pane.querySelector<HTMLInputElement>('[autofocus]');
    first?.focus();
    first?.select();
  };
  for (const change of ['selected', 'decided', 'form'] as const) state.on(change, draw);
  state.on('lit', lit);
  draw();
  return pane;
}

function contents(state: State): Node[] {
  if (state.form === 'missing') return [missingForm(state)];
  const { record, selected } = state;
  if (record === null || selected === null)
    return [h('p', { class: 'quiet' }, state.word('select')), buttons(state, false)];
  return [
    h(
      'div',
      { class: 'facts' },
      h('p', { class: 'path' }, pathOf(record, state)),
      valueLine(record, selected, state),
      readings(record, state),
      about(record, state),
    ),
    state.form === 'edit' ? editForm(state, record) : buttons(state, true),
  ];
}

function pathOf({ group, code, name, column, lineNo }: ReviewRecord, { document }: State): string {
  const row = [lineNo, code, name].filter(Boolean).join(' ');
  return [document.groups[group]?.title, row, column].filter(Boolean).join(' › ');
}

function valueLine(record: ReviewRecord, index: number, state: State): HTMLElement {
  const decision = state.decisions.get(index);
  const { value, unit, yuan, canonical, source, confidence, uncorrected } = record;
  const sure = confidence === undefined ? '' : ` ${Math.round(100 * confidence)} %`;
  const further = [
    value !== null && `${value} ${unit ?? ''}`.trim(),
    yuan !== null && unit !== '元' && `${yuan} 元`,
    canonical,
    placeText(record, state),
    source !== undefined && `${state.word('recognised')}${sure}`,
    uncorrected !== undefined && `${state.word('uncorrected')} ${uncorrected}`,
  ];
  return h(
    'div',
    { class: 'read' },
    h('span', { class: 'hidden' }, `${state.word('read')} `),
    h('output', { class: 'raw' }, record.raw || state.word('blank')),
    decision !== undefined &&
      h(
        'span',
        { class: `verdict ${decision.verdict}` },
        state.word(`state.${decision.verdict}`, { ...decision }),
      ),
    h('p', { class: 'quiet' }, further.filter(Boolean).join(' · ')),
    decision?.note !== undefined && decision.note !== '' && h('p', { class: 'note' }, decision.note),
  );
}

/** Where it stands, in the words of its source. */
export function placeText({ location }: Pick<ReviewRecord, 'location'>, state: State): string {
  const { page, line, sheet, cell, file } = location;
  const at =
    sheet !== undefined
      ? `${sheet}!${cell ?? ''}`
      : page !== null
        ? `${state.word('page')} ${page}`
        : line !== null
          ? `${state.word('line')} ${line}`
          : '';
  return [file, at].filter(Boolean).join(' ');
}

/** What else a recogniser saw: a click takes it for what is printed. */
function readings(record: ReviewRecord, state: State): HTMLElement | null {
  if (record.readings.length === 0) return null;
  return h(
    'p',
    { class: 'readings' },
    state.word('readings'),
    record.readings.map((reading) =>
      h(
        'button',
        {
          type: 'button',
          class: 'chip',
          onclick: () => state.decide({ verdict: 'corrected', printed: reading }),
        },
        reading,
      ),
    ),
  );
}

/** The diagnostics and findings that are about it. */
function about({ diagnostics, findings }: ReviewRecord, state: State): HTMLElement | null {
  const { document, language } = state;
  const lines = [
    ...diagnostics.map((i) => document.diagnostics[i]),
    ...findings.map((i) => document.findings[i]),
  ].filter((one) => one !== undefined);
  if (lines.length === 0) return null;
  return h(
    'ul',
    { class: 'about' },
    lines.map(({ severity, message }) =>
      h(
        'li',
        { class: severity },
        h('b', { class: `severity ${severity}` }, state.word(severity)),
        ` ${message[language]}`,
      ),
    ),
  );
}

function buttons(state: State, hasRecord: boolean): HTMLElement {
  const button = (label: string, key: string, act: () => void, enabled = hasRecord, tone = ''): HTMLElement =>
    h(
      'button',
      { type: 'button', class: tone, disabled: !enabled, 'aria-keyshortcuts': key, onclick: act },
      label,
      h('kbd', { 'aria-hidden': 'true' }, key),
    );
  return h(
    'div',
    { class: 'actions', role: 'group' },
    button(state.word('right'), 'Enter', () => sayRight(state), hasRecord, 'good'),
    button(state.word('wrong'), 'x', () => sayWrong(state), hasRecord, 'bad'),
    button(state.word('edit'), 'e', () => state.setForm('edit')),
    button(state.word('undo'), 'u', () => state.decide(null)),
    button(state.word('missing'), 'm', () => state.setForm('missing'), true),
    button(state.word('nextDoubtful'), 'd', () => state.nextDoubtful(), true),
  );
}
