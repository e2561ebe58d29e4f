import type { Correction, Corrections } from '@juesuan/schema';
import type { ReviewDocument, ReviewRecord } from '../model.ts';

/** What a person said of a record: it is as printed, it is not, or what is printed in its place. */
export interface Decision {
  verdict: 'right' | 'wrong' | 'corrected';
  /** What the source prints there; of `corrected` only. */
  printed?: string;
  note?: string;
}

/** What the person decided about one report; a file of corrections is made of it and read into it. */
export class Decisions {
  readonly #document: ReviewDocument;
  readonly #of = new Map<number, Decision>();
  /** What the source prints and the reading lacks. */
  readonly missing: Correction[] = [];
  /** Corrections of a file that fit no record of today: kept as they are. */
  readonly unmatched: Correction[] = [];

  constructor(document: ReviewDocument) {
    this.#document = document;
  }

  get(record: number): Decision | undefined {
    return this.#of.get(record);
  }

  set(record: number, decision: Decision | null): void {
    if (decision === null) this.#of.delete(record);
    else this.#of.set(record, decision);
  }

  get size(): number {
    return this.#of.size;
  }

  /** Takes in a file's corrections, in place of what was decided of the same records. */
  open({ corrections }: Corrections): void {
    const byKey = new Map(this.#document.records.map((record, i) => [this.#key(record), i]));
    for (const one of corrections) {
      if (one.verdict === 'missing') {
        const key = JSON.stringify(one);
        if (!this.missing.some((known) => JSON.stringify(known) === key)) this.missing.push(one);
        continue;
      }
      const at = byKey.get(keyOf(one));
      if (at === undefined) this.unmatched.push(one);
      else
        this.#of.set(at, {
          verdict: one.verdict,
          ...(one.printed !== null && one.verdict === 'corrected' && { printed: one.printed }),
          ...(one.note !== undefined && { note: one.note }),
        });
    }
  }

  /** All of it as a file's content. */
  file(): Corrections {
    const { source, file } = this.#document;
    const decided = [...this.#of].sort(([a], [b]) => a - b);
    return {
      source: { sha256: source.sha256, file },
      corrections: [
        ...decided.flatMap(([at, decision]) => {
          const record = this.#document.records[at];
          return record === undefined ? [] : [this.#correction(record, decision)];
        }),
        ...this.missing,
        ...this.unmatched,
      ],
    };
  }

  #correction(record: ReviewRecord, { verdict, printed, note }: Decision): Correction {
    const { kind, row, code, name, column, location } = record;
    const read = readOf(record);
    return {
      verdict,
      record: kind,
      table: this.#titleOf(record),
      row,
      code,
      name,
      column,
      read,
      printed: verdict === 'right' ? read : (printed ?? null),
      ...(note !== undefined && note !== '' && { note }),
      location,
    };
  }

  #titleOf({ group }: ReviewRecord): string {
    return this.#document.groups[group]?.title ?? '';
  }

  #key(record: ReviewRecord): string {
    return keyOf({ ...record, record: record.kind, table: this.#titleOf(record), read: readOf(record) });
  }
}

/** Of a fact the figure itself: what is printed is the clause round it. */
export const readOf = ({ kind, raw, value }: Pick<ReviewRecord, 'kind' | 'raw' | 'value'>): string =>
  kind === 'fact' ? (value ?? '') : raw;

const keyOf = ({
  record,
  table,
  name,
  column,
  row,
  location: { file, page, line, box, sheet, cell },
}: Pick<Correction, 'record' | 'table' | 'name' | 'column' | 'row' | 'location'> & {
  read?: unknown;
}): string =>
  JSON.stringify([
    record,
    table,
    row,
    name,
    column,
    [file, page, line, sheet, cell, box && [box.x0, box.y0, box.x1, box.y1].map(Math.round)],
  ]);
