import type { Diagnostic, ExtractedForm, PrintedMoneyUnit } from '@juesuan/schema';
import type { Block, LineBlock, TableGrid } from '../../model/grid.ts';
import { readCaption, unitIn } from '../../words/caption.ts';
import { squash } from '../../words/key.ts';
import { isFormPart, joinParts, sharesColumns, splitForms } from './grids.ts';
import { readForm } from './read.ts';
import { simplified } from './simplified.ts';
import { isFormTitle } from './words.ts';

export { isForm } from './grids.ts';
export { type FormHead, readForm } from './read.ts';

export interface RecognisedForms {
  forms: ExtractedForm[];
  /** What is left for the tables: all lines, and the grids that are no form. */
  blocks: Block[];
  /** Titles, years and units over the forms. */
  captions: ReadonlySet<LineBlock>;
  diagnostics: Diagnostic[];
}

interface OpenForm {
  grid: TableGrid;
  title: string;
  moneyUnit: PrintedMoneyUnit | null;
  cuts: Set<number>;
}

/**
 * Takes the project self-evaluation forms (项目支出绩效自评表) out of the blocks of a source, the parts of a form that pages
 * cut joined.
 *
 * @param isFurniture tells page numbers and running heads, which may stand between two parts of a form
 */
export function recogniseForms(
  source: readonly Block[],
  isFurniture: (line: LineBlock) => boolean,
): RecognisedForms {
  const blocks: Block[] = [];
  const captions = new Set<LineBlock>();
  const diagnostics: Diagnostic[] = [];
  const open: OpenForm[] = [];
  let above: LineBlock[] = [];
  /** Is the last grid a form, so that the next may go on with it? */
  let goesOn = false;
  for (const block of source) {
    if (block.type === 'line') {
      blocks.push(block);
      // The title of a form repeats on every page that begins one.
      if (isFormTitle(block.text) || !isFurniture(block)) above.push(block);
      continue;
    }
    const head = readFormHead(above);
    const { before, forms } = splitForms(block, head.title !== '');
    const last = open.at(-1);
    if (before !== null) {
      if (last && goesOn && head.lines.length === above.length && continues(last, before, head.title)) {
        last.cuts.add(last.grid.rows);
        last.grid = joinParts(last.grid, before);
        for (const line of head.lines) captions.add(line);
        diagnostics.push({
          code: 'form-joined',
          severity: 'info',
          message: `a self-evaluation form goes on${before.location.page === null ? '' : ` on page ${before.location.page}`}`,
          location: before.location,
        });
      } else {
        blocks.push(before);
        goesOn = false;
      }
    }
    forms.forEach((grid, i) => {
      const own = i === 0 && before === null ? head : readFormHead([]);
      for (const line of own.lines) captions.add(line);
      open.push({ grid, title: own.title, moneyUnit: own.moneyUnit, cuts: new Set() });
      goesOn = true;
    });
    above = [];
  }
  return {
    forms: open.map(({ grid, title, moneyUnit, cuts }, i) =>
      readForm(grid, { no: i + 1, title, moneyUnit, cuts }, diagnostics),
    ),
    blocks,
    captions,
    diagnostics,
  };
}

/** Does a grid right under a form, or under the form's own title again, go on with it? */
const continues = (form: OpenForm, part: TableGrid, title: string): boolean =>
  (title === '' || squash(title) === squash(form.title)) &&
  (isFormPart(part) || sharesColumns(form.grid, part));

interface ReadHead {
  title: string;
  moneyUnit: PrintedMoneyUnit | null;
  lines: LineBlock[];
}

/** The lines right over a form that belong to it: one title, year, unit of money, department, number of an annex. */
function readFormHead(above: readonly LineBlock[]): ReadHead {
  const head: ReadHead = { title: '', moneyUnit: null, lines: [] };
  for (const line of [...above].reverse()) {
    if (isFormTitle(line.text)) {
      if (head.title !== '') break;
      head.title = line.text.trim();
    } else if (!isFormCaption(line)) break;
    head.moneyUnit ??= unitIn(simplified(line.text));
    head.lines.unshift(line);
  }
  return head;
}

function isFormCaption({ text, parts }: LineBlock): boolean {
  const printed = squash(text);
  if (/^[（(]?20\d\d年?度?[)）]?$|^附[件表]?\d{0,3}(?:[-－]\d+)?[:：]?$/u.test(printed)) return true;
  const { title, mark, department, unit } = readCaption(
    text,
    parts.map((part) => part.text),
  );
  return (
    title === null &&
    printed.length <= 40 &&
    (mark !== null || department !== null || unit !== null || /^填报/u.test(printed))
  );
}
