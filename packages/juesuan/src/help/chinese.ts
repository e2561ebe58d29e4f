import type { HelpConfiguration, Option } from 'commander';
import { displayWidth } from '../columns.ts';
import type { HelpWords } from './english.ts';
import { wrapped } from './wrap.ts';
import { argumentTexts, commandTexts, headings, optionTexts, paragraphs, type Translations } from './zh.ts';
import { errorTexts } from './zh-errors.ts';

/** The help and the errors of the command line in Chinese; what has no Chinese text stays as it is. */
export const chineseWords: HelpWords = { format: formats(), page: pageText, error: errorText };

const translated = (texts: Translations, text: string): string => texts[text] ?? text;

/** Columns of a terminal that a page is wrapped to where nobody says its width, as commander has it. */
const PAGE_WIDTH = 80;

function formats(): HelpConfiguration {
  return {
    styleTitle: (title) => translated(headings, title),
    styleUsage: (usage) => usage.replace('[options]', '[选项]').replace('[command]', '[命令]'),
    commandDescription: (command) => translated(commandTexts, command.description()),
    subcommandDescription: (command) => translated(commandTexts, command.description()),
    argumentDescription: ({ description }) => translated(argumentTexts, description),
    optionDescription,
    displayWidth,
    boxWrap: wrapped,
  };
}

/** What commander's own help says of an option, its values and its default. */
function optionDescription(option: Option): string {
  const { description, argChoices, defaultValue, envVar } = option;
  const shown = (value: unknown) => JSON.stringify(value);
  const extra = [
    ...(argChoices ? [`可选：${argChoices.map(shown).join('、')}`] : []),
    ...(defaultValue !== undefined && (option.required || option.optional)
      ? [`默认：${option.defaultValueDescription ?? shown(defaultValue)}`]
      : []),
    ...(envVar === undefined ? [] : [`环境变量：${envVar}`]),
  ].join('；');
  const text = translated({ ...optionTexts, ...commandTexts }, description);
  return extra === '' ? text : `${text}（${extra}）`;
}

/** A text that is written beside the list of options: prose is translated, commands stay. */
function pageText(text: string): string {
  return text
    .split(/(\n{2,})/)
    .map((part) => paragraphText(part))
    .join('');
}

function paragraphText(text: string): string {
  const [, lead = '', first = '', rest = ''] = /^(\n*)(\S+:)(\n {2}\$[\s\S]*)$/.exec(text) ?? [];
  if (headings[first] !== undefined) return `${lead}${headings[first]}${rest}`;
  const known = paragraphs[text.trim().replace(/\n/g, ' ')];
  if (known === undefined) return text;
  const [, before = '', after = ''] = /^(\n*)[\s\S]*?(\n*)$/.exec(text) ?? [];
  return `${before}${wrapped(known, PAGE_WIDTH)}${after}`;
}

/** The sentences as patterns: `{…}` is any text. */
const sentences = errorTexts.map(([english, chinese]) => {
  const parts = english.split(/\{\w+\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return { pattern: new RegExp(`^${parts.join('([\\s\\S]*?)')}$`), names, chinese };
});

/** An error of the command line, with what commander proposes on a line of its own. */
function errorText(text: string): string {
  const [, error = '', proposal = '', end = ''] =
    /^error: ([\s\S]*?)(?:\n(\(Did [^\n]*\)))?(\n*)$/.exec(text) ?? [];
  if (error === '') return text;
  return `错误：${sentence(error)}${proposal === '' ? '' : `\n${sentence(proposal)}`}${end}`;
}

function sentence(text: string): string {
  for (const { pattern, names, chinese } of sentences) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const filled = new Map(names.map((name, i) => [name, sentence(match[i + 1] ?? '')]));
    return chinese.replace(/\{(\w+)\}/g, (_, name) => filled.get(name) ?? '');
  }
  return text;
}
