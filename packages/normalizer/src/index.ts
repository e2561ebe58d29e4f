export { type Amount, readAmount } from './amount.ts';
export { type Level, readCode, type SubjectCode } from './code.ts';
export { type Measure, readLabelMeasure, readMeasure } from './measure.ts';
export { cleanName, nameKey } from './name.ts';
export { normalizeReport } from './report.ts';
export { isMoneyUnit, type MoneyUnit, toYuan } from './unit.ts';
