import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readManifest, root, workspacePackages } from './workspace.ts';

// What a repository is published with: nobody runs it here, so that what it names is held to what is there.

const read = (file: string): string => readFileSync(`${root}${file}`, 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe.each(['CONTRIBUTING.md', 'Dockerfile', '.github/workflows/ci.yml', '.github/workflows/release.yml'])(
  '%s',
  (file) => {
    test('runs scripts that package.json has', () => {
      const named = [...read(file).matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name);
      expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
    });
  },
);

test.each(globSync('.github/**/*.yml', { cwd: root }))('%s is YAML with fields', (file) => {
  expect(Object.keys(parse(read(file))).length).toBeGreaterThan(0);
});

test('issue templates ask for the file or its shape', () => {
  const { body } = parse(read('.github/ISSUE_TEMPLATE/misread.yml')) as {
    body: { id?: string; validations?: { required: boolean } }[];
  };
  expect(body.find(({ id }) => id === 'file')?.validations?.required).toBe(true);
});

test('the release is signed with where it was built', () => {
  const { permissions } = parse(read('.github/workflows/release.yml')) as {
    permissions: Record<string, string>;
  };
  expect(permissions['id-token']).toBe('write');
  expect(read('.github/workflows/release.yml')).toContain('--provenance');
});

test('every note of a change names packages that there are', () => {
  const names = new Set(workspacePackages().map(({ manifest }) => manifest.name));
  for (const file of globSync('.changeset/*.md', { cwd: root }).filter(
    (name) => !name.endsWith('README.md'),
  )) {
    const [, head = '', text = ''] = /^\s*---([\s\S]*?)\n\s*---\s*\n([\s\S]*)$/.exec(read(file)) ?? [];
    const bumps = Object.entries((parse(head) as Record<string, string> | null) ?? {});
    expect(bumps.length, file).toBeGreaterThan(0);
    for (const [name, bump] of bumps) {
      expect([...names], file).toContain(name);
      expect(bump, file).toMatch(/^(?:patch|minor|major)$/);
    }
    expect(text.trim(), file).not.toBe('');
  }
});

/** The instructions of the Dockerfile, each in one line. */
const instructions = read('Dockerfile')
  .replace(/^#.*\n/gm, '')
  .replace(/\\\n\s*/g, ' ')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [, name = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    return { name, rest };
  });

describe('the image', () => {
  const all = (name: string): string[] =>
    instructions.filter((one) => one.name === name).map(({ rest }) => rest);

  test('begins with the Node of the workspace, and copies from stages and places that there are', () => {
    const stages = new Set<string>();
    const major = readManifest(root).devDependencies?.node?.split('.')[0];
    for (const from of all('FROM')) {
      const [, node, stage] = /^node:(\d+)\S*(?: AS (\S+))?$/.exec(from) ?? [];
      expect(node, from).toBe(major);
      if (stage !== undefined) stages.add(stage);
    }
    for (const copy of all('COPY')) {
      const [, stage, ...paths] = /^(?:--from=(\S+) )?(.+) \S+$/.exec(copy) ?? [];
      if (stage !== undefined) expect([...stages], copy).toContain(stage);
      else for (const path of paths.join(' ').split(' ')) expect(existsSync(root + path), copy).toBe(true);
    }
  });

  test('packs where it installs from, and starts the command', () => {
    const packed = /--pack-destination (\S+)/.exec(all('RUN').join(' '))?.[1];
    expect(all('COPY')).toContain(`--from=build ${packed} /tmp${packed}`);
    expect(all('RUN').join(' ')).toContain(`npm install --global`);
    expect(all('ENTRYPOINT')).toEqual(['["juesuan"]']);
    expect(Object.keys(readManifest(`${root}packages/juesuan`).bin ?? {})).toEqual(['juesuan']);
  });

  test('takes no builds of the machine, and all that git knows', () => {
    const ignored = read('.dockerignore').trim().split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['**/node_modules', '**/dist']));
    for (const path of ignored.filter((one) => !/[*]/.test(one)))
      expect(['.git', '.cache', 'coverage', 'site'], path).toContain(path);
  });
});

/** The steps of a workflow's jobs. */
const stepsOf = (file: string): { uses?: string; run?: string; with?: Record<string, unknown> }[] =>
  Object.values(
    (parse(read(file)) as { jobs: Record<string, { steps: Record<string, never>[] }> }).jobs,
  ).flatMap(({ steps }) => steps);

describe.each(globSync('.github/workflows/*.yml', { cwd: root }))('%s', (file) => {
  test('checks out first, and pins what it uses to a version', () => {
    const used = stepsOf(file).flatMap(({ uses }) => uses ?? []);
    expect(used[0]).toMatch(/^actions\/checkout@/);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@(?:v\d+|[0-9a-f]{40})$/);
  });

  test('runs files that there are, and may be run', () => {
    for (const { run = '' } of stepsOf(file))
      for (const [, script = ''] of run.matchAll(/\bbash (\S+)/g)) {
        expect(existsSync(root + script), script).toBe(true);
        expect(() => execFileSync('bash', ['-n', root + script], { stdio: 'pipe' })).not.toThrow();
      }
  });

  test('sets up a Node that the workspace starts on', () => {
    const [, oldest] = /(\d+)/.exec(readManifest(root).engines?.node ?? '') ?? [];
    for (const { uses, with: settings } of stepsOf(file))
      if (uses?.startsWith('actions/setup-node@'))
        expect(Number(settings?.['node-version'])).toBeGreaterThanOrEqual(Number(oldest));
  });
});
