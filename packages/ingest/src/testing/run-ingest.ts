// A run in a process of its own, for tests that kill it: node run-ingest.ts OUT STORE INPUT …
import { ingest } from '../ingest.ts';

const [to = '', store = '', ...inputs] = process.argv.slice(2);
await ingest(inputs, {
  to,
  store,
  threads: 1,
  ocr: 'never',
  onFile: ({ file, status }) => process.stdout.write(`${status} ${file}\n`),
  onLoad: () => process.stdout.write('load\n'),
});
