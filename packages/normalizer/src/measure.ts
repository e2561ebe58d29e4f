import { foldWidth, headerUnit, type MoneyUnit, namedUnit, remembered, squash } from '@juesuan/schema/words';

/** What a row or a column measures, by its printed name: a unit, or at least that it is no money. */
export interface Measure {
  readonly unit: string | null;
  readonly money: MoneyUnit | null;
}

/**
 * Names of counts and rates that public tables print among amounts, 三公 tables above all (2020 template: 团组数、人次数、
 * 购置数、保有量、批次). Without a unit where the name does not say which.
 */
const unitByName: readonly (readonly [RegExp, string | null])[] = [
  [/%$/, '%'],
  [/(?:占比|比重|率)$/, null],
  [/团组数?$/, '个'],
  [/批次数?$/, '批次'],
  [/人次数?$/, '人次'],
  [/人数$/, '人'],
  [/(?:车辆?|用车)(?:购置数|购置数量|保有量|数量)$/, '辆'],
  [/(?:保有量|购置数量?)$/, null],
];

/**
 * Reads what a printed name measures; `null` where the name says nothing, so the table's unit holds.
 *
 * @example
 * readMeasure('公务用车保有量（辆）'); // { unit: '辆', money: null }
 * readMeasure('采购金额（元）');       // { unit: '元', money: '元' }
 * readMeasure('公务接待费');           // null
 */
export const readMeasure = remembered((name): Measure | null => {
  const printed = namedUnit(name);
  return printed === null ? measureByName(name) : { unit: printed.unit, money: printed.money };
});

function measureByName(name: string): Measure | null {
  const folded = foldWidth(squash(name));
  const counted = unitByName.find(([pattern]) => pattern.test(folded));
  return counted === undefined ? null : { unit: counted[1], money: null };
}

/** The strokes between the parts of a header path; one within brackets (`人均支出（元/人）`) parts nothing. */
const betweenParts = /\/(?![^（(]*[)）])/u;

/**
 * As `readMeasure` for a header path `合计/决算数（万元）`: the innermost part that says something.
 *
 * @example
 * readLabelMeasure('合计/决算数（万元）'); // { unit: '万元', money: '万元' }
 */
export const readLabelMeasure = remembered((label): Measure | null => {
  for (const part of label.split(betweenParts).reverse()) {
    const printed = headerUnit(part);
    const measure = printed === null ? measureByName(part) : { unit: printed.unit, money: printed.money };
    if (measure !== null) return measure;
  }
  return null;
});
