import { parseCsv } from '../../packages/juesuan/src/golden/fields.ts';
import { levelOf } from '../../packages/schema/src/codes/code.ts';
import type { CodeLine, OtherNameLine } from '../../packages/schema/src/codes/lines.ts';

/** The lines of a code list's CSV, whose statuses other than `observed` are a hint only. */
export function codeLines(csv: string): CodeLine[] {
  return parseCsv(csv).map(lineOf);
}

/** The other names of the codes that begin with one of the digits. */
export function otherNameLines(csv: string, digits: string): OtherNameLine[] {
  return parseCsv(csv)
    .filter(({ code = '' }) => digits.includes(code.charAt(0)))
    .map((record) => {
      const { use } = record;
      if (use !== 'former' && use !== 'alias') throw new Error(`${record.code}: use is ${use}`);
      return [use, ...lineOf(record)] as const;
    });
}

function lineOf({
  code = '',
  name = '',
  level,
  status,
  years = '',
  source = '',
}: Record<string, string>): CodeLine {
  if (levelOf(code) !== level) throw new Error(`${code} ${name} is no ${level}`);
  return [code, name, status === 'observed' ? 'observed' : 'unverified', years, source];
}
