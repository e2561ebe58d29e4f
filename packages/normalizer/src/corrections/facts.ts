import { type Correction, type Diagnostic, diagnostic, type Fact } from '@juesuan/schema';
import { readAmount } from '@juesuan/schema/words';
import { recordOf } from './find.ts';
import { unused } from './unused.ts';

/** The figures of the text with those that a person corrected; every correction is applied or reported. */
export function correctFacts(
  facts: readonly Fact[],
  corrections: readonly Correction[],
): { facts: Fact[]; diagnostics: Diagnostic[] } {
  const corrected = [...facts];
  const diagnostics: Diagnostic[] = [];
  const candidates = facts.map((fact, index) => ({
    table: fact.section,
    row: null,
    code: '',
    name: fact.item,
    column: fact.measure,
    location: fact.location,
    read: fact.value ?? '',
    index,
  }));
  for (const one of corrections.filter(({ record, verdict }) => record === 'fact' && verdict !== 'missing')) {
    const found = recordOf(one, candidates);
    if (typeof found === 'string') {
      diagnostics.push(unused(one, found));
      continue;
    }
    const { name, location, read, index } = found;
    const fact = corrected[index];
    if (one.printed === null)
      diagnostics.push(diagnostic('found-wrong', 'warning', { read, name }, location));
    if (one.printed === null || one.printed === read || fact === undefined) continue;
    const { value } = readAmount(one.printed);
    if (value === null && one.printed !== '') {
      diagnostics.push(unused(one, 'value'));
      continue;
    }
    corrected[index] = { ...fact, value, uncorrected: read };
    diagnostics.push(diagnostic('corrected', 'info', { read, printed: one.printed, name }, location));
  }
  return { facts: corrected, diagnostics };
}
