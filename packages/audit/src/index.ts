export { type AuditOptions, auditReport } from './audit.ts';
export { type RuleDescription, ruleDescriptions } from './describe.ts';
export { cellsInDoubt } from './guessed-places.ts';
export { withOcrDoubts } from './ocr-doubts.ts';
export { ocrRepair, remembering, type UnsureNumber } from './ocr-repair.ts';
