import type { Subject } from '../tables/subject.ts';
import { type Statement, statementsOf } from './statement.ts';

const read = new WeakMap<Subject, readonly Statement[]>();

/** The statements of a report, read once however many rules ask for them. */
export function statements(subject: Subject): readonly Statement[] {
  const known = read.get(subject);
  if (known) return known;
  const all = statementsOf(subject);
  read.set(subject, all);
  return all;
}
