import type { ReviewDiagnostic, ReviewFinding } from '../model.ts';
import { placeText } from './detail.ts';
import { h } from './dom.ts';
import type { State } from './state.ts';

/** The findings of the audit: what each says, its formula, and its figures, which light up on the source. */
export function findingsPane(state: State): HTMLElement {
  const { findings } = state.document;
  return h(
    'div',
    { class: 'issues' },
    findings.length === 0 && h('p', { class: 'quiet' }, state.word('none')),
    findings.map((finding) => findingElement(finding, state)),
  );
}

function findingElement(finding: ReviewFinding, state: State): HTMLElement {
  const { rule, title, formula, severity, message, figures, computed, tolerance, suspect } = finding;
  const { language } = state;
  const places = figures.map(({ location }) => location);
  const further = [
    formula !== '' && `${state.word('formula')}: ${formula}`,
    computed !== null && `${state.word('computed')}: ${computed}`,
    tolerance !== null && tolerance !== '0' && `${state.word('tolerance')}: ${tolerance}`,
  ].filter(Boolean);
  return h(
    'article',
    { class: `issue ${severity}` },
    h(
      'button',
      { type: 'button', class: 'message', onclick: () => state.light(places, true) },
      h('b', { class: `severity ${severity}` }, state.word(severity)),
      ` ${message[language]}`,
    ),
    h('p', { class: 'quiet' }, `${title[language]} (${rule})`),
    further.map((line) => h('p', { class: 'quiet' }, String(line))),
    h(
      'ul',
      { 'aria-label': state.word('figures') },
      figures.map((figure, i) => figureElement(figure, suspect?.figure === i ? suspect : null, state)),
    ),
  );
}

function figureElement(
  figure: ReviewFinding['figures'][number],
  suspect: ReviewFinding['suspect'],
  state: State,
): HTMLElement {
  const { label, raw, unit, location, record } = figure;
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: 'figure',
        onpointerenter: () => state.light([location], false),
        onclick: () => (record === null ? state.light([location], true) : state.reveal(record)),
      },
      h('span', {}, label),
      h('span', { class: 'value' }, `${raw || state.word('blank')}${unit ? ` ${unit}` : ''}`),
      h('span', { class: 'quiet' }, placeText(figure, state)),
    ),
    suspect !== null && h('p', { class: 'suspect' }, state.word('suspect', { ...suspect })),
  );
}

/** The diagnostics of the reading: each leads to its record or its place. */
export function diagnosticsPane(state: State): HTMLElement {
  const { diagnostics } = state.document;
  const grave = { error: 0, warning: 1, info: 2 } as const;
  return h(
    'div',
    { class: 'issues' },
    diagnostics.length === 0 && h('p', { class: 'quiet' }, state.word('none')),
    diagnostics
      .toSorted((a, b) => grave[a.severity] - grave[b.severity])
      .map((one) => diagnosticElement(one, state)),
  );
}

function diagnosticElement(
  { code, severity, message, location, record }: ReviewDiagnostic,
  state: State,
): HTMLElement {
  const show = (): void => {
    if (record !== null) state.reveal(record);
    else if (location !== null) state.light([location], true);
  };
  return h(
    'article',
    { class: `issue ${severity}` },
    h(
      'button',
      { type: 'button', class: 'message', onclick: show },
      h('b', { class: `severity ${severity}` }, state.word(severity)),
      ` ${message[state.language]}`,
    ),
    h(
      'p',
      { class: 'quiet' },
      [code, location && placeText({ location }, state)].filter(Boolean).join(' · '),
    ),
  );
}
