/** What the names of places end in, whose government publishes for all its departments together. */
export const placeEndings: readonly string[] = [
  ...['省', '市', '县', '区', '州', '旗', '盟'],
  ...['自治区', '自治州', '地区', '新区', '开发区', '管理区', '示范区', '园区'],
];

/** Patterns of what a title calls the accounts, after department and year. */
export const accountTitlePatterns = {
  accounts: [
    '(?:部门|单位|财务|财政|收入支出|收支|政府|政府采购|财政总)?决算',
    '(?:部门|单位|项目|整体|支出|预算)*绩效(?:单位|部门)?自评',
  ],
  budget: ['(?:部门|单位|财政|收支)?预算'],
} as const;

/** What may stand in a title before the department: the label of a field, words that announce. */
export const titleAnnouncements: readonly string[] = [
  '名称:|',
  '名称:',
  '标题:',
  '题名:',
  '关于公开',
  '关于公布',
  '关于',
  '现将',
  '现就',
  '纳入',
  '列入',
  '公开',
];

/** A text in the place of a name that says one of these names nobody. */
export const noNameWords: readonly string[] = [
  ...['的', '决算', '预算', '三公', '经费', '收入', '支出', '说明', '要求', '安排', '情况', '概况', '拨款'],
  ...['批复', '报告', '汇总', '公开', '以及', '包括', '部门', '各', '我', '本', '全', '该', '年'],
  ...['由', '按', '据', '即', '其', '为', '纳', '根据', '反映', '纳入', '列入', '编制范围', '下属'],
];

/** What says that accounts are a department's own, without its units; 市本级 is a level of government. */
export const ownLevelPattern = '(?<![省市县区州旗盟])(?:本级|本部(?!门))';

/** What is added to a department's name for its own accounts alone, or for those of its units together. */
export const scopeWords: readonly string[] = [
  '本级',
  '本部',
  '汇总',
  '部门',
  '单位',
  '含下属单位',
  '部门汇总',
];

/** In brackets behind a name that asks for a seal. */
export const sealWords: readonly string[] = ['公章', '盖章', '签章', '章'];

/** Labels of the year whose accounts they are, on the cover of an export. */
export const yearLabels: readonly string[] = ['年度', '报表年度', '决算年度', '会计年度', '财政年度'];

/** Before a year: it is what something is compared with. */
export const comparingWords: readonly string[] = [
  '较',
  '比',
  '与',
  '同',
  '和',
  '于',
  '从',
  '自',
  '截至',
  '剔除',
  '上一',
];
