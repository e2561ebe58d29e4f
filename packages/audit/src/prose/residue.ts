import type { FindingSeverity, Sentence } from '@juesuan/schema';
import { directionSource } from '@juesuan/schema/words';

/** Words that only a template has: they were to be filled in, chosen from, or struck out. */
export interface Residue {
  id: 'placeholder' | 'template-residue' | 'doubled-word';
  pattern: RegExp;
  says: Sentence;
  severity?: FindingSeverity;
}

/** What the template offers as a choice: 增加（减少）, 大于/小于. */
const up = directionSource('up', 'amount', 'rate', 'size', 'comparison');
const down = directionSource('down', 'amount', 'rate', 'size', 'comparison');

export const residues: readonly Residue[] = [
  // A person’s masked name (李某某同志, 王××案) is meant to stay so.
  {
    id: 'placeholder',
    pattern:
      /(?<![A-Za-z])[XxＸｘ×╳]{2,}(?![A-Za-z]|同志|案|[、，]男|[、，]女)|[〇○]{2,}|某某(?!地|人|同志|案|[、，]男|[、，]女)|\*{2,}(?=[年月日局厅委办万元个%])|_{3,}|＿{2,}|□{2,}/gu,
    says: { zh: '占位符未填写', en: 'a placeholder was not filled in' },
  },
  {
    id: 'template-residue',
    pattern: new RegExp(
      `(?:${up})\\s*[（(/／或]\\s*(?:${down})[）)]?|(?:${down})\\s*[（(/／或]\\s*(?:${up})[）)]?`,
      'gu',
    ),
    says: { zh: '模板选项未删除', en: 'a choice of the template was not made' },
  },
  {
    id: 'template-residue',
    pattern: /(?<=[局厅委办院部会所中心政府])(?:部门（单位）|部门\/单位|部门（或单位）)(?=[\u4e00-\u9fff])/gu,
    says: { zh: '模板用语“部门（单位）”未替换', en: 'the template’s “部门（单位）” was left in' },
  },
  {
    id: 'template-residue',
    pattern:
      /列明(?=[\u4e00-\u9fff\s]{0,10}\d)|[（(](?:请|需|此处|根据实际|据实|如有|如无|若有|若无|按实际)[^（）()]{0,40}[）)]|【(?:请|填|注|此处)[^】]*】/gu,
    says: { zh: '模板填写说明未删除', en: 'an instruction of the template was left in' },
  },
  {
    id: 'doubled-word',
    pattern: /(?:为为|是是|共共|的的)(?=\s*\d)|([，。；：、])\1|万元万元|%%|度度/gu,
    says: { zh: '重复用字', en: 'a word or mark stands twice' },
    severity: 'info',
  },
  {
    id: 'doubled-word',
    pattern: /较?上一度(?!电|角)/gu,
    says: { zh: '漏字，应为“上一年度”', en: 'a character is missing: 上一年度' },
    severity: 'warning',
  },
];
