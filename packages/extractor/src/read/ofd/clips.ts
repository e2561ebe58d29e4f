import type { Box } from '@juesuan/schema';
import { union } from '../../model/geometry.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../container/xml.ts';
import { intersect, type Matrix, multiply, transformBox } from '../drawing/matrix.ts';
import { extentOf, pathOf } from './paths.ts';
import { boxOf, flagOf, placementOf } from './values.ts';

/** What an object is cut to. */
export interface Clip {
  box: Box;
  /** The shape does not fill its box. */
  ragged: boolean;
}

/**
 * Cuts to the clips of an object: each is all that its areas let through, and all of them hold.
 *
 * @param own the object's own space on the page, `outer` that of what holds it: clips say in which they are
 */
export function clipped(clip: Clip, object: XmlElement, own: Matrix, outer: Matrix): Clip {
  const clips = childOf(object, 'Clips');
  if (clips === undefined) return clip;
  const base = flagOf(clips, 'TransFlag', true) ? own : outer;
  let { box, ragged } = clip;
  for (const one of childrenOf(clips, 'Clip')) {
    const areas = childrenOf(one, 'Area').flatMap((area) => areaOf(area, base) ?? []);
    if (areas.length === 0) continue;
    box = intersect(box, union(areas.map((area) => area.box)));
    ragged ||= areas.length > 1 || areas.some((area) => !area.isBox);
  }
  return { box, ragged };
}

/** An area is a path, or text, of which only the box is known. */
function areaOf(area: XmlElement, base: Matrix): { box: Box; isBox: boolean } | null {
  const m = multiply(base, placementOf(area));
  const path = childOf(area, 'Path');
  if (path !== undefined) {
    const data = childOf(path, 'AbbreviatedData');
    return data === undefined ? null : extentOf(pathOf(textOf(data)), multiply(m, placementOf(path)));
  }
  const text = childOf(area, 'Text');
  const box = text === undefined ? null : boxOf(text.attributes.Boundary);
  return box === null ? null : { box: transformBox(m, box.x0, box.y0, box.x1, box.y1), isBox: false };
}
