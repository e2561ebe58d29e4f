import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** One import of a file of ours by another, whether of values or of types. */
export interface Import {
  from: string;
  line: number;
  to: string;
}

/** Our TypeScript files that git knows, but for tests and their helpers: those may reach everywhere. */
export function sourceFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((file) => /^(?:packages\/[^/]+\/src|scripts|golden|examples)\//.test(file))
    .filter((file) => !/\.test\.ts$|\.d\.ts$|\/testing\//.test(file))
    .filter((file) => existsSync(root + file));
}

const importing =
  /^\s*(?:(?:import|export)\b[^'"`;]*?\bfrom\s*|import\s*)(['"])([^'"]+)\1|\bimport\(\s*(['"])([^'"]+)\3\s*\)/gmu;

/** What a file imports of our files, each with its line; comments import nothing. */
export function importsIn(from: string, text: string, entries: ReadonlyMap<string, string>): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gmu, (comment) => comment.replace(/[^\n]/gu, ' '));
  return [...code.matchAll(importing)].flatMap((match) => {
    const specifier = match[2] ?? match[4] ?? '';
    const to = specifier.startsWith('.')
      ? posix.normalize(posix.join(posix.dirname(from), specifier))
      : entries.get(specifier);
    const end = code.slice(0, match.index + match[0].length);
    return to?.endsWith('.ts') ? [{ from, line: end.split('\n').length, to }] : [];
  });
}

interface Manifest {
  name: string;
  exports?: Record<string, string | Record<string, string>>;
}

/** The source file behind each name that our packages export: `@juesuan/schema` → `packages/schema/src/index.ts`. */
export function packageEntries(): Map<string, string> {
  const manifests = execFileSync('git', ['ls-files', 'packages/*/package.json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const entries = new Map<string, string>();
  for (const file of manifests.trim().split('\n')) {
    const { name, exports = {} } = JSON.parse(readFileSync(root + file, 'utf8')) as Manifest;
    for (const [path, target] of Object.entries(exports)) {
      const source = typeof target === 'string' ? undefined : target['@juesuan/source'];
      if (source) entries.set(posix.join(name, path), posix.join(posix.dirname(file), source));
    }
  }
  return entries;
}

/** Every import among our source files. */
export function allImports(): Import[] {
  const entries = packageEntries();
  return sourceFiles().flatMap((file) => importsIn(file, readFileSync(root + file, 'utf8'), entries));
}

/** Files that import one another in a circle, each circle once; a file's imports of itself count. */
export function circlesIn(imports: readonly Import[]): string[][] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) targets.set(from, [...(targets.get(from) ?? []), to]);
  // Tarjan: a file's lowest is the first file on the stack that it leads back to.
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): void => {
    index.set(file, index.size);
    lowest.set(file, index.size - 1);
    stack.push(file);
    for (const to of targets.get(file) ?? []) {
      if (!index.has(to)) visit(to);
      if (stack.includes(to)) lowest.set(file, Math.min(lowest.get(file) ?? 0, lowest.get(to) ?? 0));
    }
    if (lowest.get(file) !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1 || targets.get(file)?.includes(file)) circles.push(circle);
  };
  for (const file of targets.keys()) if (!index.has(file)) visit(file);
  return circles;
}
