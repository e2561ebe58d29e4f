import type { PdfFile } from './file.ts';
import { type Dict, isArray, isDict, Ref, type Value } from './objects.ts';
import { refuse } from './refused.ts';

const keyOf = ({ num, gen }: Ref): string => `${num} ${gen}`;

/** Which layers (optional-content groups) of a document are shown as it is opened. */
export class Layers {
  readonly #file: PdfFile;
  /** By reference: is it shown? */
  readonly #groups = new Map<string, boolean>();

  /** @throws {Refused} where the catalog's entry is not plain */
  constructor(file: PdfFile, catalog: Dict) {
    this.#file = file;
    if (!catalog.has('OCProperties')) return;
    const properties = file.dict(catalog.get('OCProperties')) ?? refuse('layers that are none');
    const config = file.dict(properties.get('D')) ?? refuse('layers without configuration');
    const groups = this.#refs(properties.get('OCGs'));
    const isOff = file.name(config.get('BaseState')) === 'OFF';
    for (const group of groups) this.#groups.set(keyOf(group), !isOff);
    for (const group of this.#refs(config.get('ON'))) this.#set(group, true);
    for (const group of this.#refs(config.get('OFF'))) this.#set(group, false);
    for (const group of groups) {
      const dict = file.dict(group) ?? refuse('a layer that is none');
      const view = file.dict(file.dict(dict.get('Usage'))?.get('View'));
      if (file.name(view?.get('ViewState')) === 'OFF') this.#set(group, false);
    }
  }

  #set(group: Ref, isShown: boolean): void {
    if (this.#groups.has(keyOf(group))) this.#groups.set(keyOf(group), isShown);
  }

  #refs(value: Value | undefined): Ref[] {
    const list = this.#file.get(value) ?? [];
    if (!isArray(list)) refuse('layers that are none');
    return list.map((one) => (one instanceof Ref ? one : refuse('a layer that is none')));
  }

  /**
   * Whether a group, or what is said of several, is shown.
   *
   * @throws {Refused} for conditions that are expressions, and groups that nobody lists
   */
  shows(value: Value | undefined): boolean {
    const dict = this.#file.get(value);
    if (!isDict(dict)) return refuse('a layer that is none');
    const type = this.#file.name(dict.get('Type'));
    if (type === 'OCG') return value instanceof Ref ? this.#isShown(value) : refuse('a layer that is none');
    if (type !== 'OCMD' || dict.has('VE')) return refuse('a condition of layers');
    const groups = dict.get('OCGs');
    if (!isArray(groups)) return refuse('a condition of layers');
    const shown = groups.map((one) =>
      one instanceof Ref ? this.#isShown(one) : refuse('a layer that is none'),
    );
    switch (this.#file.name(dict.get('P')) ?? 'AnyOn') {
      case 'AnyOn':
        return shown.includes(true);
      case 'AllOn':
        return !shown.includes(false);
      case 'AnyOff':
        return shown.includes(false);
      case 'AllOff':
        return !shown.includes(true);
      default:
        return refuse('a condition of layers');
    }
  }

  #isShown(group: Ref): boolean {
    return this.#groups.get(keyOf(group)) ?? refuse('a layer that nobody lists');
  }
}
