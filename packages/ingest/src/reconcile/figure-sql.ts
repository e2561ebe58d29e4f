import { recordFamilies } from '@juesuan/schema';
import { quoted } from '../sinks/sql.ts';

/** The name of the column of `cells` that has the canonical column. */
export const canonical = quoted(
  recordFamilies.cells
    .fields('database')
    .find(({ description }) => description.startsWith('Canonical column'))?.name ?? 'column',
);

/** 元 of the units that money is stated in. */
export const factor = (unit: string): string =>
  `CASE ${unit} WHEN '元' THEN 1 WHEN '千元' THEN 1000 WHEN '万元' THEN 10000 WHEN '万' THEN 10000 WHEN '亿元' THEN 100000000 END`;

const decimals = (raw: string): string => `length(split_part(${raw}, '.', 2))`;

/** Half of the last of so many decimals, in 元. */
export const half = (places: string, unit: string): string =>
  `${factor(unit)} * CASE ${places} WHEN 0 THEN 0.5 WHEN 1 THEN 0.05 WHEN 2 THEN 0.005 WHEN 3 THEN 0.0005
    WHEN 4 THEN 0.00005 ELSE 0.0000005 END`;

/** A label without its ordinal and 其中. */
export const bare = (name: string): string =>
  `regexp_replace(regexp_replace(${name}, '^[（(]?[一二三四五六七八九十]+[)）]?[、.．]', ''), '^其中[:：]?', '')`;

/** An item as the explanations name it, without what printers differ in. */
export const spoken = (item: string): string =>
  `regexp_replace(${item}, '[“”"、，（）()[:space:]]', '', 'g')`;

/** A heading without ordinals and years. */
export const heading = (section: string): string =>
  `regexp_replace(${section}, '[（(]?[一二三四五六七八九十]+[)）]?[、.．]?|[0-9]{4}年度?', '', 'g')`;

/** How many decimals a table prints at most. */
export const precise = `precise AS (
    SELECT report_id, table_no, max(${decimals('raw')}) AS decimals FROM cells WHERE state = 'amount'
    GROUP BY report_id, table_no
  )`;
