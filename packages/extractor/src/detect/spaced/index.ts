export { alignTextTable } from './table.ts';
