import { type OwnWordsInput, type Report, type TableKind, vocabularyOf } from '@juesuan/schema';
import { type Axis, columnsByShape } from './columns-by-shape.ts';
import { kindsByShape, untitledIn } from './kind-by-shape.ts';

/** A title or a header that no catalogue knows, and its nearest known meaning. */
export interface SuggestedWord {
  /** `titles`, the columns of a kind, or an axis of the “三公” table. */
  of: 'titles' | Axis;
  kind: TableKind;
  word: string;
  /** The canonical column that a header may mean; `null` for one that is near none, and for titles. */
  column: string | null;
  /** How near, 0 to 1. */
  score: number;
  /** Where it was first seen, and in how many reports. */
  file: string;
  page: number | null;
  line: number | null;
  reports: number;
}

/** Gathers the unknown titles and headers of reports, one after another; a word of many reports is one. */
export class WordSuggestions {
  readonly #words: OwnWordsInput | undefined;
  readonly #found = new Map<string, SuggestedWord>();

  /** @param words those with which the reports were read */
  constructor(words?: OwnWordsInput) {
    this.#words = words;
  }

  add(report: Report, file: string): void {
    if (report.family === 'budget' || report.family === 'government_accounts') return;
    const vocabulary = vocabularyOf(this.#words);
    const unknown = untitledIn(report).filter(({ title }) => !vocabulary.otherTitles.includes(title));
    const kinds = kindsByShape(report, unknown, vocabulary);
    for (const table of report.tables) {
      const { page, line } = table.location;
      const place = { file, page, line };
      const near = kinds.get(table);
      if (near !== undefined)
        this.#take({
          of: 'titles',
          kind: near?.kind ?? 'other',
          word: table.title,
          column: null,
          score: near?.score ?? 0,
          ...place,
        });
      const kind = near?.kind ?? table.kind;
      if (kind === 'other' || kind === 'performance_self_evaluation') continue;
      for (const { axis, header, column, score } of columnsByShape(table, kind, vocabulary))
        this.#take({ of: axis, kind, word: header, column, score, ...place });
    }
  }

  /** What was gathered: titles, then headers, each in the order in which they were seen. */
  words(): SuggestedWord[] {
    return [...this.#found.values()];
  }

  #take(one: Omit<SuggestedWord, 'reports'>): void {
    const key = JSON.stringify([one.of, one.kind, one.word]);
    const before = this.#found.get(key);
    if (before === undefined) this.#found.set(key, { ...one, reports: 1 });
    else {
      before.reports++;
      if (one.score > before.score) Object.assign(before, { column: one.column, score: one.score });
    }
  }
}
