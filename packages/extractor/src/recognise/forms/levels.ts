import {
  type Diagnostic,
  type DiagnosticParams,
  diagnostic,
  type IndicatorGroup,
  type Location,
} from '@juesuan/schema';
import { groupName, indicatorGroup, indicatorKind } from './words.ts';

/** The labels of the first two levels that one row prints; empty where it prints none. */
export interface PrintedLevels {
  level1: string;
  level2: string;
  location: Location;
}

export interface Levels {
  level1: string;
  level2: string;
}

/**
 * Gives every row the labels of its group. A label holds for the rows below it until the next. Where merged cells were
 * lost, a group's label may stand in a later row of the group or in the last row of the group before: the second level
 * says by the framework which first level it belongs to, and a first level that contradicts it belongs to the next rows.
 *
 * @param trusted the labels are printed in cells that cover their rows, so a contradiction is the publisher's
 */
export function resolveLevels(
  rows: readonly PrintedLevels[],
  trusted: boolean,
  diagnostics: Diagnostic[],
): Levels[] {
  const printed = new Map<IndicatorGroup, string>();
  for (const { level1 } of rows) {
    const group = indicatorGroup(level1);
    if (group !== null && !printed.has(group)) printed.set(group, level1);
  }
  const labelOf = (group: IndicatorGroup) => printed.get(group) ?? groupName(group);

  let level1 = '';
  let level2 = '';
  let waiting = '';
  return rows.map((row) => {
    if (row.level2 !== '') {
      level2 = row.level2;
      const implied = impliedGroup(row.level2);
      const fits = (label: string) =>
        label !== '' &&
        (implied === null || indicatorGroup(label) === implied || indicatorGroup(label) === null);
      if (row.level1 !== '' && (trusted || fits(row.level1))) level1 = row.level1;
      else if (row.level1 !== '' && implied !== null) {
        waiting = row.level1;
        level1 = labelOf(implied);
        const { level1: own, level2, location } = row;
        inferred({ reason: 'beside', level1: own, level2, group: level1 }, location);
      } else if (fits(waiting) && waiting !== '') level1 = waiting;
      else if (implied !== null && row.level1 === '' && !fits(level1)) {
        level1 = labelOf(implied);
        if (!printed.has(implied))
          inferred({ reason: 'not-printed', group: level1, level2: row.level2 }, row.location);
      }
      if (waiting !== '' && level1 === waiting) waiting = '';
    } else if (row.level1 !== '') {
      if (indicatorGroup(row.level1) !== indicatorGroup(level1) || level1 === '') level2 = '';
      level1 = row.level1;
      waiting = '';
    } else if (waiting !== '') {
      level1 = waiting;
      level2 = '';
      waiting = '';
      inferred({ reason: 'no-second-level', level1 }, row.location);
    }
    return { level1, level2 };
  });

  function inferred(params: DiagnosticParams['indicator-level-inferred'], location: Location): void {
    diagnostics.push(diagnostic('indicator-level-inferred', 'warning', params, location));
  }
}

/** The group that a second level belongs to in every edition of the form; `null` where it depends. */
function impliedGroup(level2: string): IndicatorGroup | null {
  const kind = indicatorKind(level2);
  return kind === null || kind === 'any' ? null : kind;
}
