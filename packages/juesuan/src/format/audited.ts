import type { Language } from '@juesuan/schema';
import type { Paint } from '../paint.ts';
import { auditTable } from './audit-table.ts';
import type { AuditedReport } from './audited-report.ts';
import type { AuditFormatName } from './names.ts';
import { roundedBoxes } from './points.ts';
import { sarif } from './sarif.ts';

/** A format tells each report as it is read, or all of them in one document at the end. */
interface AuditFormat {
  each?: (audited: AuditedReport, language: Language, paint?: Paint) => string;
  all?: (audited: readonly AuditedReport[], many: boolean, language: Language) => string;
}

export const auditFormats: Readonly<Record<AuditFormatName, AuditFormat>> = {
  table: { each: auditTable },
  json: {
    all: (audited, many) =>
      `${JSON.stringify(many ? audited.map(record) : (audited.map(record)[0] ?? null), roundedBoxes, 2)}\n`,
  },
  sarif: {
    all: (audited, _many, language) => `${JSON.stringify(sarif(audited, language), roundedBoxes, 2)}\n`,
  },
};

const record = ({ file, report, findings, outcomes }: AuditedReport) => ({
  file,
  sha256: report.source.sha256,
  department: report.department,
  fiscalYear: report.fiscalYear,
  findings,
  outcomes,
});
