#!/usr/bin/env node
import * as module from 'node:module';
import { dirname } from 'node:path';

// Code that was compiled once is kept in the folder for temporary files (NODE_DISABLE_COMPILE_CACHE=1 turns it off);
// threads take the folder from the environment.
module.enableCompileCache?.();
const folder = module.getCompileCacheDir?.();
if (folder !== undefined) process.env.NODE_COMPILE_CACHE ??= dirname(folder);
const { run } = await import('../dist/command.mjs');

process.exitCode = await run(process.argv.slice(2));
