import type { Finding, Language, Location, OutcomeStatus, RuleOutcome } from '@juesuan/schema';
import { alignColumns } from '../columns.ts';
import { type Paint, plain } from '../paint.ts';
import { sheetPlace } from '../sheet-place.ts';
import type { AuditedReport } from './audited-report.ts';
import { outcomeWords } from './outcome-words.ts';
import { summaryWords } from './summary-words.ts';

/** The findings of one report for a person at a terminal, and how the rules ended. */
export function auditTable(
  { file, report, findings, outcomes }: AuditedReport,
  language: Language,
  paint: Paint = plain,
): string {
  const head = [file, report.department, report.fiscalYear ?? ''].filter((part) => part !== '').join('  ');
  return `${[paint('heading', head), ...findings.flatMap((one) => findingLines(one, language, paint)), ...outcomeLines(outcomes, language), ''].join('\n')}\n`;
}

function findingLines(
  { severity, rule, message, location, figures, suspect }: Finding,
  language: Language,
  paint: Paint,
): string[] {
  const suspected = suspect && figures[suspect.figure];
  const line = `  ${place(location)}  ${paint(severity, summaryWords[language].severities[severity])}  ${message[language]}  [${rule}]`;
  if (!suspected || !suspect) return [line];
  const { label } = suspected;
  const because =
    suspect.mends > 1
      ? { zh: `，可同时消除${suspect.mends}处不符`, en: `, which mends ${suspect.mends} checks` }
      : { zh: '', en: '' };
  const hint = {
    zh: `疑为“${label}”有误，应为${suspect.value}${because.zh}`,
    en: `likely wrong: "${label}", should be ${suspect.value}${because.en}`,
  };
  return [line, `      ${hint[language]}`];
}

function place(location: Location): string {
  const { page, line } = location;
  return page !== null ? `p${page}` : line !== null ? `L${line}` : (sheetPlace(location) ?? '-');
}

/** How many rules ended how; those that could not be checked are named, since silence would look like a pass. */
function outcomeLines(outcomes: readonly RuleOutcome[], language: Language): string[] {
  const counted = (Object.keys(outcomeWords) as OutcomeStatus[]).flatMap((status) => {
    const ended = outcomes.filter((one) => one.status === status);
    return ended.length === 0 ? [] : [`${outcomeWords[status][language]} ${ended.length}`];
  });
  const unchecked = outcomes.filter(
    ({ status }) => status === 'insufficient-data' || status === 'unreadable',
  );
  const rules = language === 'zh' ? `规则 ${outcomes.length}` : `${outcomes.length} rules`;
  return [
    `  ${rules}: ${counted.join(', ')}`,
    ...alignColumns(
      unchecked.map(({ rule, status, reason }) => [
        '   ',
        outcomeWords[status][language],
        rule,
        reason[language],
      ]),
    ),
  ];
}
