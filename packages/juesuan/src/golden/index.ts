/** Fixtures with their expected records, and how records are compared with them and with the truth. */
export { compareFixture, comparisonText } from './compare.ts';
export { type ExpectedFiles, type ExpectedName, expectedFiles, expectedNames } from './expected.ts';
export { type Fields, parseCsv, parseNdjson } from './fields.ts';
export { fixtureIds, readFixture } from './fixture.ts';
export { type Manifest, manifestText } from './manifest.ts';
export { type Comparison, compareCells } from './truth/cells.ts';
export { compareTexts } from './truth/texts.ts';
export { compareTold } from './truth/told.ts';
export { disagreements, type TruthFiles, type TruthName } from './truth/truths.ts';
