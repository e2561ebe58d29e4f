/**
 * How the explanations (情况说明) call what a figure measures. Words are alternatives of regular expressions over folded text
 * (brackets and digits ASCII); they stand at the end of the words before a figure. Of a list the first that fits counts.
 */
export interface MeasureWords {
  /** As `Fact.measure` has it. */
  measure: string;
  words: string;
  /** Endings of names behind which 支出 belongs to these words: 公务接待费支出决算 is of 公务接待费, 教育支出决算 of 教育支出. */
  spendingOf?: readonly string[];
}

const expenses = ['费', '费用', '经费'] as const;
const items = [...expenses, '接待', '境\\)'] as const;

/** Amounts, before 为 or 是. */
export const amountMeasures: readonly MeasureWords[] = [
  // 年初预算和支出决算均为0万元: one amount for both; the accounts are what the report is of.
  {
    measure: '决算数',
    words:
      '(?:年初|全年)?(?:支出|收入)?预算(?:数|金额)?(?:、|和|与|及)(?:支出|收入)?决算(?:数|金额)?(?:均|都|各)?',
    spendingOf: items,
  },
  { measure: '年初预算', words: '年初(?:批复)?(?:支出|收入)?预算(?:数|安排|金额)?', spendingOf: items },
  { measure: '全年预算数', words: '(?:项目)?全年(?:支出|收入)?预算(?:数|金额)?', spendingOf: items },
  { measure: '调整预算', words: '调整(?:后?(?:支出|收入)?预算数?|后?数)' },
  { measure: '涉及资金', words: '(?:共)?涉及(?!项目)[^，、]*' },
  // 弥补收支差额 is a source of income.
  { measure: '差额', words: '(?<!收支)(?:差值|差额|差异)' },
  { measure: '账面原值', words: '账面(?:原值|净值|价值)(?:合计)?' },
  { measure: '原值', words: '原值(?:合计|共计)?' },
  { measure: '净值', words: '净值(?:合计|共计)?' },
  { measure: '价值', words: '价值(?:合计|共计)?' },
  { measure: '预算金额', words: '预算金额' },
  {
    measure: '预算数',
    words: '(?<!公共|基金|经营|资本)预算(?:总计|合计|共计|总额|总数|数据|数字|数|共)?',
    spendingOf: ['^', ...expenses],
  },
  { measure: '执行数', words: '(?:全年|实际)?执行(?:数|金额)?' },
  {
    measure: '决算数',
    words: '决算(?:支出|收入)?(?:汇总|合计)?(?:数据|数字|数|总?额|金额)?',
    spendingOf: ['^', ...items, '购置', '维护', '运行', '境'],
  },
  { measure: '人均金额', words: '[人次批]均(?:支出|费用)?' },
  { measure: '总额', words: '总额' },
  { measure: '金额', words: '总?金额(?:\\([^()]*\\))?' },
];

/** Counts, with the 为, 是 or 共计 that may follow each. */
export const countMeasures: readonly MeasureWords[] = [
  { measure: '平均得分', words: '平均(?:得)?分(?:为|是)?' },
  { measure: '自评得分', words: '(?:项目)?(?:绩效)?自评得?分(?:为|是)?' },
  { measure: '得分', words: '得分(?:为|是)?' },
  { measure: '保有量', words: '(?:保有(?:量|数量?)?|(?<=车辆?)实有(?:数量?|量)?)(?:为|是|共计|共|有)?' },
  { measure: '购置数', words: '购置(?:\\(更新\\))?数?量?(?:为|是|共计|共)?' },
  { measure: '团组数', words: '团组数?量?(?:为|是|共计|累计|共)?' },
  { measure: '批次', words: '批次数?量?(?:为|是|共计|累计|共)?' },
  { measure: '人次', words: '人次数?量?(?:为|是|共计|累计|共)?' },
  { measure: '人数', words: '人数(?:为|是|共计|累计|共)?' },
  { measure: '问题数', words: '问题数?' },
  { measure: '数量', words: '(?<=.)(?:单位)?数量(?:为|是)?' },
];

/** What is counted where only the measure word says it. */
export const measureOfUnit: Readonly<Record<string, string>> = {
  人次: '人次',
  '人/次': '人次',
  批次: '批次',
  '批(次)': '批次',
  批: '批次',
  万人次: '人次',
  万人: '人数',
  人: '人数',
  名: '人数',
  分: '得分',
  // Things that are owned or bought by the piece.
  辆: '数量',
  台: '数量',
  套: '数量',
  '台(套)': '数量',
  '套(台)': '数量',
  '台(辆)': '数量',
  '台/套': '数量',
  台套: '数量',
};

/** What makes a figure one that is not exact: before it (约600人), behind it (600人左右). Alternatives of a regular expression. */
export const aboutWords = {
  before: '大约|大概|(?<![节制集简签条公契合预违])约|将近|接近|(?<![附最邻就])近|超过|逾',
  behind: '左右|上下',
} as const;

/** Rates that have a name of their own, with and without the 预算 before it. */
export const rateMeasures: readonly MeasureWords[] = [
  { measure: '执行率', words: '(?:预算)?执行(?:率|进度|比例)' },
  { measure: '完成率', words: '(?:预算)?完成率' },
  { measure: '预决算差异率', words: '预决算差异率' },
  { measure: '差异率', words: '差异率' },
];

/**
 * What a change is called, by what is measured: of the year before it is 同比, of a budget or of another year it is only 增减.
 */
const changes = [
  { kind: 'amount', measure: '增减额', ofPriorYear: '同比增减额' },
  { kind: 'rate', measure: '增减率', ofPriorYear: '同比增减率' },
] as const;

/**
 * How a change is called in `Fact.measure` where it is measured from the prior year; any other measure as it is.
 *
 * @example priorYearMeasure('增减额') // '同比增减额'
 */
export const priorYearMeasure = (measure: string): string =>
  changes.find((change) => change.measure === measure)?.ofPriorYear ?? measure;

const isChange =
  (kind: (typeof changes)[number]['kind']) =>
  (measure: string): boolean =>
    changes.some(
      (change) => change.kind === kind && (change.measure === measure || change.ofPriorYear === measure),
    );

/** Is it an amount by which something changed, whatever its base: 同比增减额, 增减额? */
export const isChangeAmount = isChange('amount');
/** Is it a rate at which something changed, whatever its base: 同比增减率, 增减率? */
export const isChangeRate = isChange('rate');
