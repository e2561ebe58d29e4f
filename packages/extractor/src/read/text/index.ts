export { decodeText, type TextEncoding } from './decode.ts';
export { readDelimited } from './delimited.ts';
export { hanWidth } from './han-width.ts';
export { countHeaderRows } from './header-rows.ts';
export { type HeaderSpan, inferHeaderSpans } from './header-spans.ts';
export { COLUMN_WIDTH, type LayoutPage, LINE_HEIGHT, lineOf, readLayout } from './layout.ts';
export type { HanWidth } from './segments.ts';
export { sniffText, type TextForm } from './sniff.ts';
