/** Twins of small files that were read wrong: bodies without rulings, odd heads, labels and columns. */
import { han, line, makePdf } from '../../packages/extractor/src/testing/pdf.ts';
import {
  department,
  edges,
  labels,
  type Row,
  rows,
  type Sheet,
  sheet,
  title,
  truthOf,
  widthOf,
} from './sheet.ts';
import { type Twin, twin, usual } from './twin.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const pdf = (...contents: readonly string[]): Uint8Array =>
  makePdf(contents.map((content) => ({ content, width: 842, height: 595 })));

const td = (cells: readonly string[], tag = 'td'): string =>
  `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>`;
const head = td(['科目代码', '科目名称', ...labels]);
const table = (body: readonly Row[], top = head): string =>
  `<table border="1">${top}${body.map((r) => td([r.code, r.name, ...r.amounts])).join('')}</table>`;
const html = (content: string): Uint8Array =>
  bytes(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${department}2024年度部门决算</title></head><body>${content}</body></html>`,
  );
const caption = (name = title, unit = '万元'): string =>
  `<h3>${name}</h3><p>部门：${department}　金额单位：${unit}</p>`;

/** Amounts with fewer decimals. */
const rounded = (decimals: 0 | 1): Row[] =>
  rows.map((r) => ({
    ...r,
    amounts: r.amounts.map((a) => (decimals === 0 ? a.replace(/\..*/, '') : a.replace(/(\.\d)\d/, '$1'))),
  }));

function bodies(): Twin[] {
  const top = (y: number): string => line(40, y, 804, y);
  const frame = (n: number): string => top(492) + top(472) + top(472 - n * 20);
  const on = (name: string, body: Row[], drawn: string, rest: Sheet = {}) =>
    twin(
      `int ${name}`,
      pdf(sheet({ rows: body, rulings: 'none', ...rest }) + drawn),
      truthOf(body, rest.caption?.unit === undefined ? {} : { unit: rest.caption.unit }),
    );
  const whole = rounded(0);
  const short = whole.slice(0, 4);
  return [
    on('none', whole, ''),
    on('frame', whole, frame(10)),
    on('frame short', short, frame(4)),
    on('one decimal', rounded(1), frame(10)),
    on('yuan', whole, frame(10), { caption: { unit: '元' } }),
    on('latin', whole, frame(10), { figures: 'latin' }),
    on('near rows', whole, '', { height: 13 }),
    on('far rows', whole, frame(10).replaceAll(' 272 ', ' 192 '), { height: 28 }),
    on('all rulings', whole, '', { rulings: 'all' }),
    on('rows', whole, '', { rulings: 'rows' }),
    on(
      'no separators',
      whole.map((r) => ({ ...r, amounts: r.amounts.map((a) => a.replace(',', '')) })),
      frame(10),
    ),
  ];
}

function units(): Twin[] {
  const at = (name: string, parts: readonly (readonly [number, number, string])[], unit = '万元') =>
    twin(
      `unit ${name}`,
      pdf(
        sheet({ caption: { title: null } }) +
          han(380, 540, 16, title) +
          han(40, 502, 9, `部门：${department}`) +
          parts.map(([x, y, text]) => han(x, y, 9, text)).join(''),
      ),
      truthOf(rows, { unit }),
    );
  return [
    at('two lines', [
      [740, 512, '金额单位：万'],
      [740, 501, '元'],
    ]),
    at('two runs', [
      [740, 502, '单位：'],
      [775, 502, '万元'],
    ]),
    at('spaced', [[740, 502, '单 位 ： 万 元']]),
    at('brackets', [[740, 502, '（单位：万元）']]),
    at('RMB', [[720, 502, '单位：人民币万元']]),
    at('traditional', [[740, 502, '單位：萬元']]),
    at('currency', [[700, 502, '货币单位：人民币万元']]),
    at('no colon', [[740, 502, '单位万元']]),
  ];
}

function heads(): Twin[] {
  const label = (code: string, name: string): Row => ({ code, name, amounts: labels.map(() => '') });
  const first = [label('', '一、本级支出'), ...rows];
  const odd = (name: string, other: string) =>
    twin(
      `two ${name}`,
      html(
        `${caption()}${table(rows)}<p>${other}</p><p>单位：万元</p>${table(
          [{ code: '', name: '合计', amounts: ['1.00', '1.00', '', '', '', ''] }],
          head,
        )}`,
      ),
      [
        ...usual,
        ...truthOf([{ code: '', name: '合计', amounts: ['1.00', '1.00', '', '', '', ''] }], { name: other }),
      ],
    );
  return [
    twin('head label first html', html(caption() + table(first)), truthOf(first)),
    twin('head label first pdf', pdf(sheet({ rows: first, height: 19 })), truthOf(first)),
    twin(
      'head label on page two',
      pdf(
        sheet({ rows: rows.slice(0, 5) }),
        sheet({
          rows: [label('', '二、其他支出'), ...rows.slice(5)],
          caption: { title: null },
          header: false,
        }),
      ),
      truthOf([...rows.slice(0, 5), label('', '二、其他支出'), ...rows.slice(5)]),
    ),
    odd('balance', '2024年度芦汀市政府一般债务余额情况表'),
    odd('draft', '2024年芦汀市社会保险基金支出决算（草案）'),
    odd('total', '2024年芦汀市本级国有资本经营收支总表'),
    odd('long', '2024年度芦汀市档案整理局所属各事业单位机构运行经费与政府采购支出情况统计汇总明细对照表'),
  ];
}

function codes(): Twin[] {
  const heading = (code: string, name: string) =>
    twin(`code ${code} ${name}`, html(caption() + table(rows, td([code, name, ...labels]))));
  return [
    heading('功能科目代码', '功能科目名称'),
    heading('功能分类编码', '功能分类名称'),
    heading('支出功能科目编码', '支出功能科目名称'),
    heading('科目编号', '科目'),
    heading('编码', '名称'),
    heading('类款项', '支出科目'),
    heading('科目代码（类款项）', '科目名称（类款项）'),
    heading('预算科目编码', '预算科目名称'),
    heading('预算代码', '预算项目'),
    heading('项目编码', '项目名称'),
  ];
}

function marks(): Twin[] {
  const marked = (name: string, mark: string, rest: Sheet = {}, size = 9) =>
    twin(
      `foot ${name}`,
      pdf(
        sheet({
          ...rest,
          cell: (p) =>
            p.row === 1 && p.column === 2
              ? han(p.x - widthOf(mark, size), p.y, 9, p.text) +
                han(p.x + widthOf(p.text, 9) - widthOf(mark, size), p.y, size, mark)
              : undefined,
        }) + han(40, 250, 8, `${mark} 含上年结转。`),
      ),
    );
  return [
    marked('circled', '①'),
    marked('circled unruled', '①', { rulings: 'none' }),
    marked('circled rows', '②', { rulings: 'rows' }),
    marked('star', '*', { rulings: 'none' }),
    marked('bracket', '（注1）', {}, 6),
    marked('small circled', '①', {}, 6),
  ];
}

function regions(): Twin[] {
  const on = (name: string, place: readonly string[]) => {
    const xs = [40, 110, ...edges.slice(1).map((x) => 40 + (x - 40) * 0.9 + 70)];
    const texts = place.map((text, i) => (text ? han(44, 492 - 20 * (i + 1) - 13, 9, text) : '')).join('');
    const rest = xs.slice(1);
    return twin(
      name,
      pdf(
        sheet({ edges: rest, caption: { title: null } }) +
          han(380, 540, 16, title) +
          han(40, 502, 9, `部门：${department}`) +
          han(740, 502, 9, '金额单位：万元') +
          Array.from({ length: 12 }, (_, i) => line(40, 492 - 20 * i, 110, 492 - 20 * i)).join('') +
          line(40, 492, 40, 272) +
          han(60, 479, 9, '地区') +
          texts,
      ),
      [
        ...usual,
        ...rows.flatMap((row, i) =>
          place[i] ? truthOf([{ ...row, amounts: [place[i]] }], { headers: ['地区'] }) : [],
        ),
      ],
    );
  };
  return [
    on(
      'region every row',
      rows.map(() => '芦汀市'),
    ),
    on(
      'region first',
      rows.map((_, i) => (i === 0 ? '芦汀市' : '')),
    ),
  ];
}

function columnNumbers(): Twin[] {
  const numbers = (name: string, row: readonly string[]) => [
    twin(`栏次 html ${name}`, html(`${caption()}${table(rows, head + td(row))}`)),
    twin(
      `栏次 pdf ${name}`,
      pdf(
        sheet({
          rows: [{ code: row[0] ?? '', name: row[1] ?? '', amounts: row.slice(2) }, ...rows],
          height: 19,
        }),
      ),
    ),
  ];
  return [
    ...numbers('plain', ['', '栏次', '1', '2', '3', '4', '5', '6']),
    ...numbers('formula', ['', '栏次', '1=2+3', '2', '3', '4', '5', '6']),
    ...numbers('letters', ['', '栏次', 'A', 'B', 'C', 'D', 'E', 'F']),
    ...numbers('star', ['**', '**', '1', '2', '3', '4', '5', '6']),
    ...numbers('long formula', ['栏次', '', '1=2+3+4+5+6', '2', '3', '4', '5', '6']),
    ...numbers('brackets', ['', '栏次', '（1）', '（2）', '（3）', '（4）', '（5）', '（6）']),
  ];
}

/** Every twin of the small files. */
export const shapeTwins = (): Twin[] => [
  ...bodies(),
  ...units(),
  ...heads(),
  ...codes(),
  ...marks(),
  ...regions(),
  ...columnNumbers(),
];
