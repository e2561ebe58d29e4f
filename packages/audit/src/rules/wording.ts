import { type Check, type Skip, skip } from '../engine/check.ts';
import { breaksOff, isDamaged, oddBrackets } from '../prose/brackets.ts';
import { type Passage, passagesOf, quote } from '../prose/passages.ts';
import { type Residue, residues } from '../prose/residue.ts';
import type { Rule } from '../tables/rule.ts';
import type { Subject } from '../tables/subject.ts';

const source = '公开文本常见差错 (usual slips in published texts)';

/** What is wrong with the words themselves. */
export const wordingRules: readonly Rule[] = [
  residueRule(
    'placeholder',
    '没有未填写的占位符',
    'no placeholder is left in',
    'XX、××、某某等占位符均已填写',
  ),
  residueRule(
    'template-residue',
    '没有遗留的模板用语',
    'nothing of the template is left in',
    '“增加（减少）”等选项、填写说明均已删除',
  ),
  residueRule(
    'doubled-word',
    '没有重字漏字',
    'no word stands twice or lacks a part',
    '“为为”“，，”“上一度”等',
  ),
  {
    id: 'brackets',
    title: { zh: '括号、引号成对', en: 'brackets and quotes come in pairs' },
    formula: '每个左括号（引号）有对应的右括号（引号）',
    needs: ['sections'],
    source,
    severity: 'warning',
    *check(subject) {
      const passages = passagesOf(subject).filter(({ kind }) => kind === 'heading' || kind === 'paragraph');
      for (const passage of passages) yield* bracketChecks(passage, passage === passages.at(-1));
    },
  },
];

function residueRule(id: Residue['id'], zh: string, en: string, formula: string): Rule {
  return {
    id,
    title: { zh, en },
    formula,
    // Tables print words too, also in a report without prose.
    needs: [],
    source,
    severity: id === 'doubled-word' ? 'info' : 'warning',
    *check(subject) {
      yield* residueChecks(
        subject,
        residues.filter((one) => one.id === id),
      );
    },
  };
}

function* residueChecks(subject: Subject, sought: readonly Residue[]): Generator<Check | Skip> {
  const passages = passagesOf(subject);
  if (passages.length === 0) yield skip('insufficient-data', '报告中没有文字', 'the report prints no words');
  for (const passage of passages) {
    const found = sought
      .filter(({ pattern }) => passage.text.search(pattern) >= 0)
      .flatMap((one) => [...passage.text.matchAll(one.pattern)].map((match) => ({ ...one, match })));
    const [first] = found;
    yield first === undefined ? nothingWrong : residueClaim(passage, first, found.length);
  }
}

/** A passage full of placeholders is one finding, shown by its first. */
function residueClaim(
  passage: Passage,
  { match, says, severity }: Residue & { match: RegExpExecArray },
  times: number,
): Check {
  const words = quote(passage.text, match.index, match.index + match[0].length);
  return {
    ...claim(passage, match.index, match[0]),
    ...(severity ? { severity } : {}),
    holds: false,
    message: {
      zh: `“${words}”：${says.zh}${times > 1 ? `（本段${times}处）` : ''}`,
      en: `"${words}": ${says.en}${times > 1 ? ` (${times} times in this passage)` : ''}`,
    },
  };
}

/** @param last nothing follows the passage: where it breaks off, its brackets may have closed in what is not there */
function* bracketChecks(passage: Passage, last: boolean): Generator<Check | Skip> {
  const odd = oddBrackets(passage.text);
  if (odd.length > 0 && isDamaged(passage.text)) {
    yield skip('unreadable', '文字有乱码，括号无法核对', 'characters of the text are damaged');
    return;
  }
  if (odd.length > 0 && last && breaksOff(passage.text)) {
    yield skip('insufficient-data', '正文在句中中断', 'the text breaks off within a sentence');
    return;
  }
  for (const { name, at } of odd) {
    const words = quote(passage.text, at, at + 1);
    yield {
      ...claim(passage, at, passage.text.slice(at, at + 1)),
      holds: false,
      message: { zh: `“${words}”：${name}不成对`, en: `"${words}": ${name} without its other half` },
    };
  }
  if (odd.length === 0) yield nothingWrong;
}

/** A check that holds is counted, and says nothing: it is the same of all passages. */
const nothingWrong: Check = {
  kind: 'claim',
  of: { zh: '', en: '' },
  holds: true,
  message: { zh: '', en: '' },
  figures: [{ label: '', raw: '', value: null, unit: null, location: { page: null, line: null, box: null } }],
};

/** A claim on a place of a passage, still to be judged. */
function claim(passage: Passage, at: number, raw: string) {
  const location = passage.locate(at);
  return {
    kind: 'claim' as const,
    of: { zh: passage.section, en: passage.section },
    figures: [{ label: passage.section || passage.kind, raw, value: null, unit: null, location }] as const,
  };
}
