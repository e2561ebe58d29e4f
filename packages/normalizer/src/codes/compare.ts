import {
  type CodeLookUp,
  codesNamed,
  holdsIn,
  lookUpCode,
  type SubjectStatus,
  subjectKey,
} from '@juesuan/schema';
import type { ListOptions } from './options.ts';

/** What the code list says of a code and the name printed beside it. */
export interface Comparison {
  status: Exclude<SubjectStatus, 'completed'>;
  look: CodeLookUp;
  /** The printed name is the code's in other years. */
  otherYear: boolean;
  /** Other codes that have the printed name, where the status is `contradicts`. */
  owners: readonly string[];
}

/**
 * Holds a printed name against the names that its code has in the report's year. Only names read in real reports can
 * make it differ, and only a name that belongs to another code contradicts: publishers shorten and extend names, and
 * a list may be a year behind.
 */
export function compareName(code: string, printed: string, options: ListOptions): Comparison {
  const look = lookUpCode(code, options);
  const key = subjectKey(printed);
  const own = look.names.filter(({ name }) => subjectKey(name) === key);
  const result = (status: Comparison['status'], owners: readonly string[] = []): Comparison => ({
    status,
    look,
    otherYear: own.length > 0 && status !== 'match',
    owners,
  });
  if (key === '') return result('unknown');
  if (own.some((name) => holdsIn(name, options.year))) return result('match');
  const known = look.names.filter(({ status }) => status === 'observed');
  // A name of other years is explained by an old form; that another code has it by now proves no misprint.
  if (own.length === 0 && known.some((name) => holdsIn(name, options.year))) {
    const owners = ownersOf(printed, options).filter((owner) => owner !== look.code);
    if (owners.length > 0) return result('contradicts', owners);
  }
  return result(known.length > 0 || own.length > 0 ? 'name-differs' : 'unknown');
}

/** Codes under which the name was read in real reports and still holds. */
export function ownersOf(printed: string, options: ListOptions): string[] {
  const key = subjectKey(printed);
  return codesNamed(printed, options)
    .filter(({ names }) =>
      names.some(
        (name) => name.status === 'observed' && subjectKey(name.name) === key && holdsIn(name, options.year),
      ),
    )
    .map(({ code }) => code);
}
