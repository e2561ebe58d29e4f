import type { Facts } from '../facts/facts.ts';
import { qinghe } from '../facts/qinghe.ts';
import { yunjiang } from '../facts/yunjiang.ts';
import { departmentFacts, following, unitFacts } from './accounts.ts';

/** A department of the family, and what each of its years is called. */
interface Line {
  base: Facts;
  units: readonly string[];
  names: Readonly<Record<number, string>>;
}

const years = [2022, 2023, 2024] as const;

const lines: readonly Line[] = [
  {
    base: yunjiang,
    units: ['云江省政务服务和招商促进厅本级', '云江省政务服务中心', '云江省招商项目推进中心'],
    names: {
      2022: '云江省政务服务和招商促进厅',
      2023: '云江省政务服务和招商促进厅',
      2024: '云江省政务服务和招商促进厅',
    },
  },
  {
    base: qinghe,
    units: ['澜川市青禾区城市运行管理局（本级）', '澜川市青禾区城市管理执法大队'],
    // Renamed in its third year.
    names: {
      2022: '澜川市青禾区市容环境管理局',
      2023: '澜川市青禾区市容环境管理局',
      2024: '澜川市青禾区城市运行管理局',
    },
  },
];

/** The report of this unit and year was never published. */
export const missing = {
  department: '云江省招商项目推进中心',
  fiscalYear: 2023,
  of: '云江省政务服务和招商促进厅',
} as const;

/** The two names that are one department, as a person confirms. */
export const renamed = {
  department: '澜川市青禾区城市运行管理局',
  before: '澜川市青禾区市容环境管理局',
} as const;

/** A change to the accounts of one report, after they were led on: what it says no longer agrees with another report. */
export interface Planted {
  department: string;
  fiscalYear: number;
  change(facts: Facts): Facts;
  /** The accounts of the years after lead on from what was changed. */
  leadsOn?: true;
  /** A paragraph of its first explanation that gives the reason. */
  says?: string;
}

/** A report of the family: its accounts, and what is said beside them. */
export interface Member {
  facts: Facts;
  says?: string;
}

/** Two departments with their units, three years each, every year led on from the one before. */
export function family(planted: readonly Planted[] = []): Member[] {
  const all = lines.flatMap((line) => membersOf(line, planted));
  const there = all.filter(
    ({ department, fiscalYear }) => !(department === missing.department && fiscalYear === missing.fiscalYear),
  );
  return there.map((facts) => {
    const changes = planted.filter(
      ({ department, fiscalYear }) => department === facts.department && fiscalYear === facts.fiscalYear,
    );
    const says = changes.flatMap((change) => change.says ?? []).join('');
    return {
      facts: changed(
        facts,
        changes.filter(({ leadsOn }) => leadsOn !== true),
      ),
      ...(says !== '' && { says }),
    };
  });
}

const changed = (facts: Facts, changes: readonly Planted[]): Facts =>
  changes
    .filter(
      ({ department, fiscalYear }) => department === facts.department && fiscalYear === facts.fiscalYear,
    )
    .reduce((before, { change }) => change(before), facts);

function membersOf({ base, units, names }: Line, planted: readonly Planted[]): Facts[] {
  const leading = planted.filter(({ leadsOn }) => leadsOn === true);
  const facts: Facts[] = [];
  let last: Facts[] = [];
  let lastWhole: Facts | undefined;
  for (const [step, fiscalYear] of years.entries()) {
    const now = units.map((name, at) => {
      const unit = unitFacts({ base, at, of: units.length, growth: 1 + step * 0.07 }, name, fiscalYear);
      const before = last[at];
      return changed(before === undefined ? unit : following(before, unit), leading);
    });
    const sum = departmentFacts(now, names[fiscalYear] ?? '');
    const whole = changed(lastWhole === undefined ? sum : following(lastWhole, sum), leading);
    facts.push(whole, ...now);
    last = now;
    lastWhole = whole;
  }
  return facts;
}
