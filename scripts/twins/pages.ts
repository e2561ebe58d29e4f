/** Twins on one page: what lies over, under and in the cells of a drawn table. */
import { han, hex, latin, line, makePdf, picture } from '../../packages/extractor/src/testing/pdf.ts';
import { type Place, type Row, rows, type Sheet, sheet, truthOf, widthOf } from './sheet.ts';
import { type Twin, twin, usual } from './twin.ts';

const page = (content: string, more: { entries?: string; resources?: string } = {}): Uint8Array =>
  makePdf([{ content, width: 842, height: 595, ...more }]);

/** Text turned by an angle, in a colour. */
function turned(
  x: number,
  y: number,
  size: number,
  angle: number,
  text: string,
  colour = '0.82 0.82 0.82 rg',
): string {
  const [c, s] = [Math.cos((angle * Math.PI) / 180).toFixed(3), Math.sin((angle * Math.PI) / 180).toFixed(3)];
  return `q ${colour} BT /F2 ${size} Tf ${c} ${s} -${s} ${c} ${x} ${y} Tm ${hex(text)} Tj ET Q\n`.replaceAll(
    '--',
    '',
  );
}

const grid = (dx: number, dy: number, draw: (x: number, y: number) => string): string => {
  let out = '';
  for (let x = 50; x < 800; x += dx) for (let y = 200; y < 560; y += dy) out += draw(x, y);
  return out;
};

const alpha = '/ExtGState<</G <</ca 0.15/CA 0.15>>>>';

function watermarks(): Twin[] {
  const on = (
    name: string,
    mark: string,
    { after = false, resources = '', ...options }: Sheet & { after?: boolean; resources?: string } = {},
  ) => twin(name, page(after ? sheet(options) + mark : mark + sheet(options), { resources }));
  return [
    on(
      '01 tiles red 30',
      grid(120, 60, (x, y) => turned(x, y, 10, 30, '草稿待审', '1 0.85 0.85 rg')),
    ),
    on(
      '01 tiles alpha -45 after',
      grid(150, 50, (x, y) => turned(x, y, 12, -45, '芦汀公开', '/G gs 0 g')),
      { after: true, resources: alpha },
    ),
    on(
      '01 tiles level 9 pt',
      grid(150, 37, (x, y) => turned(x, y, 9, 0, '内部资料')),
    ),
    on(
      '01 tiles digits',
      grid(120, 50, (x, y) => turned(x, y, 11, 25, '20250815', '0.85 g')),
    ),
    on(
      '01 tiles outlined',
      grid(150, 50, (x, y) => turned(x, y, 12, 25, '样本公开', '0.8 G 1 Tr')),
    ),
    on(
      '01 tiles dense',
      grid(70, 28, (x, y) => turned(x, y, 9, 20, '芦汀档案', '0.9 g')),
    ),
    on(
      '01 tiles latin',
      grid(
        150,
        50,
        (x, y) => `q 0.8 g BT /F1 11 Tf 0.906 0.423 -0.423 0.906 ${x} ${y} Tm (DRAFT 2025) Tj ET Q\n`,
      ),
    ),
    on(
      '01 tiles unruled',
      grid(120, 50, (x, y) => turned(x, y, 12, 25, '内部公开')),
      { rulings: 'none' },
    ),
    on(
      '01 tiles latin figures',
      grid(130, 45, (x, y) => turned(x, y, 10, 45, '严禁复制')),
      { figures: 'latin', rulings: 'rows' },
    ),
    on(
      '03 level after 24',
      turned(240, 300, 24, 0, '芦汀市档案整理局') + turned(240, 400, 24, 0, '芦汀市档案整理局'),
      { after: true },
    ),
    on(
      '03 level red 14',
      turned(280, 335, 14, 0, '芦汀市档案整理局', '1 0.8 0.8 rg') +
        turned(280, 415, 14, 0, '芦汀市档案整理局', '1 0.8 0.8 rg'),
    ),
    on('03 level once', turned(280, 372, 18, 0, '仅供公开查阅')),
    on('03 level 36', turned(200, 350, 36, 0, '芦汀市档案整理局', '0.9 g')),
    on(
      '03 level digits',
      turned(290, 352, 20, 0, '2024', '0.85 g') + turned(490, 412, 20, 0, '2024', '0.85 g'),
    ),
    on('03 level alpha', turned(250, 330, 20, 0, '芦汀市档案整理局', '/G gs 0 g'), { resources: alpha }),
    on('03 level in header', turned(300, 476, 20, 0, '芦汀档案')),
    on('03 level unruled', turned(250, 330, 20, 0, '芦汀市档案整理局'), { rulings: 'none' }),
    on('05 large -30', turned(180, 480, 60, -30, '档案整理局公开专用'), { rulings: 'none' }),
    on('05 large alpha 45 after', turned(220, 120, 64, 45, '公开专用', '/G gs 0 g'), {
      rulings: 'none',
      after: true,
      resources: alpha,
    }),
    on('05 large two letters', turned(300, 260, 120, 30, '样稿', '0.9 g'), { rulings: 'none' }),
    on('05 large rows', turned(200, 150, 60, 30, '档案局公开专用'), { rulings: 'rows' }),
    on(
      '05 large glyphs',
      Array.from('档案局公开专用', (c, i) => turned(200 + i * 52, 150 + i * 30, 60, 30, c)).join(''),
      { rulings: 'none' },
    ),
    on('05 large digits', turned(240, 180, 80, 30, '2024', '0.85 g'), { rulings: 'none' }),
    on('05 large latin figures', turned(200, 150, 60, 30, '档案局公开专用'), {
      rulings: 'none',
      figures: 'latin',
    }),
    on('05 large level', turned(160, 330, 60, 0, '档案局公开专用'), { rulings: 'none' }),
    on('05 two large', turned(100, 150, 40, 30, '公开专用') + turned(450, 200, 40, 30, '公开专用'), {
      rulings: 'none',
    }),
  ];
}

const last = ['221', '22102'];
const isLast = (place: Place, from = rows) => last.includes(from[place.row]?.code ?? '');
/** Rows whose last two say an amount below zero, as printed and as read. */
const negative = (printed: string, raw = printed, value = '-300.00') => {
  const changed = rows.map(
    (row): Row => (last.includes(row.code) ? { ...row, amounts: [printed, printed, '', '', '', ''] } : row),
  );
  const truth = truthOf(changed).map((t) => (t.raw === printed ? { ...t, raw, value } : t));
  return { changed, truth };
};

function signs(): Twin[] {
  const all: Twin[] = [];
  const edge = (name: string, sign: string, rest: Partial<Sheet> = {}, value = `-300.00`) => {
    const { changed, truth } = negative('300.00', `${sign}300.00`, value);
    const fixed = truth.map((t) => t);
    const cell = (p: Place) =>
      isLast(p) && p.column >= 2 && p.text !== ''
        ? han(p.x0 + 3, p.y, 9, sign) + han(p.x, p.y, 9, p.text)
        : undefined;
    all.push(twin(name, page(sheet({ ...rest, rows: changed, cell })), fixed));
  };
  edge('07 unruled', '-', { rulings: 'none' });
  edge('07 minus sign', '−');
  edge('07 rows', '-', { rulings: 'rows' });
  edge('07 full width', '－');
  edge('07 yuan', '￥', {}, '300.00');
  edge('07 yuan unruled', '¥', { rulings: 'none' }, '300.00');
  edge('07 en dash', '–');
  const printed = (name: string, text: string, rest: Partial<Sheet> = {}, value = '-300.00') => {
    const { changed, truth } = negative(text, text, value);
    all.push(twin(name, page(sheet({ ...rest, rows: changed })), truth));
  };
  printed('09 parens', '(300.00)');
  printed('09 wide parens', '（300.00）');
  printed('09 word', '负300.00');
  printed('09 triangle', '△300.00');
  printed('09 blank minus', '- 300.00');
  printed('09 trailing', '300.00-');
  printed('09 wide minus', '－300.00');
  printed('07 parens', '( 300.00 )');
  return all;
}

/** A font of two-byte codes whose character map says `to` for a code of `from`. */
function mapped(pairs: readonly (readonly [from: string, to: string])[]): {
  extra: string[];
  resources: string;
} {
  const u = (text: string) =>
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
  const map = new Map(pairs);
  const letters = new Set(`${rows.map((r) => r.code + r.name + r.amounts.join('')).join('')}-`);
  const chars = [...letters].map((c) => `<${u(c)}> <${u(map.get(c) ?? c)}>`);
  const half = [...letters]
    .filter((c) => c.charCodeAt(0) < 256)
    .map((c) => `${c.charCodeAt(0)}[500]`)
    .join(' ');
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${chars.length} beginbfchar ${chars.join(' ')} endbfchar endcmap end end`;
  return {
    extra: [
      '<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+SimSun/Encoding/Identity-H/DescendantFonts[15 0 R]/ToUnicode 16 0 R>>',
      `<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/W[${half}]/FontDescriptor 5 0 R>>`,
      `<</Length ${cmap.length}>>\nstream\n${cmap}\nendstream`,
    ],
    resources: '',
  };
}

function strangeMaps(): Twin[] {
  const all: Twin[] = [];
  const strange = (name: string, from: string, to: string) => {
    const { extra } = mapped([[from, to]]);
    const { changed, truth } = negative('-300.00');
    const cell = (p: Place) =>
      p.row >= 0 && p.text !== '' ? han(p.x, p.y, 9, p.text).replace('/F2', '/F9') : undefined;
    const content = sheet({ rows: changed, cell });
    // The page's font dictionary takes the further font at its end.
    const bytes = makePdf([{ content, width: 842, height: 595 }], { extra });
    const text = Buffer.from(bytes).toString('latin1').replace('/F6 10 0 R>>', '/F6 10 0 R/F9 14 0 R>>');
    // The stroke of the Han numeral one before digits is a minus or a word: nobody can tell.
    const isDoubtful = to === '一';
    all.push({
      name,
      bytes: Buffer.from(text, 'latin1'),
      truth: truth.map((t) => ({
        ...t,
        raw: t.raw.replaceAll(from, to),
        value: isDoubtful && t.raw.includes(from) ? '' : t.value,
      })),
      ...(isDoubtful && { warns: true }),
    });
  };
  for (const code of [
    '2010',
    '2011',
    '2012',
    '2013',
    '2014',
    '2212',
    '00af',
    '02d7',
    'fe63',
    'f02d',
    '2500',
    '30fc',
    '4e00',
    '2043',
    'ff0d',
  ])
    strange(`09 map ${code}`, '-', String.fromCharCode(Number.parseInt(code, 16)));
  for (const code of ['ff0e', '00b7', '2024', '3002', 'f02e'])
    strange(`09 point ${code}`, '.', String.fromCharCode(Number.parseInt(code, 16)));
  for (const code of ['ff0c', '201a', '3001', 'f02c'])
    strange(`09 comma ${code}`, ',', String.fromCharCode(Number.parseInt(code, 16)));
  return all;
}

function notes(): Twin[] {
  const note = (
    name: string,
    mark: string,
    size: number,
    column: number,
    rest: Partial<Sheet> = {},
    up = 4,
    row = 1,
  ) => {
    const cell = (p: Place) =>
      p.row === row && p.column === column
        ? (rest.figures === 'latin' && column >= 2 ? latin : han)(
            p.x - (column >= 2 ? widthOf(mark, size) : 0),
            p.y,
            9,
            p.text,
          ) +
          han(
            p.x + widthOf(p.text, 9, rest.figures) - (column >= 2 ? widthOf(mark, size) - 0.3 : -0.3),
            p.y + up,
            size,
            mark,
          )
        : undefined;
    return twin(name, page(sheet({ ...rest, cell })));
  };
  return [
    note('11 circled', '①', 5, 4),
    note('11 star', '*', 6, 4),
    note('11 two digits', '12', 5, 4),
    note('11 bracketed', '[1]', 5, 4),
    note('11 digit latin', '2', 5.5, 4, { figures: 'latin' }),
    note('11 digit unruled', '2', 5, 4, { rulings: 'none' }),
    note('11 digit after name', '1', 5, 1),
    note('11 note word', '注1', 5, 3),
    note('11 rise small', '3', 5.5, 2, {}, 2.5),
    note('11 total', '1', 6, 2, {}, 4, 0),
    twin(
      '11 Ts',
      page(
        sheet({
          cell: (p) =>
            p.row === 1 && p.column === 3
              ? `BT /F2 9 Tf ${p.x - 3} ${p.y} Td ${hex(p.text)} Tj /F2 5 Tf 4 Ts ${hex('2')} Tj 0 Ts ET\n`
              : undefined,
        }),
      ),
    ),
    twin(
      '11 subscript',
      page(
        sheet({
          cell: (p) =>
            p.row === 1 && p.column === 3
              ? han(p.x - 3, p.y, 9, p.text) + han(p.x - 3 + widthOf(p.text, 9), p.y - 2, 5, '1')
              : undefined,
        }),
      ),
    ),
  ];
}

function covered(): Twin[] {
  const over = (
    name: string,
    box: (p: Place) => string,
    { resources = '', rest = {} }: { resources?: string; rest?: Partial<Sheet> } = {},
  ) => {
    const places: Place[] = [];
    const cell = (p: Place) => {
      if (p.row !== 4 || p.column < 2 || p.text === '') return undefined;
      places.push(p);
      return han(p.x, p.y, 9, p.column === 2 ? '2,134.50' : '9,134.50');
    };
    const content = sheet({ ...rest, cell });
    return twin(
      name,
      page(content + places.map((p) => box(p) + han(p.x, p.y, 9, p.text)).join(''), { resources }),
    );
  };
  const rect = (p: Place) => `${p.x0 + 1} ${p.y0 + 1} ${p.x1 - p.x0 - 2} ${p.y1 - p.y0 - 2} re f`;
  return [
    over('13 gray', (p) => `q 1 g ${rect(p)} Q\n`),
    over('13 cmyk', (p) => `q 0 0 0 0 k ${rect(p)} Q\n`),
    over(
      '13 path',
      (p) =>
        `q 1 1 1 rg ${p.x0 + 1} ${p.y0 + 1} m ${p.x1 - 1} ${p.y0 + 1} l ${p.x1 - 1} ${p.y1 - 1} l ${p.x0 + 1} ${p.y1 - 1} l h f Q\n`,
    ),
    over('13 picture', (p) => picture(p.x0 + 1, p.y0 + 1, p.x1 - p.x0 - 2, p.y1 - p.y0 - 2)),
    over('13 yellow', (p) => `q 1 1 0.6 rg ${rect(p)} Q\n`),
    over('13 stroke too', (p) => `q 1 g 0.5 w ${rect(p).replace(/f$/, 'B')} Q\n`),
    over('13 even-odd', (p) => `q 1 g ${rect(p)}* Q\n`),
    over('13 snug', (p) => `q 1 g ${p.x - 1} ${p.y - 2} ${widthOf(p.text, 9) + 2} 11 re f Q\n`),
    over('13 unruled', (p) => `q 1 g ${p.x - 1} ${p.y - 2} ${widthOf(p.text, 9) + 2} 11 re f Q\n`, {
      rest: { rulings: 'none' },
    }),
    over(
      '13 transformed',
      (p) => `q 1 g ${p.x1 - p.x0 - 2} 0 0 ${p.y1 - p.y0 - 2} ${p.x0 + 1} ${p.y0 + 1} cm 0 0 1 1 re f Q\n`,
    ),
    over(
      '13 thick line',
      (p) => `q 1 G 16 w ${p.x0 + 1} ${(p.y0 + p.y1) / 2} m ${p.x1 - 1} ${(p.y0 + p.y1) / 2} l S Q\n`,
    ),
  ];
}

function hiddenAmounts(): Twin[] {
  const hide = (
    name: string,
    drawn: string,
    rowsHidden: readonly number[],
    columns: readonly number[],
    resources = '',
  ) => {
    const seen = rows.map((row, r) =>
      rowsHidden.includes(r)
        ? { ...row, amounts: row.amounts.map((a, c) => (columns.includes(c) ? '' : a)) }
        : row,
    );
    return { ...twin(name, page(sheet() + drawn, { resources }), truthOf(seen)), warns: true };
  };
  const box = (row: number, count: number, column: number, to: number): [number, number, number, number] => {
    const xs = [40, 104, 270, 362, 454, 546, 628, 710, 804];
    const y1 = 492 - 20 * (row + 1);
    const [x0 = 0, x1 = 0] = [xs[column + 2], xs[to + 3]];
    return [x0 + 0.5, y1 - 20 * count + 0.5, x1 - x0 - 1, 20 * count - 1];
  };
  const one = box(1, 1, 0, 0);
  return [
    hide('15 one picture', picture(...one), [1], [0]),
    hide('15 black box', `q 0 g ${one.join(' ')} re f Q\n`, [1], [0]),
    hide('15 black boxes', `q 0 0 0 rg ${box(5, 3, 0, 1).join(' ')} re f Q\n`, [5, 6, 7], [0, 1]),
    hide('15 grey box', `q 0.5 g ${one.join(' ')} re f Q\n`, [1], [0]),
    hide('15 white box', `q 1 g ${one.join(' ')} re f Q\n`, [1], [0]),
    hide(
      '15 inline image',
      `q ${one[2]} 0 0 ${one[3]} ${one[0]} ${one[1]} cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q\n`,
      [1],
      [0],
    ),
    hide('15 column', picture(...box(0, 10, 2, 2)), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], [2]),
    twin('15 picture under', page(picture(...box(0, 10, 0, 5)) + sheet())),
    twin(
      '15 clear picture',
      page(`${sheet()}q /G gs ${picture(...box(1, 3, 0, 1))}Q\n`, {
        resources: `${alpha}/XObject<</Picture 13 0 R>>`,
      }),
    ),
  ];
}

function lines(): Twin[] {
  const under = (
    name: string,
    draw: (p: Place) => string,
    rest: Partial<Sheet> = {},
    only = (p: Place) => p.row >= 0 && p.column >= 2,
  ) => {
    const cell = (p: Place) =>
      only(p) && p.text !== ''
        ? (rest.figures === 'latin' ? latin : han)(p.x, p.y, 9, p.text) + draw(p)
        : undefined;
    return twin(name, page(sheet({ ...rest, cell })));
  };
  const w = (p: Place) => widthOf(p.text, 9);
  return [
    under(
      '25 double',
      (p) => line(p.x, p.y - 2, p.x + w(p), p.y - 2) + line(p.x, p.y - 3.5, p.x + w(p), p.y - 3.5),
    ),
    under('25 filled', (p) => `${p.x} ${p.y - 2} ${w(p)} 0.5 re f\n`),
    under('25 nearly cell', (p) => line(p.x0 + 2, p.y - 3, p.x1 - 2, p.y - 3)),
    under('25 whole cell', (p) => line(p.x0, p.y - 3, p.x1, p.y - 3)),
    under('25 dashed', (p) => `[1 1] 0 d ${line(p.x, p.y - 2, p.x + w(p), p.y - 2)}[] 0 d\n`),
    under('25 unruled', (p) => line(p.x, p.y - 2, p.x + w(p), p.y - 2), { rulings: 'none' }),
    under('25 unruled wide', (p) => line(p.x0 + 3, p.y - 3, p.x1 - 3, p.y - 3), { rulings: 'none' }),
    under('25 rows', (p) => line(p.x, p.y - 2, p.x + w(p), p.y - 2), { rulings: 'rows' }),
    under(
      '25 total double',
      (p) => line(p.x0 + 3, p.y - 2, p.x1 - 3, p.y - 2) + line(p.x0 + 3, p.y - 3.6, p.x1 - 3, p.y - 3.6),
      {},
      (p) => p.row === 0 && p.column >= 2,
    ),
    under(
      '25 total over and under',
      (p) => line(p.x0 + 3, p.y + 9, p.x1 - 3, p.y + 9) + line(p.x0 + 3, p.y - 2, p.x1 - 3, p.y - 2),
      {},
      (p) => p.row === 0 && p.column >= 2,
    ),
    under(
      '25 names',
      (p) => line(p.x, p.y - 2, p.x + w(p), p.y - 2),
      {},
      (p) => p.column === 1 && p.row >= 0,
    ),
    under(
      '25 headers',
      (p) => line(p.x, p.y - 2, p.x + w(p), p.y - 2),
      {},
      (p) => p.row < 0,
    ),
  ];
}

function spread(): Twin[] {
  const all: Twin[] = [];
  const by = (
    name: string,
    draw: (p: Place) => string | undefined,
    rest: Partial<Sheet> = {},
    truth = usual,
  ) => {
    all.push(twin(name, page(sheet({ ...rest, cell: (p) => (p.text === '' ? undefined : draw(p)) })), truth));
  };
  const amount = (p: Place) => p.row >= 0 && p.column >= 2;
  const tj = (text: string, gap: number) => `[${Array.from(text, (c) => hex(c)).join(` -${gap} `)}] TJ`;
  by('27 TJ', (p) => (amount(p) ? `BT /F2 9 Tf ${p.x0 + 3} ${p.y} Td ${tj(p.text, 560)} ET\n` : undefined));
  by('27 glyphs', (p) =>
    amount(p) ? Array.from(p.text, (c, i) => han(p.x0 + 3 + i * 10, p.y, 9, c)).join('') : undefined,
  );
  by('27 glyphs latin', (p) =>
    amount(p) ? Array.from(p.text, (c, i) => latin(p.x0 + 3 + i * 10, p.y, 9, c)).join('') : undefined,
  );
  by('27 Tc 3', (p) =>
    amount(p) ? `BT /F2 9 Tf 3 Tc ${p.x0 + 3} ${p.y} Td ${hex(p.text)} Tj 0 Tc ET\n` : undefined,
  );
  by(
    '27 Tc unruled 3',
    (p) => (amount(p) ? `BT /F2 9 Tf 3 Tc ${p.x0 + 3} ${p.y} Td ${hex(p.text)} Tj 0 Tc ET\n` : undefined),
    { rulings: 'none' },
  );
  by(
    '27 Tc rows',
    (p) => (amount(p) ? `BT /F2 9 Tf 4 Tc ${p.x0 + 3} ${p.y} Td ${hex(p.text)} Tj 0 Tc ET\n` : undefined),
    { rulings: 'rows' },
  );
  by('27 names Tc', (p) =>
    p.column === 1 && p.row >= 0
      ? `BT /F2 9 Tf 7 Tc ${p.x0 + 3} ${p.y} Td ${hex(p.text)} Tj 0 Tc ET\n`
      : undefined,
  );
  by(
    '27 names unruled Tc',
    (p) =>
      p.column === 1 && p.row >= 0
        ? `BT /F2 9 Tf 6 Tc ${p.x0 + 3} ${p.y} Td ${hex(p.text)} Tj 0 Tc ET\n`
        : undefined,
    { rulings: 'none' },
  );
  by('27 headers spread', (p) =>
    p.row < 0 ? han(p.x0 + 1, p.y, 7, Array.from(p.text).join(' ')) : undefined,
  );
  by('27 total spread', (p) => (p.row === 0 && p.column === 1 ? han(p.x, p.y, 9, '合    计') : undefined));
  by('27 codes spread', (p) =>
    p.row >= 0 && p.column === 0
      ? `BT /F2 9 Tf 4 Tc ${p.x0 + 3} ${p.y} Td ${hex(p.text)} Tj 0 Tc ET\n`
      : undefined,
  );
  by('27 blank after comma', (p) =>
    amount(p) ? han(p.x - 5, p.y, 9, p.text.replace(',', ', ')) : undefined,
  );
  by('27 blanks between', (p) =>
    amount(p) ? han(p.x - 30, p.y, 9, Array.from(p.text).join(' ')) : undefined,
  );
  by('27 Tz', (p) =>
    amount(p) ? `BT /F2 9 Tf 150 Tz ${p.x0 + 3} ${p.y} Td ${hex(p.text)} Tj 100 Tz ET\n` : undefined,
  );
  by('27 whole cell', (p) =>
    amount(p)
      ? Array.from(p.text, (c, i) =>
          han(p.x0 + 3 + (i * (p.x1 - p.x0 - 11)) / (p.text.length - 1), p.y, 9, c),
        ).join('')
      : undefined,
  );
  return all;
}

function shadows(): Twin[] {
  const shadow = (
    name: string,
    dx: number,
    dy: number,
    colour: string,
    only: (p: Place) => boolean,
    after = false,
    rest: Partial<Sheet> = {},
  ) => {
    let more = '';
    const cell = (p: Place) => {
      if (!only(p) || p.text === '') return undefined;
      const copy = `q ${colour} ${(rest.figures === 'latin' && p.column >= 2 ? latin : han)(p.x + dx, p.y + dy, 9, p.text)}Q\n`;
      if (!after)
        return copy + (rest.figures === 'latin' && p.column >= 2 ? latin : han)(p.x, p.y, 9, p.text);
      more += copy;
      return undefined;
    };
    const content = sheet({ ...rest, cell });
    return twin(name, page(content + more));
  };
  const total = (p: Place) => p.row === 0;
  const all = (p: Place) => p.row >= 0;
  return [
    shadow('29 up left', -0.9, 0.9, '0.6 g', total),
    shadow('29 after', 1.2, -1.2, '0.7 g', total, true),
    shadow('29 bold', 0.3, 0, '0 g', total),
    shadow('29 all', 1, -1, '0.7 g', all),
    shadow('29 all bold', 0.4, 0, '0 g', all),
    shadow('29 unruled', 1.2, -1.2, '0.7 g', all, false, { rulings: 'none' }),
    shadow('29 header', 1, -1, '0.7 g', (p) => p.row < 0),
    shadow('29 two points', 2, -2, '0.75 g', total),
    shadow('29 red', 1.2, -1.2, '1 0.6 0.6 rg', total),
    shadow('29 latin', 1.2, -1.2, '0.7 g', all, false, { figures: 'latin' }),
    shadow('29 four', 0.5, 0.5, '0 g', total),
    shadow('29 far before', 1.8, -1, '0.5 g', all),
  ];
}

function stamps(): Twin[] {
  const ring = (cx: number, cy: number, r: number, words: string, number: string, colour: string): string => {
    const k = r * 0.5523;
    let out = `q ${colour} rg ${colour} RG 2 w ${cx + r} ${cy} m ${cx + r} ${cy + k} ${cx + k} ${cy + r} ${cx} ${cy + r} c ${cx - k} ${cy + r} ${cx - r} ${cy + k} ${cx - r} ${cy} c ${cx - r} ${cy - k} ${cx - k} ${cy - r} ${cx} ${cy - r} c ${cx + k} ${cy - r} ${cx + r} ${cy - k} ${cx + r} ${cy} c S\n`;
    Array.from(words).forEach((c, i) => {
      const a = 200 - (220 * i) / (words.length - 1);
      const rad = (a * Math.PI) / 180;
      out += turned(
        Math.round(cx + (r - 13) * Math.cos(rad)),
        Math.round(cy + (r - 13) * Math.sin(rad)),
        11,
        a - 90,
        c,
        `${colour} rg`,
      );
    });
    Array.from(number).forEach((c, i) => {
      const a = 235 + (70 * i) / (number.length - 1);
      const rad = (a * Math.PI) / 180;
      out += turned(
        Math.round(cx + (r - 6) * Math.cos(rad)),
        Math.round(cy + (r - 6) * Math.sin(rad)),
        6,
        a + 90,
        c,
        `${colour} rg`,
      );
    });
    return `${out}Q\n`;
  };
  const star =
    '440 350 m 446 334 l 462 334 l 449 324 l 454 308 l 440 318 l 426 308 l 431 324 l 418 334 l 434 334 l h f\n';
  const on = (name: string, mark: string, rest: Partial<Sheet> = {}, before = false) =>
    twin(name, page(before ? mark + sheet(rest) : sheet(rest) + mark));
  return [
    on('31 over', ring(420, 350, 58, '芦汀市档案整理局', '3508210014372', '1 0 0')),
    on('31 before', ring(480, 380, 58, '芦汀市档案整理局', '3508210014372', '1 0 0'), {}, true),
    on(
      '31 star and word',
      `${ring(440, 330, 58, '芦汀市档案整理局', '3508210014372', '0.9 0.1 0.1')}q 1 0 0 rg ${star} Q\n${turned(400, 284, 12, 0, '财务专用章', '1 0 0 rg')}`,
    ),
    on('31 unruled', ring(440, 330, 58, '芦汀市档案整理局', '3508210014372', '1 0 0'), { rulings: 'none' }),
    on('31 blue', ring(330, 340, 50, '芦汀市财政局审核', '3508210099', '0 0 1')),
    on('31 total', ring(330, 460, 58, '芦汀市档案整理局', '3508210014372', '1 0 0')),
    on('31 black', ring(420, 350, 58, '芦汀市档案整理局', '3508210014372', '0 0 0')),
    on('31 latin', ring(420, 350, 58, '芦汀市档案整理局', '3508210014372', '1 0 0'), { figures: 'latin' }),
    on(
      '31 square',
      `q 1 0 0 RG 2 w 380 300 90 90 re S Q\n${turned(390, 350, 24, 0, '已审', '1 0 0 rg')}${turned(390, 315, 24, 0, '核讫', '1 0 0 rg')}`,
    ),
  ];
}

function turnedHeaders(): Twin[] {
  const head = (name: string, draw: (p: Place) => string, rest: Partial<Sheet> = {}) => {
    const tall = 70;
    const cell = (p: Place) => (p.row < 0 && p.column >= 2 ? draw({ ...p, y1: p.y1 + tall }) : undefined);
    // The header is a row of its own height: the lines of the rows begin below it.
    const content = sheet({ ...rest, cell, caption: { title: null } });
    const top = 492 + tall;
    const frame =
      line(40, top, 804, top) +
      [40, 104, 270, 362, 454, 546, 628, 710, 804].map((x) => line(x, 490, x, top)).join('');
    const caption =
      han(380, 578, 12, '支出决算表') +
      han(40, top + 4, 8, '部门：芦汀市档案整理局') +
      han(720, top + 4, 8, '金额单位：万元');
    const ruled = rest.rulings === 'none' ? '' : frame;
    return twin(name, page(caption + content.replace(line(40, 492, 804, 492), '') + ruled));
  };
  const two = (text: string) => [
    text.slice(0, Math.ceil(text.length / 2)),
    text.slice(Math.ceil(text.length / 2)),
  ];
  const mid = (p: Place) => (p.x0 + p.x1) / 2;
  return [
    head('59 up', (p) =>
      two(p.text)
        .map((t, i) => `BT /F2 8 Tf 0 1 -1 0 ${mid(p) - 2 + i * 10} ${p.y0 + 4} Tm ${hex(t)} Tj ET\n`)
        .join(''),
    ),
    head('59 down', (p) =>
      two(p.text)
        .map((t, i) => `BT /F2 8 Tf 0 -1 1 0 ${mid(p) + 2 - i * 10} ${p.y1 - 4} Tm ${hex(t)} Tj ET\n`)
        .join(''),
    ),
    head('59 stacked', (p) =>
      Array.from(p.text, (c, i) => han(mid(p) - 4, p.y1 - 10 - i * 8.6, 8, c)).join(''),
    ),
    head('59 stacked two columns', (p) =>
      two(p.text)
        .map((t, k) => Array.from(t, (c, i) => han(mid(p) + 3 - k * 12, p.y1 - 14 - i * 10, 8, c)).join(''))
        .join(''),
    ),
    head('59 vertical font', (p) => `BT /F4 8 Tf ${mid(p)} ${p.y1 - 4} Td ${hex(p.text)} Tj ET\n`),
    head('59 up one line', (p) => `BT /F2 7 Tf 0 1 -1 0 ${mid(p) + 3} ${p.y0 + 4} Tm ${hex(p.text)} Tj ET\n`),
    head('59 up three', (p) =>
      [p.text.slice(0, 3), p.text.slice(3, 6), p.text.slice(6)]
        .map((t, i) =>
          t ? `BT /F2 8 Tf 0 1 -1 0 ${mid(p) - 6 + i * 10} ${p.y0 + 4} Tm ${hex(t)} Tj ET\n` : '',
        )
        .join(''),
    ),
    head('59 up glyphs', (p) =>
      Array.from(
        p.text,
        (c, i) => `BT /F2 8 Tf 0 1 -1 0 ${mid(p) + 3} ${p.y0 + 4 + i * 8.4} Tm ${hex(c)} Tj ET\n`,
      ).join(''),
    ),
    head('59 slanted 45', (p) => turned(mid(p) - 20, p.y0 + 6, 8, 45, p.text, '0 g')),
  ];
}

function diagonals(): Twin[] {
  const on = (name: string, drawn: string, rest: Partial<Sheet> = {}) =>
    twin(name, page(sheet(rest) + drawn));
  const xs = [546, 628, 710, 804];
  const across = xs
    .slice(1)
    .map((x, i) => line(xs[i] ?? 0, 472, x, 272))
    .join('');
  return [
    on('65 across columns', across),
    on(
      '65 both ways',
      across +
        xs
          .slice(1)
          .map((x, i) => line(x, 472, xs[i] ?? 0, 272))
          .join(''),
    ),
    on(
      '65 cells',
      rows
        .map((_, r) =>
          xs
            .slice(1)
            .map((x, i) => line(xs[i] ?? 0, 472 - r * 20, x, 452 - r * 20))
            .join(''),
        )
        .join(''),
    ),
    on('65 over all empty', line(546, 472, 804, 272)),
    on('65 header', line(40, 492, 104, 472) + line(104, 492, 270, 472)),
    on('65 filled', '546 472 m 547 472 l 804 272 l 803 272 l h f\n'),
    on('65 unruled', across, { rulings: 'none' }),
    on('65 over amounts', line(270, 472, 546, 272) + line(546, 472, 270, 272)),
    on('65 z', line(546, 452, 804, 452) + line(804, 452, 546, 292) + line(546, 292, 804, 292)),
    on('65 curve', '546 472 m 600 400 700 380 804 272 c S\n'),
  ];
}

/** Every twin on one page. */
export const pageTwins = (): Twin[] => [
  ...watermarks(),
  ...signs(),
  ...strangeMaps(),
  ...notes(),
  ...covered(),
  ...hiddenAmounts(),
  ...lines(),
  ...spread(),
  ...shadows(),
  ...stamps(),
  ...turnedHeaders(),
  ...diagonals(),
];
