import { isDiagnostic, type Report } from '@juesuan/schema';

/** Degrees clockwise by which pages were turned before they were read, by their numbers; none for one that was upright. */
export function turnsOf({ diagnostics }: Pick<Report, 'diagnostics'>): Record<number, number> {
  const turned = diagnostics.flatMap((one) => {
    if (!isDiagnostic(one, 'page-turned') && !isDiagnostic(one, 'page-recognised')) return [];
    const { location, params } = one;
    const page = location?.page ?? null;
    return page === null || params.turns === null ? [] : [[page, Number(params.turns)]];
  });
  return Object.fromEntries(turned);
}
