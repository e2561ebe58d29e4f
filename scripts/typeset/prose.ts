import { economicNames } from '../../golden/facts/economic-names.ts';
import type { Project } from '../../golden/facts/facts.ts';
import type { Fen, Ledger } from '../../golden/facts/ledger.ts';
import { decimal } from './amounts.ts';
import { executionRate, fundingTotal } from './tables/evaluation.ts';

/** A figure that the explanations tell: the unit of `told.csv`. A decrease is positive with direction `down`. */
export interface ToldFact {
  section: string;
  item: string;
  measure: string;
  value: string;
  unit: string;
  direction: '' | 'up' | 'down';
}

export interface Explanations {
  sections: { heading: string; paragraphs: string[] }[];
  told: ToldFact[];
}

const digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一'];

/** The eleven sections of 情况说明, told from the ledger, and what they tell. */
export function explanationsOf(ledger: Ledger): Explanations {
  const { facts, summary, appropriation, threePublic } = ledger;
  const { narrative, fiscalYear: year } = facts;
  const fen = (amount: number): Fen => Math.round(amount * facts.yuanPerUnit * 100);
  const sections: Explanations['sections'] = [];
  const told: ToldFact[] = [];
  let section = '';

  const open = (heading: string) => {
    section = `${digits[sections.length]}、${heading}`;
    sections.push({ heading: section, paragraphs: [] });
  };
  const say = (paragraph: string) => sections.at(-1)?.paragraphs.push(paragraph);
  const note = (
    item: string,
    measure: string,
    value: string,
    unit: string,
    direction: ToldFact['direction'] = '',
  ) => told.push({ section, item, measure, value, unit, direction });

  const wan = (item: string, measure: string, amount: Fen, words = ''): string => {
    const value = decimal(amount, '万元', { trimmed: true });
    note(item, measure, value, '万元');
    return `${words}${value}万元`;
  };
  const percent = (item: string, measure: string, part: Fen, whole: Fen): string => {
    const value = trimmed((part / whole) * 100, 1);
    note(item, measure, value, '%');
    return `${value}%`;
  };
  /** 增加…万元，增长…%; nothing to compare with has no rate. */
  const change = (item: string, now: Fen, before: Fen): string => {
    if (now === before) return '持平';
    const direction = now > before ? 'up' : 'down';
    const amount = decimal(Math.abs(now - before), '万元', { trimmed: true });
    note(item, '同比增减额', amount, '万元', direction);
    const words = `${direction === 'up' ? '增加' : '减少'}${amount}万元`;
    if (before === 0) return words;
    const rate = trimmed((Math.abs(now - before) / before) * 100, 1);
    note(item, '同比增减率', rate, '%', direction);
    return `${words}，${direction === 'up' ? '增长' : '下降'}${rate}%`;
  };
  const prior = narrative.prior;
  const income = ledger.income[0]?.values ?? {};
  const expenditure = ledger.expenditure[0]?.values ?? {};
  const general = ledger.general[0]?.values ?? {};

  open('收入支出决算总体情况说明');
  say(
    `${year}年度收、支总计均为${wan('收支总计', '决算数', summary.total)}。与${year - 1}年度相比，收、支总计各${change('收支总计', summary.total, fen(prior.grandTotal))}。主要原因：${narrative.reasons.total}。`,
  );

  open('收入决算情况说明');
  const others = (
    [
      ['上级补助收入', income.superior_subsidy],
      ['事业收入', income.institutional_income],
      ['经营收入', income.operating_income],
      ['附属单位上缴收入', income.affiliate_remittance],
      ['其他收入', income.other_income],
    ] as const
  ).filter(([, amount]) => amount);
  say(
    `本年收入合计${wan('本年收入合计', '决算数', income.total ?? 0)}，其中：财政拨款收入${wan('财政拨款收入', '决算数', income.fiscal_appropriation ?? 0)}，占${percent('财政拨款收入', '占比', income.fiscal_appropriation ?? 0, income.total ?? 0)}，比上年${change('财政拨款收入', income.fiscal_appropriation ?? 0, fen(prior.fiscalIncome))}，主要是${narrative.reasons.income}${others.map(([name, amount]) => `；${name}${wan(name, '决算数', amount ?? 0)}，占${percent(name, '占比', amount ?? 0, income.total ?? 0)}`).join('')}。`,
  );

  open('支出决算情况说明');
  say(
    `本年支出合计${wan('本年支出合计', '决算数', expenditure.total ?? 0)}，其中：基本支出${wan('基本支出', '决算数', expenditure.basic ?? 0)}，比上年${change('基本支出', expenditure.basic ?? 0, fen(prior.basic))}，主要是${narrative.reasons.basic}；项目支出${wan('项目支出', '决算数', expenditure.project ?? 0)}，比上年${change('项目支出', expenditure.project ?? 0, fen(prior.project))}，主要是${narrative.reasons.project}${expenditure.operating ? `；经营支出${wan('经营支出', '决算数', expenditure.operating)}` : ''}。`,
  );

  open('财政拨款收入支出决算总体情况说明');
  const appropriationTotal =
    Object.values(appropriation.opening).reduce((a, b) => a + b, 0) + (income.fiscal_appropriation ?? 0);
  say(
    `${year}年度财政拨款收、支总计均为${wan('财政拨款收支总计', '决算数', appropriationTotal)}。与${year - 1}年度相比，财政拨款收、支总计各${change('财政拨款收支总计', appropriationTotal, fen(prior.appropriationTotal))}。主要原因：${narrative.reasons.appropriation}。`,
  );

  open('一般公共预算财政拨款支出决算情况说明');
  const total = general.total ?? 0;
  say('（一）一般公共预算财政拨款支出决算总体情况');
  say(
    `${year}年度一般公共预算财政拨款支出${wan('一般公共预算财政拨款支出', '决算数', total)}，占本年支出合计的${percent('一般公共预算财政拨款支出', '占比', total, expenditure.total ?? 0)}。与${year - 1}年度相比，一般公共预算财政拨款支出${change('一般公共预算财政拨款支出', total, fen(prior.generalExpenditure))}。`,
  );
  say('（二）一般公共预算财政拨款支出决算结构情况');
  const classRows = ledger.general.filter((row) => row.code.length === 3);
  say(
    `${year}年度一般公共预算财政拨款支出${wan('一般公共预算财政拨款支出', '决算数', total)}，主要用于以下方面：${classRows
      .map(
        (row) =>
          `${row.name}${wan(row.name, '决算数', row.values.total ?? 0)}，占${percent(row.name, '占比', row.values.total ?? 0, total)}`,
      )
      .join('；')}。`,
  );
  say('（三）一般公共预算财政拨款支出决算具体情况');
  const budget = facts.general.reduce((all, leaf) => all + fen(leaf.budget), 0);
  say(
    `${year}年度一般公共预算财政拨款支出年初预算为${wan('一般公共预算财政拨款支出', '年初预算', budget)}，支出决算为${wan('一般公共预算财政拨款支出', '决算数', total)}，完成年初预算的${percent('一般公共预算财政拨款支出', '完成率', total, budget)}。其中：`,
  );
  for (const [i, leaf] of facts.general.entries()) {
    const spent = ledger.general.find((row) => row.code === leaf.code)?.values.total ?? 0;
    const before = fen(leaf.budget);
    const item = [leaf.code.slice(0, 3), leaf.code.slice(0, 5), leaf.code]
      .map((code, level) => `${facts.names[code]}（${'类款项'[level]}）`)
      .join('');
    const done = before === 0 ? '' : `，完成年初预算的${percent(item, '完成率', spent, before)}`;
    const why =
      spent === before
        ? '决算数与年初预算数持平。'
        : `决算数${spent > before ? '大于' : '小于'}年初预算数的主要原因是${leaf.reason}。`;
    say(
      `${i + 1}.${item}。年初预算为${wan(item, '年初预算', before)}，支出决算为${wan(item, '决算数', spent)}${done}。${why}`,
    );
  }

  open('一般公共预算财政拨款基本支出决算情况说明');
  const named = (parents: string[]) =>
    [...ledger.economic]
      .filter(([code, amount]) => code.length === 5 && parents.includes(code.slice(0, 3)) && amount > 0)
      .map(([code]) => economicNames[code])
      .join('、');
  say(
    `${year}年度一般公共预算财政拨款基本支出${wan('基本支出', '决算数', general.basic ?? 0)}，其中：人员经费${wan('人员经费', '决算数', ledger.personnel)}，主要包括：${named(['301', '303'])}；公用经费${wan('公用经费', '决算数', ledger.publicFunds)}，主要包括：${named(['302', '307', '310', '399'])}。`,
  );

  open('政府性基金预算财政拨款收入支出决算情况说明');
  const fund = ledger.fund[0]?.values ?? {};
  say(
    facts.fund.length === 0
      ? `本${facts.level}${year}年度没有政府性基金预算财政拨款收入和支出。`
      : `${year}年度政府性基金预算财政拨款年初结转和结余${wan('政府性基金', '年初结转和结余', fund.opening_balance ?? 0)}，本年收入${wan('政府性基金', '本年收入', fund.income ?? 0)}，本年支出${wan('政府性基金', '本年支出', fund.expenditure ?? 0)}，年末结转和结余${wan('政府性基金', '年末结转和结余', fund.closing_balance ?? 0)}。`,
  );

  open('国有资本经营预算财政拨款支出决算情况说明');
  say(`本${facts.level}${year}年度没有国有资本经营预算财政拨款支出。`);

  open('财政拨款“三公”经费支出决算情况说明');
  const told3 = (item: string, column: keyof typeof threePublic.final) => {
    const now = threePublic.final[column];
    const planned = threePublic.budget[column];
    const rate = planned === 0 ? '' : `，完成预算的${percent(item, '完成率', now, planned)}`;
    return `${item}支出预算为${wan(item, '预算数', planned)}，支出决算为${wan(item, '决算数', now)}${rate}，较${year - 1}年度${change(item, now, threePublic.prior[column])}`;
  };
  say(`（一）${year}年度${told3('“三公”经费', 'total')}，主要原因是${narrative.reasons.threePublic}。`);
  say('（二）具体情况如下：');
  note('因公出国（境）团组', '团组数', String(narrative.overseas.groups), '个');
  note('因公出国（境）团组', '人次', String(narrative.overseas.persons), '人次');
  say(
    `1.${told3('因公出国（境）费', 'overseas_travel')}。全年组织因公出国（境）团组${narrative.overseas.groups}个，累计${narrative.overseas.persons}人次。`,
  );
  note('公务用车', '购置数', String(narrative.vehicles.bought), '辆');
  note('公务用车', '保有量', String(narrative.vehicles.held), '辆');
  say(
    `2.${told3('公务用车购置及运行维护费', 'vehicle')}。其中：公务用车购置费支出${wan('公务用车购置费', '决算数', threePublic.final['vehicle.purchase'])}，购置公务用车${narrative.vehicles.bought}辆；公务用车运行维护费支出${wan('公务用车运行维护费', '决算数', threePublic.final['vehicle.operation'])}，年末公务用车保有量为${narrative.vehicles.held}辆。`,
  );
  note('国内公务接待', '批次', String(narrative.reception.visits), '批次');
  note('国内公务接待', '人次', String(narrative.reception.guests), '人次');
  say(
    `3.${told3('公务接待费', 'reception')}。全年国内公务接待${narrative.reception.visits}批次、${narrative.reception.guests}人次（不包括陪同人员）。`,
  );

  open(`关于${year}年度绩效评价情况说明`);
  say('（一）绩效评价工作开展情况。');
  const projectBudget = facts.projects.reduce((all, project) => all + fen(fundingTotal(project)[1]), 0);
  if (facts.projects.length > 0) {
    note('绩效自评', '项目数', String(facts.projects.length), '个');
    say(
      `根据预算绩效管理要求，本部门组织对${year}年度${facts.projects.length}个项目开展绩效自评，涉及资金${wan('绩效自评', '涉及资金', projectBudget)}。`,
    );
    say('（二）项目绩效自评结果。');
    for (const project of facts.projects) say(evaluationParagraph(project, note));
  } else say('本部门项目绩效自评结果另行公开。');

  open('其他重要事项情况说明');
  const running = narrative.operatingExpenses;
  say('（一）机关运行经费支出情况。');
  say(
    `${year}年度机关运行经费支出${wan('机关运行经费', '决算数', fen(running.thisYear))}，比${year - 1}年度${change('机关运行经费', fen(running.thisYear), fen(running.prior))}，主要原因是${running.reason}。`,
  );
  const { goods, works, services, toSmall, toMicro } = narrative.procurement;
  const bought = fen(goods) + fen(works) + fen(services);
  say('（二）政府采购支出情况。');
  say(
    `${year}年度政府采购支出总额${wan('政府采购', '支出总额', bought)}，其中：政府采购货物支出${wan('政府采购货物', '支出', fen(goods))}、政府采购工程支出${wan('政府采购工程', '支出', fen(works))}、政府采购服务支出${wan('政府采购服务', '支出', fen(services))}。授予中小企业合同金额${wan('授予中小企业合同', '金额', fen(toSmall))}，占政府采购支出总额的${percent('授予中小企业合同', '占比', fen(toSmall), bought)}，其中：授予小微企业合同金额${wan('授予小微企业合同', '金额', fen(toMicro))}，占授予中小企业合同金额的${percent('授予小微企业合同', '占比', fen(toMicro), fen(toSmall))}。`,
  );
  const owned = narrative.vehiclesOwned;
  const vehicles: [string, number][] = [
    ['副部（省）级及以上领导用车', owned.leading],
    ['机要通信用车', owned.confidential],
    ['应急保障用车', owned.emergency],
    ['执法执勤用车', owned.lawEnforcement],
    ['其他用车', owned.other],
  ];
  say('（三）国有资产占用情况。');
  note('车辆', '数量', String(narrative.vehicles.held), '辆');
  for (const [name, count] of vehicles) note(name, '数量', String(count), '辆');
  note('单价100万元以上设备', '数量', String(narrative.largeEquipment), '台（套）');
  say(
    `截至${year}年12月31日，本部门共有车辆${narrative.vehicles.held}辆，其中：${vehicles.map(([name, count]) => `${name}${count}辆`).join('、')}。单价100万元（含）以上设备${narrative.largeEquipment}台（套）。`,
  );
  return { sections, told };
}

const trimmed = (value: number, places: number): string => String(Number(value.toFixed(places)));

function evaluationParagraph(
  project: Project,
  note: (item: string, measure: string, value: string, unit: string) => unknown,
): string {
  const total = fundingTotal(project);
  const rate = executionRate(total);
  note(project.name, '自评得分', String(project.score), '分');
  note(project.name, '全年预算数', String(total[1]), '万元');
  note(project.name, '执行数', String(total[2]), '万元');
  note(project.name, '执行率', rate, '%');
  const results = project.indicators
    .map((indicator) => `${indicator.level3}${indicator.target}，实际完成${indicator.actual}`)
    .join('；');
  const missed = project.indicators.filter((indicator) => indicator.deviation !== '');
  const reasons = missed
    .map((indicator) => `${indicator.level3}未达到目标，原因是${indicator.deviation}`)
    .join('');
  return `${project.name}项目绩效自评情况：根据年初设定的绩效目标，项目绩效自评得分为${project.score}分。项目全年预算数为${total[1]}万元，执行数为${total[2]}万元，完成预算的${rate}%。项目绩效目标完成情况：${results}。${reasons}`;
}
