import type { Language, Location } from '@juesuan/schema';
import type { ReviewDocument, ReviewIndex, ReviewRecord } from '../model.ts';
import { type Decision, Decisions } from './decisions.ts';
import { type Filter, isDoubtful, isPrinted, listed, mostMisread, ordered } from './orders.ts';
import { type Word, wordIn } from './words.ts';

/** What a part of the page waits for. */
export type Change = 'selected' | 'lit' | 'decided' | 'filter' | 'language' | 'tab' | 'form' | 'keys';

/** What the right side shows. */
export const tabs = ['records', 'findings', 'diagnostics'] as const;
/** One of {@link tabs}. */
export type Tab = (typeof tabs)[number];

/** What is being typed: what is printed in place of the selected record, or what the reading lacks. */
export type Form = 'edit' | 'missing' | null;

/** The state of the page of one report; parts change it by its methods and are told what changed. */
export class State {
  readonly index: ReviewIndex;
  readonly document: ReviewDocument;
  readonly decisions: Decisions;
  language: Language;
  tab: Tab = 'records';
  filter: Filter = { group: null, show: 'printed', order: 'print', query: '' };
  /** Index of the record that is being checked. */
  selected: number | null = null;
  /** Places that are lit up, and whether the source moves to them. */
  lit: { places: readonly Location[]; moves: boolean } = { places: [], moves: false };
  form: Form = null;
  /** Where a person drew what is missing. */
  drawn: Location | null = null;
  singleKeys = true;
  /** The listed records, in their order. */
  list: readonly number[] = [];
  readonly #parts = new Map<Change, (() => void)[]>();
  readonly #listeners = new Map<Change, (() => void)[]>();

  constructor(index: ReviewIndex, document: ReviewDocument, language: Language) {
    this.index = index;
    this.document = document;
    this.decisions = new Decisions(document);
    this.language = language;
    this.list = listed(document, this.decisions, this.filter);
  }

  /** A part of the page is told of a change, until the page is made anew. */
  on(change: Change, listener: () => void): void {
    this.#parts.set(change, [...(this.#parts.get(change) ?? []), listener]);
  }

  /** What stays as long as the report is told of a change, after the parts of the page. */
  always(change: Change, listener: () => void): void {
    this.#listeners.set(change, [...(this.#listeners.get(change) ?? []), listener]);
  }

  /** The parts of the page are made anew. */
  forget(): void {
    this.#parts.clear();
  }

  tell(change: Change): void {
    for (const listener of this.#parts.get(change) ?? []) listener();
    for (const listener of this.#listeners.get(change) ?? []) listener();
  }

  word(word: Word, params?: Readonly<Record<string, unknown>>): string {
    return wordIn(this.language, word, params);
  }

  get record(): ReviewRecord | null {
    return this.selected === null ? null : (this.document.records[this.selected] ?? null);
  }

  select(record: number | null, moves = true): void {
    this.selected = record;
    this.form = null;
    this.tell('selected');
    const { record: now } = this;
    this.light(now === null ? [] : [now.location], moves);
  }

  /** A record under the pointer lights up; the selected one again once it left. */
  hover(record: number | null, moves: boolean): void {
    const at = record ?? this.selected;
    const one = at === null ? undefined : this.document.records[at];
    this.light(one === undefined ? [] : [one.location], moves && record !== null);
  }

  light(places: readonly Location[], moves: boolean): void {
    this.lit = { places, moves };
    this.tell('lit');
  }

  /** The next or the previous one of the list. */
  step(by: 1 | -1): void {
    const at = this.selected === null ? -1 : this.list.indexOf(this.selected);
    const next = this.list[at < 0 ? 0 : at + by];
    if (next !== undefined) this.select(next);
  }

  /** The next doubtful record that nothing was decided of, from the selected one on and round. */
  nextDoubtful(): void {
    const all = ordered(this.document, 'print');
    const from = this.selected === null ? 0 : this.selected + 1;
    const next = [...all.slice(from), ...all.slice(0, from)].find((i) => {
      const record = this.document.records[i];
      return record !== undefined && isDoubtful(record) && this.decisions.get(i) === undefined;
    });
    if (next !== undefined) this.reveal(next);
  }

  /** Selects a record, and lists it where the filter does not. */
  reveal(record: number): void {
    if (!this.list.includes(record)) this.setFilter({ group: null, show: 'all', query: '' });
    if (this.tab !== 'records') this.setTab('records');
    this.select(record);
  }

  /** Decides about the selected record, and goes on to the next. */
  decide(decision: Decision | null): void {
    const { selected } = this;
    if (selected === null) return;
    const note = this.decisions.get(selected)?.note;
    this.decisions.set(
      selected,
      decision === null ? null : { ...(note !== undefined && { note }), ...decision },
    );
    const at = this.list.indexOf(selected);
    this.tell('decided');
    if (decision === null || at < 0) {
      this.select(selected);
      return;
    }
    // A list of what is open has lost the decided one, so that the next has its place.
    this.setFilter({});
    const next = this.list[this.list[at] === selected ? at + 1 : at];
    this.select(next ?? selected);
  }

  setFilter(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
    this.list = listed(this.document, this.decisions, this.filter);
    this.tell('filter');
  }

  setTab(tab: Tab): void {
    this.tab = tab;
    this.tell('tab');
  }

  setForm(form: Form): void {
    this.form = form;
    this.drawn = null;
    this.tell('form');
  }

  setLanguage(language: Language): void {
    this.language = language;
    this.tell('language');
  }

  /** How far the person is, and what the sampled records say of all others. */
  get progress(): { all: number; done: number; wrong: number; most: number | null } {
    const { records } = this.document;
    let [all, done, wrong] = [0, 0, 0];
    for (const [i, record] of records.entries()) {
      const verdict = this.decisions.get(i)?.verdict;
      if (!isPrinted(record) && verdict === undefined) continue;
      all++;
      if (verdict === undefined) continue;
      done++;
      if (verdict !== 'right') wrong++;
    }
    const most = this.filter.order === 'sample' && done > 0 ? mostMisread(done, wrong) : null;
    return { all, done, wrong, most };
  }
}
