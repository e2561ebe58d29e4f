import type { Evidence, Location } from '@juesuan/schema';
import { moneyUnitOf, remembered, yuanPer } from '@juesuan/schema/words';
import Big from 'big.js';

/** Does a printed unit measure money, in whatever spelling? */
export const isMoney = (unit: string | null): unit is string => unit !== null && moneyUnitOf(unit) !== null;

/** How many of its base unit a unit is; `1` for what is no money. */
export const factorOf = (unit: string | null): Big => factorOfUnit(unit ?? '');

const factorOfUnit = remembered((unit) => {
  const money = moneyUnitOf(unit);
  return new Big(money === null ? '1' : yuanPer[money]);
});

/** A printed number with what rounding may have taken from it. Numbers of one check are all in the same base unit. */
export interface Figure {
  /** The same printed figure has the same key in every check. */
  key: string;
  label: string;
  raw: string;
  unit: string | null;
  /** In the base unit: 元 for money. A blank or a dash is zero in a sum. */
  value: Big;
  /** Half a unit of the last printed place, in the base unit; zero for a figure that is not printed. */
  half: Big;
  /** Is a number printed (not a blank or a dash)? */
  printed: boolean;
  location: Location;
}

/** A figure that nobody printed: the share `100` of a whole. */
export function constantFigure(value: string, like: Pick<Figure, 'location'>): Figure {
  return {
    key: `constant ${value}`,
    label: value,
    raw: value,
    unit: null,
    value: new Big(value),
    half: new Big(0),
    printed: true,
    location: like.location,
  };
}

/** Half of the last place of a number that prints so many decimals, in the base unit. */
export const halfUnit = (decimals: number, unit: string | null): Big =>
  new Big(10).pow(-decimals).times(factorOf(unit)).div(2);

export const decimalsOf = (plain: string): number => {
  const point = plain.indexOf('.');
  return point < 0 ? 0 : plain.length - point - 1;
};

/** A number of the base unit as a plain decimal in `unit`. */
export function inUnit(value: Big, unit: string | null): string {
  return value.div(factorOf(unit)).toFixed();
}

export const asEvidence = ({ label, raw, unit, value, printed, location }: Figure): Evidence => ({
  label,
  raw,
  value: printed ? inUnit(value, unit) : null,
  unit,
  location,
});
