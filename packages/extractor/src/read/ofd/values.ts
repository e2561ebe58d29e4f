import type { Box } from '@juesuan/schema';
import { attributeOf, type XmlElement } from '../container/xml.ts';
import { identity, type Matrix } from '../drawing/matrix.ts';

/** A list of numbers (ST_Array); what is no number in it is 0, since the others must keep their places. */
export function numbersOf(value: string | undefined): number[] {
  const numbers: number[] = [];
  if (value === undefined) return numbers;
  for (const part of value.split(/[\s,]+/)) if (part !== '') numbers.push(finite(Number(part)));
  return numbers;
}

const finite = (value: number): number => (Number.isFinite(value) ? value : 0);

/** The number that an attribute holds. */
export function numberOf(element: XmlElement, name: string): number | undefined {
  const value = attributeOf(element, name);
  if (value === undefined || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Yes or no (xs:boolean), or what holds where nothing says it. */
export function flagOf(element: XmlElement, name: string, otherwise: boolean): boolean {
  const value = attributeOf(element, name)?.trim().toLowerCase();
  if (value === 'true' || value === '1') return true;
  return value === 'false' || value === '0' ? false : otherwise;
}

/** A box (ST_Box): left, top, width, height. Some producers write a negative width or height. */
export function boxOf(value: string | undefined): Box | null {
  const numbers = numbersOf(value);
  if (numbers.length < 4) return null;
  const [x, y, w, h] = numbers as [number, number, number, number];
  return { x0: Math.min(x, x + w), y0: Math.min(y, y + h), x1: Math.max(x, x + w), y1: Math.max(y, y + h) };
}

/** Where the origin of an object lies in what holds it, and how the object is transformed there. */
export function placementOf(element: XmlElement): Matrix {
  const [x = 0, y = 0] = numbersOf(attributeOf(element, 'Boundary'));
  const own = matrixOf(attributeOf(element, 'CTM'));
  return [own[0], own[1], own[2], own[3], own[4] + x, own[5] + y];
}

function matrixOf(value: string | undefined): Matrix {
  const numbers = numbersOf(value);
  return numbers.length < 6 ? identity : (numbers.slice(0, 6) as unknown as Matrix);
}

/** An angle in quarters and degrees, as the sine and the cosine of it. */
export function turnOf(degrees: number): readonly [cos: number, sin: number] {
  const quarter = (((degrees / 90) % 4) + 4) % 4;
  const exact = (
    [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const
  )[quarter];
  const angle = (degrees * Math.PI) / 180;
  return exact ?? [Math.cos(angle), Math.sin(angle)];
}
