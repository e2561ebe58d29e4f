/**
 * Every threshold and cost by which tables are found and reports recognised, and nothing else: what is near, wide, long or
 * likely enough. One meaning has one value. What a PDF or a text may cost to read stands in the `limits.ts` of its reader.
 */

/** Distances on the page: points. */
export const points = {
  /** Rulings this close are one: producers draw a border twice (two cells' sides, double strokes up to 2 pt apart). */
  snap: 2.5,
  /** Two rulings, or two pieces of one, touch where they come this near: hairline cell sides stop short of the corner. */
  touch: 3.5,
  /** A line that stops this far short of the verticals on both sides is none of a cell's sides, where others reach them. */
  short: 0.9,
  /** A ruling shorter than this is a tick or part of a letter, not a side of a cell. */
  shortestRuling: 4,
  /** A piece of a ruling shorter than this is a dot. */
  shortestPiece: 0.5,
  /** A frame narrower than this is a stamp or a box round a word. */
  narrowestFrame: 60,
  /** Rulings shorter than this, with no vertical between, underline words: no table is so narrow. */
  narrowestTable: 180,
  /** A column of running text is no narrower: what begins nearer is its indent. */
  narrowestColumn: 100,
  /** Edges of one column, or of one table, on two pages or in two rulings: producers place each anew. */
  sameEdge: 4,
  /** A total's label stands in the middle of its columns where it is no farther from it. */
  centred: 4,
  /** Text may reach over a border that was found by calculation by so much. */
  overBorder: 3,
  /** Edges of text are level within so much, for figures end and words begin where their column does. */
  level: 1,
  /** Heights on two pages that differ by no more are the same: a running head. */
  sameHeight: 4,
  /** Type is no smaller: a size below this is a scale that the producer hid in a matrix. */
  smallestType: 4,
  /** The size of running text where no line is long enough to tell it. */
  usualType: 12,
  /** Height of the bands of a page in which runs are looked up. */
  heightBand: 20,
  /** Differences below this come of rounding. */
  rounding: 0.01,
} as const;

/** Angles of baselines: degrees. */
export const degrees = {
  quarter: 90,
  /** So far off level and upright a baseline is slanted; less is how a scan lies. */
  slanted: 4,
} as const;

/** Distances that grow with the type: ems, which are widths of a Han character. */
export const ems = {
  /** Baselines no farther apart stand on one line. */
  sameLine: 0.45,
  /** Type so much larger than a sign before it sets the line that this stands on. */
  raisedOver: 1.2,
  /** Lines of one text stand farther apart, or they would lie on one another. */
  leastPitch: 0.95,
  /** Text of one row stands level within so much: nearer than the lines of a wrapped label come by chance. */
  level: 0.15,
  /** But one this much lower is the next line where it stands under the other by `under`. */
  lower: 0.2,
  under: 0.5,
  /** × 10² stands no farther behind its figure. */
  powerGap: 3,
  /** A gap this wide parts two pieces of text on one line, as between two columns. */
  columnGap: 0.9,
  /** Header words of neighbouring columns may stand this near. */
  headerGap: 0.4,
  /** A line this far over the baseline strikes a text through; it, or an underline, ends so near to where the text does. */
  strikeLowest: 0.12,
  strikeHighest: 0.6,
  underlineEnd: 0.6,
  /** Text that shares so much of a line with other text is printed on it; a ruling goes through a text that far from its ends. */
  ink: 0.4,
  /** Between these heights over the baseline a ruling crosses a text; so high reaches the ink of its glyphs. */
  crossedFrom: 0.1,
  crossedTo: 0.65,
  inkHeight: 0.75,
  /** Rows beside one text that are this far apart, in its own ems, are two: so far is no row cut into lines of one cell. */
  rowsBeside: 0.4,
  /** A watermark's tile reaches so far out beyond what it is printed on. */
  reachOut: 1,
  /** Letters in the ring of a stamp stand no farther apart. */
  stampLetters: 3,
  /** A gap that prints as a space: between two words of one cell, or between a dash and a figure that it does not sign. */
  spaceGap: 0.25,
  /** And one that is wider than words of one cell leave, if there is a border in it. */
  wideSpace: 0.5,
  /** Digits that one character spacing parts differ by no more in their pitch. */
  samePitch: 0.05,
  /** Digits of one figure are spread no farther apart. */
  spread: 2,
  /** A currency's sign stands no farther before its amount, a minus at a cell's border no farther from that. */
  signGap: 30,
  /** The middle of a text is outside its table by no more. */
  overhang: 0.39,
  /** A line of such a length, so near before an amount and so high over its baseline is its minus. */
  drawnSignFrom: 0.2,
  drawnSign: 0.8,
  drawnSignGap: 0.4,
  drawnSignLow: 0.15,
  drawnSignHigh: 0.5,
  /** Larger words, times the size of a table's, stand over several columns. */
  titleOver: 1.2,
  atBorder: 1.2,
  /** A note's mark stands so much above the baseline of what it marks, and no farther behind it. */
  raised: 0.1,
  noteMarkGap: 1.2,
  /** The ruling over or under a line of text is no farther from it. */
  rowRule: 2,
  /** A gap at a ruling that lets a run be cut there; less is a number that runs over its border. */
  cutGap: 0.18,
  /** The least gap between two cells, where a figure, a calculated border or two known words say that there are two. */
  cellGap: 0.15,
  /** A line this near to the edge of a glyph begins or ends there. */
  atGlyph: 0.15,
  /** A ruling this near to the joint of two glyphs may part them without a gap. */
  atJoint: 0.05,
  /** Least widths of a hyphen (half an em in the Song fonts of office programs, a third in others), a dash and a digit. */
  hyphen: 0.35,
  dash: 0.9,
  digit: 0.5,
  /**
   * A cell that leaves so much free beside a figure, its padding and half an em for a digit, would have taken the next digit
   * in; and with a whole word more, the next word of a label.
   */
  nextDigit: 1.6,
  /** A cell's padding is no more on a side. */
  padding: 0.55,
  nextWord: 2,
  /** A bare number so far from the lines beside it is the page's; nearer it is a code or a figure. */
  pageNumberGap: 1.8,
  /** A line of a label stands so near to the rest of its row, nearer than a header does. */
  labelLine: 1.3,
  /** Lines of a header stand no farther apart, nor does the first row from it. */
  headerLine: 2.5,
  /** Rows of one table stand no farther apart. */
  rowGap: 4,
  /** Figures end so far from where the others of the table lead to expect them, where it is another column. */
  straightEnd: 0.5,
  /** What stands at the right of a column and at the left of the next is no farther apart. */
  betweenCells: 2,
  /** A line that ends this far before the margin is the last of its paragraph. */
  shortBy: 3,
  /** A line that begins this far behind the margin is the first of its paragraph. */
  indentBy: 1.2,
  /** A page whose left edge is not within this of the usual one has its own. */
  sameMargin: 4,
} as const;

/** Distances on one line of text that a program aligned with spaces: its character columns, two of which are an em. */
export const textColumns = {
  /** Words this near are packed side by side, wherever their columns are. */
  packed: 1.5,
  /** Pieces of one header word stand no farther aside of one another; a piece that is a known word too stands straighter. */
  pieceAside: 24,
  wordAside: 12,
  /** Nor does the end of a word that the text has put on the word's own line. */
  endBeside: 6,
  /** Figures end no farther behind the middle of their header. */
  behindHeader: 16,
  /** Columns side by side are nearer, where nothing stands between their figures. */
  wideGap: 12,
  /** Blank between two columns of the straightened table. */
  between: 2,
} as const;

/** Distances down the page: heights of a line of text. */
export const lineHeights = {
  /** Between two lines. */
  halfLine: 0.5,
  /** The next line of a text in a cell is no farther down. */
  nextLine: 2,
  /** A word is below another where it begins so far down from its top. */
  below: 0.6,
  /** A heading may stand so far from the middle of its columns. */
  offCentre: 0.6,
  /** Lines of one broken word have their middles this near; a word that the catalogue knows may be set less straight. */
  knownAside: 1.5,
  unknownAside: 0.6,
  /** And stand no farther apart than with one other line between them, nor more than this into one another. */
  wordLines: 1.44,
  /** So near stand the lines of a word surely, where it may as well be a heading and a word under it. */
  brokenWord: 0.4,
  wordOverlap: 0.5,
  /** A dash beside a figure that is broken over two lines stands between them: so far from each. */
  brokenFigure: 1.1,
  /** Headings with a ruling of their own stand no farther over the table's first whole ruling. */
  headAbove: 3,
  /** Lines of one row no farther apart than this stand as lines of text do. */
  rowLine: 1.05,
  /** Two figures of one cell stand no farther apart, and so much nearer than the rows do. */
  crowded: 1.6,
  crowdedOfRow: 0.75,
  /** White space between rows, times that between the lines of a cell in words of letters; and times that between rows, what ends them. */
  widerOfRow: 1.12,
  apartFromRows: 1.7,
  /** The heading of a group of rows stands no farther from the row above, times the widest distance of rows. */
  panelAbove: 1.5,
} as const;

/** Parts of a whole that is named with each. */
export const shares = {
  /** Sizes of type that differ by no more are the same. */
  sameType: 0.05,
  /** A border exists where rulings cover this much of a cell's side. */
  border: 0.6,
  /** A ruling counts for the whole table where it has this much of its height or width. */
  wholeTable: 0.5,
  /** A run belongs to a box that holds this much of its width. */
  inBox: 0.5,
  /** Text so much larger than the median of a table's is printed across it. */
  watermark: 2.5,
  /** And this much larger than most of a page's where it stands across other text or rulings. */
  printedAcross: 1.5,
  /** A line that goes through so much of a text strikes it. */
  struck: 0.8,
  /** No row is less high than this much of its table's smallest type. */
  thinRow: 0.7,
  /** Glyphs that share this much of their height, and `ems.ink` of their width, are printed on one another. */
  inkHeight: 0.3,
  /** A note's mark is set in type of no more than this much of the text's. */
  noteMark: 0.85,
  /** The middle of digits is so much of their type above the baseline. */
  digitMiddle: 0.35,
  /** A word stands over or under another, or over a column, where this much of the narrower one is common to both. */
  common: 0.3,
  /** Texts of the body are of one column where this much of the narrower one is common to both. */
  sameBand: 0.35,
  /** A column stands where it did on the page before where this much of the narrower one is common to both. */
  samePlace: 0.5,
  /** A page is moved as a whole where so many of its columns come to stand on those of the first. */
  movedBands: 0.6,
  /** How far from the middle of its columns a heading stands besides `lineHeights.offCentre`: of their width. */
  offCentre: 0.02,
  /** And where nothing fits better. */
  mostOffCentre: 0.2,
  /** Neighbouring words of a header stand no farther apart: of the usual distance. */
  neighbours: 1.3,
  /** Where columns are wide, distances are measured in this much of the way from one to the next. */
  wideColumn: 1 / 8,
  /**
   * How far down from a heading to the lowest words a word stands that is surely or likely below it: one that stands higher
   * is centred over the height of both. A heading under it may stand anywhere from `headingBelow` down.
   */
  surelyBelow: 0.75,
  likelyBelow: 0.55,
  headingBelow: 0.35,
  /** A word so little lower stands on the heading's own line. */
  beside: 0.25,
  /** The distance of neighbouring lines that so few do not reach is that of the lines of one cell. */
  lowestPitch: 0.1,
  /** So many rows of a table without title and rulings have as many figures as usual. */
  regularRows: 0.6,
  /** Text stands in so many cells of a table's lattice at least, or of its first row or column; in fewest of all it is a drawing. */
  filledCells: 0.4,
  filledHeads: 0.5,
  fewestFilled: 0.15,
  /** Fewer of a table's cells are over several rows and several columns at once. */
  corners: 1 / 5,
  /** Heads at the left of rows stand beside no more of them. */
  sideHeads: 0.6,
  /** A blank in type of one width is as wide as a letter, give or take so much of it. */
  sameBlank: 0.05,
  /** So many places of a table of many columns have a text, where no caption says that it is one. */
  filled: 0.4,
  /** A row of a table without rulings covers no more of the white space between its columns. */
  lostGaps: 1 / 3,
  /** A line so wide is running text, where nothing stands beside it. */
  lineOfText: 0.6,
  /** A line of a column of text fills so much of it; so many of its lines have a full stop. */
  fullLine: 0.75,
  /** And nearly all lines of a text that is nobody's remarks, which end anywhere. */
  solidText: 0.85,
  fullStops: 1 / 8,
  /** Lines round so much of a page are its decoration, unless text stands between them in several places. */
  mostOfPage: 0.5,
  /** A left edge that so many lines have is the margin or the indent, not a centred title. */
  commonEdge: 0.05,
  /** Two headers of which so many labels are the same are those of one table. */
  sameColumns: 0.6,
  /** A text of which so many lines reach the longest was broken at a width. */
  fullLines: 0.2,
} as const;

/** Parts of a red that no one takes for black, grey or orange: of 255. */
export const red = {
  /** Red, at the least. */
  least: 150,
  /** Green and blue, at the most. */
  mostOther: 100,
  /** How many values a part has. */
  values: 256,
} as const;

/** Differences of two colours in one channel: of 255. */
export const channels = {
  /** One ink, as producers round it. */
  sameInk: 48,
} as const;

/** Lengths of texts: characters. */
export const characters = {
  /** A line that titles a report, with the department's name and the year. */
  longestTitle: 60,
  /** A whole number of so many digits is no page's and no row's. */
  digitsOfSum: 4,
  /** And one of so many, in other looks than amounts, is a stamp's or a telephone's. */
  digitsOfStamp: 10,
  /** A label that is longer is a sentence. */
  longestLabel: 40,
  /** A heading after its ordinal, or an entry of the contents; one of the first level, which names a part, and any other. */
  longestPart: 60,
  longestHeading: 40,
  /** The rest of a name or a heading that its line's end broke is short. */
  brokenRest: 12,
  /** A line of running text in a narrow column of the page, in words of letters. */
  textLine: 30,
  /** And where the page has several such columns side by side. */
  textInColumns: 24,
  /** A header that stands alone on its line is 项目 or 科目名称. */
  loneHeader: 4,
  /** A line must have so many Han characters to tell how wide one is. */
  measuredLine: 8,
} as const;

/** How many of a thing tell something. */
export const counts = {
  /** A vertical ruling more than one side makes a table without horizontals: its part on a later page. */
  fewestSides: 2,
  /** So many blanks in a run part two cells, and so many beside a figure. */
  blanks: 3,
  blanksAtFigure: 2,
  /** So many glyphs in equal distances, a point among them, are one figure. */
  spreadGlyphs: 4,
  /** A line over a page's text and one below it are no table. */
  fewestRulings: 3,
  /** A table of one row and fewer cells than this has lost rulings where figures stand side by side. */
  fewestCells: 4,
  /** Lines of labels alone between two rows of figures. */
  labelLines: 2,
  /** A table within a cell of another, or within a decoration, has text in so many cells. */
  fewestFilled: 3,
  /** Bands between the rulings of a table whose rows none parts: its header and its body. */
  headerAndBody: 2,
  /** A table has so many rows, where nothing else says that there is one. */
  fewestRows: 3,
  /** So many columns of figures tell where figures end. */
  fewestEnds: 3,
  /** A word printed over so many columns names values under items. */
  repeatedWord: 3,
  /** So many 预算数 and 决算数 are columns under items; two may head the halves of a table. */
  pairedPhases: 4,
  /** A text is a watermark's tile where it stands in so many places of a page. */
  tiles: 3,
  /** So many slanted words that begin on one level are headers, turned to save room. */
  turnedHeaders: 3,
  /** So many slanted texts drawn one after another in one ink are a stamp's letters. */
  stampLetters: 3,
  /** So many figures side by side are a row, and no sentence. */
  figuresOfRow: 2,
  /** So many words of a header that stands in other distances on a later page tell where its columns are. */
  movedWords: 3,
  /** So many columns that come to stand on those of the first page tell how a later page is stretched: two always would. */
  levelColumns: 4,
  /** A number broken over lines leaves no more figures under one another, and in one column only. */
  piecesOfFigure: 2,
  /** So many numbers that go on by one, row after row, are those of the rows. */
  numbersOfRows: 4,
  /** 类, 款 and 项. */
  partsOfCode: 3,
  /** A row has no more lines. */
  linesOfRow: 6,
  /** Lines of a label may stand between a row's figures and the rest of them. */
  linesInFigure: 1,
  /** Running heads and page numbers are among so many lines at a page's top or bottom. */
  outerLines: 2,
  /** A line at the same height of so many pages is a running head. */
  runningHead: 3,
  /** A table's header begins so many lines below its title: mark, department on two lines, unit, date. */
  headLines: 10,
  /** A numbered caption may go on on so many lines. */
  captionLines: 3,
  /** Title, mark, department, unit: filled cells of a row that heads a table in a sheet. */
  headCells: 3,
  /** Letters and numbers that head the columns and rows of a printed sheet are no fewer together. */
  fewestHeadings: 5,
  /** Cells of a row of header words that make a part of a sheet a table, whatever the words beside the label are. */
  sheetHeader: 3,
  /** Rows of a repeated head down to the one that names its label columns: captions and two rows of groups. */
  repeatedHead: 5,
  /** Rows below the header that tell which table it is. */
  signatureRows: 6,
  /** Of a table that grows page by page so many rows, and those of the page that reaches them, tell what its columns are. */
  rowsOfTop: 200,
  /** The name of a project stands at most so many rows above the headers of its form. */
  formHead: 14,
  /** So many levels of indicators named in a text are a self-evaluation form's, or a piece of one. */
  wordsOfForm: 3,
  /** So many figures, each the end of a line, are cells of a table that lost its columns. */
  looseFigures: 3,
  /** Third level, target, actual value and one more: what a part of a form without any label has. */
  formColumns: 4,
  /** The year stands among the first lines of the cover, or is broken over fewer. */
  coverLines: 60,
  brokenCover: 8,
  /** Lines between 目录 and its first entry (a date). */
  contentsHead: 4,
  /** Fewer lines on a page may all be short, and do not show its margin. */
  linesOfText: 5,
  /** A landscape page has no fewer lines of a table: more of them without a form feed are of several pages. */
  linesOfPage: 24,
  /** Lines behind a place that tell whether another sheet begins there; places are tried so many lines apart first. */
  linesOfSheet: 40,
  sheetStep: 4,
  /** So many sheets back, and the first, say how rows are filled. */
  sheetsBack: 10,
} as const;

/** What no report has more of. These keep damaged sources cheap, and change nothing for others. */
export const most = {
  /** Bands of the page that one run is looked up in: a hostile box is endless. */
  bandsOfRun: 200,
  /** Runs in one band: the fullest real pages have 2,000 runs in all; more than this side by side are no line of text. */
  runsOfBand: 1000,
  /** Merged rulings of a page: more are a drawing. */
  rulings: 6000,
  /** Columns, or texts on a line: three groups of a dozen, and half as many again. */
  columns: 60,
  /** Words of a header: four rows of them over so many columns. */
  headerWords: 300,
  /** Lines of a page. */
  linesOfPage: 100,
  /** Pairs of runs of a page that are compared for standing on one another. */
  overprintLooks: 1_000_000,
  /** Ways to give columns to what a sheet without a header prints: a table of a dozen columns has at most 924. */
  readings: 5000,
  /** Ways to give columns to the figures of one line, looked at where its sums do not hold: six in a dozen. */
  linePlaces: 1000,
  /** Lines whose sums are looked at for where whole sheets of a table may stand: those of the table, once for each way. */
  linesOfWays: 20_000,
  /** Decimals of an amount. */
  decimals: 6,
  /** Beginnings of ways to put the headings of a header over its columns. */
  trees: 20_000,
  /** Headings over the columns of a table that the catalogue knows, and one over the other. */
  knownHeadings: 12,
  knownLevels: 3,
} as const;

/**
 * What one page may have before it is refused: glyph runs, rulings with each piece counted, and places (rows × columns)
 * between the rulings of one table. The fullest real pages have 2,000 runs, 3,000 rulings and 1,500 cells. Detection takes
 * time by the square of some of these: at the limits seconds, not minutes.
 */
export const limits = {
  runs: 50_000,
  rulings: 500_000,
  cells: 100_000,
} as const;

/**
 * What speaks against a reading. 1 is one place off: an em along a line, a line's height down a row, a column across a header.
 * So costs of different searches can be compared.
 */
export const costs = {
  /** Lines to rows (`body-rows`). */
  rows: {
    /** Every row, so that of two readings as good the one with fewer rows wins. */
    row: 0.25,
    /** Figures without any label. */
    unlabelled: 3,
    /** In a table with codes, a row without one that is no total. */
    uncoded: 3,
    /** Lines beside those that make the whole name of the row's code: of a row that the end of a page cut. */
    otherLines: 4,
    /** Lines that make the whole name of the row's code, wherever they stand beside it: they speak for the row. */
    wholeName: 3,
    /** A cut between the lines of a text that its clip shows to be of one cell. */
    cutCell: 10,
    /** A label that is no known one, has no ordinal and no figures: likely a part of a wrapped one. */
    fragment: 0.8,
    /** A line of a label that leaves room for the next word goes on below: likely the next row. */
    broken: 1.2,
    /** Lines of one row farther apart than lines of text stand: each line's height. */
    gap: 0.7,
    /** Every line's height that a row reaches below its first line: of two neighbours a line belongs to the nearer one. */
    apart: 0.2,
    /** Half a line off the middle, where the lines are those of a text: what stands between two of them it has on either. */
    rounded: 0.02,
    /** No text of a row of several lines is on all of them: the text has some of them a line lower. */
    split: 1,
    /** Two readings of a table that differ by less are as good as each other. */
    same: 0.01,
  },
  /** Words or tokens to columns (`detect/aligned/match-leaves`, `detect/spaced/bands`). */
  columns: {
    /** An em between a text and its column. */
    apart: 1,
    /** An em between their middles, which says less: decides between columns that both overlap the text. */
    offCentre: 0.1,
    /** An em between the ends of figures. */
    offEnd: 0.1,
    /** A column without a word: a word over nothing costs nothing, for columns are often empty. */
    noHeader: 6,
    /** Left of a header, times `apart`: figures are set right in a column whose header is centred. */
    leftOfHeader: 3,
    /** A whole number where codes stand, or a code where figures stand: possible, and unlikely. */
    otherDigits: 2,
    /** An amount where known codes stand so far, or one of these where an amount does: rather another column, however far. */
    mixed: 20,
    /** What money is spent for on the side of the income: it may be there where both sides are of expenditure. */
    otherSide: 4,
    /**
     * A token that stands in no column yet: `pdftotext` sets columns three blanks apart. Where that makes more columns than
     * the header has, texts of one column are pushed farther aside.
     */
    newColumn: [1.25, 2, 4, 8],
    /** And where the sums do not hold otherwise. */
    newColumnFar: 16,
    /** A token that no column of a known header takes: more than any way to place it. */
    noColumn: 250,
    /** Two readings of a line that differ by less are as good as each other. */
    same: 0.75,
    /** By how much two sheets must be the better reading: a figure pushed aside is no new sheet. */
    newSheet: 12.5,
  },
  /** Pieces to words of a header (`detect/spaced/broken-by-lines`); `textColumns.pieceAside` aside is 1. */
  pieces: {
    /** A word of which the catalogue knows the beginning and no more is printed. */
    unfinished: 3,
    /** A piece that begins no word that the catalogue knows. */
    unknown: 3,
    /** Two known words right under one another, which the catalogue knows as one: 政府性基金预算 over 财政拨款. */
    torn: 1,
    /** Each different word, where one half of the header has the words of the other. */
    different: 1,
  },
  /** Headings over columns (`detect/spaced/heading-spans`). */
  headings: {
    /** A column that its middle is off. */
    off: 1,
    /** A word that stands lower than the heading and has no heading. */
    uncovered: 1.5,
    /** The same of a heading: it may stand beside a taller one. */
    uncoveredHeading: 0.5,
    /** A word that stands beside the heading, centred over the header's height. */
    beside: 2,
    /** A heading over one column. */
    single: 3,
    /** 合计 or 项目支出 alone beside 本年支出 over all the others, 基本支出 and what it is divided into among them. */
    leavesOne: 2,
    /** Two columns of one name under one heading, where the table is not side by side. */
    twice: 5,
    /** A word that stands a line higher or lower than the others under its heading. */
    unlevel: 1,
    /** A column under 预算数 or 决算数 that the other has not. */
    unlikePhase: 1.5,
    /** A pair of heading and word that the catalogue knows. */
    known: -0.75,
    /** A word that the catalogue knows as a whole header, and not under this heading, whose other words it knows. */
    alone: 2,
  },
  /** What a sheet without a header prints to columns (`detect/spaced/without-header`). */
  sheets: {
    /** A line that fills columns which no line of an earlier sheet fills together. */
    unseen: 3,
    /** A column that earlier sheets leave blank and this one does not, or the other way round. */
    blank: 1,
    /** A column stands elsewhere than it did. */
    moved: 0.2,
    /** Digits that look like codes in a column of figures. */
    codesAsFigures: 0.5,
    /** Figures in a column of codes, which have seven digits at most and no point. */
    figuresAsCodes: 5,
    /** A figure where the row that its own is part of has none. */
    stranger: 3,
    /** A figure that this row prints in another column. */
    otherText: 3,
    /** Numbers that go on by one in a column of values, or others as numbers of rows. */
    count: 4,
    /** A row's label in one list of a table side by side, its code or figure in another. */
    torn: 2,
    /** A name in another list than its code right before it: more than any reading gains by rows of the usual figures. */
    tornName: 20,
    /** Codes that do not go on where their list ended. */
    otherList: 6,
    /** And ordinals that do not, where the list leaves none out. */
    otherOrdinals: 6,
    /** A part without its sum, or the other way round. */
    unsummed: 2,
    /** Parts that do not add up to their sum. */
    unequal: 3,
    /** 预算数 without 决算数 of one item, or the other way round. */
    unlikeTwin: 1,
    /** A column that is hardly ever filled without another that the row leaves blank: decides, and leaves the doubt. */
    seldom: 6,
    /** Figures far apart in neighbouring columns of a sheet without a header. */
    wideGap: 1.5,
    /** A column that the other side of the table names as a row and leaves blank. */
    blankSource: 4,
    /** A total that prints something else in a column than the row of another table that has the column's name. */
    otherName: 1.5,
    /** An em by which figures end farther from their header's middle than others of the sheet. */
    uneven: 0.5,
    /** An em by which all do. */
    aside: 0.25,
    /** Figures that nowhere stand under their header. */
    notUnder: 0.25,
    /** Two readings of a sheet that differ by less are as good as each other. */
    same: 1,
    /** And by so much in places only, under words that are packed. */
    packedPlace: 4,
    /** And by so much in places only, where a line stands alone: less is reported. */
    certainPlace: 2,
    /** A coarser reading has to be so much better than a finer one. */
    coarser: 1,
  },
} as const;
