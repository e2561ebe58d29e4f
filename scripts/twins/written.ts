/** Twins in HTML, Markdown and text. */
import { department, labels, type Row, rows, title } from './sheet.ts';
import { type Twin, twin, usual } from './twin.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

interface Page {
  style?: string;
  row?: (cells: readonly string[], row: Row) => string;
  head?: string;
  before?: string;
  after?: string;
  open?: string;
  body?: readonly Row[];
}

const td = (cells: readonly string[], tag = 'td'): string =>
  `<tr>${cells.map((c) => `<${tag}>${c}</${tag}>`).join('')}</tr>\n`;
const cellsOf = ({ code, name, amounts }: Row): string[] => [code, name, ...amounts];
const headRow = td(['科目代码', '科目名称', ...labels]);

function table({
  row = (cells) => td(cells),
  head = headRow,
  open = '<table border="1">',
  body = rows,
}: Page = {}): string {
  return `${open}${head}${body.map((r) => row(cellsOf(r), r)).join('')}</table>`;
}

function html(page: Page = {}, content = table(page)): Uint8Array {
  return bytes(
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${department}2024年度部门决算</title><style>${page.style ?? ''}</style></head><body>${page.before ?? ''}<h3>${title}</h3><p>部门：${department}　金额单位：万元</p>${content}${page.after ?? ''}</body></html>`,
  );
}

/** A further cell in every row, before the amounts, with an attribute. */
const withCell =
  (attributes: string, text = '8,888.88') =>
  (cells: readonly string[]) =>
    `<tr>${cells.map((c, i) => `${i === 4 ? `<td ${attributes}>${text}</td>` : ''}<td>${c}</td>`).join('')}</tr>\n`;

function hidden(): Twin[] {
  const by = (name: string, attributes: string, style = '') =>
    twin(`19 ${name}`, html({ style, row: withCell(attributes) }));
  return [
    by('inline', 'style="display:none"'),
    by('inline spaces', 'style="color:red; DISPLAY : none !important"'),
    by('attribute', 'hidden'),
    by('two classes', 'class="a b"', '.a.b{display:none}'),
    by('id', 'class="x"', 'table tr td.x{display:none}'),
    by('list', 'class="x"', '.y,.x{display:none}'),
    by('important', 'class="x"', '.x{display:none!important} td{display:table-cell}'),
    by('overridden', 'class="x"', '.x{display:table-cell} td.x{display:none}'),
    by('attribute selector', 'data-k="old"', '[data-k=old]{display:none}'),
    by('media screen', 'class="x"', '@media screen{.x{display:none}}'),
    by('mso', 'style="mso-hide:all;display:none"'),
    by('comment in style', 'class="x"', '/* .y{} */ .x/**/{ display:none; }'),
    twin(
      '19 nth-child',
      html({
        style: 'td:nth-child(5){display:none}',
        head: headRow.replace('<td>项目支出', '<td>旧</td><td>项目支出'),
        row: withCell(''),
      }),
    ),
    twin(
      '19 row',
      html({
        row: (cells, r) =>
          td(cells) + (r.code === '205' ? td(cells).replace('<tr>', '<tr style="display:none">') : ''),
      }),
    ),
    twin(
      '19 print',
      html({
        style: '@media print{.x{display:none}}',
        row: (cells) =>
          `<tr>${cells.map((c, i) => `<td${i === 4 ? ' class="x"' : ''}>${c}</td>`).join('')}</tr>\n`,
      }),
    ),
    twin(
      '19 span',
      html({
        style: '.x{display:none}',
        row: (cells) => td(cells.map((c, i) => (i >= 2 && c ? `<span class="x">1</span>${c}` : c))),
      }),
    ),
    twin(
      '19 visibility',
      html({
        style: '.x{visibility:hidden}',
        row: (cells) => td(cells.map((c, i) => (i >= 2 && c ? `<span class="x">1</span>${c}` : c))),
      }),
    ),
    twin(
      '19 size zero',
      html({
        row: (cells) => td(cells.map((c, i) => (i >= 2 && c ? `<span style="font-size:0">1</span>${c}` : c))),
      }),
    ),
    twin(
      '19 opacity',
      html({
        row: (cells) => td(cells.map((c, i) => (i >= 2 && c ? `<span style="opacity:0">1</span>${c}` : c))),
      }),
    ),
    twin(
      '19 off screen',
      html({
        style: '.sr{position:absolute;left:-9999px}',
        row: (cells) => td(cells.map((c, i) => (i >= 2 && c ? `<span class="sr">1</span>${c}` : c))),
      }),
    ),
    twin(
      '19 clip',
      html({
        style: '.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}',
        row: (cells) => td(cells.map((c, i) => (i >= 2 && c ? `<span class="sr-only">1</span>${c}` : c))),
      }),
    ),
    twin(
      '19 script',
      html({
        row: (cells) =>
          td(
            cells.map((c, i) =>
              i >= 2 && c ? `<script>var a=1</script>${c}<template>9</template><!-- 7 -->` : c,
            ),
          ),
      }),
    ),
    twin(
      '19 input',
      html({
        row: (cells) => td(cells.map((c, i) => (i >= 2 && c ? `<input type="text" value="${c}">` : c))),
      }),
    ),
    twin(
      '19 input hidden',
      html({
        row: (cells) =>
          td(cells.map((c, i) => (i >= 2 && c ? `${c}<input type="hidden" value="12.00">` : c))),
      }),
    ),
    twin(
      '19 collapse',
      html({
        open: '<table><colgroup><col span="4"><col style="visibility:collapse"><col span="4"></colgroup>',
        row: withCell(''),
        head: headRow.replace('<td>项目支出', '<td>旧</td><td>项目支出'),
      }),
    ),
  ];
}

function tracked(): Twin[] {
  const by = (name: string, from: string, style = '') =>
    twin(
      `33 ${name}`,
      html({
        style,
        row: (cells) => td(cells.map((c, i) => (i >= 2 && c === '2,413.50' ? from.replace('#', c) : c))),
      }),
    );
  return [
    by('s', '<s>9,413.50</s>#'),
    by('strike', '<strike>9,413.50</strike> #'),
    by('del after', '#<del>9,413.50</del>'),
    by('inline through', '<span style="text-decoration:line-through">9,413.50</span>#'),
    by(
      'inline through longhand',
      '<span style="text-decoration-line: line-through; color:red">9,413.50</span><span>#</span>',
    ),
    by('class through', '<span class="k">9,413.50</span>#', '.k{text-decoration:line-through red}'),
    by(
      'mso',
      '<span class=msoDel><del cite="mailto:x">9,413.50</del></span><span class=msoIns><ins>#</ins></span>',
    ),
    by('inside digits', '2,<del>9</del><ins>4</ins>13.50'),
    by('nested', '<b><del><span>9,413</span>.50</del></b><ins><b>#</b></ins>'),
    by('del block', '<del><p>9,413.50</p></del><p><ins>#</ins></p>'),
    by('ins nested del', '<ins><del>9,413.50</del>#</ins>'),
    by('aria', '<span role="deletion">9,413.50</span>#'),
    twin(
      '33 deleted row',
      html({
        row: (cells, r) =>
          td(cells) +
          (r.code === '20503'
            ? td(cells.map((c) => (c ? `<del>${c.replace(/^5,7/, '9,7')}</del>` : c)))
            : ''),
      }),
    ),
  ];
}

function spans(): Twin[] {
  const head2 = (group: string, label: string, extra = '') =>
    `<tr><td ${group}>项目</td>${labels.map((l) => `<td ${label}>${l}</td>`).join('')}</tr><tr><td>科目代码</td><td>科目名称</td>${extra}</tr>`;
  const on = (name: string, page: Page) => twin(`53 ${name}`, html(page));
  return [
    on('words', { head: head2('colspan="2 cols"', 'rowspan="2"') }),
    on('single quotes', { head: head2("colspan='2'", 'rowspan=2') }),
    on('plus', { head: head2('colspan="+2"', 'rowspan=" 2 "') }),
    on('fraction', { head: head2('colspan="2.0"', 'rowspan="2.9"') }),
    on('too many rows', { head: `<thead>${head2('colspan="2"', 'rowspan="99"')}</thead>` }),
    on('minus', {
      head: head2('colspan=2', 'rowspan=2'),
      row: (cells) => td(cells).replaceAll('<td>', '<td rowspan="-1" colspan="">'),
    }),
    on('last row out', {
      row: (cells, r) => td(cells).replaceAll('<td>', r.code === '22102' ? '<td rowspan="3">' : '<td>'),
    }),
    on('last empty cells span', {
      row: (cells) =>
        `<tr>${cells
          .slice(0, 5)
          .map((c) => `<td>${c}</td>`)
          .join('')}<td colspan="3"></td></tr>`,
    }),
    on('span too wide', {
      row: (cells) =>
        `<tr>${cells
          .slice(0, 5)
          .map((c) => `<td>${c}</td>`)
          .join('')}<td colspan="1000"></td></tr>`,
    }),
    on('missing end tags', { row: (cells) => `<tr>${cells.map((c) => `<td>${c}`).join('')}` }),
    on('cells missing at end', { row: (cells) => td(cells.slice(0, 5)) }),
    on('zero in body', { row: (cells) => td(cells).replaceAll('<td>', '<td colspan="0" rowspan="1">') }),
    on('spacer rows', {
      row: (cells) => `${td(cells)}<tr></tr><tr><td colspan="8" style="height:0"></td></tr>`,
    }),
    on('title in table', {
      head: `<tr><td colspan="8">${title}</td></tr><tr><td colspan="4">部门：${department}</td><td colspan="4">金额单位：万元</td></tr>${headRow}`,
    }),
    on('upper case', {
      row: (cells) => td(cells).toUpperCase(),
      head: head2('COLSPAN=2', 'ROWSPAN="2"').toUpperCase(),
    }),
    on('stray text', { row: (cells) => td(cells).replace('<tr>', '<tr> &nbsp; ') }),
    on('thead tfoot', { head: `<thead>${headRow}</thead><tbody>` }),
    on('th', { head: td(['科目代码', '科目名称', ...labels], 'th'), row: (cells) => td(cells, 'th') }),
  ];
}

function parts(): Twin[] {
  const head = `<table class="h">${headRow}</table>`;
  const body = `<table class="b">${rows.map((r) => td(cellsOf(r))).join('')}</table>`;
  const cols = '<colgroup><col width="80"><col width="200"></colgroup>';
  return [
    twin(
      '55 divs',
      html(
        {},
        `<div class="h"><table><thead>${headRow}</thead></table></div><div class="b"><table><tbody>${rows.map((r) => td(cellsOf(r))).join('')}</tbody></table></div>`,
      ),
    ),
    twin(
      '55 colgroups',
      html(
        {},
        `<table>${cols}${headRow}</table><table>${cols}${rows.map((r) => td(cellsOf(r))).join('')}</table>`,
      ),
    ),
    twin(
      '55 gutter',
      html(
        {},
        `<div><table>${headRow.replace('</tr>', '<th class="gutter"></th></tr>')}</table></div><div>${body}</div>`,
      ),
    ),
    twin(
      '55 total apart',
      html(
        {},
        `${head}<table>${rows
          .slice(1)
          .map((r) => td(cellsOf(r)))
          .join('')}</table><table>${td(cellsOf(rows[0] as Row))}</table>`,
      ),
    ),
    twin(
      '55 total first apart',
      html(
        {},
        `${head}<table>${td(cellsOf(rows[0] as Row))}</table><table>${rows
          .slice(1)
          .map((r) => td(cellsOf(r)))
          .join('')}</table>`,
      ),
    ),
    twin(
      '55 header hidden in body',
      html(
        {},
        `${head}<table><thead style="visibility:hidden">${headRow}</thead>${rows.map((r) => td(cellsOf(r))).join('')}</table>`,
      ),
    ),
    twin(
      '55 header again',
      html({}, `${head}<table>${headRow}${rows.map((r) => td(cellsOf(r))).join('')}</table>`),
    ),
    twin(
      '55 two header rows',
      html(
        {},
        `<table><tr><td colspan="2">项目</td>${labels.map((l) => `<td rowspan="2">${l}</td>`).join('')}</tr><tr><td>科目代码</td><td>科目名称</td></tr></table>${body}`,
      ),
    ),
    twin(
      '55 fixed columns',
      html(
        {},
        `${head}${body}<div class="fixed">${`<table>${td(['科目代码', '科目名称'])}</table><table>${rows.map((r) => td([r.code, r.name])).join('')}</table>`}</div>`,
      ),
    ),
    twin('57 thrice', html({}, `${table()}${table()}${table()}`)),
    twin(
      '57 with titles',
      html({ after: `<h3>${title}</h3><p>部门：${department}　金额单位：万元</p>${table()}` }),
    ),
    twin(
      '57 hidden by media',
      html(
        { style: '@media (max-width:600px){.pc{display:none}} .m{display:none}' },
        `<div class="pc">${table()}</div><div class="m">${table()}</div>`,
      ),
    ),
    twin('57 template', html({}, `${table()}<template>${table()}</template><noscript>${table()}</noscript>`)),
    twin('57 apart', html({}, `${table()}<p>手机版</p>${table()}`)),
    twin(
      '57 other class',
      html(
        {},
        `${table({ open: '<table class="desktop">' })}${table({ open: '<table class="mobile" width="300">', row: (cells) => td(cells.map((c) => `<span>${c}</span>`)) })}`,
      ),
    ),
    twin(
      '57 fewer columns',
      html(
        {},
        `${table()}${table({ head: td(['科目代码', '科目名称', ...labels.slice(0, 3)]), row: (cells) => td(cells.slice(0, 5)) })}`,
      ),
    ),
  ];
}

function codesAndNames(): Twin[] {
  const joined = (name: string, join: (code: string, name: string) => string, header = '科目编码及名称') =>
    twin(
      `63 ${name}`,
      html({
        head: td([header, ...labels]),
        row: (cells) =>
          td([cells[0] ? join(cells[0] ?? '', cells[1] ?? '') : (cells[1] ?? ''), ...cells.slice(2)]),
      }),
    );
  return [
    joined('hyphen', (c, n) => `${c}-${n}`),
    joined('dash', (c, n) => `${c}—${n}`),
    joined('wide blank', (c, n) => `${c}　${n}`),
    joined('brackets', (c, n) => `[${c}]${n}`),
    joined('wide brackets', (c, n) => `【${c}】${n}`),
    joined('underscore', (c, n) => `${c}_${n}`),
    joined('enumeration', (c, n) => `${c}、${n}`),
    joined('colon', (c, n) => `${c}：${n}`),
    joined('point', (c, n) => `${c}.${n}`),
    joined('nothing', (c, n) => `${c}${n}`),
    joined('br', (c, n) => `${c}<br>${n}`),
    joined('nbsp', (c, n) => `&nbsp;&nbsp;${c}&nbsp;${n}`),
    joined('spans', (c, n) => `<span>${c}</span><span>${n}</span>`, '支出功能分类科目'),
    joined('parens after', (c, n) => `${n}（${c}）`, '科目名称（编码）'),
    joined('header 项目', (c, n) => `${c} ${n}`, '项目'),
    joined('header 功能分类', (c, n) => `${c} ${n}`, '功能分类科目名称'),
    joined('slash', (c, n) => `${c}/${n}`, '科目编码/科目名称'),
    joined('name then code', (c, n) => `${n} ${c}`, '科目名称及编码'),
    joined('wide parens', (c, n) => `（${c}）${n}`),
    joined('tilde', (c, n) => `${c}~${n}`),
  ];
}

function texts(): Twin[] {
  const caption = `${title}\n公开03表\n部门：${department}  金额单位：万元\n`;
  const tabs = (
    name: string,
    code: (c: string) => string,
    amount: (a: string) => string = (a) => a,
    truth = usual,
    sep = '\t',
  ) =>
    twin(
      `61 ${name}`,
      bytes(
        `${caption}${[['科目代码', '科目名称', ...labels], ...rows.map((r) => [r.code && code(r.code), r.name, ...r.amounts.map((a) => a && amount(a))])].map((r) => r.join(sep)).join('\n')}\n`,
      ),
      truth,
    );
  const quoted = (c: string) => `"${c.replaceAll('"', '""')}"`;
  const plain = usual.map((t) => ({ ...t, raw: t.raw.replaceAll(',', '') }));
  const wide = (text: string) => text.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  const columns = (gap: (n: number) => string, fill: string, ending = '\n', marks = '') => {
    const w = (text: string) => Array.from(text).reduce((n, c) => n + (c.charCodeAt(0) > 0x2e00 ? 2 : 1), 0);
    const widths = [10, 44, 16, 14, 14, 16, 12, 22];
    const row = (cells: readonly string[]) =>
      cells
        .map((c, i) => (i < 2 ? c + gap((widths[i] ?? 0) - w(c)) : gap((widths[i] ?? 0) - w(c)) + c))
        .join(fill)
        .trimEnd();
    return `${marks}${gap(60)}${title}${ending}部门：${department}${gap(60)}金额单位：万元${ending}${[['科目代码', '科目名称', ...labels], ...rows.map(cellsOf)].map(row).join(ending)}${ending}`;
  };
  const times = (c: string) => (n: number) => c.repeat(Math.max(0, n));
  return [
    tabs('apostrophe', (c) => `'${c}`),
    tabs('curly', (c) => `‘${c}`),
    tabs('point zero', (c) => `${c}.0`),
    tabs('csv formula', (c) => quoted(`="${c}"`), quoted, usual, ','),
    tabs('csv bare', (c) => `="${c}"`, quoted, usual, ','),
    tabs('csv tab inside', (c) => quoted(`\t${c}`), quoted, usual, ','),
    tabs('quotes', (c) => `"${c}"`),
    tabs('T', (c) => `=T("${c}")`),
    tabs('TEXT', (c) => `=TEXT("${c}","0")`),
    tabs(
      'all formulas',
      (c) => `="${c}"`,
      (a) => `="${a}"`,
    ),
    tabs(
      'amounts as numbers',
      (c) => `="${c}"`,
      (a) => `=${a.replace(',', '')}`,
      plain,
    ),
    tabs('wide digits', wide),
    tabs('brackets', (c) => `[${c}]`),
    tabs('blank around', (c) => ` ${c} `),
    tabs('zero width', (c) => `\u200b${c}`),
    tabs(
      'apostrophe on amounts',
      (c) => `'${c}`,
      (a) => `'${a}`,
    ),
    tabs(
      'semicolons',
      (c) => `="${c}"`,
      (a) => a,
      usual,
      ';',
    ),
    tabs(
      'pipes',
      (c) => `="${c}"`,
      (a) => a,
      usual,
      '|',
    ),
    twin(
      '35 ideographic',
      bytes(columns((n) => '　'.repeat(Math.max(0, Math.floor(n / 2))) + (n > 0 && n % 2 ? ' ' : ''), ' ')),
    ),
    twin('35 spaces crlf bom', bytes(columns(times(' '), '  ', '\r\n', '\ufeff'))),
    twin('35 figure space', bytes(columns(times('\u2007'), '\u2007\u2007'))),
    twin('35 en space', bytes(columns(times('\u2002'), '\u2002\u2002'))),
    twin('35 nbsp cr', bytes(columns(times('\u00a0'), '\u00a0\u00a0', '\r'))),
    twin(
      '35 mixed',
      bytes(columns((n) => '\u00a0 '.repeat(Math.max(0, n)).slice(0, Math.max(0, n)), ' \u00a0')),
    ),
    twin('35 narrow', bytes(columns(times('\u202f'), '\u202f\u202f'))),
    twin('35 zero width', bytes(columns(times(' '), '  ').replaceAll('支出', '支\u200b出'))),
  ];
}

function markdown(): Twin[] {
  const cell = (r: readonly string[]) => `| ${r.join(' | ')} |\n`;
  const head = ['科目代码', '科目名称', ...labels];
  const pipe = (part: readonly Row[], top = true) =>
    (top ? cell(head) + cell(head.map(() => '---')) : '') + part.map((r) => cell(cellsOf(r))).join('');
  const intro = `# ${department}2024年度部门决算\n\n`;
  const caption = `部门：${department} 金额单位：万元\n\n`;
  const tab = (part: readonly Row[], top = true) =>
    table({ body: part, head: top ? headRow : '', open: '<table>' });
  const on = (name: string, text: string) => twin(`37 ${name}`, bytes(text));
  const [a, b] = [rows.slice(0, 5), rows.slice(5)];
  return [
    on(
      'bold title',
      `**${title}**\n\n${caption}${tab(a).replaceAll('\n', '')}\n\n${tab(b, false).replaceAll('\n', '')}\n`,
    ),
    on('many lines', `## ${title}\n\n${caption}${tab(a)}\n\n${tab(b, false)}\n`),
    on('page marks', `## ${title}\n\n${caption}${tab(a)}\n\n<!-- page 2 -->\n\n${tab(b, false)}\n`),
    on('rule between', `## ${title}\n\n${caption}${tab(a)}\n\n---\n\n${tab(b, false)}\n`),
    on('header again', `## ${title}\n\n${caption}${tab(a)}\n\n${tab(b)}\n`),
    on(
      'three',
      `# ${title}\n\n${caption}${tab(rows.slice(0, 3))}\n\n${tab(rows.slice(3, 6), false)}\n\n${tab(rows.slice(6), false)}\n`,
    ),
    on('pipes', `${intro}# ${title}\n\n${caption}${pipe(rows)}\n`),
    on('pipes then html', `# ${title}\n\n${caption}${pipe(a)}\n\n${tab(b, false)}\n`),
    on('html then pipes', `# ${title}\n\n${caption}${tab(a)}\n\n${pipe(b)}\n`),
    on('plain title', `${title}\n\n${caption}${tab(a)}\n\n${tab(b, false)}\n`),
    on(
      'br and nbsp',
      `# ${title}\n\n${caption}${tab(rows).replaceAll('教育支出', '教育<br>支出').replaceAll('<td></td>', '<td>&nbsp;</td>')}\n`,
    ),
    on(
      'image',
      `![](images/1.jpg)\n\n# ${title}\n\n${caption}${tab(a)}\n\n![](images/2.jpg)\n\n${tab(b, false)}\n`,
    ),
    on('page number', `# ${title}\n\n${caption}${tab(a)}\n\n12\n\n${tab(b, false)}\n`),
    on(
      'thead',
      `# ${title}\n\n${caption}<table><thead>${headRow}</thead><tbody>${rows.map((r) => td(cellsOf(r))).join('')}</tbody></table>\n`,
    ),
    on(
      'escapes',
      `# ${title}\n\n${caption}${pipe(rows).replaceAll('其他', '其\\他').replaceAll('\\', '')}\n`,
    ),
    on(
      'div centre',
      `<div align="center"><b>${title}</b></div>\n\n${caption}${tab(a)}\n\n${tab(b, false)}\n`,
    ),
    on(
      'html caption',
      `<table><caption>${title}</caption><tr><td colspan="8">部门：${department} 金额单位：万元</td></tr>${headRow}${rows.map((r) => td(cellsOf(r))).join('')}</table>\n`,
    ),
    on(
      'aligned pipes',
      `# ${title}\n\n${caption}${cell(head)}${cell(head.map((_, i) => (i < 2 ? ':---' : '---:')))}${rows.map((r) => cell(cellsOf(r).map((c) => (c ? `**${c}**` : c)))).join('')}\n`,
    ),
  ];
}

function units(): Twin[] {
  const one = (
    name: string,
    heads: readonly string[],
    amounts: (r: Row) => string[],
    unitOf: readonly string[],
    value: (raw: string) => string = (raw) => raw.replace(/[^\d.]/g, ''),
  ) => {
    const printed = rows.map((r) => ({ ...r, amounts: amounts(r) }));
    const truth = printed.flatMap((r) =>
      r.amounts.flatMap((raw, i) =>
        raw
          ? [
              {
                title,
                code: r.code,
                name: r.name,
                label: heads[i] ?? '',
                value: value(raw),
                unit: unitOf[i] ?? '万元',
                raw,
              },
            ]
          : [],
      ),
    );
    return twin(
      `21 html ${name}`,
      html({ head: td(['科目代码', '科目名称', ...heads]), body: printed }),
      truth,
    );
  };
  const h = labels.slice(0, 3);
  const asYuan = (a = '') =>
    a
      ? `${a.replace('.', ',').replace(/,(\d\d)$/, '$1')}00.00`
          .replace(/,/g, '')
          .replace(/\B(?=(\d{3})+(?!\d))/g, ',')
      : '';
  return [
    one(
      'first yuan',
      [`${h[0]}（元）`, `${h[1]}（万元）`, `${h[2]}（万元）`],
      (r) => [asYuan(r.amounts[0]), r.amounts[1] ?? '', r.amounts[2] ?? ''],
      ['元', '万元', '万元'],
    ),
    one(
      'unit words',
      [`${h[0]}（单位：元）`, `${h[1]}`, `${h[2]}`],
      (r) => [asYuan(r.amounts[0]), r.amounts[1] ?? '', r.amounts[2] ?? ''],
      ['元', '万元', '万元'],
    ),
    one('thousand', [`${h[0]}（千元）`, `${h[1]}`, `${h[2]}`], (r) => r.amounts.slice(0, 3), [
      '千元',
      '万元',
      '万元',
    ]),
    one(
      'square',
      [`${h[0]}[元]`, `${h[1]}[万元]`, `${h[2]}[万元]`],
      (r) => [asYuan(r.amounts[0]), r.amounts[1] ?? '', r.amounts[2] ?? ''],
      ['元', '万元', '万元'],
    ),
    one(
      'ascii brackets',
      [`${h[0]}(元)`, `${h[1]}(万元)`, `${h[2]}(万元)`],
      (r) => [asYuan(r.amounts[0]), r.amounts[1] ?? '', r.amounts[2] ?? ''],
      ['元', '万元', '万元'],
    ),
    one(
      'cell unit',
      h,
      (r) => [r.amounts[0] ? `${asYuan(r.amounts[0])}元` : '', r.amounts[1] ?? '', r.amounts[2] ?? ''],
      ['元', '万元', '万元'],
    ),
    one(
      'slash',
      [`${h[0]}/元`, `${h[1]}/万元`, `${h[2]}/万元`],
      (r) => [asYuan(r.amounts[0]), r.amounts[1] ?? '', r.amounts[2] ?? ''],
      ['元', '万元', '万元'],
    ),
  ];
}

/** Every twin that is no PDF. */
export const writtenTwins = (): Twin[] => [
  ...hidden(),
  ...tracked(),
  ...spans(),
  ...parts(),
  ...codesAndNames(),
  ...texts(),
  ...markdown(),
  ...units(),
];
