import { type Diagnostic, diagnostic, type Location } from '@juesuan/schema';
import { isAmount, isMoneyLike } from '@juesuan/schema/words';

/** A text that stands aside and is reported at its place. */
export type PlacedAside =
  /** Struck out or marked as deleted. */
  | { type: 'deleted'; text: string }
  /** A raised number or sign of a note, and the amount or word that it stands at. */
  | { type: 'note'; mark: string; text: string }
  /** The value of a form field, which is read. */
  | { type: 'field'; text: string };

/** Text that stands aside: no part of what a cell or a line says, or not in the page's own words. */
export type TextAside =
  | PlacedAside
  /** Not shown, by the style of a page or a document. */
  | { type: 'hidden'; text: string };

/**
 * Says what stands aside in a cell or a line.
 *
 * @param kept what the cell says beside it
 */
export function asideDiagnostic(aside: PlacedAside, location: Location | null, kept: string): Diagnostic {
  const text = shortened(aside.text);
  switch (aside.type) {
    case 'note':
      return diagnostic(
        'note-mark',
        mayBeCents(aside) ? 'warning' : 'info',
        { mark: aside.mark, text },
        location,
      );
    case 'field':
      return diagnostic('field-value', 'info', { text }, location);
    case 'deleted':
      return diagnostic(
        'text-deleted',
        kept === '' ? 'warning' : 'info',
        { text, kept: kept || null },
        location,
      );
  }
}

/**
 * Says that texts with figures are not shown; nothing where none has any.
 *
 * @param location of all that they stand in
 */
export function hiddenDiagnostic(
  texts: readonly string[],
  reason: 'not-displayed' | 'hidden-text',
  location: Location | null,
): Diagnostic[] {
  const figures = texts.filter((text) => text.split(/\s+/u).some(isMoneyLike));
  const [first] = figures;
  if (first === undefined) return [];
  const params = { reason, count: figures.length, sample: shortened(first) } as const;
  return [diagnostic('text-invisible', 'warning', params, location)];
}

/** Two digits raised behind a whole amount may be its cents, as on a price tag. */
const mayBeCents = ({ mark, text }: { mark: string; text: string }): boolean =>
  /^\d\d$/u.test(mark) && isAmount(text) && !text.includes('.');

const quoted = 40;
/** A text as a diagnostic quotes it. */
export const shortened = (text: string): string =>
  text.length > quoted ? `${text.slice(0, quoted)}…` : text;
