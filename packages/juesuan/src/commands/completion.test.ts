import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../format/names.ts';
import { run } from '../run.ts';
import { recordedIo } from '../testing/streams.ts';

async function scriptFor(shell: string): Promise<string> {
  const io = recordedIo();
  expect(await run(['completion', shell], io)).toBe(0);
  return io.out();
}

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

describe.runIf(has('bash'))('bash (not run where there is none)', () => {
  /** What a real bash offers once the words are typed, the last of them begun. */
  async function offered(...typed: string[]): Promise<string[]> {
    const script = `${await scriptFor('bash')}
      complete -p juesuan >&2 || exit 9
      COMP_WORDS=(juesuan "$@"); COMP_CWORD=$#; _juesuan; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const out = execFileSync('bash', ['-c', script, 'bash', ...typed], { encoding: 'utf8', stdio: 'pipe' });
    return out.split('\n').filter((line) => line !== '');
  }

  test('commands, and those of a command', async () => {
    expect(await offered('ex')).toEqual(['extract']);
    expect(await offered('')).toEqual(expect.arrayContaining(['audit', 'inspect', 'ingest', 'completion']));
    expect(await offered('golden', '')).toEqual(expect.arrayContaining(['check', 'update', 'add']));
    expect(await offered('golden', 'up')).toEqual(['update']);
    expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  test('options of the command that is typed, after others too', async () => {
    expect(await offered('extract', 'a.pdf', '--quiet', '--fo')).toEqual(['--format']);
    expect(await offered('golden', 'add', '--dr')).toEqual(['--dry-run']);
    expect(await offered('inspect', '--fo')).toEqual([]);
  });

  test('the choices of an option, by its short name too', async () => {
    expect(await offered('extract', '--format', '')).toEqual([...formatNames]);
    expect(await offered('extract', '-f', 'ti')).toEqual(['tidy']);
    expect(await offered('audit', '--lang', '')).toEqual(['zh', 'en']);
  });

  test('files are left to the shell', async () => {
    expect(await offered('extract', '')).toEqual([]);
    expect(await offered('extract', '--out', '')).toEqual([]);
    expect(await scriptFor('bash')).toContain('complete -o default -F _juesuan juesuan');
  });
});

describe('zsh and fish', () => {
  test('name the commands, the options and the choices', async () => {
    const zsh = await scriptFor('zsh');
    expect(zsh).toMatch(/^#compdef juesuan\n/);
    expect(zsh).toContain(`'--format[output format]:value:(${formatNames.join(' ')})'`);
    expect(zsh).toContain('_juesuan_golden_check() {');
    const fish = await scriptFor('fish');
    expect(fish).toContain(
      `complete -c juesuan -n '__fish_seen_subcommand_from extract' -s f -l format -x -a '${formatNames.join(' ')}' -d 'output format'\n`,
    );
  });

  // Neither is on every machine; where one is, it checks the script itself.
  test.runIf(has('zsh'))('zsh takes the script', async () => {
    const { stderr, status } = spawnSync('zsh', ['-n'], { input: await scriptFor('zsh'), encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
  test.runIf(has('fish'))('fish takes the script', async () => {
    const input = await scriptFor('fish');
    const { stderr, status } = spawnSync('fish', ['--no-execute'], { input, encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  });
});

test('a shell that is none of the three is wrong', async () => {
  const io = recordedIo();
  expect(await run(['completion', 'tcsh'], io)).toBe(2);
  expect(io.err()).toMatch(/Allowed choices are bash, zsh, fish/);
});
