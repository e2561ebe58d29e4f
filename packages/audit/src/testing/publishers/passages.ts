import type { Publisher } from './publisher.ts';

/** Whole sections with headings on the lines of their paragraphs, and what they leave to be understood. */
export const passages: readonly Publisher[] = [
  {
    name: 'headings on the line, amounts without a name below them',
    sections: {
      一般公共预算财政拨款支出决算情况说明: [
        '（一）总体情况。2024年度一般公共预算财政拨款支出880万元，占本年支出的89.8%，与2023年相比，增加20万元，增长2.33%。',
        '（二）结构情况。一般公共服务支出660万元，占75%；社会保障和就业支出120万元，占13.64%；住房保障支出100万元，占11.36%。',
        '（三）具体情况。年初预算850万元，支出决算880万元，完成年初预算的103.5%。',
      ],
    },
    planted: [
      ['支出880万元', '支出808万元', 'told-general-public'],
      ['支出决算880万元', '支出决算888万元', 'told-general-public'],
      ['的103.5%', '的105.3%', 'told-completion'],
      ['占11.36%', '占13.61%', 'told-share'],
    ],
  },
  {
    name: 'other matters under one heading',
    sections: {
      其他重要事项情况说明: [
        '（一）机关运行经费支出情况。2024年度机关运行经费支出80万元，较上年减少5万元，下降5.88%。',
        '（二）政府采购支出情况：2024年度政府采购支出总额120万元，其中：货物支出30万元，工程支出40万元，服务支出50万元。',
        '（三）国有资产占有使用情况。共有车辆8辆，其中：执法执勤用车3辆，其他用车5辆（主要用于下乡）。',
      ],
    },
    planted: [
      ['经费支出80万元', '经费支出800万元', 'told-operating'],
      ['货物支出30万元', '货物支出13万元', 'told-procurement'],
      ['其他用车5辆', '其他用车4辆', 'told-vehicles'],
    ],
  },
  {
    name: 'appropriations with their balances',
    sections: {
      财政拨款收入支出决算总体情况说明: [
        '2024年度财政拨款收入950万元，年初财政拨款结转和结余30万元，财政拨款支出920万元，年末财政拨款结转和结余60万元。其中：一般公共预算财政拨款收入900万元，政府性基金预算财政拨款收入50万元，与上年持平。',
      ],
    },
    planted: [
      ['财政拨款收入950', '财政拨款收入905', 'told-appropriation'],
      ['年初财政拨款结转和结余30', '年初财政拨款结转和结余33', 'told-appropriation'],
      ['财政拨款支出920', '财政拨款支出902', 'told-appropriation'],
      ['年末财政拨款结转和结余60', '年末财政拨款结转和结余66', 'told-appropriation'],
      ['基金预算财政拨款收入50', '基金预算财政拨款收入5', 'told-appropriation'],
    ],
  },
  {
    name: 'economic subjects with their amounts',
    sections: {
      一般公共预算财政拨款基本支出决算情况说明: [
        '基本支出700万元，其中：人员经费600万元，占基本支出85.71%，具体包括基本工资370万元、机关事业单位基本养老保险缴费120万元、住房公积金100万元、退休费10万元；日常公用经费100万元，占基本支出14.29%，具体包括办公费60万元、公务接待费15万元、公务用车运行维护费25万元。',
      ],
    },
    planted: [
      ['基本工资370', '基本工资307', 'told-basic'],
      ['办公费60', '办公费61', 'told-basic'],
      ['支出85.71%', '支出87.51%', 'told-share'],
      ['公务用车运行维护费25', '公务用车运行维护费52', 'told-basic'],
      ['办公费60', '办公费160', 'told-list-within'],
    ],
  },
  {
    name: 'expenditure by function, a fund in one sentence',
    sections: {
      支出决算情况说明: [
        '2024年度支出合计980万元。按支出功能分：一般公共服务支出700万元，社会保障和就业支出130万元，城乡社区支出50万元，住房保障支出100万元。',
      ],
      政府性基金预算财政拨款收入支出决算情况说明: [
        '政府性基金预算财政拨款年初结转和结余10万元，收入50万元，支出40万元，年末结转和结余20万元。与上年相比，收入增加10万元，增长25%，支出减少5万元，下降11.11%。',
      ],
    },
    planted: [
      ['社会保障和就业支出130', '社会保障和就业支出103', 'told-expenditure'],
      ['收入50万元', '收入55万元', 'told-funds'],
      ['支出40万元', '支出44万元', 'told-funds'],
      ['增长25%', '增长52%', 'told-growth'],
      ['下降11.11%', '下降12.11%', 'told-growth'],
    ],
  },
];
