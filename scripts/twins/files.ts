/** Twins over several pages, in turned pages, in forms and in damaged files. */
import {
  clipped,
  han,
  hex,
  line,
  makePdf,
  picture,
  type TestPage,
} from '../../packages/extractor/src/testing/pdf.ts';
import {
  edges,
  labels,
  type Place,
  type Row,
  rows,
  type Sheet,
  sheet,
  title,
  truthOf,
  widthOf,
} from './sheet.ts';
import { type Twin, twin, usual } from './twin.ts';

const wide = { width: 842, height: 595 };
const pdf = (contents: readonly string[], more: Partial<TestPage> = {}): Uint8Array =>
  makePdf(contents.map((content) => ({ content, ...wide, ...more })));
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

function nextPage(): Twin[] {
  const xs = (columns: number) => [
    ...edges.slice(0, 2),
    ...Array.from({ length: columns + 1 }, (_, i) => 270 + i * 90),
  ];
  /** Columns alone, without codes and names. */
  const alone = (from: number, to: number, rest: Sheet = {}, heads = labels): string => {
    const n = to - from;
    const at = Array.from({ length: n + 1 }, (_, i) => 40 + i * 92);
    const cells = [heads.slice(from, to), ...rows.map((r) => r.amounts.slice(from, to))];
    let out = '';
    cells.forEach((texts, r) => {
      texts.forEach((t, c) => {
        const w = widthOf(t, 9);
        if (t)
          out += han(
            r === 0 ? ((at[c] ?? 0) + (at[c + 1] ?? 0) - w) / 2 : (at[c + 1] ?? 0) - 3 - w,
            492 - r * 20 - 13,
            9,
            t,
          );
      });
    });
    if (rest.rulings !== 'none') {
      for (let r = 0; r <= cells.length; r++) out += line(40, 492 - r * 20, at[n] ?? 0, 492 - r * 20);
      for (const x of at) out += line(x, 492, x, 492 - cells.length * 20);
    }
    return out;
  };
  const first = (n: number, rest: Sheet = {}) =>
    sheet({
      edges: xs(n),
      headers: labels.slice(0, n),
      rows: rows.map((r) => ({ ...r, amounts: r.amounts.slice(0, n) })),
      ...rest,
    });
  const again = (from: number, rest: Sheet = {}) =>
    sheet({
      edges: xs(6 - from),
      headers: labels.slice(from),
      rows: rows.map((r) => ({ ...r, amounts: r.amounts.slice(from) })),
      ...rest,
    });
  return [
    twin('39 two then four', pdf([first(2), alone(2, 6)])),
    twin('39 one then five', pdf([first(1), alone(1, 6)])),
    twin(
      '39 one on next page',
      pdf([first(2, { rows: rows.map((r) => ({ ...r, amounts: r.amounts.slice(0, 2) })) }), alone(2, 3)]),
    ),
    twin('39 three pages', pdf([first(2), alone(2, 4), alone(4, 6)])),
    twin('39 names again', pdf([first(3), again(3, { caption: { title: null } })])),
    twin('39 names again with amounts', pdf([first(2), again(2, { caption: { title: null } })])),
    twin('39 title again', pdf([first(2), again(2, { caption: { title: '支出决算表（续）' } })])),
    twin('39 unruled', pdf([first(2, { rulings: 'none' }), alone(2, 6, { rulings: 'none' })])),
  ];
}

function beside(): Twin[] {
  const small = (
    x: number,
    name: string,
    heads: readonly string[],
    body: readonly Row[],
    rest: Sheet = {},
  ): string => {
    const at = [0, 50, 150, 220, 290, 360].map((d) => x + d);
    return sheet({ edges: at, size: 7, headers: heads, rows: body, caption: { title: name }, ...rest });
  };
  const income: Row[] = [
    { code: '', name: '合计', amounts: ['7,435.26', '7,135.26', '300.00'] },
    { code: '205', name: '教育支出', amounts: ['5,708.61', '5,408.61', '300.00'] },
    { code: '210', name: '卫生健康支出', amounts: ['1,726.65', '1,726.65', ''] },
  ];
  const spent: Row[] = [
    { code: '', name: '合计', amounts: ['7,435.26', '5,021.76', '2,413.50'] },
    { code: '205', name: '教育支出', amounts: ['5,708.61', '3,295.11', '2,413.50'] },
    { code: '210', name: '卫生健康支出', amounts: ['1,426.65', '1,426.65', ''] },
    { code: '221', name: '住房保障支出', amounts: ['300.00', '300.00', ''] },
  ];
  const below = '一般公共预算财政拨款支出决算表';
  const fund = spent.map((r) => ({ ...r, amounts: r.amounts.map((a) => a.replace(/^(.)/, '1$1')) }));
  const inHeads = ['本年收入合计', '财政拨款收入', '事业收入'];
  const outHeads = labels.slice(0, 3);
  const truth = [
    ...truthOf(income, { headers: inHeads, name: '收入决算表' }),
    ...truthOf(spent, { headers: outHeads }),
  ];
  const both = (gap: number, rest: Sheet = {}, right: Sheet = rest) =>
    small(30, '收入决算表', inHeads, income, rest) + small(390 + gap, title, outHeads, spent, right);
  return [
    twin('41 beside', pdf([both(30)]), truth),
    twin('41 near', pdf([both(10)]), truth),
    twin('41 unruled', pdf([both(40, { rulings: 'none' })]), truth),
    twin('41 rows', pdf([both(30, { rulings: 'rows' })]), truth),
    twin('41 other heights', pdf([both(30, { height: 20 }, { height: 26 })]), truth),
    twin('41 lower', pdf([both(30, {}, { top: 470 })]), truth),
    twin('41 one above other beside', pdf([both(30) + small(30, below, outHeads, fund, { top: 250 })]), [
      ...truth,
      ...truthOf(fund, { headers: outHeads, name: below }),
    ]),
  ];
}

function layers(): Twin[] {
  const ocr = (content: string) => `BT 3 Tr ET\n${content}BT 0 Tr ET\n`;
  const scan = picture(0, 0, 842, 595);
  const foot = han(400, 20, 9, '- 2 -');
  const running = han(40, 570, 9, '芦汀市档案整理局2024年度部门决算');
  const second = sheet({ rows: rows.slice(5), caption: { title: null } });
  const firstRows = sheet({ rows: rows.slice(0, 5) });
  return [
    twin('43 scan alone', pdf([scan + ocr(sheet({ rulings: 'none' }))])),
    twin('43 text then scan', pdf([ocr(sheet({ rulings: 'none' })) + scan])),
    twin('43 running head', pdf([`${scan}${ocr(sheet({ rulings: 'none' }))}${running}${foot}`])),
    twin(
      '43 page two scanned',
      pdf([
        running + firstRows,
        `${scan}${ocr(sheet({ rows: rows.slice(5), caption: { title: null } }))}${running}${foot}`,
      ]),
    ),
    twin('43 visible and the same below', pdf([ocr(sheet({ rulings: 'none' })) + sheet()])),
    twin('43 page two', pdf([running + firstRows + han(400, 20, 9, '- 1 -'), running + second + foot])),
    twin(
      '43 strips',
      pdf([
        Array.from({ length: 6 }, (_, i) => picture(0, i * 100, 842, 100)).join('') +
          ocr(sheet({ rulings: 'none' })) +
          running,
      ]),
    ),
  ];
}

function narrow(): Twin[] {
  const tight = [40, 104, 230, 297, 364, 431, 560, 690, 804];
  const yuan = (a: string) =>
    a ? `${a.replace(',', '').replace('.', '')}00.00`.replace(/\B(?=(\d{3})+\.)/g, ',') : '';
  const body = rows.map((r) => ({ ...r, amounts: r.amounts.map(yuan) }));
  const truth = truthOf(body, { unit: '元' });
  const w = 63;
  const at = (n: number) => [40, 104, 250, ...Array.from({ length: 6 }, (_, i) => 250 + n * (i + 1))];
  const cell = (p: Place) =>
    p.row >= 0 && p.column >= 2 && p.text ? han(p.x + 3, p.y, 9, p.text) : undefined;
  const heads = { caption: { unit: '元' }, rows: body };
  /** Amounts that follow each other without a column between them are one run. */
  const isBehind = (p: Place) => p.column > 2 && (body[p.row]?.amounts[p.column - 3] ?? '') !== '';
  const runFrom = (p: Place) => {
    const behind = (body[p.row]?.amounts ?? []).slice(p.column - 2);
    const end = behind.indexOf('');
    return (end < 0 ? behind : behind.slice(0, end)).join('');
  };
  return [
    twin('45 tight', pdf([sheet({ ...heads, edges: tight })]), truth),
    twin('45 touching', pdf([sheet({ ...heads, edges: at(w), cell })]), truth),
    twin('45 latin', pdf([sheet({ ...heads, edges: at(64), figures: 'latin' })]), truth),
    twin('45 over by a point', pdf([sheet({ ...heads, edges: at(w - 1), cell })]), truth),
    twin(
      '45 names touching',
      pdf([sheet({ edges: [40, 76, 76 + 8 * 9 + 3, 170, 260, 350, 440, 530, 640] })]),
    ),
    twin(
      '45 codes touching names',
      pdf([sheet({ edges: [40, 40 + 7 * 4.5 + 3, 200, 290, 380, 470, 560, 650, 760] })]),
    ),
    twin('45 unruled near', pdf([sheet({ ...heads, edges: at(70), rulings: 'none' })]), truth),
    twin(
      '45 one run',
      pdf([
        sheet({
          ...heads,
          edges: at(w),
          cell: (p) =>
            p.row >= 0 && p.column >= 2 && p.text
              ? isBehind(p)
                ? ''
                : han(p.x + 3, p.y, 9, runFrom(p))
              : undefined,
        }),
      ]),
      truth,
    ),
  ];
}

function fewer(): Twin[] {
  const part = (from: number, to: number, n: number, rest: Sheet = {}) =>
    sheet({
      edges: edges.slice(0, n + 3),
      headers: labels.slice(0, n),
      rows: rows.slice(from, to).map((r) => ({ ...r, amounts: r.amounts.slice(0, n) })),
      ...rest,
    });
  const none = { title: null };
  return [
    twin('47 three on two', pdf([part(0, 6, 6), part(6, 10, 3, { caption: none })])),
    twin(
      '47 two on two without header',
      pdf([part(0, 6, 6), part(6, 10, 2, { caption: none, header: false })]),
    ),
    twin('47 four on two', pdf([part(0, 6, 6), part(6, 10, 4, { caption: none, header: false })])),
    twin('47 more on two', pdf([part(0, 5, 3), part(5, 10, 6, { caption: none })])),
    twin(
      '47 three pages',
      pdf([
        part(0, 4, 6),
        part(4, 7, 3, { caption: none, header: false }),
        part(7, 10, 3, { caption: none, header: false }),
      ]),
    ),
    twin(
      '47 other widths',
      pdf([
        part(0, 6, 6),
        part(6, 10, 3, { caption: none, header: false, edges: [40, 120, 330, 450, 600, 790] }),
      ]),
    ),
    twin(
      '47 unruled',
      pdf([part(0, 6, 6, { rulings: 'none' }), part(6, 10, 3, { caption: none, rulings: 'none' })]),
    ),
    twin(
      '47 unruled no header',
      pdf([
        part(0, 6, 6, { rulings: 'none' }),
        part(6, 10, 3, { caption: none, rulings: 'none', header: false }),
      ]),
    ),
  ];
}

function geometry(): Twin[] {
  const content = sheet();
  const page = (name: string, body: string, more: Partial<TestPage>, replace?: [string, string]) => {
    const bytes = makePdf([{ content: body, ...wide, ...more }]);
    return twin(
      name,
      replace ? bytesOf(latin1(bytes).replace(replace[0], replace[1].padEnd(replace[0].length))) : bytes,
    );
  };
  return [
    page('49 rotate 180', `q -1 0 0 -1 842 595 cm\n${content}Q\n`, { entries: '/Rotate 180' }),
    page('49 rotate 270', `q 0 -1 1 0 0 842 cm\n${content}Q\n`, {
      width: 595,
      height: 842,
      entries: '/Rotate 270',
    }),
    page('49 rotate 90', `q 0 1 -1 0 595 0 cm\n${content}Q\n`, {
      width: 595,
      height: 842,
      entries: '/Rotate 90',
    }),
    page('49 rotate -90', `q 0 -1 1 0 0 842 cm\n${content}Q\n`, {
      width: 595,
      height: 842,
      entries: '/Rotate -90',
    }),
    page('49 rotate 450', `q 0 1 -1 0 595 0 cm\n${content}Q\n`, {
      width: 595,
      height: 842,
      entries: '/Rotate 450',
    }),
    page('49 user unit', `q 0.5 0 0 0.5 0 0 cm\n${content}Q\n`, {
      width: 421,
      height: 298,
      entries: '/UserUnit 2',
    }),
    page('49 small unit', `q 0.1 0 0 0.1 0 0 cm\n${content}Q\n`, {
      width: 85,
      height: 60,
      entries: '/UserUnit 10',
    }),
    page('49 crop', `q 1 0 0 1 100 60 cm\n${content}Q\n`, {
      width: 1042,
      height: 715,
      entries: '/CropBox[100 60 942 655]',
    }),
    page('49 crop rotated 270', `q 0 -1 1 0 50 912 cm\n${content}Q\n`, {
      width: 700,
      height: 1000,
      entries: '/Rotate 270/CropBox[50 70 645 912]',
    }),
    page('49 crop rotated 180', `q -1 0 0 -1 892 665 cm\n${content}Q\n`, {
      width: 1000,
      height: 700,
      entries: '/Rotate 180/CropBox[50 70 892 665]',
    }),
    page('49 crop wrong way round', `q 1 0 0 1 100 60 cm\n${content}Q\n`, {
      width: 1042,
      height: 715,
      entries: '/CropBox[942 655 100 60]',
    }),
    page('49 crop too large', content, { entries: '/CropBox[-100 -100 2000 2000]' }),
    page('49 crop empty', content, { entries: '/CropBox[0 0 0 0]' }),
    page('49 no rotate, text turned', `q 0 1 -1 0 595 0 cm\n${content}Q\n`, { width: 595, height: 842 }),
    page('49 text turned down', `q 0 -1 1 0 0 842 cm\n${content}Q\n`, { width: 595, height: 842 }),
    page('49 upside down', `q -1 0 0 -1 842 595 cm\n${content}Q\n`, {}),
    page('49 outside crop', `${content}${han(300, 620, 9, '9,999.99')}${han(900, 400, 9, '8,888.88')}`, {
      width: 1000,
      height: 700,
      entries: '/CropBox[0 0 842 595]',
    }),
    page('49 negative origin', `q 1 0 0 1 -421 -297 cm\n${content}Q\n`, {}, [
      '/MediaBox[0 0 842 595]/Contents',
      '/MediaBox[-421 -297 421 298]/Contents',
    ]),
  ];
}

function damaged(): Twin[] {
  const whole = latin1(pdf([sheet()]));
  const on = (name: string, text: string, truth = usual) => twin(`51 ${name}`, bytesOf(text), truth);
  /** No page can be known: the file must not be read as if it had none. */
  const refused = (name: string, text: string) => ({ ...on(name, text, []), warns: true });
  const old = latin1(
    pdf([
      sheet({
        rows: rows.map((r) => ({ ...r, amounts: r.amounts.map((a) => a.replace('5,708', '9,708')) })),
      }),
    ]),
  );
  const object = (text: string, n: number) =>
    /^.*$/s.exec(
      text.slice(text.indexOf(`\n${n} 0 obj`) + 1, text.indexOf('endobj', text.indexOf(`\n${n} 0 obj`)) + 7),
    )?.[0] ?? '';
  const revised = object(whole, 15);
  const start = Number(/startxref\n(\d+)/.exec(old)?.[1]);
  const update = (off: number, by: number, prev = start) =>
    `${old}${revised}xref\n15 1\n${String(old.length + by).padStart(10, '0')} 00000 n \ntrailer\n<</Size 16/Root 1 0 R/Prev ${prev}>>\nstartxref\n${old.length + revised.length + off}\n%%EOF\n`;
  return [
    on('garbage before', `HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n${whole}`),
    on('garbage after', `${whole}${'\0'.repeat(3000)}<html></html>`),
    on('wrong startxref', whole.replace(/startxref\n\d+/, 'startxref\n12')),
    on('startxref zero', whole.replace(/startxref\n\d+/, 'startxref\n0')),
    refused('no endstream', whole.replaceAll('\nendstream', '')),
    on('no endobj', whole.replaceAll('endobj\n', '')),
    on('length zero', whole.replace(/<<\/Length \d+>>(?=\nstream\n(?:BT|q))/g, '<</Length 0>>')),
    on(
      'length too small',
      whole.replace(/<<\/Length (\d+)>>/g, (_, n) => `<</Length ${Math.floor(Number(n) / 2)}>>`),
    ),
    on(
      'length too large',
      whole.replace(/<<\/Length (\d+)>>/g, (_, n) => `<</Length ${Number(n) + 5000}>>`),
    ),
    on('no trailer', whole.slice(0, whole.indexOf('trailer'))),
    refused('no xref', whole.slice(0, whole.lastIndexOf('xref\n0'))),
    on('cut in xref', whole.slice(0, whole.lastIndexOf('xref\n0') + 60)),
    on('no eof', whole.replace('%%EOF\n', '')),
    on('crlf', whole.replaceAll('\n', '\r\n')),
    on(
      'offsets off',
      whole.replace(/(\d{10}) 00000 n/g, (_, n) => `${String(Number(n) + 3).padStart(10, '0')} 00000 n`),
    ),
    on('entries of 19', whole.replaceAll(' n \n', ' n\n').replaceAll(' f \n', ' f\n')),
    on('count from one', whole.replace(/xref\n0 (\d+)/, 'xref\n1 $1')),
    on('revision', update(0, 0)),
    on('revision offset off', update(0, 5)),
    on('revision start off', update(-9, 0)),
    on('revision without table', `${old}${revised}%%EOF\n`),
    on('revision prev wrong', update(0, 0, 3)),
    on('revision prev loop', update(0, 0, old.length + revised.length)),
    on(
      'two revisions',
      `${update(0, 0).replace('5,708', '5,708')}${revised}xref\n15 1\n${String(update(0, 0).length).padStart(10, '0')} 00000 n \ntrailer\n<</Size 16/Root 1 0 R/Prev ${old.length + revised.length}>>\nstartxref\n${update(0, 0).length + revised.length - 4}\n%%EOF\n`,
    ),
    on('version missing', whole.replace('%PDF-1.7', '%PDF-')),
    on('size wrong', whole.replace(/\/Size \d+/, '/Size 4')),
    on('count wrong', whole.replace('/Count 1', '/Count 9')),
    on('type missing', whole.replaceAll('/Type/Page/', '/').replace('/Type/Pages', '')),
  ];
}

function forms(): Twin[] {
  const utf16 = (text: string) => hex(text).replace('<', '<feff');
  const make = (
    name: string,
    field: (p: Place, i: number) => string[],
    truth = usual,
    acro = '',
    skip = (p: Place) => p.row >= 0 && p.column >= 2 && p.text !== '',
  ) => {
    const extra: string[] = [];
    const widgets: number[] = [];
    const cell = (p: Place) => {
      if (!skip(p)) return undefined;
      const n = 14 + extra.length;
      const bodies = field(p, n);
      widgets.push(n);
      extra.push(...bodies);
      return '';
    };
    const content = sheet({ cell });
    const refs = widgets.map((n) => `${n} 0 R`).join(' ');
    return twin(
      `17 ${name}`,
      makePdf([{ content, ...wide, entries: `/Annots[${refs}]` }], {
        extra,
        catalog: `/AcroForm<</Fields[${refs}]/DA(/F1 9 Tf 0 g)/DR<</Font<</F1 3 0 R/F2 6 0 R>>>>${acro}>>`,
      }),
      truth,
    );
  };
  const rect = (p: Place) => `/Rect[${p.x0 + 2} ${p.y0 + 2} ${p.x1 - 2} ${p.y1 - 2}]`;
  const base = (p: Place, i: number) => `/Type/Annot/Subtype/Widget/FT/Tx/T(f${i})${rect(p)}`;
  const look = (p: Place, text = p.text) => {
    const stream = `/Tx BMC q BT /F1 9 Tf 2 4 Td (${text}) Tj ET Q EMC`;
    return `<</Type/XObject/Subtype/Form/BBox[0 0 ${p.x1 - p.x0 - 4} ${p.y1 - p.y0 - 4}]/Resources<</Font<</F1 3 0 R>>>>/Length ${stream.length}>>\nstream\n${stream}\nendstream`;
  };
  return [
    make('value alone', (p, i) => [`<<${base(p, i)}/F 4/V(${p.text})>>`], usual, '/NeedAppearances true'),
    make('value and look', (p, i) => [`<<${base(p, i)}/F 4/V(${p.text})/AP<</N ${i + 1} 0 R>>>>`, look(p)]),
    make('utf16', (p, i) => [`<<${base(p, i)}/F 4/V${utf16(p.text)}>>`]),
    make('read only', (p, i) => [`<<${base(p, i)}/F 4/Ff 1/V(${p.text})/AP<</N ${i + 1} 0 R>>>>`, look(p)]),
    make('look alone', (p, i) => [`<<${base(p, i)}/F 4/AP<</N ${i + 1} 0 R>>>>`, look(p)]),
    make('parent', (p, i) => [
      `<</Type/Annot/Subtype/Widget/Parent ${i + 1} 0 R${rect(p)}/F 4>>`,
      `<</FT/Tx/T(p${i})/V(${p.text})/Kids[${i} 0 R]>>`,
    ]),
    make('choice', (p, i) => [
      `<</Type/Annot/Subtype/Widget/FT/Ch/Ff 131072/T(c${i})/Opt[(0.00)(${p.text})]/V(${p.text})${rect(p)}/F 4>>`,
    ]),
    make('multiline', (p, i) => [`<<${base(p, i)}/F 4/Ff 4096/Q 2/V(${p.text})>>`]),
    make('no flags', (p, i) => [`<<${base(p, i)}/V(${p.text})>>`]),
    make('default value', (p, i) => [`<<${base(p, i)}/F 4/V(${p.text})/DV(0.00)/MaxLen 12>>`]),
    make(
      'names too',
      (p, i) => [`<<${base(p, i)}/F 4/DA(/F2 9 Tf 0 g)/V${utf16(p.text)}>>`],
      usual,
      '',
      (p) => p.row >= 0 && p.column >= 1 && p.text !== '',
    ),
    make(
      'codes too',
      (p, i) => [`<<${base(p, i)}/F 4/DA(/F2 9 Tf 0 g)/V${utf16(p.text)}>>`],
      usual,
      '',
      (p) => p.row >= 0 && p.text !== '',
    ),
    make('free text', (p, i) => [
      `<</Type/Annot/Subtype/FreeText${rect(p)}/F 4/DA(/F1 9 Tf 0 g)/Contents(${p.text})/AP<</N ${i + 1} 0 R>>>>`,
      look(p),
    ]),
    make(
      'empty fields',
      (p, i) => [`<<${base(p, i)}/F 4/V(${p.text})>>`],
      usual,
      '',
      (p) => p.row >= 0 && p.column >= 2,
    ),
  ];
}

function years(): Twin[] {
  const name = '一般公共预算财政拨款基本支出决算表';
  const body: Row[] = [
    { code: '301', name: '工资福利支出', amounts: ['2,114.30', '2,205.60'] },
    { code: '30101', name: '基本工资', amounts: ['814.30', '880.40'] },
    { code: '30107', name: '绩效工资', amounts: ['1,300.00', '1,325.20'] },
    { code: '302', name: '商品和服务支出', amounts: ['310.00', '298.75'] },
    { code: '30207', name: '邮电费', amounts: ['310.00', '298.75'] },
  ];
  const on = (what: string, headers: readonly string[], shown = body, rest: Sheet = {}) =>
    twin(
      `23 ${what}`,
      pdf([
        han(40, 560, 9, '芦汀市档案整理局2024年度部门决算') +
          sheet({
            headers,
            rows: shown,
            edges: [40, 104, 300, ...headers.map((_, i) => 300 + 120 * (i + 1))],
            caption: { title: name },
            ...rest,
          }),
      ]),
      truthOf(shown, { headers, name }),
    );
  const turned = body.map((r) => ({ ...r, amounts: [...r.amounts].reverse() }));
  return [
    on('this year first', ['2024年决算数', '2023年决算数'], turned),
    on('last and this', ['上年决算数', '本年决算数']),
    on('years alone', ['2023年', '2024年']),
    on('year degree', ['2023年度决算数', '2024年度决算数']),
    on(
      'three',
      ['2022年决算数', '2023年决算数', '2024年决算数'],
      body.map((r) => ({ ...r, amounts: [r.amounts[0] ?? '', ...r.amounts] })),
    ),
    on(
      'budget too',
      ['2023年决算数', '2024年预算数', '2024年决算数'],
      body.map((r) => ({ ...r, amounts: [r.amounts[0] ?? '', ...r.amounts] })),
    ),
    on('unruled', ['2023年决算数', '2024年决算数'], body, { rulings: 'none' }),
    on(
      'change',
      ['2023年决算数', '2024年决算数', '增减额'],
      body.map((r) => ({ ...r, amounts: [...r.amounts, '10.00'] })),
    ),
    on('bare years', ['2023', '2024']),
  ];
}

function yuanColumns(): Twin[] {
  const asYuan = (a = '') =>
    a ? `${a.replace(',', '').replace('.', '')}00.00`.replace(/\B(?=(\d{3})+\.)/g, ',') : '';
  const on = (name: string, heads: readonly string[], units: readonly string[], rest: Sheet = {}) => {
    const body = rows.map((r) => ({
      ...r,
      amounts: r.amounts.slice(0, 3).map((a, i) => (units[i] === '元' ? asYuan(a) : a)),
    }));
    const truth = truthOf(body, { headers: heads }).map((t) => ({
      ...t,
      unit: units[heads.indexOf(t.label)] ?? '万元',
    }));
    return twin(
      `21 ${name}`,
      pdf([sheet({ rows: body, headers: heads, edges: [40, 104, 270, 400, 530, 660], ...rest })]),
      truth,
    );
  };
  return [
    on('last', ['本年支出合计（万元）', '基本支出（万元）', '项目支出（元）'], ['万元', '万元', '元']),
    on('unruled', ['本年支出合计（元）', '基本支出（万元）', '项目支出（万元）'], ['元', '万元', '万元'], {
      rulings: 'none',
    }),
    on('one', ['本年支出合计', '基本支出', '项目支出（元）'], ['万元', '万元', '元']),
    on('unit word', ['本年支出合计（单位：元）', '基本支出', '项目支出'], ['元', '万元', '万元']),
    on('caption yuan', ['本年支出合计', '基本支出（万元）', '项目支出'], ['元', '万元', '元'], {
      caption: { unit: '元' },
    }),
  ].map((t, i) => (i === 4 ? t : t));
}

export const fileTwins = (): Twin[] => [
  ...nextPage(),
  ...beside(),
  ...layers(),
  ...narrow(),
  ...fewer(),
  ...geometry(),
  ...damaged(),
  ...forms(),
  ...years(),
  ...yuanColumns(),
  twin('clip', pdf([clipped(0, 0, 842, 595, sheet())])),
];
