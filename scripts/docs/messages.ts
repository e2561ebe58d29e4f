import {
  diagnosticTemplates,
  isTemplate,
  placeholders,
  problemTemplates,
  type Template,
  type Templates,
} from '@juesuan/schema';
import { table } from './table.ts';

/** The part of the data dictionary about sentences: each code with its params and both templates. */
export const messagesSection = (): string[] => [
  '## Messages',
  '',
  'A sentence is made of a template by `diagnosticMessage(diagnostic, language)`: `{name}` is one of its `params` (`table`, `row`,',
  '`column` and `page` its place), `{name?…}` stands for one that is not there, `{name:a=…|…}` is a text for each of its values, and',
  'what is in `[…]` is left out where a placeholder in it is not there. A code with several sentences has the param `reason`.',
  '',
  '### Diagnostics',
  '',
  ...messageTable(diagnosticTemplates),
  '### Errors',
  '',
  'Why a source cannot be read, a run ends or a command fails: `problemMessage(error, language)`.',
  '',
  ...messageTable(problemTemplates),
];

const messageTable = (codes: Readonly<Record<string, Templates>>): string[] =>
  table(
    ['Code', '`reason`', 'Params', 'Chinese', 'English'],
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
