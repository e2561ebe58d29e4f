import { type Classification, type Row, readClassLabel, withoutOrdinal } from '@juesuan/schema';
import { matchKey, ofVocabulary } from '@juesuan/schema/words';
import { compareName } from './compare.ts';
import type { ListOptions } from './options.ts';
import { noSubject, type SubjectReading, subjectOf, unknownSubject } from './subject.ts';

const otherLabels = ofVocabulary(({ rowLabels }): ReadonlySet<string> => new Set(rowLabels.map(matchKey)));

/**
 * The subjects of a summary table's rows (收入支出决算总表, 财政拨款收入支出决算总表), by their names alone: the 类 of the
 * expenditure side. Some publishers add a second list there by economic 类, without ordinals; where both stand, a name
 * that both classifications have (其他支出) is functional only with an ordinal.
 */
export function readSummary(
  rows: readonly Pick<Row, 'name' | 'side'>[],
  options: Omit<ListOptions, 'classification'>,
): SubjectReading[] {
  const labels = rows.map(({ name, side }) => {
    const classOf = (classification: Classification) =>
      side === 'income' ? null : readClassLabel(name, { ...options, classification });
    return { name, side, functional: classOf('functional'), economic: classOf('economic') };
  });
  const twoLists = labels.some(({ functional, economic }) => functional === null && economic !== null);
  return labels.map(({ name, side, functional, economic }) => {
    const numbered = withoutOrdinal(name) !== name;
    const asEconomic = economic !== null && (functional === null || (twoLists && !numbered));
    const classification = asEconomic ? 'economic' : 'functional';
    const label = asEconomic ? economic : functional;
    if (label !== null) {
      const comparison = compareName(label.code, label.name, { ...options, classification });
      const subject = subjectOf(comparison, classification, 'name');
      return { subject, comparison };
    }
    const line = side === 'expenditure' && numbered && !otherLabels().has(matchKey(withoutOrdinal(name)));
    return line ? { subject: unknownSubject('functional', 'name'), comparison: null } : noSubject;
  });
}
