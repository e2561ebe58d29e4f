import type { Matrix } from '../../drawing/matrix.ts';
import type { PdfWalk } from '../pdf-walk.ts';
import { limits } from './limits.ts';
import { type Dict, isDict, type Stream } from './objects.ts';
import { refuse } from './refused.ts';
import type { Shared } from './resources.ts';
import { normalRect } from './simple-font.ts';
import { type Kept, StreamReader } from './stream-reader.ts';

/** Operators after which the clock is looked at. */
const TURN = 1000;
/** What pdf.js' list has more than the content: for a font, for a picture with a mask, round a form. */
const BRACKETS = 6;

/** Reads content streams straight into the walk. */
export class Content {
  readonly #shared: Shared;
  readonly #walk: PdfWalk;
  readonly #watch: (operators: number) => void;
  readonly #open = new Set<Stream>();
  #operators = 0;
  #turn = TURN;
  /** What read the stream that was read last. */
  last: StreamReader | null = null;

  /** @param watch told how many operators were read so far; what it throws ends the page */
  constructor(shared: Shared, walk: PdfWalk, watch: (operators: number) => void) {
    this.#shared = shared;
    this.#walk = walk;
    this.#watch = watch;
  }

  /** @throws {Refused} for whatever pdf.js might read otherwise */
  page(bytes: Uint8Array, resources: Dict | null): void {
    this.#run(bytes, resources, { font: null, fill: null, stroke: null, x: 0, y: 0 });
    this.#watch(this.#operators);
  }

  #run(bytes: Uint8Array, resources: Dict | null, start: Kept): void {
    const reader = new StreamReader(this, this.#shared, this.#walk, bytes, resources, start);
    reader.read();
    this.last = reader;
  }

  count(isSeveral: boolean): void {
    this.#operators += isSeveral ? BRACKETS : 1;
    if (this.#operators < this.#turn) return;
    this.#turn = this.#operators + TURN;
    this.#watch(this.#operators);
  }

  form(form: Stream, resources: Dict | null, kept: Kept, isMask: boolean): void {
    const { file, layers } = this.#shared;
    const { dict } = form;
    this.#operators += BRACKETS;
    if (this.#open.has(form) || this.#open.size >= limits.depth) refuse('forms within each other');
    this.#open.add(form);
    const matrix = dict.has('Matrix') ? file.numbers(dict.get('Matrix'), 6) : null;
    const given = dict.has('BBox') ? file.numbers(dict.get('BBox'), 4) : null;
    if ((dict.has('Matrix') && matrix === null) || (dict.has('BBox') && given === null))
      refuse('a form of no size');
    const box = given === null ? null : Float32Array.from(normalRect(given));
    const group = file.get(dict.get('Group'));
    if (group !== null && !isDict(group)) refuse('a group that is none');
    if (dict.has('OC')) this.#walk.markLayer(layers.shows(dict.get('OC')));
    const short = matrix === null ? null : (Array.from(Float32Array.from(matrix)) as unknown as Matrix);
    if (group !== null) this.#walk.beginGroup(matrix as Matrix | null, box, isMask);
    this.#walk.beginForm(short, group === null ? box : null);
    const own = file.get(dict.get('Resources'));
    const used = isDict(own) ? own : resources;
    this.#run(file.data(form), used, { ...kept });
    this.#walk.endForm();
    if (group !== null) this.#walk.endGroup();
    if (dict.has('OC')) this.#walk.unmark();
    this.#open.delete(form);
  }
}
