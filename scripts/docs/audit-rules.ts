import { type RuleDescription, ruleDescriptions } from '@juesuan/audit';
import { table } from './table.ts';

/** What `docs/audit-rules.md` says: every rule in the order in which they run, under the source that it comes from. */
export function auditRulesPage(): string {
  return [
    '# Audit rules (勾稽)',
    '',
    '<!-- Made by `npm run docs:generate` from the rules themselves. Change those, not this file. -->',
    '',
    `${ruleDescriptions.length} rules: what must agree in a report, by which formula, and where the rule comes from. Amounts are compared`,
    'as exact decimals in 元; a difference that rounding of the printed unit explains is no finding. A rule that has nothing to check',
    'is `not-applicable`, one that lacks a figure `insufficient-data`, one whose figures cannot be read `unreadable`, each with its',
    'reason: no rule is left out in silence. The severity is that of most findings of a rule.',
    '',
    '```sh',
    'npx juesuan audit golden/chromium-ruled/source.pdf --rules expenditure-row,summary-grand-total',
    '```',
    '',
    ...groups().flatMap(({ source, rules }) => [
      `## ${source}`,
      '',
      ...table(
        ['Rule', 'What must agree', 'Formula', 'Severity'],
        rules.map(({ id, title, formula, severity }) => [
          `\`${id}\``,
          `${title.zh}: ${title.en}`,
          formula,
          severity,
        ]),
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
