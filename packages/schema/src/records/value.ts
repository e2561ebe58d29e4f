import { z } from 'zod';

/** A plain decimal: optional minus, digits, optional fraction; no separators, no exponent, as many decimals as printed. */
export const Decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
export type Decimal = z.infer<typeof Decimal>;

/**
 * What a value cell says. Blank (nothing printed), dash (`-`, `—`, `────`) and zero (`amount` `"0"`, `"0.00"`) stay
 * different; `text` is printed text that is no amount (placeholders such as `XX`).
 */
export const CellState = z.enum(['amount', 'blank', 'dash', 'text']);
export type CellState = z.infer<typeof CellState>;

/** A unit of money that tables print. */
export const PrintedMoneyUnit = z.enum(['元', '千元', '万元', '亿元']);
export type PrintedMoneyUnit = z.infer<typeof PrintedMoneyUnit>;

/** How cells were found: all rulings there, some inferred, none; delimiters of a text source; markup of a web page. */
export const GridStrategy = z.enum(['ruled', 'partly-ruled', 'aligned', 'delimited', 'markup']);
export type GridStrategy = z.infer<typeof GridStrategy>;
