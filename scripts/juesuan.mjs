// The command from the sources, without a build: node --conditions=@juesuan/source scripts/juesuan.mjs extract FILE …
import { run } from 'juesuan/command';

process.exitCode = await run(process.argv.slice(2));
