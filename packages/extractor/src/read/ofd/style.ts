import { attributeOf, childOf, type XmlElement } from '../container/xml.ts';
import { type Colour, TRANSPARENT } from '../drawing/state.ts';
import { type Paint, paintOf } from './colours.ts';
import { LINE_WIDTH } from './limits.ts';
import type { Resources } from './resources.ts';
import { numberOf, numbersOf } from './values.ts';

/** How an object is painted. */
export interface Style {
  fill: Paint;
  stroke: Paint;
  /** In the object's own units. */
  lineWidth: number;
  dashed: boolean;
}

const BLACK: Paint = { colour: 0, alpha: 1 };
const NOTHING: Paint = { colour: TRANSPARENT as Colour, alpha: 1 };

/**
 * What an object says itself, else its drawing parameters and those from which they take theirs, else those of its layer.
 * A fill without a colour is black for text and none for paths.
 */
export function styleOf(object: XmlElement, layer: readonly XmlElement[], resources: Resources): Style {
  const sources = [object, ...resources.params(attributeOf(object, 'DrawParam')), ...layer];
  const paint = (name: string, otherwise: Paint): Paint => {
    for (const source of sources) {
      const colour = childOf(source, name);
      if (colour !== undefined) return paintOf(colour, resources.space);
    }
    return otherwise;
  };
  return {
    fill: paint('FillColor', object.name === 'TextObject' ? BLACK : NOTHING),
    stroke: paint('StrokeColor', BLACK),
    // Some producers write a negative one.
    lineWidth: Math.abs(firstOf(sources, (source) => numberOf(source, 'LineWidth')) ?? LINE_WIDTH),
    dashed: numbersOf(firstOf(sources, (source) => attributeOf(source, 'DashPattern'))).some(
      (length) => length > 0,
    ),
  };
}

function firstOf<T>(
  sources: readonly XmlElement[],
  said: (source: XmlElement) => T | undefined,
): T | undefined {
  for (const source of sources) {
    const value = said(source);
    if (value !== undefined) return value;
  }
  return undefined;
}
