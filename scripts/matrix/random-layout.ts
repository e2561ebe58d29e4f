import type { Random } from '../fuzz/random.ts';
import { type Layout, type OfdStyle, type TableKind, tableKinds } from '../typeset/layout.ts';
import { captions, functionalCodeHeaders, publishers } from './publishers.ts';

export type Producer = Layout['producer'];
export const producers: readonly Producer[] = [
  'chromium',
  'writer',
  'calc',
  'cid-pdf',
  'embedded-pdf',
  'ofd',
  'xls',
  'xlsx',
  'ods',
  'docx',
  'doc',
  'html',
  'layout-text',
  'tab-text',
  'comma-text',
  'markdown',
];

/** A sheet has neither pages nor rulings that a reader could see. */
const workbooks: readonly Producer[] = ['xls', 'xlsx', 'ods'];
/** Text and markup have no pages either, and no program makes another file of them. */
const unpaged: readonly Producer[] = ['html', 'layout-text', 'tab-text', 'comma-text', 'markdown'];
const words: readonly Producer[] = ['tab-text', 'comma-text', 'markdown'];

/** What every producer can set; the rest falls back to what is drawn most often. */
const rulings: Readonly<Record<Producer, readonly Layout['rulings'][]>> = {
  chromium: ['full', 'full', 'no-frame', 'no-verticals', 'none', 'frame', 'no-horizontals', 'three-lines'],
  writer: ['full', 'full', 'no-verticals', 'none', 'no-horizontals', 'three-lines'],
  calc: ['full', 'full', 'no-verticals', 'none', 'no-horizontals'],
  xls: ['full'],
  xlsx: ['full'],
  ods: ['full'],
  docx: ['full'],
  doc: ['full'],
  html: ['full', 'full', 'none'],
  'layout-text': ['full', 'full', 'none', 'no-verticals'],
  'tab-text': ['full'],
  'comma-text': ['full'],
  markdown: ['full'],
  'cid-pdf': ['full', 'full', 'no-frame', 'no-verticals', 'none', 'frame', 'no-horizontals', 'three-lines'],
  ofd: ['full', 'full', 'no-frame', 'no-verticals', 'none', 'frame', 'no-horizontals', 'three-lines'],
  'embedded-pdf': [
    'full',
    'full',
    'no-frame',
    'no-verticals',
    'none',
    'frame',
    'no-horizontals',
    'three-lines',
  ],
};

const fonts: Readonly<Record<Producer, readonly string[]>> = {
  chromium: ['Noto Sans CJK SC', 'Noto Serif CJK SC', 'AR PL SungtiL GB', 'WenQuanYi Zen Hei'],
  writer: ['Noto Sans CJK SC', 'Noto Serif CJK SC', 'AR PL SungtiL GB', 'WenQuanYi Zen Hei'],
  docx: ['Noto Sans CJK SC'],
  doc: ['Noto Sans CJK SC'],
  calc: ['Noto Sans CJK SC', 'AR PL SungtiL GB', 'WenQuanYi Zen Hei'],
  xls: ['SimSun'],
  xlsx: ['SimSun'],
  ods: ['SimSun'],
  'cid-pdf': ['SimSun'],
  'embedded-pdf': ['AR PL SungtiL GB'],
  ofd: ['SimSun'],
  html: ['Noto Sans CJK SC'],
  'layout-text': ['Noto Sans CJK SC', 'WenQuanYi Zen Hei'],
  'tab-text': ['SimSun'],
  'comma-text': ['SimSun'],
  markdown: ['SimSun'],
};

/**
 * Any layout that a publisher could have chosen: every field of `Layout` drawn by itself, but for pairs that no page can
 * hold (wide amounts in nine columns of an upright page).
 */
export function randomLayout(random: Random, producer: Producer): Layout {
  const { chance, pick } = random;
  const publisher = pick(publishers);
  const unit = chance(0.6) ? '万元' : '元';
  const widest: TableKind[] = [
    'income',
    'expenditure',
    'appropriation_summary',
    'general_public_basic_expenditure',
    'three_public',
    'general_public_expenditure',
    'government_fund',
    'state_capital',
  ];
  // Nine columns of amounts leave no room for 元, and two such changes at once none for labels.
  const wide: Pick<Layout, 'byNature' | 'budgetColumns'> =
    unit === '元' ? {} : chance(0.15) ? { byNature: true } : chance(0.15) ? { budgetColumns: true } : {};
  const workbook = workbooks.includes(producer);
  const spreadsheet = producer === 'calc' || workbook;
  // Ghostscript loses the characters of Chromium's Type 3 fonts and of the fonts that the two drawn producers use.
  const drawn = producer === 'cid-pdf' || producer === 'embedded-pdf' || producer === 'ofd';
  const rendered = producer === 'chromium' || producer === 'html' || producer === 'layout-text';
  return {
    facts: pick(['yunjiang-2024', 'qinghe-2024']),
    producer,
    ...(drawn || workbook || unpaged.includes(producer) || producer === 'docx' || producer === 'doc'
      ? {}
      : { rewrittenBy: producer === 'chromium' ? 'qpdf' : pick(['ghostscript', 'qpdf'] as const) }),
    ...(producer === 'ofd' ? { ofd: ofdStyle(random) } : {}),
    shows: 'drawn by lot',
    order: publisher.order,
    titles: publisher.titles,
    captions: pick(captions),
    captionsInGrid: spreadsheet || (rendered && chance(0.2)),
    unit,
    separators: chance(0.6),
    trailingZeros: chance(0.75) ? 'kept' : 'trimmed',
    nothing: {
      default: pick(['blank', 'blank', 'zero', '0', '-', '—'] as const),
      ...(chance(0.2) ? { expenditure: 'zero' as const } : {}),
    },
    codes: chance(0.6) ? 'one' : 'three',
    subjectHeader: pick(['item', 'item', 'flat', 'ministry'] as const),
    ...(chance(0.3) ? { totalLabel: pick(['合  计', '合　计', '总计']) } : {}),
    functionalCodeHeader: pick(functionalCodeHeaders),
    economicCodeHeader: pick(['经济分类科目编码', '科目编码', '科目代码']),
    total: chance(0.6) ? 'first' : 'last',
    lineNumbers: chance(0.5),
    amountHeader: chance(0.5) ? '金额' : '决算数',
    spacedHeaders: chance(0.3),
    summaryRows: chance(0.6) ? 'all' : 'used',
    ...wide,
    ...(chance(0.4) ? { totalsNamed: true } : {}),
    ...(chance(0.3) ? { educationFees: true } : {}),
    general: pick(['deep', 'shallow', 'balances'] as const),
    economicGroups: pick([1, 2, 3, 3] as const),
    stateCapital: chance(0.5) ? 'income-expenditure' : 'expenditure',
    threePublic: pick(['block', 'block', 'paired', 'vertical', 'final'] as const),
    ...(chance(0.5) ? { counts: true } : {}),
    ...(chance(0.2) ? { meetingsAndTraining: true } : {}),
    indentedNames: chance(0.3),
    ...(chance(0.1) ? { remarks: true } : {}),
    ...(chance(0.2)
      ? { extraTables: ['procurement', 'operating-expenses', 'projects', 'income-by-unit'] as const }
      : {}),
    rulings: pick(rulings[producer]),
    borderModel: rendered
      ? pick(['collapse', 'collapse', 'separate', 'gaps'] as const)
      : pick(['collapse', 'separate'] as const),
    headerRepeated: chance(0.5),
    headerShaded: chance(0.3),
    landscape:
      unit === '元' || Object.keys(wide).length > 0 || chance(0.4)
        ? ['income_expenditure_summary', ...widest]
        : chance(0.5)
          ? [
              'income',
              'three_public',
              'general_public_basic_expenditure',
              'expenditure',
              'appropriation_summary',
            ]
          : [...tableKinds],
    ...(chance(0.25) ? { pageHeight: pick([120, 150, 180]) } : {}),
    ...(chance(0.3) ? { rowsBreak: true } : {}),
    ...(!spreadsheet && !drawn && !words.includes(producer) && chance(0.25) ? { flowing: true } : {}),
    ...(chance(0.3) ? { runningHead: '2024年度部门决算公开' } : {}),
    ...(chance(0.5) ? { pageNumbers: true } : {}),
    ...(chance(0.15) ? { titleBrokenAfter: 12 } : {}),
    rowsAligned: pick(['middle', 'middle', 'top', 'bottom'] as const),
    font: pick(fonts[producer]),
    fontSize: unit === '元' ? pick([7.5, 8, 9]) : pick([7.5, 8, 9, 10]),
    rowHeight: pick([14, 16, 18, 22]),
    cellPadding: pick([1.5, 2.5, 4]),
    wholeReport: producer !== 'calc' && (!drawn || producer === 'ofd') && chance(0.3),
    selfEvaluation: false,
  };
}

const ofdStyle = ({ chance, pick }: Random): OfdStyle => ({
  distances: pick(['list', 'repeated', 'none'] as const),
  rulings: pick(['strokes', 'fills'] as const),
  clips: chance(0.3),
  prefix: chance(0.8),
});
