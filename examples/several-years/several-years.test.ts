import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { family } from '../../golden/family/family.ts';
import { planted } from '../../golden/family/planted.ts';
import { memberText } from '../../golden/family/render.ts';

test.each([2023, 2024])('the report of %i is that of the family, with its planted disagreement', (year) => {
  const member = family(planted).find(
    ({ facts }) => facts.department === '云江省政务服务中心' && facts.fiscalYear === year,
  );
  const written = readFileSync(new URL(`reports/${year}.txt`, import.meta.url), 'utf8');
  expect(member && memberText(member)).toBe(written);
});
