import type { SourcePage } from '@juesuan/extractor';
import type { Location } from '@juesuan/schema';
import type { PlacedReading } from './text-layer.ts';

/** A reading as it is kept: the same picture may stand on another page. */
export interface KeptReading extends Omit<PlacedReading, 'page' | 'seen'> {
  page: Pick<SourcePage, 'width' | 'height' | 'runs' | 'rulings'>;
}

export function keptOf({ page, seen: _, ...rest }: PlacedReading): KeptReading {
  const { width, height, runs, rulings } = page;
  return { ...rest, page: { width, height, runs, rulings } };
}

/** What was kept, on the page where the picture stands now. */
export function readingOf(kept: KeptReading | null, page: SourcePage): PlacedReading | null {
  if (kept === null) return null;
  const here = <Of extends Location | null>(location: Of): Of =>
    location === null ? location : { ...location, page: page.number };
  return {
    ...kept,
    page: { ...page, ...kept.page },
    diagnostics: kept.diagnostics.map((one) => ({ ...one, location: here(one.location) })),
    ...(kept.unsure && { unsure: kept.unsure.map((one) => ({ ...one, location: here(one.location) })) }),
  };
}
