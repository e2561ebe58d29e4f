#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import * as module from 'node:module';
import { dirname } from 'node:path';

const argv = process.argv.slice(2);

if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
  // Installers and scripts ask for it again and again: no command is needed to say it.
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  process.stdout.write(`${version}\n`);
} else {
  // Code that was compiled once is kept in the folder for temporary files (NODE_DISABLE_COMPILE_CACHE=1 turns it off);
  // threads take the folder from the environment.
  module.enableCompileCache?.();
  const folder = module.getCompileCacheDir?.();
  if (folder !== undefined) process.env.NODE_COMPILE_CACHE ??= dirname(folder);
  const { run } = await import('../dist/command.mjs');

  process.exitCode = await run(argv);
}
