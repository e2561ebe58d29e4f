import { checkLimit } from '../../../model/check-limit.ts';
import type { Dict, Stream, Value } from '../lean/objects.ts';
import { BYTES_AN_OPERATOR, limits } from './limits.ts';
import type { LooseObjects } from './loose-objects.ts';

/** A name and the operator that draws by it: a form, a pattern, or a soft mask. */
const DRAWS = /\/([^\s()<>[\]{}/%]*)(?:[\s\0]|%[^\r\n]*)*(Do|scn|SCN|gs)(?![^\s()<>[\]{}/%])/g;
const decoder = new TextDecoder('latin1');

/**
 * What drawings within each other come to. pdf.js makes the whole list of a group, a pattern or a mask before it gives any of
 * it away, and has work with each level by all those above it.
 */
export class Nested {
  readonly #objects: LooseObjects;
  readonly #operators: number;
  readonly #known = new Map<Stream, number>();
  readonly #open = new Set<Stream>();

  /** @param operators the most that one page may draw */
  constructor(objects: LooseObjects, operators: number) {
    this.#objects = objects;
    this.#operators = operators;
  }

  /**
   * Counts the operators of a drawing and of all that it draws, as often as it does.
   *
   * @throws {ExtractionError} `too-large`
   */
  weigh(stream: Stream, inherited: Value | undefined): number {
    const known = this.#known.get(stream);
    if (known !== undefined) return known;
    // One that draws itself is left out by pdf.js.
    if (this.#open.has(stream)) return 0;
    checkLimit(this.#open.size, limits.levels, { reason: 'asked', kind: 'levels' });
    this.#open.add(stream);
    const data = this.#objects.data(stream) ?? new Uint8Array();
    const resources = stream.dict.get('Resources') ?? inherited;
    let sum = 1 + data.length / BYTES_AN_OPERATOR;
    for (const [, name = '', operator = ''] of decoder.decode(data).matchAll(DRAWS))
      for (const drawn of this.#drawn(resources, unescaped(name), operator))
        sum += this.weigh(drawn, resources);
    checkLimit(Math.round(sum), this.#operators, { reason: 'operators' });
    this.#open.delete(stream);
    this.#known.set(stream, sum);
    return sum;
  }

  #drawn(resources: Value | undefined, name: string, operator: string): readonly Stream[] {
    const objects = this.#objects;
    const kind = operator === 'Do' ? 'XObject' : operator === 'gs' ? 'ExtGState' : 'Pattern';
    const named = objects.dicts(resources).flatMap((dict) => objects.dicts(dict.get(kind)));
    const found = named.map((dict) => dict.get(name));
    if (kind === 'ExtGState') return found.flatMap((state) => this.#masksOf(objects.dicts(state)));
    return found.flatMap((one) => objects.streams(one).filter(isDrawing(objects)));
  }

  #masksOf(states: readonly Dict[]): readonly Stream[] {
    const objects = this.#objects;
    return states.flatMap((state) =>
      objects.dicts(state.get('SMask')).flatMap((mask) => objects.streams(mask.get('G'))),
    );
  }
}

/** Whether a stream is content: a form or the cell of a pattern. */
export const isDrawing =
  (objects: LooseObjects) =>
  ({ dict }: Stream): boolean =>
    objects.name(dict.get('Subtype')) === 'Form' || objects.number(dict.get('PatternType')) === 1;

const unescaped = (name: string): string =>
  name.replaceAll(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
