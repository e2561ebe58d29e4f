import { type Diagnostic, diagnostic, type ExtractedForm } from '@juesuan/schema';
import type { Block, LineBlock, TableGrid } from '../../model/grid.ts';
import { splitForms } from './grids.ts';
import { readFormHead } from './head.ts';
import { append, continues, goesOnWith, type OpenForm, takeCutHead } from './parts.ts';
import { readForm } from './read.ts';
import { diagnoseUnread } from './unread.ts';
import { blockLabel, indicatorGroup, indicatorKind, isFormTitle } from './words.ts';

export { isForm } from './grids.ts';

export interface RecognisedForms {
  forms: ExtractedForm[];
  /** What is left for the tables: all lines, and the grids that are no form. */
  blocks: Block[];
  /** Titles, years and units over the forms. */
  captions: ReadonlySet<LineBlock>;
  diagnostics: Diagnostic[];
}

interface State {
  blocks: Block[];
  captions: Set<LineBlock>;
  diagnostics: Diagnostic[];
  open: OpenForm[];
  /** Lines since the last grid. */
  above: LineBlock[];
  /** The form that the last grid is or goes on with. */
  last: OpenForm | null;
}

/**
 * Takes the self-evaluation forms (项目支出绩效自评表, 部门整体支出绩效自评表) out of the blocks of a source, the parts of a
 * form that pages cut joined. Reports a form that was found but could not be read.
 *
 * @param isFurniture tells page numbers and running heads, which may stand between two parts of a form
 */
export function recogniseForms(
  source: readonly Block[],
  isFurniture: (line: LineBlock) => boolean,
): RecognisedForms {
  const state: State = { blocks: [], captions: new Set(), diagnostics: [], open: [], above: [], last: null };
  for (const block of source) {
    if (block.type === 'grid') {
      takeGrid(block, state);
      state.above = [];
      continue;
    }
    state.blocks.push(block);
    if (state.last && isLabel(block.text)) {
      state.captions.add(block);
      continue;
    }
    // The title of a form repeats on every page that begins one.
    if (isFormTitle(block.text) || !isFurniture(block)) state.above.push(block);
  }
  const { open, blocks, captions, diagnostics } = state;
  const forms = open.map(({ grid, title, moneyUnit, cuts }, i) =>
    readForm(grid, { no: i + 1, title, moneyUnit, cuts }, diagnostics),
  );
  diagnoseUnread(blocks, captions, diagnostics);
  return { forms, blocks, captions, diagnostics };
}

/** Gives a grid to the form that it goes on with, opens the forms that it holds, or leaves it to the tables. */
function takeGrid(block: TableGrid, state: State): void {
  const { blocks, captions, open, above } = state;
  const head = readFormHead(above);
  const { before, forms } = splitForms(block, head.title !== '');
  const [first] = forms;
  if (state.last === null && before === null && first?.name === null) {
    state.last = takeCutHead(blocks);
    if (state.last) open.push(state.last);
  }
  const under = head.lines.length === above.length ? state.last : null;
  const restIsForm =
    under !== null && before === null && first !== undefined && goesOnWith(under, first, head.title);
  const rest = restIsForm ? first.grid : before;
  if (under && rest && (restIsForm || continues(under, rest, head.title))) {
    append(under, rest);
    for (const line of head.lines) captions.add(line);
    state.diagnostics.push(joined(rest));
  } else if (rest) {
    blocks.push(rest);
    state.last = null;
  }
  for (const { grid } of restIsForm ? forms.slice(1) : forms) {
    const own = rest === null && grid === first?.grid ? head : readFormHead([]);
    for (const line of own.lines) captions.add(line);
    state.last = { grid, title: own.title, moneyUnit: own.moneyUnit, cuts: new Set() };
    open.push(state.last);
  }
}

/** The label of a merged cell that goes on on this page: some producers draw no lines round it. */
const isLabel = (text: string): boolean =>
  blockLabel(text) !== null || indicatorGroup(text) !== null || indicatorKind(text) !== null;

const joined = ({ location }: TableGrid): Diagnostic => diagnostic('form-joined', 'info', {}, location);
