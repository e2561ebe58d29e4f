import type { Report } from '@juesuan/schema';
import { type Check, type Skip, skip } from '../engine/check.ts';
import { formName } from '../forms/figures.ts';
import { nearNames } from '../prose/near-name.ts';
import { inGrid, passagesOf, quote } from '../prose/passages.ts';
import { isTitle, nowhere, said, spread } from '../prose/said.ts';
import { yearChecks } from '../prose/years.ts';
import { topicOf } from '../stated/section.ts';
import type { Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

const source = '封面、标题、表头、正文应为同一部门、同一年度 (one report, one department, one year)';

/** Whose report it is, and of which year, wherever it says so. */
export const identityRules: readonly Rule[] = [
  {
    id: 'document-kind',
    title: { zh: '文件为决算', en: 'the document is a final account' },
    formula: '封面、表名为“决算”，不是“预算”',
    needs: ['tables'],
    source,
    severity: 'error',
    *check({ report }) {
      const cover = report.overview.cover.title.replace(/\s+/gu, '');
      const location = report.sections[0]?.location ?? nowhere;
      if (cover !== '')
        yield said(
          '封面',
          cover,
          location,
          !/预算(?!绩效)/u.test(cover) || /决算/u.test(cover),
          '封面为预算，不是决算',
          'the cover says 预算, not 决算',
        );
      for (const { title, location: at } of report.tables) {
        const plain = title.replace(/\s+/gu, '');
        if (plain !== '')
          yield said(
            '表名',
            plain,
            at,
            !/预算(?:总|明细)?表$/u.test(plain),
            '表名为预算表，不是决算表',
            'the title is that of a budget',
          );
      }
    },
  },
  {
    id: 'department',
    title: { zh: '部门名称前后一致', en: 'the department is called by one name' },
    formula: '封面、标题、表头“部门：”、正文中的部门名称相同',
    needs: [],
    source,
    severity: 'error',
    *check(subject) {
      yield* departmentChecks(subject);
    },
  },
  {
    id: 'year',
    title: { zh: '年度前后一致', en: 'the year is the same everywhere' },
    formula: '标题、正文所述年度 = 决算年度；“与…年度相比”为上一年度；截止日期为本年末',
    needs: [],
    source,
    severity: 'error',
    *check(subject) {
      yield* yearChecks(subject, (section) => topicOf(section) !== null);
    },
  },
  {
    id: 'form-year',
    title: { zh: '自评表所述为本年工作', en: 'a form is about its own year' },
    formula: '自评表实际完成情况、偏差原因以决算年度叙述',
    needs: ['forms'],
    source,
    severity: 'warning',
    *check({ report }) {
      yield* formYearChecks(report);
    },
  },
];

const plainName = (name: string): string => name.replace(/\s+/gu, '').replace(/[（(]本级[）)]|本级$/u, '');

function* departmentChecks(subject: Subject): Generator<Check | Skip> {
  const { report } = subject;
  const name = plainName(report.department);
  if (name === '') {
    yield skip('insufficient-data', '未读到部门名称', 'the department’s name was not read');
    return;
  }
  for (const { department, title, location } of report.tables) {
    const printed = plainName(department);
    if (printed === '') continue;
    const same = printed === name || printed.includes(name) || name.includes(printed);
    yield said(
      `${title} 部门`,
      printed,
      location,
      same,
      `与部门名称“${name}”不一致`,
      `is not the department "${name}"`,
    );
  }
  for (const passage of passagesOf(subject)) {
    // A row may well be another body's: units are named in tables.
    if (passage.kind === 'table-department' || inGrid(passage)) continue;
    const text = passage.text.replace(/\s+/gu, '');
    const title = passage.kind !== 'paragraph' || isTitle(text);
    // A body above the department is often named in prose; in a title its name stands for the department's.
    const near = nearNames(text, name).filter(({ kind }) => kind === 'other' || title);
    if (near.length === 0) {
      if (text.includes(name)) yield said(passage.section, name, passage.locate(0), true, '', '');
      continue;
    }
    for (const one of near) {
      const severity = title ? {} : { severity: 'warning' as const };
      const at = Math.min(passage.text.length, spread(passage.text, one.at));
      yield {
        ...said(
          passage.section || '标题',
          one.name,
          passage.locate(at),
          false,
          `部门名称应为“${name}”`,
          `the department is "${name}"`,
        ),
        ...severity,
      };
    }
  }
}

/** 2022年，在全厅…努力下: a sentence that begins with the year it speaks of. */
const beginsWithYear = /^(20\d{2})年(?:度)?[，,]/u;

function* formYearChecks({ forms, fiscalYear }: Report): Generator<Check | Skip> {
  if (fiscalYear === null) {
    yield skip('insufficient-data', '未读到决算年度', 'the fiscal year was not read');
    return;
  }
  for (const form of forms) {
    const texts = [
      ...form.actualGoal
        .split('\n')
        .map((text) => ({ text, label: '实际完成情况', location: form.location })),
      ...form.indicators.map(({ deviation, level3, location }) => ({
        text: deviation,
        label: `${level3} 偏差原因`,
        location,
      })),
    ].map((one) => ({ ...one, text: one.text.replace(/\s+/gu, '') }));
    const wrong = texts.filter(({ text }) => {
      const year = beginsWithYear.exec(text)?.[1];
      return year !== undefined && Number(year) !== fiscalYear;
    });
    const [first] = wrong;
    const words = first ? quote(first.text, 0, 6, 12) : '';
    const place = first?.location ?? form.location;
    const claim = said(
      formName(form),
      words,
      place,
      wrong.length === 0,
      `所述年度不是${fiscalYear}年`,
      `is about another year than ${fiscalYear}`,
    );
    const figures = wrong.map((one) => ({
      label: `${formName(form)} ${one.label}`,
      raw: one.text,
      value: null,
      unit: null,
      location: one.location,
    }));
    const [one = { label: formName(form), raw: '', value: null, unit: null, location: place }, ...others] =
      figures;
    yield { ...claim, figures: [one, ...others] };
  }
}
