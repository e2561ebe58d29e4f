import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
});

/** Runs a program in a home that is empty, so that nobody's own settings are taken. */
function linesOf(program: string, ...args: string[]): string[] {
  const home = mkdtempSync(join(tmpdir(), 'juesuan-completion-'));
  try {
    const env = { ...process.env, HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, TERM: 'dumb' };
    const out = execFileSync(program, args, { encoding: 'utf8', env, cwd: home, timeout: 20_000 });
    return out.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** What a shell offers once a line is typed, by its own completion; without descriptions. */
const offers: Readonly<Record<string, (script: string, line: string) => string[]>> = {
  zsh: (script, line) =>
    linesOf('zsh', '-f', fileURLToPath(new URL('../testing/capture.zsh', import.meta.url)), script, line),
  fish: (script, line) =>
    linesOf('fish', '--no-config', '-c', `source ${script}; complete -C ${JSON.stringify(line)}`).map(
      (one) => one.split('\t')[0] ?? '',
    ),
};

describe.each(Object.entries(offers))('%s', (shell, offersOf) => {
  test.runIf(has(shell))(
    'completes commands, options and choices (not run where there is none)',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'juesuan-completion-'));
      try {
        const script = join(folder, 'script');
        writeFileSync(script, await scriptFor(shell));
        const offered = (line: string): string[] => offersOf(script, line);
        expect(offered('juesuan ex')).toEqual(['extract']);
        expect(offered('juesuan golden ')).toEqual(expect.arrayContaining(['check', 'update', 'add']));
        expect(offered('juesuan completion ').sort()).toEqual(['bash', 'fish', 'zsh']);
        expect(offered('juesuan extract a.pdf --fo')).toEqual(['--format']);
        expect(offered('juesuan golden add --dr')).toEqual(['--dry-run']);
        expect(offered('juesuan extract --format ').sort()).toEqual([...formatNames].sort());
        expect(offered('juesuan extract -f ti')).toEqual(['tidy']);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );
});

test('a shell that is none of the three is wrong', async () => {
  const io = recordedIo();
  expect(await run(['completion', 'tcsh'], io)).toBe(2);
  expect(io.err()).toMatch(/Allowed choices are bash, zsh, fish/);
});
