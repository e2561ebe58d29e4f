import type { Facts } from './facts/facts.ts';

/** 支出按性质: rows of 收入支出决算总表 where it has a third part. */
export const natures: readonly string[] = ['基本支出', '项目支出', '经营支出'];

/**
 * Every amount that the nine tables can show, in 分, straight from the leaves: a second way to the ledger's numbers, so
 * that a slip in the ledger or in a table builder shows. Keys are `kind|code or label|measure`.
 */
export function expectedAmounts(facts: Facts): Map<string, number> {
  const fen = (amount = 0): number => Math.round(amount * facts.yuanPerUnit * 100);
  const amounts = new Map<string, number>();
  const add = (kind: string, row: string, measure: string, amount: number) => {
    const key = `${kind}|${row}|${measure}`;
    amounts.set(key, (amounts.get(key) ?? 0) + amount);
  };
  const addSubject = (kind: string, code: string, measure: string, amount: number) => {
    for (const row of ['合计', code.slice(0, 3), code.slice(0, 5), code]) add(kind, row, measure, amount);
  };
  const addIncome = (code: string, measure: string, amount: number) => {
    addSubject('income', code, measure, amount);
    addSubject('income', code, '本年收入合计', amount);
    add('income_expenditure_summary', '本年收入合计', '收入', amount);
    add('income_expenditure_summary', '总计', '收入', amount);
  };
  const addExpenditure = (code: string, measure: string, amount: number) => {
    addSubject('expenditure', code, measure, amount);
    addSubject('expenditure', code, '本年支出合计', amount);
    add('income_expenditure_summary', facts.names[code.slice(0, 3)] ?? '', '支出', amount);
    add('income_expenditure_summary', '本年支出合计', '支出', amount);
    if (natures.includes(measure)) add('income_expenditure_summary', measure, '支出', amount);
  };
  /** A carried-over balance of 财政拨款, or income of it: both sides of T4 and the income side of T1 grow. */
  const pools = {
    general: '一般公共预算财政拨款',
    fund: '政府性基金预算财政拨款',
    stateCapital: '国有资本经营预算财政拨款',
  };
  const addOpening = (pool: keyof typeof pools, amount: number) => {
    add('appropriation_summary', pools[pool], '收入', amount);
    add('appropriation_summary', '年初财政拨款结转和结余', '收入', amount);
    addAvailable(pool, amount);
    add('income_expenditure_summary', '年初结转和结余', '收入', amount);
    add('income_expenditure_summary', '总计', '收入', amount);
  };
  const addAppropriation = (pool: keyof typeof pools, code: string, amount: number) => {
    addIncome(code, '财政拨款收入', amount);
    add('income_expenditure_summary', `${pools[pool]}收入`, '收入', amount);
    add('appropriation_summary', pools[pool], '收入', amount);
    add('appropriation_summary', '本年收入合计', '收入', amount);
    addAvailable(pool, amount);
  };
  const addAvailable = (pool: keyof typeof pools, amount: number) => {
    add('appropriation_summary', '总计', '收入', amount);
    for (const row of ['总计', '年末财政拨款结转和结余'])
      for (const measure of ['合计', pools[pool]])
        add('appropriation_summary', row, `支出/${measure}`, amount);
  };
  const addSpent = (pool: keyof typeof pools, code: string, basic: number, project: number) => {
    addExpenditure(code, '基本支出', basic);
    addExpenditure(code, '项目支出', project);
    for (const measure of ['合计', pools[pool]]) {
      for (const row of [facts.names[code.slice(0, 3)] ?? '', '本年支出合计'])
        add('appropriation_summary', row, `支出/${measure}`, basic + project);
      add('appropriation_summary', '年末财政拨款结转和结余', `支出/${measure}`, -(basic + project));
    }
  };

  for (const leaf of facts.general) {
    const personnel = fen(leaf.personnel);
    const publicFunds = fen(leaf.publicFunds);
    addAppropriation('general', leaf.code, fen(leaf.income));
    addSpent('general', leaf.code, personnel + publicFunds, fen(leaf.project));
    const shown = {
      合计: personnel + publicFunds + fen(leaf.project),
      基本支出: personnel + publicFunds,
      人员经费: personnel,
      公用经费: publicFunds,
      项目支出: fen(leaf.project),
    };
    const left = fen(leaf.income) - shown.合计;
    const balances = {
      年初结转和结余: Math.max(0, -left),
      本年收入: fen(leaf.income),
      年末结转和结余: Math.max(0, left),
    };
    for (const [measure, amount] of Object.entries({ ...shown, ...balances }))
      addSubject('general_public_expenditure', leaf.code, measure, amount);
  }
  addOpening('general', fen(facts.balances.generalOpening));
  for (const pool of ['fund', 'stateCapital'] as const)
    for (const leaf of facts[pool]) {
      const spent = fen(leaf.basic) + fen(leaf.project);
      addAppropriation(pool, leaf.code, fen(leaf.income));
      addOpening(pool, fen(leaf.opening));
      addSpent(pool, leaf.code, fen(leaf.basic), fen(leaf.project));
      const shown = {
        年初结转和结余: fen(leaf.opening),
        本年收入: fen(leaf.income),
        本年支出: spent,
        基本支出: fen(leaf.basic),
        项目支出: fen(leaf.project),
        年末结转和结余: fen(leaf.opening) + fen(leaf.income) - spent,
      };
      for (const [measure, amount] of Object.entries(shown))
        addSubject(pool === 'fund' ? 'government_fund' : 'state_capital', leaf.code, measure, amount);
    }
  for (const leaf of facts.other) {
    const income = {
      上级补助收入: leaf.superiorSubsidy,
      事业收入: leaf.institutional,
      经营收入: leaf.operating,
      附属单位上缴收入: leaf.affiliateRemittance,
      其他收入: leaf.otherIncome,
    };
    for (const [measure, amount] of Object.entries(income)) {
      addIncome(leaf.code, measure, fen(amount));
      add('income_expenditure_summary', measure, '收入', fen(amount));
    }
    addExpenditure(leaf.code, '基本支出', fen(leaf.basicSpent));
    addExpenditure(leaf.code, '项目支出', fen(leaf.projectSpent));
    addExpenditure(leaf.code, '经营支出', fen(leaf.operatingSpent));
  }

  const { otherOpening, nonFiscalBalanceUsed, allocated } = facts.balances;
  const summary = 'income_expenditure_summary';
  add(summary, '年初结转和结余', '收入', fen(otherOpening));
  add(summary, '使用非财政拨款结余（含专用结余）', '收入', fen(nonFiscalBalanceUsed));
  add(summary, '总计', '收入', fen(otherOpening) + fen(nonFiscalBalanceUsed));
  const all = amounts.get(`${summary}|总计|收入`) ?? 0;
  add(summary, '总计', '支出', all);
  add(summary, '结余分配', '支出', fen(allocated));
  const spent = amounts.get(`${summary}|本年支出合计|支出`) ?? 0;
  add(summary, '年末结转和结余', '支出', all - spent - fen(allocated));

  for (const [code, amount] of Object.entries(facts.economic)) {
    const total = code.startsWith('301') || code.startsWith('303') ? '人员经费合计' : '公用经费合计';
    for (const row of [code, code.slice(0, 3), total])
      add('general_public_basic_expenditure', row, '决算数', fen(amount));
  }
  for (const side of ['budget', 'final'] as const) {
    const { overseasTravel, vehiclePurchase, vehicleOperation, reception } = facts.threePublic[side];
    const items: [string, number[]][] = [
      ['合计', [overseasTravel, vehiclePurchase, vehicleOperation, reception]],
      ['因公出国（境）费', [overseasTravel]],
      ['公务用车购置及运行维护费', [vehiclePurchase, vehicleOperation]],
      ['公务用车购置费', [vehiclePurchase]],
      ['公务用车运行维护费', [vehicleOperation]],
      ['公务接待费', [reception]],
    ];
    for (const [item, parts] of items)
      for (const part of parts) add('three_public', item, side === 'budget' ? '预算数' : '决算数', fen(part));
  }
  return amounts;
}

/**
 * The key in `expectedAmounts` of an amount that stands in `row` under the printed column path `column`; `null` for an
 * amount that a layout prints a second time, or that is no part of the nine tables (会议费, 公务用车保有量).
 */
export function expectedKey(kind: string, code: string, name: string, column: string): string | null {
  const label = name.replace(/\s/g, '').replace(/^[一二三四五六七八九十]+、/, '');
  const row = code || (/^(?:收入|支出)总计$/.test(label) ? '总计' : label);
  const path = column.split('/');
  const last = path.at(-1) ?? '';
  if (kind === 'income_expenditure_summary') return `${kind}|${row}|${path[0]}`;
  if (kind === 'appropriation_summary') return `${kind}|${row}|${path[0] === '收入' ? '收入' : column}`;
  if (kind === 'income') return `${kind}|${row}|${path[0]}`;
  if (kind === 'general_public_expenditure') return `${kind}|${row}|${last === '小计' ? '基本支出' : last}`;
  if (kind === 'general_public_basic_expenditure') return basicKey(kind, code, row, last);
  if (kind === 'government_fund' || kind === 'state_capital')
    return `${kind}|${row}|${['小计', '合计'].includes(last) ? '本年支出' : last}`;
  if (kind === 'three_public') return threePublicKey(kind, name, path);
  return `${kind}|${row}|${last}`;
}

/** One list of 基本支出 prints each amount under 合计 and again under 人员经费 or 公用经费, whose totals stand in its total's row. */
function basicKey(kind: string, code: string, row: string, column: string): string | null {
  if (column === '合计') return code === '' ? null : `${kind}|${row}|决算数`;
  if (column === '人员经费' || column === '公用经费')
    return code === '' ? `${kind}|${column}合计|决算数` : null;
  return `${kind}|${row}|${column}`;
}

function threePublicKey(kind: string, name: string, path: readonly string[]): string | null {
  if (/（[个人辆]）$/.test(name) || path.some((part) => part === '会议费' || part === '培训费')) return null;
  const side = path.find((part) => part === '预算数' || part === '决算数');
  const items = path.filter((part) => part !== side && part !== '小计');
  const item = items.at(-1) ?? name.replace(/^(?:（\d）|\d．)/, '');
  return `${kind}|${item}|${side ?? '决算数'}`;
}
