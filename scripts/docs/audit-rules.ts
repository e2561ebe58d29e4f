import { type RuleDescription, ruleDescriptions } from '@juesuan/audit';
import type { Language } from '@juesuan/schema';
import { summaryWords } from '../../packages/juesuan/src/format/summary-words.ts';
import { pageHead } from './page-head.ts';
import { table } from './table.ts';

const texts = {
  en: {
    title: 'Audit rules (勾稽)',
    made: 'Made by `npm run docs:generate` from the rules themselves. Change those, not this file.',
    lead: [
      `${ruleDescriptions.length} rules: what must agree in a report, by which formula, and where the rule comes from. Amounts are compared`,
      'as exact decimals in 元; a difference that rounding of the printed unit explains is no finding. A rule that has nothing to check',
      'is `not-applicable`, one that lacks a figure `insufficient-data`, one whose figures cannot be read `unreadable`, each with its',
      'reason: no rule is left out in silence. The severity is that of most findings of a rule.',
    ],
    columns: ['Rule', 'What must agree', 'Formula', 'Severity'],
    source: (source: string) => source,
    agree: ({ title }: RuleDescription) => `${title.zh}: ${title.en}`,
    severity: ({ severity }: RuleDescription): string => severity,
  },
  zh: {
    title: '勾稽规则',
    made: '由 `npm run docs:generate` 从规则本身生成。请改规则，不要改这个文件。',
    lead: [
      `${ruleDescriptions.length} 条规则：报告里什么必须一致，按什么公式，规则出自何处。金额以元为单位、按精确的小数比较；由印出单位的四舍五入能够解释的差额`,
      '不算发现。没有什么可核对的规则是 `not-applicable`，缺数字的是 `insufficient-data`，数字读不懂的是 `unreadable`，各附理由：没有一条规则会',
      '不声不响地略过。严重程度是该规则多数发现的程度。',
    ],
    columns: ['规则', '什么必须一致', '公式', '严重程度'],
    // What a source is called in English stands behind it in brackets.
    source: (source: string) => source.replace(/ \([^()]*[a-z][^()]*\)$/, ''),
    agree: ({ title }: RuleDescription) => title.zh,
    severity: ({ severity }: RuleDescription) => summaryWords.zh.severities[severity],
  },
} satisfies Record<Language, unknown>;

/** What `docs/audit-rules.md` says: every rule in the order in which they run, under the source that it comes from. */
export function auditRulesPage(language: Language): string {
  const text = texts[language];
  return [
    ...pageHead('audit-rules.md', language, text),
    ...text.lead,
    '',
    '```sh',
    'npx juesuan audit golden/chromium-ruled/source.pdf --rules expenditure-row,summary-grand-total',
    '```',
    '',
    ...groups().flatMap(({ source, rules }) => [
      `## ${text.source(source)}`,
      '',
      ...table(
        text.columns,
        rules.map((rule) => [`\`${rule.id}\``, text.agree(rule), rule.formula, text.severity(rule)]),
      ),
    ]),
  ].join('\n');
}

/** Rules of one source stand together, sources in the order of their first rule. */
function groups(): { source: string; rules: RuleDescription[] }[] {
  const bySource = new Map<string, RuleDescription[]>();
  for (const rule of ruleDescriptions)
    bySource.set(rule.source, [...(bySource.get(rule.source) ?? []), rule]);
  return [...bySource].map(([source, rules]) => ({ source, rules }));
}
