export { type Amount, readAmount } from './amount.ts';
export { type Level, readCode, type SubjectCode } from './code.ts';
export { normalizeForm } from './forms/form.ts';
export { type Rate, type RateContext, readRate } from './forms/rate.ts';
export { printTarget, readTarget } from './forms/target.ts';
export { type Measure, readLabelMeasure, readMeasure } from './measure.ts';
export { cleanName, nameKey } from './name.ts';
export { normalizeReport } from './report.ts';
export { isMoneyUnit, type MoneyUnit, toYuan } from './unit.ts';
