/** A measure word, and what may not follow it: alternatives of a regular expression. */
export interface MeasureWord {
  word: string;
  /** 人 is none in 人员, 名 none in 名称. */
  notBefore?: string;
}

/** Units besides those of money that headers and row names print in brackets or behind a stroke: 保有量（辆）, 人数/人. */
export const headerUnits: readonly string[] = [
  ...['%', '个', '批次', '批', '次', '人次', '人', '辆', '台', '套', '家', '户', '件', '平方米'],
];

/** Measure words that are counted in ten thousands too: 3万人次. */
export const myriadWords = [
  '人次',
  '人',
  '名',
  '户',
  '家',
  '件',
  '亩',
  '册',
  '份',
  '公里',
  '平方米',
  '吨',
] as const;

/**
 * Measure words of things that final accounts count, in the order in which they are tried. Times and dates (年月日天小时分钟) count
 * nothing; a figure before 人员 or 项目 is an ordinal whose mark was lost.
 */
export const measureWords: readonly MeasureWord[] = [
  { word: '人次' },
  { word: '人/次' },
  { word: '批次' },
  { word: '批(次)' },
  { word: '场次' },
  { word: '个', notBefore: '体|人(?:所得|经费|和家庭|农)' },
  { word: '人', notBefore: '[员事才大力均民防工社身口]' },
  { word: '名', notBefore: '[称单义录]' },
  { word: '辆' },
  { word: '台(套)' },
  { word: '台/套' },
  { word: '台套' },
  { word: '套(台)' },
  { word: '台(辆)' },
  { word: '套' },
  { word: '台', notBefore: '[湾账]' },
  { word: '批', notBefore: '[复准]' },
  { word: '次', notBefore: '[年性]' },
  { word: '场', notBefore: '[所地馆]' },
  { word: '分', notBefore: '[钟之别期成局公支析布配类行]' },
  { word: '项', notBefore: '目' },
  { word: '户', notBefore: '[口籍]' },
  { word: '家', notBefore: '[庭具级]' },
  { word: '件' },
  { word: '期', notBefore: '[间末初限内]' },
  { word: '篇' },
  { word: '宗' },
  { word: '条', notBefore: '[例件]' },
  { word: '份' },
  { word: '平方米' },
  { word: '平米' },
  { word: '亩' },
  { word: '公里' },
  { word: '间', notBefore: '接' },
  { word: '艘' },
  { word: '架' },
  { word: '吨' },
  { word: '册' },
  { word: '处', notBefore: '[室长理置罚级分]' },
];

const words = (list: string): MeasureWord[] => list.split(' ').map((word) => ({ word }));

/**
 * Measure words of things that the accounts do not count, in the order in which they are tried. A figure with one of them is
 * reported and no fact: what is measured is not known. One that becomes known moves to the list above.
 */
export const furtherMeasureWords: readonly MeasureWord[] = [
  ...words(
    '人天 人日 人月 学时 课时 车次 架次 艘次 台次 件次 户次 家次 班次 车位 床位 标段 平方公里 立方米 公顷 公斤 千克 千米 千瓦时 千瓦',
  ),
  ...words(
    '卷 盒 幅 块 座 栋 幢 眼 株 棵 羽 尾 例 笔 封 桩 根 颗 枚 副 盏 枝 盆 袋 箱 瓶 桶 捆 帧 页 ㎡ m² m2 km mm cm kg kW KW MW GB TB',
  ),
  { word: 'm', notBefore: '[A-Za-z]' },
  { word: '米', notBefore: '[字]' },
  { word: '本', notBefore: '[年单级部科次专行办]' },
  { word: '张', notBefore: '[家贴]' },
  { word: '层', notBefore: '[次级]' },
  { word: '口', notBefore: '[径岸]' },
  { word: '头', notBefore: '[号]' },
  { word: '只', notBefore: '[有是占]' },
  { word: '起', notBefore: '[来草]' },
  { word: '班', notBefore: '[子组]' },
  { word: '所', notBefore: '[有属在需]' },
  { word: '站', notBefore: '[点所]' },
  { word: '组', notBefore: '[织成]' },
  { word: '支', notBefore: '[出付持部援]' },
  { word: '部', notBefore: '[门分委署]' },
  { word: '集', notBefore: '[中合体]' },
  { word: '升', notBefore: '[级高]' },
  { word: '度', notBefore: '[假]' },
];

/** What single characters behind a number at the end of a clause are no measure words: times, ordinals, classes. */
export const noMeasureWords = '年月日号时点分秒周级届强类款章节条线路楼区室等多余成倍折岁版型代段批';
