import type { Facts, Project } from '../../golden/facts/facts.ts';
import type { PrintedReport } from './document.ts';
import type { FormLayout } from './form-layout.ts';
import type { Layout } from './layout.ts';
import type { ToldFact } from './prose.ts';
import { executionRate, fundingTotal } from './tables/evaluation.ts';

/** Page of a body row of a table, where the renderer knows it by construction. */
export type PageOf = (tableIndex: number, bodyRow: number) => number | null;

const field = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (fields: readonly string[]): string => fields.map(field).join(',');

/** `truth.csv`: one line per printed amount, and one without column and value for a row that prints none. */
export function truthCsv(report: PrintedReport, pageOf: PageOf = () => null): string {
  const lines = ['table,code,name,column,value,line_no,page'];
  const tables = report.blocks.filter((block) => block.type === 'table');
  for (const [index, table] of tables.entries()) {
    for (const record of table.records) {
      const page = String(pageOf(index, record.bodyRow) ?? '');
      const row = [table.title, record.code, record.name];
      const end = [record.lineNo, page];
      if (record.values.length === 0) lines.push(line([...row, '', '', ...end]));
      for (const { column, printed } of record.values)
        lines.push(line([...row, column, printed.replaceAll(',', ''), ...end]));
    }
  }
  return `${lines.join('\n')}\n`;
}

/** `told.csv`: what the explanations tell, in the columns of the facts CSV that can be known before typesetting. */
export function toldCsv(told: readonly ToldFact[]): string {
  const lines = told.map((fact) =>
    line([fact.section, fact.item, fact.measure, fact.value, fact.unit, fact.direction]),
  );
  return `section,item,measure,value,unit,direction\n${lines.join('\n')}\n`;
}

/** `indicators.csv`: the indicator rows of the self-evaluation forms. */
export function indicatorsCsv(facts: Facts, layout: Layout): string {
  const lines = facts.projects.flatMap((project, i) => {
    const form = formOf(layout, i);
    const named = form?.levels !== 'name';
    return project.indicators.map(({ level1, level2, level3, target, actual, deviation }) =>
      line([
        String(i + 1),
        formName(project, facts, form),
        named ? level1 : '',
        named ? level2 : '',
        level3,
        target,
        actual,
        deviation,
      ]),
    );
  });
  return `project_no,project,level1,level2,level3,target,actual,deviation\n${lines.join('\n')}\n`;
}

/** `funding.csv`: the funding rows of each form. */
export function fundingCsv(facts: Facts, layout: Layout): string {
  const lines = facts.projects.flatMap((project, i) => {
    const form = formOf(layout, i);
    const transfer = form?.money === 'transfer';
    const { appropriation, carriedOver, other } = project.funding;
    const sources = [
      ['年度资金总额', fundingTotal(project)],
      ['当年财政拨款', appropriation],
      ...(transfer ? [] : [['上年结转资金', carriedOver] as const]),
      ['其他资金', other],
    ] as const;
    const name = formName(project, facts, form);
    const unit = form?.about === 'department' ? facts.department : project.unit;
    return sources.map(([source, [initial, ...rest]]) =>
      line([
        String(i + 1),
        name,
        unit,
        source,
        transfer ? '' : String(initial),
        ...rest.map(String),
        executionRate([initial, ...rest]),
      ]),
    );
  });
  return `project_no,project,unit,source,initial_budget,annual_budget,executed,rate_percent\n${lines.join('\n')}\n`;
}

const formOf = (layout: Layout, i: number): FormLayout | undefined =>
  layout.forms?.[i] ?? layout.forms?.at(-1);

/** What a form evaluates: its project, or the whole department. */
const formName = (project: Project, facts: Facts, form: FormLayout | undefined): string =>
  form?.about === 'department' ? facts.department : project.name;
