import type { Reconciliation } from '@juesuan/ingest';
import { ingestProblemLine } from '../ingest-problem.ts';
import { isBrokenPipe, type Talk, writeText } from '../io.ts';
import { optionalPackage } from '../optional.ts';
import { writeFileWhole } from '../output.ts';
import { offerDepartments, readDepartments } from '../reconciled/departments.ts';
import { findingsCsv, reconciliationJson, reconciliationText } from '../reconciled/format.ts';
import { reconcileWords } from '../reconciled/words.ts';

interface ReconcileCommandOptions {
  /** `.csv` or `.json`. */
  to?: string;
  departments?: string;
  /** Nothing that an earlier run kept is used. */
  full?: boolean;
}

/** `juesuan reconcile`: compares the reports of a database or store with one another. */
export async function reconcileCommand(
  place: string,
  { to, departments, full = false }: ReconcileCommandOptions,
  { io }: { io: Talk },
): Promise<number> {
  const load = () => import('@juesuan/ingest');
  const ingestPackage = await optionalPackage('@juesuan/ingest', load, { command: 'reconcile', io });
  if (ingestPackage === null) return 2;
  const { reconcile } = ingestPackage;
  const words = reconcileWords[io.language];
  try {
    const known = departments === undefined ? [] : await readDepartments(departments);
    const reconciliation = await reconcile(place, {
      departments: known,
      kept: full ? 'renew' : 'use',
    });
    if (to !== undefined) await writeFileWhole(to, written(to, reconciliation));
    await writeText(io.stdout, reconciliationText(reconciliation, io.language));
    if (departments !== undefined) {
      const added = await offerDepartments(departments, known, reconciliation.offered);
      await writeText(io.stdout, `${words.offered(added)}\n`);
    } else if (reconciliation.offered.length > 0) {
      await writeText(io.stdout, `${words.offeredNowhere(reconciliation.offered.length)}\n`);
    }
    return reconciliation.findings.some(({ severity }) => severity !== 'info') ? 1 : 0;
  } catch (error) {
    if (isBrokenPipe(error)) return 0;
    const about = { command: 'reconcile', place: to ?? place, io };
    await writeText(io.stderr, ingestProblemLine(error, ingestPackage, about));
    return 2;
  }
}

const written = (to: string, reconciliation: Reconciliation): string =>
  /\.json$/i.test(to) ? reconciliationJson(reconciliation) : findingsCsv(reconciliation);
