/**
 * Words by which the layout of a page is told: where a header is, which side of a table stands where, which gaps part no
 * cells. All are compared after white space and width are folded.
 */

/** The halves of a table whose income and expenditure stand side by side. */
export const sideWords = { income: '收入', expenditure: '支出' } as const;

/** What makes a line the header of a table that no ruling frames: a cell that is one of these, or holds one of these. */
export const headerSigns = {
  whole: [
    '项目',
    '科目',
    '收入',
    '支出',
    '合计',
    '小计',
    '金额',
    '决算数',
    '预算数',
    '行次',
    '栏次',
    '类',
    '款',
    '项',
  ],
  within: ['决算数', '预算数', '支出', '收入'],
} as const;

/** Headers of the column that sums those beside it: publishers print one for another. */
export const sumHeaders: readonly string[] = ['合计', '小计', '总计'];

/** Canonical items of a “三公” table of which the first is hardly ever printed without the second: a vehicle that is bought is run. */
export const seldomWithout = { item: 'vehicle.purchase', other: 'vehicle.operation' } as const;

/** Labels of two characters that tables print letter-spaced across their cell: 合    计. */
export const spacedLabels: readonly string[] = [
  '合计',
  '总计',
  '小计',
  '项目',
  '收入',
  '支出',
  '行次',
  '栏次',
  '金额',
  '单位',
  '部门',
];

/** What may follow a number of three digits in a sentence and begins the name of no subject. */
export const afterNumbers: readonly string[] = ['万', '亿', '元', '个', '年', '月', '日', '余', '多'];

/** First cells of a self-evaluation form: each of its rows has its own label, so none is a header of those below. */
export const firstLabelsOfForms: readonly string[] = [
  '项目名称',
  '項目名稱',
  '实施单位',
  '實施單位',
  '主管部门',
  '主管部門',
  '资金情况',
  '資金情況',
];

/** What the names of budget units end in. */
export const unitEndings: readonly string[] = [
  ...[
    '局',
    '厅',
    '委',
    '部',
    '院',
    '所',
    '中心',
    '学校',
    '大学',
    '学院',
    '中学',
    '小学',
    '幼儿园',
    '会',
    '处',
  ],
  ...['办', '办公室', '馆', '站', '队', '司', '政府', '街道', '镇', '乡', '社', '署', '庭', '园', '场', '室'],
  ...['段', '台', '库', '校', '医院', '集团', '公司', '党校', '机关', '组'],
  ...[
    '一中',
    '二中',
    '三中',
    '四中',
    '五中',
    '六中',
    '七中',
    '八中',
    '九中',
    '十中',
    '附中',
    '职中',
    '高中',
    '初中',
  ],
  ...[
    '附小',
    '中职',
    '高职',
    '师范',
    '人大',
    '政协',
    '团委',
    '联',
    '科协',
    '作协',
    '记协',
    '武装部',
    '银行',
    '监狱',
  ],
  ...[
    '基地',
    '社区',
    '村',
    '苏木',
    '公署',
    '海关',
    '团',
    '报社',
    '剧院',
    '学堂',
    '行',
    '农场',
    '牧场',
    '编办',
  ],
];
