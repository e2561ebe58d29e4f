import { describe, expect, test } from 'vitest';
import { findFigures } from '../figures/find.ts';
import { readLead } from './lead.ts';

/** The reading of the last figure of a clause, by the words before it. */
function reading(clause: string, explains = false) {
  const figure = findFigures(clause).at(-1);
  if (!figure) throw new Error(`no figure in ${clause}`);
  const after = clause.slice(figure.end);
  return readLead(clause.slice(0, figure.start), figure, { after, explains, baseYears: new Set() });
}

describe('words before a figure', () => {
  test.each([
    ['公务接待费支出决算为0.8万元', '决算数', '公务接待费'],
    ['教育支出年初预算为7万元', '年初预算', '教育支出'],
    ['上年为1205.1万元', '上年决算数', ''],
    ['比上年减少0.4万元', '增减额', ''],
    ['其他用车3辆', '数量', '其他用车'],
    ['预算完成率98%', '完成率', ''],
    ['预算执行进度98%', '执行率', ''],
    ['同比多收45.2万元', '增减额', ''],
    ['大于年初预算0.2万元', '增减额', ''],
    ['会议费支出低于上年0.2万元', '增减额', '会议费'],
    ['压降1.1万元', '增减额', ''],
    ['节支0.8万元', '增减额', ''],
    ['年末保有3辆', '保有量', ''],
    ['比上年累计支出7万元', '上年决算数', ''],
    ['“三公”经费预算总计9万元', '预算数', '“三公”经费'],
  ])('of the vocabulary are a claim: %s', (clause, measure, item) =>
    expect(reading(clause)).toMatchObject({ kind: 'claim', measure, item }),
  );

  test.each([
    ['其他收入5万元', '其他收入'],
    ['共计支出5万元', '支出'],
    ['公务接待费支出2万元', '公务接待费'],
    ['本单位支出为6万元', '支出'],
  ])('that only name something say how much there is of it: %s', (clause, item) =>
    expect(reading(clause)).toMatchObject({ kind: 'level', measure: '决算数', item }),
  );

  test('within a reason are part of it', () =>
    expect(reading('新增设备购置3万元', true)).toMatchObject({ kind: 'reason', measure: '原因金额' }));

  test.each(['同比腾挪45.2万元', '腾退1.1万元', '资金到位程度98%', '绿植6盆共12件'])(
    'that say nothing known of what is measured are unread: %s',
    (clause) => expect(reading(clause).kind).toBe('unread'),
  );
});
