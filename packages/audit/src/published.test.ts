import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extractReport } from '@juesuan/extractor';
import { normalizeReport } from '@juesuan/normalizer';
import type { AuditResult } from '@juesuan/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditReport } from './audit.ts';

/** Published reports, kept outside of the repository, whose errors were found by hand. */
const reports = new URL('../../../../shared/reports/', import.meta.url);

async function audited(file: string): Promise<AuditResult> {
  const bytes = new Uint8Array(await readFile(new URL(file, reports)));
  return auditReport(normalizeReport(await extractReport(bytes)));
}

const place = ({ location }: AuditResult['findings'][number]) => location.line ?? location.page;
const stated = ({ findings }: AuditResult) =>
  findings.filter(({ severity }) => severity !== 'info').map((one) => `${one.rule} ${place(one)}`);

const jilin = 'jilin-commerce-2024/report.txt';
describe.skipIf(!existsSync(new URL(jilin, reports)))(
  'a provincial report in text (skipped where it is missing)',
  () => {
    let result: AuditResult;
    beforeAll(async () => {
      result = await audited(jilin);
    });

    test.each([
      ['the increase of “三公” was taken from the budget', 'told-three-public-change 1513'],
      ['and its rate', 'told-growth 1513'],
      ['元 for 万元', 'told-unit 1471'],
      ['31.9% of 4.05 by 13', 'told-completion 1629'],
      ['a column of money is lost', 'form-executed 1307'],
      ['66万元 for 65万元', 'told-indicator-target 1617'],
      ['30个 for 更加完善', 'form-actual 1377'],
      ['≤10次 for ≥10次', 'told-indicator-target 1619'],
      ['≤50万元 for ≥50万元', 'told-indicator-target 1611'],
      ['an indicator of another project', 'told-indicator-known 1597'],
    ])('%s', (_, finding) => expect(stated(result)).toContain(finding));

    test('no table is called wrong for its rounding', () => {
      const rules = result.outcomes.filter(({ rounding }) => rounding > 0).map(({ rule }) => rule);
      expect(rules).toEqual(
        expect.arrayContaining(['income-levels', 'general-public-row', 'basic-levels', 'three-public-final']),
      );
      expect(
        result.findings.filter(({ location: { line } }) => line !== null && line >= 170 && line < 500),
      ).toEqual([]);
    });
  },
);

const putuo = 'putuo-planning-2024/report.pdf';
describe.skipIf(!existsSync(new URL(putuo, reports)))(
  'a district report in PDF (skipped where it is missing)',
  () => {
    let result: AuditResult;
    beforeAll(async () => {
      result = await audited(putuo);
    });

    test.each([
      ['basic expenditure of all funds', 'told-basic 24', 2],
      ['a title without its district', 'department 7', 1],
      ['a rate without %', 'told-percent-sign 21', 1],
      ['a 项 of another name', 'told-subject-names 22', 1],
      ['two 款 and a 项 of another name', 'told-subject-names 24', 3],
      ['subjects that are zero', 'told-economic-list 24', 2],
      ['a choice that was not made', 'template-residue 25', 1],
      ['an instruction', 'template-residue 26', 1],
      ['万 for 万元', 'told-unit 26', 1],
      ['与 for 和 in the name', 'department 26', 3],
      ['an open bracket', 'brackets 27', 1],
      ['上一度', 'doubled-word 20', 2],
      ['部门（单位）', 'template-residue 28', 1],
    ])('%s', (_, finding, times) =>
      expect(stated(result).filter((one) => one === finding)).toHaveLength(times),
    );

    test('nothing else', () => expect(stated(result)).toHaveLength(21));
  },
);
