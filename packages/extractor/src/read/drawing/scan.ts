import { type Diagnostic, diagnostic, isDiagnostic } from '@juesuan/schema';
import { isPicture, type PageReading } from './page.ts';

/** Is a page nothing but a picture, whatever a scanner's program wrote under or over it? */
export const isScan = (reading: PageReading): boolean => isPicture(reading.page) || isRecognised(reading);

/** Was the page's text written by a scanner's program, unseen, under or over a picture? */
const isRecognised = ({ diagnostics }: PageReading): boolean => diagnostics.some(isOfRecognisedText);

const isOfRecognisedText = (one: Diagnostic): boolean =>
  one.code === 'text-invisible' && (one.params as { reason?: string }).reason === 'recognised';

/** A scan as it was read from its picture: what a scanner's program took it for is left to the reader of the picture. */
export function asRead(scan: PageReading, read: PageReading | null): PageReading {
  if (read === null) return { ...scan, diagnostics: scan.diagnostics.map(asUnrecognised) };
  const known = scan.diagnostics.filter(
    (one) => one.code !== 'page-without-text' && !isOfRecognisedText(one),
  );
  return { page: read.page, diagnostics: [...known, ...read.diagnostics] };
}

/** A page without text that was read in vain needs no reader of pictures any more. */
const asUnrecognised = (one: Diagnostic): Diagnostic =>
  isDiagnostic(one, 'page-without-text')
    ? diagnostic('page-without-text', 'warning', { reason: 'unrecognised' }, one.location)
    : one;
