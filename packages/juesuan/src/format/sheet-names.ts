/** Characters of a sheet's name. */
const MOST = 31;
/** What a name must not hold. */
const forbidden = /[[\]:*?/\\\p{Cc}]/gu;

/**
 * Names of a workbook's sheets: cut to what one may have, and told apart by a number where two are alike.
 *
 * @example
 * const names = new SheetNames();
 * names.next('支出决算表'); // '支出决算表'
 * names.next('支出决算表'); // '支出决算表 2'
 */
export class SheetNames {
  readonly #taken: Set<string>;

  /** @param taken names that are given already */
  constructor(taken: readonly string[] = []) {
    this.#taken = new Set(taken);
  }

  next(title: string): string {
    const base = title.replace(forbidden, ' ').replace(/^'|'$/gu, '').trim() || '表';
    for (let n = 1; ; n++) {
      const ending = n === 1 ? '' : ` ${n}`;
      const name = [...base].slice(0, MOST - ending.length).join('') + ending;
      if (this.#taken.has(name)) continue;
      this.#taken.add(name);
      return name;
    }
  }
}
