/**
 * Is the audit to be believed? Audits every fixture, and the reports and texts of `../shared` where they are there, and counts the
 * findings by the verdicts that a person gave them (`verdicts.csv`), rule by rule. Ends with 1 where a finding has no verdict
 * or more than {@link MOST_FALSE} are false on the fixtures and texts.
 *
 *   npm run audit:precision [-- [INPUT …] [--list] [--shared DIR]]
 *
 * INPUT is the beginning of a document's id (`golden/text`, `pages/`); --list prints each finding with its verdict and key; --shared names another
 * folder of reports and texts.
 */
import { parseArgs } from 'node:util';
import { auditReport } from '@juesuan/audit';
import { alignColumns } from 'juesuan/format';
import { auditInputs } from './precision/inputs.ts';
import { countByRule, type Judged, judgeFindings } from './precision/judge.ts';
import { readVerdicts } from './precision/verdicts.ts';

/** False findings that are borne on the fixtures and texts together; those on whole reports are counted, not judged. */
const MOST_FALSE = 2;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { list: { type: 'boolean', default: false }, shared: { type: 'string' } },
    allowPositionals: true,
  });
  const verdicts = readVerdicts();
  const { inputs, absent } = await auditInputs(values.shared);
  for (const folder of absent) console.log(`${folder} is not there: its documents are not audited`);
  const asked = inputs.filter(
    ({ id }) => positionals.length === 0 || positionals.some((name) => id.startsWith(name)),
  );
  const judged: Judged[] = [];
  for (const { id, read } of asked) {
    const { findings } = auditReport(await read());
    judged.push(...judgeFindings(id, findings, verdicts));
  }
  for (const one of judged) if (values.list || one.state !== 'true') console.log(lineOf(one));
  console.log(alignColumns(countByRule(judged), 'lrrrrr').join('\n'));
  const unjudged = judged.filter(({ state }) => state === 'unjudged').length;
  const wrong = judged.filter(
    ({ state, input }) => state === 'false' && !input.startsWith('reports/'),
  ).length;
  console.log(`${asked.length} documents, ${judged.length} findings, ${unjudged} unjudged`);
  console.log(`false on fixtures and texts: ${wrong} (at most ${MOST_FALSE})`);
  return unjudged === 0 && wrong <= MOST_FALSE ? 0 : 1;
}

const lineOf = ({ state, input, rule, key, message }: Judged): string =>
  [state, input, rule, key, message].join('\t');

process.exitCode = await main();
