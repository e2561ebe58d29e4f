#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import * as module from 'node:module';
import { dirname } from 'node:path';

// Whatever this Node lacks is missed on loading already: nothing of ours is loaded before it is known to be there.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 13)) {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const own = process.versions.node;
  console.error(
    /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '')
      ? `juesuan: node-too-old: 这是Node ${own}，juesuan需要22.13或更新的版本：请从 https://nodejs.org 安装，或运行 npx --package=node@24 --package=juesuan juesuan …`
      : `juesuan: node-too-old: this is Node ${own}, and juesuan needs 22.13 or newer: install it from https://nodejs.org, or run npx --package=node@24 --package=juesuan juesuan …`,
  );
  process.exit(2);
}

const [first, ...others] = process.argv.slice(2);
if (others.length === 0 && (first === '--version' || first === '-V')) {
  // Installers and scripts ask for it again and again: no command is needed to say it.
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else {
  const argv = process.argv.slice(2);
  const { asksForOneFile, optimiseLate, readsReports, runOneFile } = await import('../dist/one-file.mjs');
  const asksForOne = asksForOneFile(argv);
  if (!asksForOne && readsReports(argv)) optimiseLate();
  // Code that was compiled once is kept in the folder for temporary files (NODE_DISABLE_COMPILE_CACHE=1 turns it off);
  // threads take the folder from the environment.
  module.enableCompileCache?.();
  const folder = module.getCompileCacheDir?.();
  if (folder !== undefined) process.env.NODE_COMPILE_CACHE ??= dirname(folder);
  process.exitCode = asksForOne
    ? await runOneFile(argv)
    : await (await import('../dist/command.mjs')).run(argv);
}
