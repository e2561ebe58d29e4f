import { join } from 'node:path';
import ts from 'typescript';
import { root, workspacePackages } from '../packages/workspace.ts';

/** What the packages' entries export, as an editor sees it. */
export interface PublicNames {
  /** By name, the folders of the packages that declare one: two may have a `defaultLimits` each. */
  exports: ReadonlyMap<string, ReadonlySet<string>>;
  /** Fields, methods and parameters of what is exported. */
  parts: ReadonlySet<string>;
  docs: readonly PublicDoc[];
}

/** A doc comment of an exported name, or of a field of one. */
export interface PublicDoc {
  /** `packages/extractor/src/node.ts extractReport`. */
  place: string;
  /** Empty where there is none. */
  text: string;
  /** A function or class that an entry exports, which is called and can fail. */
  callable: boolean;
}

/** Reads every entry of every package from its sources. */
export function publicNames(): PublicNames {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  // Neither the language's own declarations nor those of other packages say what ours export; reading them takes seconds.
  const alone = { ...options, noLib: true, types: [] };
  const host = ts.createCompilerHost(alone);
  host.resolveModuleNameLiterals = (names, from) =>
    names.map(({ text }) =>
      /^(?:\.|@?juesuan)/.test(text)
        ? ts.resolveModuleName(text, from, alone, host, undefined, undefined, ts.ModuleKind.ESNext)
        : { resolvedModule: undefined },
    );
  const program = ts.createProgram(entryFiles(), alone, host);
  const checker = program.getTypeChecker();
  const exports = new Map<string, Set<string>>();
  const parts = new Set<string>();
  const docs = new Map<ts.Symbol, PublicDoc>();
  for (const file of entryFiles()) {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    for (const exported of module ? checker.getExportsOfModule(module) : []) {
      const alias = exported.flags & ts.SymbolFlags.Alias;
      const declared = alias ? checker.getAliasedSymbol(exported) : exported;
      const owners = declared.declarations?.map((one) => packageOf(one.getSourceFile().fileName)) ?? [];
      exports.set(exported.name, new Set([...(exports.get(exported.name) ?? []), ...owners]));
      collect(declared, parts, docs);
    }
  }
  return { exports, parts, docs: [...docs.values()] };
}

/** The folder of the package that a file is in. */
export const packageOf = (file: string): string => /packages\/([^/]+)/.exec(file)?.[1] ?? file;

/** The source of every entry that a package's `exports` names, under every condition. */
function entryFiles(): string[] {
  const sources = (value: unknown, folder: string): string[] =>
    typeof value !== 'object' || value === null
      ? []
      : Object.entries(value).flatMap(([condition, target]) =>
          condition === '@juesuan/source' ? [join(folder, String(target))] : sources(target, folder),
        );
  return [
    ...new Set(workspacePackages().flatMap(({ folder, manifest }) => sources(manifest.exports, folder))),
  ];
}

function collect(symbol: ts.Symbol, parts: Set<string>, docs: Map<ts.Symbol, PublicDoc>, owner = ''): void {
  const { declarations = [] } = symbol;
  if (docs.has(symbol) || declarations.length === 0) return;
  const file = declarations[0]?.getSourceFile().fileName.slice(root.length);
  const name = owner + symbol.name;
  docs.set(symbol, {
    place: `${file} ${name}`,
    text: declarations.map(docOf).join('\n'),
    callable: owner === '' && declarations.some(isCallable),
  });
  for (const declaration of declarations)
    for (const parameter of parametersOf(declaration)) parts.add(parameter.name.getText());
  for (const member of symbol.members?.values() ?? []) {
    if (member.flags & ts.SymbolFlags.TypeParameter || /^__|^prototype$/.test(member.name)) continue;
    parts.add(member.name);
    collect(member, parts, docs, `${name}.`);
  }
}

/** The comment stands before the statement of a variable, and before anything else itself. */
function docOf(declaration: ts.Declaration): string {
  const host = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return ts
    .getJSDocCommentsAndTags(host)
    .map((comment) => comment.getText())
    .join('\n');
}

const isCallable = (declaration: ts.Declaration): boolean =>
  ts.isClassDeclaration(declaration) ||
  ts.isFunctionDeclaration(declaration) ||
  arrowOf(declaration) !== null;

const parametersOf = (declaration: ts.Declaration): readonly ts.ParameterDeclaration[] =>
  ts.isFunctionDeclaration(declaration) ||
  ts.isMethodSignature(declaration) ||
  ts.isMethodDeclaration(declaration)
    ? declaration.parameters
    : (arrowOf(declaration)?.parameters ?? []);

const arrowOf = (declaration: ts.Declaration): ts.ArrowFunction | null =>
  ts.isVariableDeclaration(declaration) &&
  declaration.initializer &&
  ts.isArrowFunction(declaration.initializer)
    ? declaration.initializer
    : null;
