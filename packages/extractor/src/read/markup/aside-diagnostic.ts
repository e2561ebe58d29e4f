import { type Diagnostic, diagnostic, type Location } from '@juesuan/schema';
import { isAmount } from '@juesuan/schema/words';
import type { Aside } from './model.ts';

/** What is said of a text that stands aside at its own place. */
export type PlacedAside = Extract<Aside, { type: 'deleted' | 'note' | 'field' }>;

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

/** Two digits raised behind a whole amount may be its cents, as on a price tag. */
const mayBeCents = ({ mark, text }: { mark: string; text: string }): boolean =>
  /^\d\d$/u.test(mark) && isAmount(text) && !text.includes('.');

const quoted = 40;
/** A text as a diagnostic quotes it. */
export const shortened = (text: string): string =>
  text.length > quoted ? `${text.slice(0, quoted)}…` : text;
