import { parentOf } from '@juesuan/schema';
import { confirmed } from './compare.ts';
import { type SubjectReading, subjectOf } from './subject.ts';

/**
 * A name under a code that the list has from memory only contradicts it where the table's own rows speak for the list: the
 * row of the code above is called as the list calls it, so is another code beneath that one, and none of them otherwise.
 *
 * @param readings the subjects of a table's rows
 */
export function confirmSuspects(readings: readonly SubjectReading[]): SubjectReading[] {
  return readings.map((reading) => {
    const { comparison, subject } = reading;
    if (!comparison || !subject || comparison.suspects.length === 0) return reading;
    const { code, parent } = comparison.look;
    const around = readings.flatMap(({ comparison: other }) =>
      other && other.look.code !== code ? [other] : [],
    );
    const above = around.filter(({ look }) => look.code === parent);
    const beside = around.filter(({ look }) => parent !== null && parentOf(look.code) === parent);
    const agree = [above, beside].every(
      (rows) => rows.length > 0 && rows.every(({ verdict }) => verdict === 'matched'),
    );
    if (!agree) return reading;
    const sure = confirmed(comparison);
    return { subject: subjectOf(sure, subject.classification, subject.by), comparison: sure };
  });
}
