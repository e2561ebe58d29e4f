/** What a short report prints. */
interface Short {
  department?: string;
  year?: number;
  /** 万元 of 公务接待费, budget and final account. */
  budget?: string;
  final?: string;
  /** Of the cover, `2025年8月1日`. */
  date?: string;
}

/** A report of one small table, quick to read. */
export const shortReport = ({
  department = '云江市档案局',
  year = 2024,
  budget = '1.50',
  final = '1.25',
  date = '',
}: Short = {}): string =>
  [
    `${department}${year}年度部门决算`,
    ...(date === '' ? [] : [date]),
    '财政拨款“三公”经费支出决算表',
    `部门：${department}`,
    '单位：万元',
    '项目\t预算数\t决算数',
    `公务接待费\t${budget}\t${final}`,
  ].join('\n');
