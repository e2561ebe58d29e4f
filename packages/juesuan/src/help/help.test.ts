import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../columns.ts';
import { extractorEngine } from '../engine.ts';
import { commandLine, run } from '../run.ts';
import { recordedIo } from '../testing/streams.ts';
import { englishWords } from './english.ts';
import { wrapped } from './wrap.ts';
import { argumentTexts, commandTexts, headings, optionTexts, paragraphs } from './zh.ts';
import { errorTexts } from './zh-errors.ts';

const program = commandLine(
  { ...recordedIo(), language: 'en' },
  extractorEngine,
  () => undefined,
  englishWords,
);

/** A command with all that are under it, by what a user types. */
function all(command: Command, name: string): [name: string, command: Command][] {
  return [[name, command], ...command.commands.flatMap((sub) => all(sub, `${name} ${sub.name()}`))];
}
const commands = all(program, 'juesuan');

async function juesuan(args: string[], env: Record<string, string> = {}) {
  const io = { ...recordedIo(), env };
  const exit = await run(args, io);
  return { exit, out: io.out(), err: io.err() };
}

describe.each(commands)('%s has a Chinese text', (name, command) => {
  const help = command.createHelp();

  test('of its own and of its commands', () => {
    const texts = [command, ...help.visibleCommands(command)].map((one) => one.description());
    expect(texts.filter((text) => commandTexts[text] === undefined)).toEqual([]);
  });

  test('of every argument', () =>
    expect(
      help.visibleArguments(command).filter(({ description }) => argumentTexts[description] === undefined),
    ).toEqual([]));

  test('of every option', () => {
    const known = { ...optionTexts, ...commandTexts };
    const texts = help.visibleOptions(command).map(({ flags, description }) => ({ flags, description }));
    expect(texts.filter(({ description }) => known[description] === undefined)).toEqual([]);
  });

  test('of every paragraph', async () => {
    const { out } = await juesuan([...name.split(' ').slice(1), '--help', '--lang', 'zh']);
    const english = out
      .split('\n')
      .filter((line) => !/^(?:用法：| {2}\$)/.test(line) && /[a-z]+ [a-z]+ [a-z]+ /.test(line));
    expect(english).toEqual([]);
  });
});

test('every text is one line of prose and has its Chinese', () => {
  for (const [english, chinese] of Object.entries({
    ...headings,
    ...commandTexts,
    ...argumentTexts,
    ...optionTexts,
    ...paragraphs,
  })) {
    expect(english).not.toContain('\n');
    expect(chinese).toMatch(/\p{sc=Han}|DIR/u);
  }
});

describe('the language of the help', () => {
  test.each([
    [['--lang', 'zh', '--help'], {}],
    [['--help', '--lang=zh'], {}],
    [['help', 'extract', '--lang', 'zh'], {}],
    [['--help'], { LANG: 'zh_CN.UTF-8' }],
    [['--help'], { JUESUAN_LANG: 'zh', LC_ALL: 'C' }],
  ])('%j in %j is Chinese', async (args, env) => {
    const { exit, out, err } = await juesuan(args, env);
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(/^用法： juesuan .*\[选项\]/);
    expect(out).toContain('\n选项：\n');
  });

  test.each([
    [['--help'], {}],
    [['--help', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }],
    [['--help'], { JUESUAN_LANG: 'en', LANG: 'zh_CN.UTF-8' }],
  ])('%j in %j is English', async (args, env) => {
    const { out } = await juesuan(args, env);
    expect(out).toMatch(/^Usage: juesuan /);
    expect(out).toContain('read reports and write their public tables');
  });

  test('a page says what its options take, and keeps its commands', async () => {
    const { out } = await juesuan(['audit', '--help', '--lang', 'zh']);
    expect(out.replace(/\n +/g, '')).toContain('输出格式（可选："table"、"json"、"sarif"；默认："table"）');
    const enqueue = (await juesuan(['enqueue', '--help', '--lang', 'zh'])).out;
    expect(enqueue.replace(/\n +/g, '')).toContain('环境变量：REDIS_URL）');
    expect(enqueue).toContain('\n  $ juesuan worker --until-empty\n');
    expect(Math.max(...out.split('\n').map(displayWidth))).toBeLessThanOrEqual(80);
  });
});

describe('what is wrong with a command line is in Chinese', () => {
  test.each([
    [['extract', '--frmat', 'json', 'a.pdf'], '错误：没有选项“--frmat”\n（是不是 --format？）\n'],
    [['extarct'], '错误：没有命令“extarct”\n（是不是 extract？）\n'],
    [['extract'], '错误：缺少参数“file”\n'],
    [['audit'], '错误：缺少参数“file”\n'],
    [['ingest', 'a'], '错误：必须给出选项“--to <out>”\n'],
    [['ingest', 'a', '--to'], '错误：选项“--to <out>”缺少值\n'],
    [['inspect', 'a.pdf', '-p', '0'], '错误：选项“-p, --page <number>”的值“0”无效。应为从 1 起的整数。\n'],
    [
      ['schema', '-f', 'xml'],
      '错误：选项“-f, --format <format>”的值“xml”无效。可选的值：json-schema, table-schema, dbt。\n',
    ],
    [['codes', 'a', 'b'], '错误：“codes”的参数太多：应有 1 个，却有 2 个：a, b。\n'],
    [['extract', 'a', '--ndjson', '--id', 'b'], '错误：选项“--ndjson”不能与选项“--id <id>”合用\n'],
    [['extract', '-', '-'], '错误：标准输入（-）只能读一次\n'],
    [['audit', 'a', '-r', 'x'], /^错误：没有规则“x”；规则有：[\w-]+, /],
    [['schema', 'x'], '错误：没有模式 x：用 `juesuan schema` 列出全部\n'],
    [
      ['golden', 'add', 'a', '--id', '/'],
      '错误：选项“--id <id>”的值“/”无效。应为文件夹的名称：字母、数字、连字符。\n',
    ],
  ])('%j', async (args, expected) => {
    const { exit, err } = await juesuan([...args, '--lang', 'zh']);
    expect(exit).toBe(2);
    if (typeof expected === 'string') expect(err).toBe(expected);
    else expect(err).toMatch(expected);
  });

  test('and so is every sentence that the commands have of their own', () => {
    const own = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .flatMap((file) => {
        const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
        const said =
          /(?:\.error|InvalidArgumentError)\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"|`((?:[^`\\]|\\.)*)`)/g;
        return [...source.matchAll(said)].map(
          ([, ...texts]) => texts.find((text) => text !== undefined) ?? '',
        );
      });
    expect(own.length).toBeGreaterThan(10);
    const shape = (text: string) =>
      text
        .replace(/^error: /, '')
        .replace(/\\(.)/g, '$1')
        .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}|\{\w+\}|'\w+'/g, '…')
        .replace(/'…'/g, '…');
    const known = new Set(errorTexts.map(([english]) => shape(english)));
    expect(own.map(shape).filter((text) => !known.has(text))).toEqual([]);
  });
});

test('Chinese lines are broken between characters, and no mark begins one', () => {
  expect(wrapped('每份报告，写一个文件到这个文件夹（默认：无）', 10).split('\n')).toEqual([
    '每份报告，',
    '写一个文件',
    '到这个文件',
    '夹（默认：',
    '无）',
  ]);
  expect(wrapped('with spaces between words', 12).split('\n')).toEqual(['with spaces', 'between', 'words']);
});
