import { learnedCsv, learnedTable } from '../code-list/learned.ts';
import { codeWords } from '../code-list/words.ts';
import { ingestProblemLine } from '../ingest-problem.ts';
import { isBrokenPipe, type Talk, writeText } from '../io.ts';
import { optionalPackage } from '../optional.ts';
import { writeFileWhole } from '../output.ts';

/** `juesuan codes`: prints, or writes as a list, which names the reports of a store print beside which codes. */
export async function codesCommand(
  store: string,
  { out, outliers = false }: { out?: string; outliers?: boolean },
  { io }: { io: Talk },
): Promise<number> {
  const load = () => import('@juesuan/ingest');
  const ingestPackage = await optionalPackage('@juesuan/ingest', load, { command: 'codes', io });
  if (ingestPackage === null) return 2;
  const { learnedCodes } = ingestPackage;
  try {
    const { reports, codes } = await learnedCodes(store);
    const names = codes.flatMap(({ names }) => names);
    const odd = names.filter(({ use }) => use === 'outlier').length;
    const shown = outliers ? codes.filter(({ names }) => names.some(({ use }) => use === 'outlier')) : codes;
    if (out !== undefined) await writeFileWhole(out, learnedCsv(shown));
    else await writeText(io.stdout, learnedTable(shown, io.language));
    const counts = { reports, codes: codes.length, names: names.length, outliers: odd };
    await writeText(io.stdout, `${codeWords[io.language].counts(counts)}\n`);
    return 0;
  } catch (error) {
    if (isBrokenPipe(error)) return 0;
    const about = { command: 'codes', place: out ?? store, io };
    await writeText(io.stderr, ingestProblemLine(error, ingestPackage, about));
    return 2;
  }
}
