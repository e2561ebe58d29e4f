import type { Layout, Nothing, TableKind } from './layout.ts';

/** Half up, away from zero: what spreadsheets do when they show fewer places than they hold. */
function roundedUnits(fen: number, fenPerUnit: number): bigint {
  const hundredths = (BigInt(Math.abs(fen)) * 100n * 2n + BigInt(fenPerUnit)) / (2n * BigInt(fenPerUnit));
  return fen < 0 ? -hundredths : hundredths;
}

/** 分 as a decimal of 元 or 万元 with two places, zeros and separators as asked. */
export function decimal(
  fen: number,
  unit: '元' | '万元',
  { trimmed = false, separators = false }: { trimmed?: boolean; separators?: boolean } = {},
): string {
  const hundredths = roundedUnits(fen, unit === '元' ? 100 : 1_000_000);
  const digits = (hundredths < 0n ? -hundredths : hundredths).toString().padStart(3, '0');
  let whole = digits.slice(0, -2);
  if (separators) whole = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  const places = trimmed ? digits.slice(-2).replace(/0+$/, '') : digits.slice(-2);
  return `${hundredths < 0n ? '-' : ''}${whole}${places === '' ? '' : `.${places}`}`;
}

/** How a layout prints amounts in one kind of table. */
export function amountPrinter(layout: Layout, kind: TableKind): (fen: number | undefined) => string {
  const style: Nothing = layout.nothing[kind] ?? layout.nothing.default;
  const options = { trimmed: layout.trailingZeros === 'trimmed', separators: layout.separators };
  const nothing = style === 'zero' ? decimal(0, layout.unit, options) : style === 'blank' ? '' : style;
  return (fen) => (fen ? decimal(fen, layout.unit, options) : nothing);
}

/** A printed amount says a number; a blank or a dash does not. */
export const isAmount = (printed: string): boolean => /\d/.test(printed);
