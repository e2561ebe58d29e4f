import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root, workspacePackages } from './workspace.ts';

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

test('what the image copies and ignores is there', () => {
  expect(existsSync(`${root}.dockerignore`)).toBe(true);
  expect(read('Dockerfile')).toContain('ENTRYPOINT ["juesuan"]');
});
