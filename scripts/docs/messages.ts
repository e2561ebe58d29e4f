import {
  diagnosticTemplates,
  isTemplate,
  type Language,
  placeholders,
  problemTemplates,
  type Template,
  type Templates,
} from '@juesuan/schema';
import { table } from './table.ts';

const texts = {
  en: {
    messages: [
      '## Messages',
      '',
      'A sentence is made of a template by `diagnosticMessage(diagnostic, language)`: `{name}` is one of its `params` (`table`, `row`,',
      '`column` and `page` its place), `{name?…}` stands for one that is not there, `{name:a=…|…}` is a text for each of its values, and',
      'what is in `[…]` is left out where a placeholder in it is not there. A code with several sentences has the param `reason`.',
    ],
    diagnostics: '### Diagnostics',
    errors: [
      '### Errors',
      '',
      'Why a source cannot be read, a run ends or a command fails: `problemMessage(error, language)`.',
    ],
    columns: ['Code', '`reason`', 'Params', 'Chinese', 'English'],
  },
  zh: {
    messages: [
      '## 句子',
      '',
      '`diagnosticMessage(diagnostic, language)` 由模板得出句子：`{name}` 是它的 `params` 之一（`table`、`row`、`column` 和 `page` 是它的位置），',
      '`{name?…}` 用于没有的时候，`{name:a=…|…}` 是每个值各一段文字，`[…]` 里的内容在其中某个占位没有值时省略。有几种句子的代码带参数 `reason`。',
    ],
    diagnostics: '### 诊断',
    errors: [
      '### 错误',
      '',
      '来源为什么读不了，一次运行为什么结束，命令为什么失败：`problemMessage(error, language)`。',
    ],
    columns: ['代码', '`reason`', '参数', '中文', '英文'],
  },
} satisfies Record<Language, unknown>;

/** The part of the data dictionary about sentences: each code with its params and both templates. */
export function messagesSection(language: Language): string[] {
  const { messages, diagnostics, errors, columns } = texts[language];
  return [
    ...messages,
    '',
    diagnostics,
    '',
    ...messageTable(columns, diagnosticTemplates),
    ...errors,
    '',
    ...messageTable(columns, problemTemplates),
  ];
}

const messageTable = (columns: readonly string[], codes: Readonly<Record<string, Templates>>): string[] =>
  table(
    columns,
    Object.entries(codes).flatMap(([code, templates]) =>
      reasonsOf(templates).map(([reason, { zh, en }], i) => [
        i === 0 ? `\`${code}\`` : '',
        reason === '' ? '' : `\`${reason}\``,
        placeholders(en)
          .map((name) => `\`${name}\``)
          .join(' '),
        shown(zh),
        shown(en),
      ]),
    ),
  );

const reasonsOf = (templates: Templates): [reason: string, Template][] =>
  isTemplate(templates) ? [['', templates]] : Object.entries(templates);

const shown = (template: string): string => `\`${template}\``;
