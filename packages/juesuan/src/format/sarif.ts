import { ruleDescriptions } from '@juesuan/audit';
import type { Evidence, Finding, FindingSeverity, Language, Location } from '@juesuan/schema';
import { sheetPlace } from '../sheet-place.ts';
import type { AuditedReport } from './audited-report.ts';

const levels: Readonly<Record<FindingSeverity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * A SARIF 2.1.0 log of one run over all reports (OASIS Static Analysis Results Interchange Format). A text source has
 * regions by line. A PDF has no lines, so its page is a logical location, and page and box are in the properties; of a workbook
 * sheet and cell are there.
 */
export function sarif(audited: readonly AuditedReport[], language: Language) {
  const rules = ruleDescriptions.map(({ id, title, formula, source, severity }) => ({
    id,
    shortDescription: { text: title[language] },
    fullDescription: { text: formula },
    help: { text: source },
    defaultConfiguration: { level: levels[severity] },
  }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'juesuan', rules } },
        language: language === 'zh' ? 'zh-CN' : 'en-US',
        columnKind: 'utf16CodeUnits',
        artifacts: audited.map(({ file, report }) => ({
          location: { uri: uriOf(file) },
          length: report.source.bytes,
          ...(/^[0-9a-f]{64}$/.test(report.source.sha256)
            ? { hashes: { 'sha-256': report.source.sha256 } }
            : {}),
          properties: { department: report.department, fiscalYear: report.fiscalYear },
        })),
        results: audited.flatMap(({ file, findings }, index) =>
          findings.map((finding) => resultOf(finding, { uri: uriOf(file), index }, language)),
        ),
        invocations: [
          {
            executionSuccessful: true,
            properties: { outcomes: audited.map(({ file, outcomes }) => ({ file, outcomes })) },
          },
        ],
      },
    ],
  };
}

interface Artifact {
  uri: string;
  index: number;
}

function resultOf(
  { rule, severity, message, figures, computed, tolerance, suspect }: Finding,
  artifact: Artifact,
  language: Language,
) {
  const [first, ...others] = figures.map((figure) => locationOf(figure, artifact));
  return {
    ruleId: rule,
    ruleIndex: ruleDescriptions.findIndex(({ id }) => id === rule),
    level: levels[severity],
    message: { text: message[language] },
    locations: first ? [first] : [],
    ...(others.length > 0 ? { relatedLocations: others.map((one, i) => ({ id: i + 1, ...one })) } : {}),
    properties: {
      figures: figures.map(({ label, raw, value, unit }) => ({ label, raw, value, unit })),
      computed,
      tolerance,
      suspect,
    },
  };
}

function locationOf({ label, location }: Evidence, artifact: Artifact) {
  const { page, line, box, sheet, cell } = location;
  const where = page === null ? (sheetPlace(location) ?? '') : `page ${page}`;
  return {
    physicalLocation: { artifactLocation: { ...artifact }, ...regionOf(location) },
    logicalLocations: [
      {
        name: label,
        fullyQualifiedName: [where, label].filter((part) => part !== '').join('/'),
      },
    ],
    message: { text: label },
    ...(line === null && page !== null ? { properties: { page, box } } : {}),
    ...(sheet === undefined ? {} : { properties: { sheet, cell } }),
  };
}

const regionOf = ({ line }: Location) => (line === null ? {} : { region: { startLine: line } });

/** A relative file name stays relative, so that the log fits any copy of the folder. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin:';
  const path = file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  const windows = /^[A-Za-z]%3A\//u.test(path);
  return windows ? `file:///${path.replace('%3A', ':')}` : path.startsWith('/') ? `file://${path}` : path;
}
