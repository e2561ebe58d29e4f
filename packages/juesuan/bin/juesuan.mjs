#!/usr/bin/env node
import { run } from '../dist/index.mjs';

process.exitCode = await run(process.argv.slice(2));
