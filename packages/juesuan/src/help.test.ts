import { expect, test } from 'vitest';
import { run } from './run.ts';
import { recordedIo } from './testing/streams.ts';

async function helpOf(...command: string[]): Promise<string> {
  const io = recordedIo();
  expect(await run([...command, '--help'], io)).toBe(0);
  return io.out();
}

/** The commands that a help text lists, under whatever heading. */
const commandsIn = (help: string): string[] =>
  [...help.matchAll(/^ {2}([a-z]+)(?: \[options\]| [<[]|\s{2,})/gm)].flatMap(([, name = '']) =>
    name === 'help' ? [] : [name],
  );

test('every command has an example of itself', async () => {
  const commands = commandsIn(await helpOf());
  expect(commands).toEqual(expect.arrayContaining(['extract', 'audit', 'inspect', 'schema', 'golden']));
  for (const command of commands)
    expect(await helpOf(command)).toMatch(new RegExp(`^ +\\$ .*juesuan ${command}`, 'm'));
  for (const command of ['check', 'update', 'add'])
    expect(await helpOf('golden', command)).toContain(`$ juesuan golden ${command} `);
});

test('commands and options stand in groups', async () => {
  expect((await helpOf()).match(/^\S.*:$/gm)).toEqual([
    'Options:',
    'Reports:',
    'Many reports:',
    'Schemas, fixtures, shells:',
    'Commands:',
  ]);
  expect((await helpOf('extract')).match(/^\S.*:$/gm)).toEqual([
    'Arguments:',
    'Options:',
    'While it reads:',
    'Pages that are pictures:',
    'Codes and words of one’s own:',
    'Limits:',
    'Examples:',
  ]);
});
