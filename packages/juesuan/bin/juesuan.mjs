#!/usr/bin/env node
import { run } from '../dist/command.mjs';

process.exitCode = await run(process.argv.slice(2));
