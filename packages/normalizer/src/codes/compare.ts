import {
  type Classification,
  type CodeLookUp,
  codesNamed,
  holdsIn,
  judgesIn,
  lookUpCode,
  type SubjectStatus,
  type SubjectVerdict,
  subjectKey,
} from '@juesuan/schema';
import type { ListOptions } from './options.ts';

/** What the code list says of a code and the name printed beside it. */
export interface Comparison {
  status: Exclude<SubjectStatus, 'completed'>;
  /** `null` where no name is printed. */
  verdict: SubjectVerdict | null;
  look: CodeLookUp;
  /** The printed name is the code's in other years. */
  otherYear: boolean;
  /** Other codes that have the printed name, where the status is `contradicts`. */
  owners: readonly string[];
  /** The same where the code's own name is from memory, so that the rows around have to confirm it. */
  suspects: readonly string[];
}

/**
 * Holds a printed name against the names that its code has in the report's year. Only names read in real reports or in a
 * public list of the year can make it differ, and only a name that belongs to another code contradicts: publishers
 * shorten and extend names, and a list may be a year behind.
 */
export function compareName(code: string, printed: string, options: ListOptions): Comparison {
  const look = lookUpCode(code, options);
  const key = subjectKey(printed);
  const own = look.names.filter(({ name }) => subjectKey(name) === key);
  const result = (
    status: Comparison['status'],
    verdict: Comparison['verdict'],
    more: Partial<Comparison> = {},
  ): Comparison => ({ status, verdict, look, otherYear: false, owners: [], suspects: [], ...more });

  if (key === '') return result('unknown', null);
  if (own.some((name) => holdsIn(name, options.year))) return result('match', 'matched');
  // A name of other years is explained by an old form; that another code has it by now proves no misprint.
  if (own.length > 0) return result('name-differs', 'renamed', { otherYear: true });
  const known = look.names.some(({ status }) => status === 'observed' || status === 'published');
  const differs = known ? 'name-differs' : 'unknown';
  if (look.aliases.some((alias) => subjectKey(alias) === key)) return result(differs, 'unlisted');
  const owners = ownersOf(printed, options, code.charAt(0)).filter((owner) => owner !== look.code);
  if (owners.length === 0) return result(differs, 'unlisted');
  if (look.names.some((name) => judgesIn(name, options.year)))
    return result('contradicts', 'contradicted', { owners });
  const remembered = look.names.some((name) => name.status === 'recalled' && holdsIn(name, options.year));
  return result(differs, 'unlisted', remembered ? { suspects: owners } : {});
}

/** The comparison of a name whose code is only remembered, when the rows around it have confirmed the list. */
export const confirmed = (comparison: Comparison): Comparison => ({
  ...comparison,
  status: 'contradicts',
  verdict: 'contradicted',
  owners: comparison.suspects,
});

/** 类 of expenditure, and of a department's economic classification: what a name without a code is sought among. */
const ownDigit: Readonly<Record<Classification, string>> = { functional: '2', economic: '3' };

/**
 * Codes under which the name was read in real reports, or in a public list of the year, and still holds.
 *
 * @param digit the first of the codes: revenue (1) and the government's own economic classification (5) have many names
 *   of the others
 */
export function ownersOf(
  printed: string,
  options: ListOptions,
  digit = ownDigit[options.classification],
): string[] {
  const key = subjectKey(printed);
  return codesNamed(printed, options)
    .filter(
      ({ code, names }) =>
        code.startsWith(digit) &&
        names.some((name) => subjectKey(name.name) === key && judgesIn(name, options.year)),
    )
    .map(({ code }) => code);
}
