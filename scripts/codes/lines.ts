import { parseCsv } from '../../packages/juesuan/src/golden/fields.ts';
import { levelOf } from '../../packages/schema/src/codes/code.ts';
import { CodeName } from '../../packages/schema/src/codes/entry.ts';
import { type CodeLine, type OtherNameLine, otherNameUses } from '../../packages/schema/src/codes/lines.ts';

const statuses = CodeName.shape.status;

/** The lines of a code list's CSV. */
export function codeLines(csv: string): CodeLine[] {
  return parseCsv(csv).map(lineOf);
}

/** The other names of the codes that begin with one of the digits. */
export function otherNameLines(csv: string, digits: string): OtherNameLine[] {
  return parseCsv(csv)
    .filter(({ code = '' }) => digits.includes(code.charAt(0)))
    .map((record) => {
      const use = otherNameUses.find((known) => known === record.use);
      if (use === undefined) throw new Error(`${record.code}: use is ${record.use}`);
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
  return [code, name, statuses.parse(status), yearsOf(status, years), source];
}

/** What is only remembered was remembered for the edition of 2020 to 2025: that is no first or last year of the name. */
const yearsOf = (status: string | undefined, years: string): string =>
  status !== 'observed' && years === '2020-2025' ? '' : years;
