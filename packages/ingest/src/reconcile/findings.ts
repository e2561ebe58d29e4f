import type { Finding, FindingSeverity, Location, Sentence } from '@juesuan/schema';
import { items, type ReconcileRule, reconcileRules } from './catalogue.ts';
import { inUnit } from './decimal.ts';
import type { QueryRow } from './source.ts';

/** A figure of a finding, and the report that prints it. */
export interface ReconciledFigure extends Omit<Finding['figures'][number], 'location'> {
  report: string;
  location: Location;
}

/** A disagreement between reports, of the shape of the audit's. */
export interface ReconcileFinding {
  rule: ReconcileRule;
  severity: FindingSeverity;
  message: Sentence;
  figures: ReconciledFigure[];
  /** What the other report gives for the first figure, in 元. */
  computed: string | null;
  tolerance: string | null;
  department: string;
  fiscalYear: number;
  report: string;
  /** What is compared: an item of the catalogue, or the words of the text. */
  item: string;
  location: Location;
}

type Field = QueryRow[string] | undefined;

const text = (value: Field): string => (value == null ? '' : String(value));

/** Where it is printed; boxes stay in `cells`, which its table and row lead to. */
const placeOf = (page: Field, line: Field): Location => ({
  page: page == null ? null : Number(page),
  line: line == null ? null : Number(line),
  box: null,
});

/** What the catalogue calls an item; words of the text stand for themselves. */
function itemName(id: string): Sentence {
  return items.find((item) => item.id === id)?.name ?? { zh: id, en: id };
}

/** One finding for all that contradicts one figure: last year's table and last year's text are evidence of the same. */
export function yearFindings(rows: readonly QueryRow[]): ReconcileFinding[] {
  const groups = new Map<string, QueryRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.rule, row.report_id, row.item, row.how, row.yuan]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => yearFinding(group) ?? []);
}

function yearFinding(group: readonly QueryRow[]): ReconcileFinding | null {
  const sorted = group.toSorted((a, b) => (text(a.beside) < text(b.beside) ? -1 : 1));
  const [first] = sorted;
  if (first === undefined) return null;
  const rule = first.rule as ReconcileRule;
  const own = figure(first, '');
  return {
    rule,
    severity: reconcileRules[rule].severity,
    message: yearMessage(rule, first),
    figures: [own, ...sorted.map((row) => figure(row, 'prior_'))],
    computed: inUnit(text(first.prior_yuan), '元'),
    tolerance: inUnit(text(first.tolerance), '元'),
    ...subjectOf(first, own),
  };
}

/** What a finding is about, and where its own figure is printed. */
const subjectOf = (
  row: QueryRow,
  own: ReconciledFigure,
): Pick<ReconcileFinding, 'department' | 'fiscalYear' | 'report' | 'item' | 'location'> => ({
  department: text(row.department),
  fiscalYear: Number(row.fiscal_year),
  report: text(row.report_id),
  item: text(row.item),
  location: own.location,
});

function figure(row: QueryRow, of: '' | 'prior_' | 'other_'): ReconciledFigure {
  const field = (name: string): Field => row[`${of}${name}`];
  const unit = field('unit') == null ? null : text(field('unit'));
  const yuan = text(field('yuan'));
  return {
    label: `${text(field('title')) || '情况说明'} ${text(field('label'))}`.trim(),
    raw: text(field('raw')),
    value: yuan === '' ? null : inUnit(yuan, unit),
    unit,
    report: text(field('report_id')),
    location: placeOf(field('page'), field('line')),
  };
}

const how: Readonly<Record<string, Sentence>> = {
  opening: { zh: '印为', en: 'is printed as' },
  stated: { zh: '文字称上年为', en: 'the text gives last year as' },
  implied: { zh: '由本年数和增减额推算上年为', en: 'this year’s amount and its change make last year' },
  unchanged: { zh: '文字称与上年持平，即上年为', en: 'the text says that it is unchanged, so last year was' },
};

function yearMessage(rule: ReconcileRule, row: QueryRow): Sentence {
  const amount = (yuan: Field): string => amountOf(row, yuan);
  const name = itemName(text(row.item));
  const said = how[text(row.how)] ?? { zh: '印为', en: 'is printed as' };
  const year = Number(row.fiscal_year);
  const { title } = reconcileRules[rule];
  const off = amount(text(row.difference).replace('-', ''));
  const opening = row.how === 'opening';
  return {
    zh: `${year}年度${name.zh}${opening ? '年初数' : ''}：${said.zh}${amount(row.yuan)}，${year - 1}年度决算${opening ? '年末数' : ''}印为${amount(row.prior_yuan)}，相差${off}（${title.zh}）`,
    en: `${year} ${name.en}${opening ? ' at the beginning' : ''}: ${said.en} ${amount(row.yuan)}, the report of ${year - 1} prints ${amount(row.prior_yuan)}${opening ? ' at its end' : ''}, off by ${off} (${title.en})`,
  };
}

const amountOf = (row: QueryRow, yuan: Field): string => {
  const unit = text(row.unit) === '元' ? '元' : '万元';
  return `${inUnit(text(yuan), unit)}${unit}`;
};

/** What a figure of a level is called: its item, and 年初 or 年末 where it is a balance. */
function levelName(row: QueryRow): Sentence {
  const name = itemName(text(row.item));
  if (row.how === 'opening') return { zh: `${name.zh}年初数`, en: `${name.en} at the beginning` };
  if (row.how === 'closing') return { zh: `${name.zh}年末数`, en: `${name.en} at the end` };
  return name;
}

/** A department whose units do not add up to it, with the figure of each unit. */
export function levelFindings(rows: readonly QueryRow[], units: readonly QueryRow[]): ReconcileFinding[] {
  const rule = 'levels-sum';
  const { severity, title } = reconcileRules[rule];
  const key = (report: Field, item: Field, role: Field): string => JSON.stringify([report, item, role]);
  const byItem = new Map<string, QueryRow[]>();
  for (const unit of units) {
    const of = key(unit.department_report_id, unit.item, unit.role);
    const parts = byItem.get(of);
    if (parts === undefined) byItem.set(of, [unit]);
    else parts.push(unit);
  }
  return rows.map((row) => {
    const own = figure(row, '');
    const name = levelName(row);
    const parts = byItem.get(key(row.report_id, row.item, row.how)) ?? [];
    const [sum, off] = [amountOf(row, row.units_yuan), amountOf(row, text(row.difference).replace('-', ''))];
    return {
      rule,
      severity,
      message: {
        zh: `${row.fiscal_year}年度${name.zh}：部门决算印为${amountOf(row, row.yuan)}，所属${parts.length}个单位之和为${sum}，相差${off}（${title.zh}）`,
        en: `${row.fiscal_year} ${name.en}: the department prints ${amountOf(row, row.yuan)}, its ${parts.length} units add up to ${sum}, off by ${off} (${title.en})`,
      },
      figures: [
        own,
        ...parts.map((unit) => figure({ ...unit, label: `${unit.unit_name} ${text(unit.name)}` }, '')),
      ],
      computed: inUnit(text(row.units_yuan), '元'),
      tolerance: inUnit(text(row.tolerance), '元'),
      ...subjectOf(row, own),
    };
  });
}

/** What is worth a look beside another department or another year. */
export function besideFindings(rows: readonly QueryRow[]): ReconcileFinding[] {
  return rows.map((row) => {
    const rule = row.rule as ReconcileRule;
    const { severity, title } = reconcileRules[rule];
    const own = figure(row, '');
    const name = levelName(row);
    const other = text(row.other_department);
    return {
      rule,
      severity,
      message: {
        zh: `${row.fiscal_year}年度${name.zh}：印为${amountOf(row, row.yuan)}，${other}印为${amountOf(row, row.other_yuan)}（${title.zh}）`,
        en: `${row.fiscal_year} ${name.en}: ${amountOf(row, row.yuan)}, beside ${amountOf(row, row.other_yuan)} of ${other} (${title.en})`,
      },
      figures: [own, figure(row, 'other_')],
      computed: null,
      tolerance: null,
      ...subjectOf(row, own),
    };
  });
}
