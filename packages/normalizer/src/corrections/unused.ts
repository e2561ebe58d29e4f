import { type Correction, type Diagnostic, diagnostic } from '@juesuan/schema';

/** A correction that nothing could be done with: it is reported with all that it says. */
export const unused = (
  { verdict, printed, read, code, name, column, location }: Correction,
  reason: 'none' | 'several' | 'value',
): Diagnostic =>
  diagnostic(
    'correction-unused',
    // That something is right is no loss where it is not there any more.
    verdict === 'right' ? 'info' : 'warning',
    { reason, printed: printed ?? read, name: [code, name].filter(Boolean).join(' '), label: column },
    location,
  );

/** What a person saw in the source and the reading lacks: kept as a diagnostic with its place. */
export const missing = (corrections: readonly Correction[]): Diagnostic[] =>
  corrections
    .filter(({ verdict }) => verdict === 'missing')
    .map(({ printed, code, name, column, table, location }) =>
      diagnostic(
        'found-missing',
        'warning',
        { printed, name: [table, code, name].filter(Boolean).join(' '), label: column },
        location,
      ),
    );
